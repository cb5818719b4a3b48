"""Which of an indicator's targets count: they are added over the years, never overwritten."""

from __future__ import annotations

from datetime import date

from rri_planner.model import Indicator, PartialDate, Target

_NEVER = (date.min, date.min)


def current_targets(indicator: Indicator) -> tuple[Target, ...]:
    """Return for each date the target that was set last, ordered by date.

    The last of them is the target, those before it are milestones. A target without a date comes first.
    """
    by_date: dict[PartialDate | None, Target] = {}
    for target in sorted(indicator.targets, key=lambda target: _day(target.set_on)):
        by_date[target.date] = target
    return tuple(sorted(by_date.values(), key=lambda target: _day(target.date)))


def _day(stated: PartialDate | None) -> tuple[date, date]:
    return _NEVER if stated is None else (stated.latest, stated.earliest)
