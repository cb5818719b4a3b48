"""What StratML holds of a plan: exactly the plan that comes back when it is written and read."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Any, TypeVar

from attrs import evolve

from rri_planner.formats._stratml._codecs import FIRST_DAY, LAST_DAY, is_decimal
from rri_planner.formats._stratml._layout import layout, mark_of
from rri_planner.formats._stratml._names import SECOND, Part
from rri_planner.formats._stratml._one_language import OneLanguage
from rri_planner.formats._stratml._people import held_involvements, held_stakeholders
from rri_planner.formats._stratml._relations import PLACING, RELATIONS, End, ends, linked
from rri_planner.formats._stratml._slots import (
    ADMINISTRATION,
    DOCUMENT,
    GOAL,
    INDICATOR,
    MISSION,
    REGION,
    VISION,
    kept,
    stated,
)
from rri_planner.model import (
    Action,
    Baseline,
    Goal,
    Indicator,
    Item,
    Observation,
    Pathway,
    Period,
    Plan,
    Region,
    Target,
    Text,
    Vision,
    fields_of,
)

T = TypeVar("T", Goal, Pathway, Action, Indicator)
S = TypeVar("S", Goal, Pathway, Action)
R = TypeVar("R", Baseline, Target, Observation)

_SECOND_ONLY = {"due", "status", "period", *(field for fields in RELATIONS.values() for field in fields)}


def held(plan: Plan, *, part: Part = 2, language: str | None = None) -> Plan:
    """Return what StratML holds of a plan, in one language: the one asked for where a text has it, else its own.

    What the plan loses is what `cannot_hold` lists; what is left comes back whole when it is written and read.
    """
    return held_of(OneLanguage(language).of(plan), part)


def held_of(plan: Plan, part: Part) -> Plan:
    """Return what StratML holds of a plan that is in one language already."""
    stakeholders = held_stakeholders(plan.stakeholders, part)
    known = {each.id for each in stakeholders}
    made = Plan(
        **stated(_own(plan, part)),
        region=plan.region and Region(**kept(REGION, plan.region, part)),
        vision=plan.vision and Vision(**kept(VISION, plan.vision, part)),
        stakeholders=stakeholders,
        values=plan.values,
        goals=[_goal(goal) for goal in plan.goals],
        pathways=[_pathway(pathway) for pathway in plan.pathways],
        actions=[_action(action, known, part) for action in plan.actions],
        indicators=[_indicator(each) for each in plan.indicators] if part == SECOND else (),
    )
    return _numbered(made if part == SECOND else _two_levels(made))


def _own(plan: Plan, part: Part) -> dict[str, Any]:
    """Return the fields of the plan itself, which stand in three elements."""
    return {
        key: value for shape in (DOCUMENT, ADMINISTRATION, MISSION) for key, value in kept(shape, plan, part).items()
    }


def _links(item: Item) -> dict[str, Any]:
    owner = type(item)
    return {field: linked(owner, field, ends(item, field)) for field in RELATIONS[owner]}


def _goal(goal: Goal) -> Goal:
    return Goal(**kept(GOAL, goal, SECOND), **_links(goal), due=goal.due)


def _pathway(pathway: Pathway) -> Pathway:
    return Pathway(**kept(GOAL, pathway, SECOND), **_links(pathway), status=pathway.status)


def _action(action: Action, known: Collection[str], part: Part) -> Action:
    return Action(
        **kept(GOAL, action, SECOND),
        **_links(action),
        status=action.status,
        period=_days(action.period),
        involved=held_involvements(action.involved, known, part),
    )


def _days(period: Period | None) -> Period | None:
    """Return a period from day to day; one that is open on both sides says nothing."""
    if period is None or period == Period():
        return None
    start = None if period.start is None else FIRST_DAY.keep(period.start)
    end = None if period.end is None else LAST_DAY.keep(period.end)
    return Period(start, end)


def _indicator(each: Indicator) -> Indicator:
    targets = (_result(Target, target, "because") for target in each.targets)
    seen = (_result(Observation, observation, "source") for observation in each.observations)
    return Indicator(
        **kept(INDICATOR, each, SECOND),
        **_links(each),
        baseline=each.baseline and _result(Baseline, each.baseline, "source"),
        targets=[target for target in targets if target is not None],
        observations=[observation for observation in seen if observation is not None],
    )


def _result(owner: type[R], result: R, reason: str) -> R | None:
    """Return what a result of StratML holds of a value: number or words, date, and the reason beside a value."""
    value: Decimal | Text | None = result.value
    if isinstance(value, Decimal) and not is_decimal(value):
        value = None
    because = None if value is None else getattr(result, reason)
    if value is None and result.date is None:
        return None
    values: dict[str, Any] = {"value": value, "date": result.date, reason: because}
    return owner(**values)


def _two_levels(plan: Plan) -> Plan:
    """Return the plan as part 1 holds it, which has nothing but objectives inside goals."""
    stands_in = {item.id: goal for goal, item in layout(plan).written() if item is not None and item.id != goal}

    def placed(item: S) -> S:
        goal = stands_in.get(item.id)
        serves = linked(type(item), PLACING[type(item)], () if goal is None else (End(goal),))
        gone = {each.name: each.default for each in fields_of(type(item)) if each.name in _SECOND_ONLY}
        return evolve(item, **{**gone, "serves": serves})

    return plan.evolve(
        goals=tuple(map(placed, plan.goals)),
        pathways=tuple(map(placed, plan.pathways)),
        actions=tuple(map(placed, plan.actions)),
    )


def _numbered(plan: Plan) -> Plan:
    """Return the plan without numbers of items that our own must stand in the place of, or would be taken for."""
    placed = layout(plan)
    marked = placed.marks(plan)
    tops = {goal.id for goal in placed.goals}

    def plain(item: T) -> T:
        number = item.extra.get("SequenceIndicator")
        if number is None or ((item.id in tops or mark_of(number) is None) and item.id not in marked):
            return item
        return evolve(item, extra={key: value for key, value in item.extra.items() if key != "SequenceIndicator"})

    return plan.evolve(
        goals=tuple(map(plain, plan.goals)),
        pathways=tuple(map(plain, plan.pathways)),
        actions=tuple(map(plain, plan.actions)),
        indicators=tuple(map(plain, plan.indicators)),
    )
