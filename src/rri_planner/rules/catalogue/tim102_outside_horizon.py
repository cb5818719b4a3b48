"""TIM102: something that lies outside the time of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from rri_planner.analysis import current_targets
from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import field_name
from rri_planner.model import Item, PartialDate, Period
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@frozen
class _Dated:
    """A field with the first and the last date it speaks of; ``early`` and ``late`` say that it may lie outside."""

    item: Item
    key: str
    first: PartialDate | None
    last: PartialDate | None
    early: bool = False
    late: bool = False


@rule(
    code="TIM102",
    name="outside-horizon",
    severity="warning",
    needs_level="D1",
    sources=("CG",),
    summary=Message("an action, a step, a due date or a target lies outside the time of the plan"),
    why=Message("For what lies outside the time of the plan nobody in the plan answers."),
    remedies=(
        Message("move it into the time of the plan"),
        Message("say that it began before the plan or goes on after it, and who carries it then"),
    ),
    incoherent="""
        period: 2026/2030
        goals: [{id: g-skills}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills], period: 2028/2033}]
    """,
    coherent="""
        period: 2026/2030
        goals: [{id: g-skills}]
        actions:
          - {id: a-course, title: Evening course, serves: [g-skills], period: 2028/2033,
             continues_after: The school board carries it on from its own budget}
    """,
)
def outside_horizon(case: Case) -> Iterator[Judgement]:
    """Judge the dates of settled actions with their steps, of goals and of targets: they may lie in the plan's period.

    A partial date lies outside only if all of its days do; outside a time that ends before it begins, nothing can be
    said to lie. The vision's horizon, baselines and observations are not looked at.
    """
    plan_period = case.plan.period
    for dated in (*_dates_of_actions(case), *_dates_of_ends(case)):
        if plan_period is None or plan_period.is_inverted:
            yield cannot_tell("period")
        elif _begins_before(dated, plan_period) or _ends_after(dated, plan_period):
            yield _outside(dated, plan_period)
        else:
            yield HOLDS


def _dates_of_actions(case: Case) -> Iterator[_Dated]:
    for action in case.settled_actions:
        marks = action.before_plan is not None, action.continues_after is not None
        if action.period is not None:
            yield _Dated(action, "period", action.period.start, action.period.end, *marks)
        yield from (_Dated(action, "steps", step.date, step.date, *marks) for step in action.steps if step.date)


def _dates_of_ends(case: Case) -> Iterator[_Dated]:
    yield from (_Dated(goal, "due", goal.due, goal.due) for goal in case.plan.goals if goal.due)
    for indicator in case.plan.indicators:
        for target in current_targets(indicator):
            if target.date is not None:
                yield _Dated(indicator, "targets", target.date, target.date, late=bool(indicator.continues))


def _begins_before(dated: _Dated, period: Period) -> bool:
    first, start = dated.first, period.start
    return not dated.early and first is not None and start is not None and first.surely_before(start)


def _ends_after(dated: _Dated, period: Period) -> bool:
    last, end = dated.last, period.end
    return not dated.late and last is not None and end is not None and end.surely_before(last)


def _outside(dated: _Dated, period: Period) -> Fires:
    said = dated.first if dated.first == dated.last else Period(dated.first, dated.last)
    return fires(
        dated.item.id,
        witness=Value(dated.key, str(said), str(period)),
        message=Message(
            '{item} gives {date} as its "{field}", outside the time of the plan ({period})',
            item=called(dated.item),
            field=field_name(type(dated.item).__name__, dated.key),
            date=said,
            period=period,
        ),
    )
