"""How much a plan says: the level of its data, from the bare graph to series of measurements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from rri_planner.errors import Message
from rri_planner.model import Nested, Plan
from rri_planner.rules import DataLevel, stated

_SERIES = 2


def data_level(plan: Plan) -> DataLevel:
    """Return the highest level of which the plan has any data.

    D0: goals, actions and their links. D1: a period, a cost, somebody accountable, or a baseline. D2: who took
    part, what became of what was said, or feedback. D3: judgements: influences, variants, how long a pathway
    works, what an assumption bears. D4: an indicator observed more than once.
    """
    if any(len(indicator.observations) >= _SERIES for indicator in plan.indicators):
        return "D4"
    if _has_judgements(plan):
        return "D3"
    if _has_registers(plan):
        return "D2"
    return "D1" if _has_dates_money_owners(plan) else "D0"


def level_meaning(level: DataLevel) -> Message:
    """Return what a level means, in a few words."""
    match level:
        case "D0":
            return Message("goals, actions and their links")
        case "D1":
            return Message("also dates, money, owners or baselines")
        case "D2":
            return Message("also who took part and what became of what they said")
        case "D3":
            return Message("also what people judged: influences, open choices, assumptions")
        case "D4":
            return Message("also values measured more than once")
        case _:
            assert_never(level)


def _has_judgements(plan: Plan) -> bool:
    return bool(
        plan.influences
        or plan.variants
        or any(pathway.sell_by for pathway in plan.pathways)
        or any(assumption.load_bearing is not None for assumption in plan.assumptions)
    )


def _has_registers(plan: Plan) -> bool:
    heard = any(event.participants or event.feedback for event in plan.events)
    return heard or any(contribution.outcome for contribution in plan.contributions)


def _has_dates_money_owners(plan: Plan) -> bool:
    parts: Iterator[Nested] = (placed.part for placed in plan.parts())
    return (
        any(action.cost or any(each.as_ == "accountable" for each in action.involved) for action in plan.actions)
        or any(indicator.baseline for indicator in plan.indicators)
        or plan.period is not None
        or any(True for part in parts for _ in stated(part, "period"))
    )
