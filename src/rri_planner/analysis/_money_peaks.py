"""The most that is asked on any day of a month, from stretches of time that overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import pairwise

from attrs import frozen

from rri_planner.analysis._dates_calendar import calendar_day
from rri_planner.analysis._money_sums import NOTHING, minus, plus
from rri_planner.analysis._schedule_times import Scheduled, Unit

_NOMINAL_MONTH = 30


@frozen
class Stretch:
    """So much work by an action from a first day to the day before `end`."""

    action: str
    start: int
    end: int
    posts: Decimal


def certain_stretch(times: Scheduled, posts: Decimal) -> Stretch | None:
    """Return when an action surely runs: from its latest start to its earliest finish, its compulsory part."""
    if times.earliest_start is None or times.latest_start is None or times.earliest_finish is None:
        return None
    start = max(times.earliest_start, times.latest_start)
    return Stretch(times.id, start, times.earliest_finish, posts) if start < times.earliest_finish else None


def possible_stretch(times: Scheduled, posts: Decimal) -> Stretch | None:
    """Return when an action may run: from its earliest start to its latest finish."""
    if times.earliest_start is None or times.latest_finish is None or times.earliest_finish is None:
        return None
    end = max(times.earliest_finish, times.latest_finish)
    return Stretch(times.id, times.earliest_start, end, posts) if times.earliest_start < end else None


def month_of(day: int, unit: Unit) -> int:
    """Return the number of the month that a day is in: of the calendar, or of thirty days each from 0."""
    if unit == "days":
        return day // _NOMINAL_MONTH
    year, month, _ = calendar_day(day)
    return 12 * year + month - 1


def month_name(month: int, unit: Unit) -> str:
    """Return a month as results write it: ``2027-06``, or its number from 1 where there is no calendar."""
    return str(month + 1) if unit == "days" else f"{month // 12:04}-{month % 12 + 1:02}"


def peaks(stretches: Iterable[Stretch], unit: Unit, *, last: int) -> Mapping[int, Decimal]:
    """Return for every month up to `last` in which work is asked for the most that is asked on one day."""
    changes: dict[int, Decimal] = {}
    for each in stretches:
        changes[each.start] = plus(changes.get(each.start, NOTHING), each.posts)
        changes[each.end] = minus(changes.get(each.end, NOTHING), each.posts)
    level, found = NOTHING, dict[int, Decimal]()
    for day, following in pairwise(sorted(changes)):
        level = plus(level, changes[day])
        for month in range(month_of(day, unit), min(month_of(following - 1, unit), last) + 1):
            found[month] = max(level, found.get(month, NOTHING))
    return found


def actions_in(stretches: Iterable[Stretch], unit: Unit, *, last: int) -> Mapping[int, tuple[str, ...]]:
    """Return for every month up to `last` the actions that ask for work in it, by id."""
    found: dict[int, set[str]] = {}
    for each in stretches:
        for month in range(month_of(each.start, unit), min(month_of(each.end - 1, unit), last) + 1):
            found.setdefault(month, set()).add(each.action)
    return {month: tuple(sorted(ids)) for month, ids in found.items()}
