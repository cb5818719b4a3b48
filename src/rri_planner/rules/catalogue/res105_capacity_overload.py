"""RES105: a stakeholder of whom more work is asked than it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rri_planner.analysis import EffortMonth
from rri_planner.errors import BadValue, Message
from rri_planner.findings import Table
from rri_planner.model import Action, PartialDate, Stakeholder
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="RES105",
    name="capacity-overload",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=(),
    summary=Message("actions ask more work of a stakeholder at a time than it can put in"),
    why=Message("Each of the actions can be done, but not all of them at the same time by the same people."),
    remedies=(
        Message("move the start of an action that has time to spare"),
        Message("find more people, or give part of the work to somebody else"),
    ),
    incoherent="""
        stage: adopted
        stakeholders: [{id: s-university, name: The university, capacity: 1.5}]
        actions:
          - {id: a-course, period: 2027-01/2027-06, effort: [{who: s-university, posts: 1}]}
          - {id: a-lab, period: 2027-05/2027-09, effort: [{who: s-university, posts: 1}]}
    """,
    coherent="""
        stage: adopted
        stakeholders: [{id: s-university, name: The university, capacity: 1.5}]
        actions:
          - {id: a-course, period: 2027-01/2027-04, effort: [{who: s-university, posts: 1}]}
          - {id: a-lab, period: 2027-05/2027-09, effort: [{who: s-university, posts: 1}]}
    """,
)
def capacity_overload(case: Case) -> Iterator[Judgement]:
    """Judge every stakeholder that settled actions ask for work: in no month is that more than it can put in.

    An action that can be moved counts only for the time in which it runs wherever it lies, so that there is no
    false alarm.
    """
    asking: dict[str, list[Action]] = {}
    for action in case.settled_actions:
        for who in dict.fromkeys(effort.who for effort in action.effort if effort.who is not None):
            asking.setdefault(who, []).append(action)
    for stakeholder in case.plan.stakeholders:
        if stakeholder.id in asking:
            yield _judged(case, stakeholder, asking[stakeholder.id])


def _judged(case: Case, stakeholder: Stakeholder, asking: Sequence[Action]) -> Judgement:
    months = case.budget.people.stakeholders.get(stakeholder.id, ())
    overloaded = [month for month in months if month.is_overloaded]
    if overloaded:
        return _overload(stakeholder, overloaded)
    lacking = _lacking(case, stakeholder, asking)
    return HOLDS if lacking is None else cannot_tell(lacking)


def _lacking(case: Case, stakeholder: Stakeholder, asking: Sequence[Action]) -> str | None:
    """Return what would have to be known to be sure that nothing is too much."""
    if stakeholder.capacity is None or stakeholder.capacity.posts is None:
        return "capacity"
    if any(effort.posts is None for action in asking for effort in action.effort if effort.who == stakeholder.id):
        return "posts"
    if any(case.schedule.of(action.id).earliest_start is None for action in asking):
        return "period"
    return "smaller plan" if stakeholder.id in case.budget.people.more else None


def _overload(stakeholder: Stakeholder, months: Sequence[EffortMonth]) -> Fires:
    worst = max(months, key=lambda month: month.certain - (month.capacity or 0))
    message = Message(
        "in {month} {stakeholder} is asked for {asked} full-time posts and has {capacity}",
        plural="in {month} {stakeholder} is asked for {asked} full-time posts and has {capacity}; "
        "it is asked for too much in {number} months in all",
        count=len(months),
        month=_named(worst.month),
        stakeholder=called(stakeholder),
        asked=worst.certain,
        capacity=worst.capacity,
        number=len(months),
    )
    cells = tuple((month.certain, month.capacity) for month in months)
    witness = Table(tuple(month.month for month in months), ("asked", "capacity"), cells)
    return fires(stakeholder.id, witness=witness, message=message)


def _named(month: str) -> PartialDate | Message | str:
    """Return a month of the calendar, or of thirty days counted from the beginning where the plan has no dates."""
    if "-" not in month:
        return Message("month {number} of the plan", number=int(month))
    try:
        return PartialDate.parse(month)
    except BadValue:  # beyond the years that dates can have
        return month
