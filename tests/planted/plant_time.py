"""Defects of time, money and responsibility."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from rri_planner.analysis import money
from rri_planner.model import Action, FundingLine, Goal, Indicator, Pathway, Period, Plan, Stakeholder, StatusUpdate
from tests.planted.defect import Planted, Planter, changed, plants, restated, seen
from tests.planted.places import actions, below, goals, later_pathways, results
from tests.planted.plant_robustness import essential


@plants("TIM101", actions)
def inverted_interval(plan: Plan, action: Action) -> Planted:
    """The period of an action ends before it begins."""
    assert action.period is not None
    return Planted(changed(plan, action, period=Period(action.period.end, action.period.start)), [action.id])


def _dated(plan: Plan) -> Iterator[tuple[Action | Goal, str]]:
    yield from ((each, "steps") for each in actions(plan))
    yield from ((each, "due") for each in goals(plan))


@plants("TIM102", _dated)
def outside_horizon(plan: Plan, place: tuple[Action | Goal, str]) -> Planted:
    """A step of an action, or the date by which a goal is due, lies after the end of the plan."""
    item, name = place
    late = "2050-01-01" if name == "due" else [{"title": "Open", "date": "2050-01-01"}]
    return Planted(changed(plan, item, **{name: late}), [item.id])


@plants("TIM103", later_pathways)
def dependency_loop(plan: Plan, pathway: Pathway) -> Planted:
    """Two actions wait for each other."""
    waiting = next(each for each in below(plan, pathway) if each.depends_on)
    first = plan[waiting.depends_on[0].to]
    explained = [seen("STR108", each.id) for each in (first, waiting)]  # what can never begin is on no way to a goal
    return Planted(changed(plan, first, depends_on=[waiting]), [first.id, waiting.id], explained)


@plants("TIM104", lambda plan: [each for each in actions(plan) if each.depends_on])
def dates_cannot_all_hold(plan: Plan, action: Action) -> Planted:
    """An action is to wait for two years after another has ended, and begins before that."""
    (awaited,) = action.depends_on
    return Planted(changed(plan, action, depends_on=[evolve(awaited, lag="P2Y")]), [action.id, awaited.to])


def _in_year(plan: Plan, year: int, rest: str) -> str:
    assert plan.period is not None
    assert plan.period.start is not None
    return f"{plan.period.start.earliest.year + year}-{rest}"


@plants("TIM105", goals)
def deadline_unreachable(plan: Plan, goal: Goal) -> Planted:
    """A goal is due before enough of its actions can have ended."""
    explained = [seen("TIM106", goal.id)]  # no effect shows before its cause, either
    return Planted(changed(plan, goal, due=_in_year(plan, 2, "01-15")), [goal.id], explained)


@plants("TIM106", results)
def effect_before_cause(plan: Plan, indicator: Indicator) -> Planted:
    """The result of a goal is to be there before enough of its actions can have ended."""
    first, last = indicator.targets
    early = (first, evolve(last, date=_in_year(plan, 2, "10-01")))
    return Planted(changed(plan, indicator, targets=early), [indicator.measures[0].to, indicator.id])


@plants("TIM107", goals)
def thin_slack(plan: Plan, goal: Goal) -> Planted:
    """A goal cannot do without an action, and that ends six weeks before the plan does."""
    period = f"{_in_year(plan, 4, '02-01')}/{_in_year(plan, 4, '11-20')}"
    return evolve(essential(plan, goal, assumption="u-4", period=period), subjects=["a-new"])


TIME: tuple[Planter[Any], ...] = (
    inverted_interval,
    outside_horizon,
    dependency_loop,
    dates_cannot_all_hold,
    deadline_unreachable,
    effect_before_cause,
    thin_slack,
)


@plants("RES101", lambda plan: [each for each in actions(plan) if all(share.amount for share in each.funding)])
def funding_gap(plan: Plan, action: Action) -> Planted:
    """An action costs half as much again as is named to pay for it."""
    assert action.cost is not None
    return Planted(changed(plan, action, cost=evolve(action.cost, amount=action.cost.amount * 3 / 2)), [action.id])


@plants("RES102", lambda plan: plan.funding)
def funding_line_overspent(plan: Plan, line: FundingLine) -> Planted:
    """A funding line has one less than it promises."""
    promised = money(plan).lines[line.id].promised
    return Planted(changed(plan, line, ceiling=promised - 1), [line.id])


@plants("RES103", lambda plan: plan.updates)
def shares_or_currency(plan: Plan, update: StatusUpdate) -> Planted:
    """An update says that 140 % of an action are done."""
    return Planted(restated(plan, "updates", update, completion=140), [update.of or ""])


@plants("RES104", actions)
def ineligible_window(plan: Plan, action: Action) -> Planted:
    """An action spends its money after those who pay it have closed."""
    lines = [share.from_ or "" for share in action.funding]
    # each line that pays has closed
    others = [seen("RES104", action.id, line) for line in lines]
    return Planted(changed(plan, action, spending="2050-01-01/2050-06-30"), [action.id, lines[0]], others)


@plants("RES105", actions)
def capacity_overload(plan: Plan, action: Action) -> Planted:
    """An action asks a stakeholder for 20 full-time posts."""
    first, *others = action.effort
    return Planted(changed(plan, action, effort=(evolve(first, posts=20), *others)), [first.who or ""])


@plants("RES106", lambda plan: range(len(plan.goals) - 1))
def money_against_priority(plan: Plan, place: int) -> Planted:
    """The goals that get the least money are said to be the most important, but for two next to each other."""
    ranks = [*range(len(plan.goals), 0, -1)]
    ranks[place], ranks[place + 1] = ranks[place + 1], ranks[place]
    ranked = (evolve(goal, priority=rank) for goal, rank in zip(plan.goals, ranks, strict=True))
    ids = [goal.id for goal in plan.goals]
    return Planted(plan.with_items(*ranked), ids)


@plants("RSP101", actions)
def accountability_not_single(plan: Plan, action: Action) -> Planted:
    """Nobody is accountable for an action."""
    others = tuple(each for each in action.involved if each.as_ != "accountable")
    return Planted(changed(plan, action, involved=others), [action.id])


@plants("RSP102", actions)
def owner_has_not_agreed(plan: Plan, action: Action) -> Planted:
    """Who is accountable for an action has been asked, and no more."""
    owner, *others = action.involved
    asked = (evolve(owner, commitment="asked"), *others)
    return Planted(changed(plan, action, involved=asked), [action.id, owner.who or ""])


@plants("RSP103", lambda plan: [(each, role) for each in plan.stakeholders for role in each.roles])
def no_steward(plan: Plan, place: tuple[Stakeholder, str]) -> Planted:
    """Nobody steers, watches or revises the plan."""
    holder, role = place
    return Planted(changed(plan, holder, roles=[each for each in holder.roles if each != role]), [plan.id])


RESOURCES: tuple[Planter[Any], ...] = (
    funding_gap,
    funding_line_overspent,
    shares_or_currency,
    ineligible_window,
    capacity_overload,
    money_against_priority,
    accountability_not_single,
    owner_has_not_agreed,
    no_steward,
)
