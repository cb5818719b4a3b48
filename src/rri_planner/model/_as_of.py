"""What was known on an earlier day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from rri_planner.model._base import Item
from rri_planner.model._dates import DateLike, PartialDate, as_date
from rri_planner.model._events import Contribution, Event
from rri_planner.model._follow_up import Decision, Review, StatusUpdate
from rri_planner.model._indicators import Indicator


def after(date: DateLike, items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the events, decisions and reviews among these items that surely take place after a date."""
    day = as_date(date)
    return tuple(each for each in items if isinstance(each, Event | Decision | Review) and _later(each.date, day))


def known(
    date: DateLike,
    updates: Iterable[StatusUpdate],
    indicators: Iterable[Indicator],
    contributions: Iterable[Contribution],
) -> dict[str, Any]:
    """Return these fields of a plan without what is surely dated after a date: what has no date is kept."""
    day = as_date(date)
    return {
        "updates": tuple(each for each in updates if not _later(each.date, day)),
        "indicators": tuple(_as_measured(each, day) for each in indicators),
        "contributions": tuple(_as_answered(each, day) for each in contributions),
    }


def _as_measured(indicator: Indicator, day: PartialDate | None) -> Indicator:
    return evolve(
        indicator,
        observations=tuple(each for each in indicator.observations if not _later(each.date, day)),
        targets=tuple(each for each in indicator.targets if not _later(each.set_on, day)),
    )


def _as_answered(contribution: Contribution, day: PartialDate | None) -> Contribution:
    if not _later(contribution.answered_on, day):
        return contribution
    return evolve(contribution, outcome=None, into=(), until=None, because=None, answered_on=None)


def _later(date: PartialDate | None, day: PartialDate | None) -> bool:
    return date is not None and day is not None and day.surely_before(date)
