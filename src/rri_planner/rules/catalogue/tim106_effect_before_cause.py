"""TIM106: an effect that is promised for a time before its causes are there."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.analysis import Deadline, effect_dates
from rri_planner.errors import Message
from rri_planner.findings import Statement, Statements
from rri_planner.model import Indicator
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="TIM106",
    name="effect-before-cause",
    severity="warning",
    since="consultation",
    needs_level="D1",
    sources=("CBD", "DAV"),
    summary=Message("a goal is promised, or a result expected, before the actions that bring it about have ended"),
    why=Message("A result that is dated before its cause cannot be the result of that cause."),
    remedies=(
        Message("move the date of the target, or of the goal"),
        Message("make the early value a milestone, and add a later target"),
        Message("name the earlier action that brings it about"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills], period: 2027/2028-10}]
        indicators:
          - {id: i-use, title: Use of services, measures: [g-skills], kind: result,
             targets: [{value: 60, date: 2027}]}
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills], period: 2027/2028-10}]
        indicators:
          - {id: i-use, title: Use of services, measures: [g-skills], kind: result,
             targets: [{value: 60, date: 2029}]}
    """,
)
def effect_before_cause(case: Case) -> Iterator[Judgement]:
    """Judge the due date of every live goal, and the last target of each indicator of its results: not before the work.

    Milestones on the way to a target are not judged. Where a goal states how long its effect takes to show,
    the date is not before that either.
    """
    for deadline in effect_dates(case.graph, case.schedule):
        if deadline.late:
            yield _too_early(case, deadline)
        elif deadline.late_at_most:
            yield cannot_tell("needs")
        else:
            yield cannot_tell("period") if deadline.shown is None else HOLDS
    for indicator in case.plan.indicators:
        yield from (cannot_tell("kind") for _ in _perhaps_results(case, indicator))


def _perhaps_results(case: Case, indicator: Indicator) -> Iterator[str]:
    """Yield the goals that an indicator may tell of the results of: it does not say whether it does."""
    if indicator.kind is None and any(target.date for target in indicator.targets):
        measured = (edge.target for edge in case.graph.edges_from(indicator.id, "measures"))
        yield from (id_ for id_ in measured if case.plan[id_].item_kind == "goal")


def _too_early(case: Case, deadline: Deadline) -> Fires:
    goal = called(case.plan[deadline.goal])
    work = Message("what {goal} rests on can have its effect on {day} at the earliest", goal=goal, day=deadline.day)
    if deadline.indicator is None:
        subjects: tuple[str, ...] = (deadline.goal,)
        promise = Message("{goal} is due {date}", goal=goal, date=deadline.date)
    else:
        subjects = deadline.goal, deadline.indicator
        promise = Message(
            "the target of {indicator} for {goal} is dated {date}",
            indicator=called(case.plan[deadline.indicator]),
            goal=goal,
            date=deadline.date,
        )
    statements = Statement(promise, subjects), Statement(work, (deadline.goal,))
    return fires(
        *subjects,
        witness=Statements(statements, deadline.late),
        message=Message("{promise}, but {work}", promise=promise, work=work),
    )
