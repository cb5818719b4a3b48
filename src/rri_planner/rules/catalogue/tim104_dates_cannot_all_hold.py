"""TIM104: statements about time that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.analysis import Conflict, Dates, dates
from rri_planner.errors import Message
from rri_planner.findings import Statements
from rri_planner.model import Plan
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import shortened
from rri_planner.rules._rule import rule

_MOST = 200
_OUTSIDE_WINDOW = {"funding.window", "period"}
_OTHERS = ("funding.window", "due")


@rule(
    code="TIM104",
    name="dates-cannot-all-hold",
    severity="error",
    since="adopted",
    needs_level="D1",
    sources=("STN",),
    summary=Message("dates, durations and dependencies contradict one another"),
    why=Message("Each of the statements may be true, but not all of them; looking at them in pairs does not show it."),
    remedies=(
        Message("relax any one of the statements by the days that are missing"),
        Message("let two of the actions overlap instead of waiting for one another"),
    ),
    incoherent="""
        stage: adopted
        period: 2027-01/2027-12
        goals: [{id: g-skills}]
        pathways: [{id: p-schools, serves: [g-skills]}]
        actions:
          - {id: a-book, title: Write the book, serves: [p-schools], duration: P8M}
          - {id: a-course, title: Hold the course, serves: [p-schools], duration: P6M, depends_on: [a-book]}
    """,
    coherent="""
        stage: adopted
        period: 2027-01/2027-12
        goals: [{id: g-skills}]
        pathways: [{id: p-schools, serves: [g-skills]}]
        actions:
          - {id: a-book, title: Write the book, serves: [p-schools], duration: P6M}
          - {id: a-course, title: Hold the course, serves: [p-schools], duration: P6M, depends_on: [a-book]}
    """,
)
def dates_cannot_all_hold(case: Case) -> Iterator[Judgement]:
    """Judge all that is said about the time of settled actions: it can be true together.

    There is one finding for each group of statements, at most 200 of them. What rests on an inverted period, actions
    outside the window of those who pay, and due dates are left to the rules about them.
    """
    found = dates(case.graph, limit=_MOST, only=case.settled)
    conflicts = (*found.conflicts, *_hidden(found))
    inverted = set(_inverted(case.plan))
    contradicted = {id_ for conflict in conflicts for id_ in conflict.subjects}
    untold = {id_: each.needs for each in found.cannot_tell for id_ in each.ids}
    for conflict in conflicts:
        if inverted.isdisjoint(conflict.subjects) and not _left_to_others(conflict):
            yield _contradiction(conflict)
    for action in case.settled_actions:
        if action.id in untold:
            yield cannot_tell(untold[action.id])
        elif action.id not in contradicted:
            yield HOLDS
    if found.more:
        yield cannot_tell("smaller plan")


def _inverted(plan: Plan) -> Iterator[str]:
    periods = {plan.id: plan.period}
    periods |= {action.id: action.period for action in plan.actions}
    periods |= {line.id: line.window for line in plan.funding}
    for id_, period in periods.items():
        if period is not None and period.is_inverted:
            yield id_


def _hidden(found: Dates) -> Iterator[Conflict]:
    """Yield the conflicts of what stands in one that is left to others: their repair may be another one."""
    left = {id_ for conflict in found.conflicts if _left_to_others(conflict) for id_ in conflict.subjects}
    others = found.without(*_OTHERS, limit=_MOST) if left else ()
    yield from (each for each in others if each not in found.conflicts and not left.isdisjoint(each.subjects))


def _left_to_others(conflict: Conflict) -> bool:
    return set(conflict.fields) == _OUTSIDE_WINDOW or "due" in conflict.fields


def _contradiction(conflict: Conflict) -> Fires:
    message = Message(
        "these cannot all be true, for want of {days} day: {statements}",
        plural="these cannot all be true, for want of {days} days: {statements}",
        count=conflict.short_by,
        days=conflict.short_by,
        statements=shortened([each.text for each in conflict.statements]),
    )
    return fires(*conflict.subjects, witness=Statements(conflict.statements, conflict.short_by), message=message)
