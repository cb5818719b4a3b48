"""The way that an indicator is meant to take: from its baseline by way of milestones to its target."""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import assert_never

from attrs import frozen

from rri_planner.model import Indicator, PartialDate, Target, Text

_NEVER = (dt.date.min, dt.date.min)


def current_targets(indicator: Indicator) -> tuple[Target, ...]:
    """Return for each date the target that was set last, ordered by date.

    The last of them is the target, those before it are milestones. A target without a date comes first.
    """
    by_date: dict[PartialDate | None, Target] = {}
    for target in sorted(indicator.targets, key=lambda target: age(target.set_on)):
        by_date[target.date] = target
    return tuple(sorted(by_date.values(), key=lambda target: age(target.date)))


def age(date: PartialDate | None) -> tuple[dt.date, dt.date]:
    """Return what dates are ordered by: their last possible day, then their first; none comes before all others."""
    return _NEVER if date is None else (date.latest, date.earliest)


def number_of(value: Decimal | Text | None) -> Fraction | None:
    """Return a measured value as an exact number; None where nothing is stated, or words."""
    return Fraction(value) if isinstance(value, Decimal) else None


def year_of(date: PartialDate) -> Fraction:
    """Return a date in years: a day as what has passed of its year, a longer time by its middle.

    >>> from rri_planner.model import PartialDate
    >>> float(year_of(PartialDate.parse("2027"))), float(year_of(PartialDate.parse("2027-01-01")))
    (2027.5, 2027.0)
    """
    first = date.earliest
    match date.precision:
        case "year":
            return first.year + Fraction(1, 2)
        case "quarter":
            return first.year + Fraction(first.month - 1, 12) + Fraction(1, 8)
        case "month":
            return first.year + Fraction(first.month - 1, 12) + Fraction(1, 24)
        case "day":
            return first.year + Fraction(first.timetuple().tm_yday - 1, 366 if isleap(first.year) else 365)
        case _:
            assert_never(date.precision)


def share_of_time(start: PartialDate | None, here: PartialDate | None, end: PartialDate | None) -> Fraction | None:
    """Return how much of the time between two dates has passed on a third; in days where all are known to the day.

    None where one is unknown, or the end does not come after the start.
    """
    if start is None or here is None or end is None:
        return None
    dates = (start, here, end)
    if all(each.precision == "day" for each in dates):
        first, middle, last = (Fraction(each.earliest.toordinal()) for each in dates)
    else:
        first, middle, last = map(year_of, dates)
    return (middle - first) / (last - first) if first < last else None


@frozen
class Waypoint:
    """A value that is meant to be reached on a date."""

    date: PartialDate
    value: Fraction


def expected_on(date: PartialDate, path: Sequence[Waypoint]) -> Fraction:
    """Return the value on a straight line between the two waypoints around a date; beyond the ends, that of the end."""
    here = year_of(date)
    for before, after in pairwise(path):
        if here < year_of(after.date):
            share = share_of_time(before.date, date, after.date) or Fraction(0)
            return before.value + (after.value - before.value) * max(share, Fraction(0))
    return path[-1].value


def path_of(start: Waypoint, targets: Iterable[Target], end: Waypoint) -> tuple[Waypoint, ...]:
    """Return the start, the milestones between it and the end that have a date and a number, and the end."""
    stated = ((target.date, number_of(target.value)) for target in targets)
    known = [Waypoint(date, value) for date, value in stated if date is not None and value is not None]
    between = (each for each in known if year_of(start.date) < year_of(each.date) < year_of(end.date))
    return start, *sorted(between, key=lambda each: year_of(each.date)), end
