"""Putting an action off: its period and its steps, as far as the calendar says."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping
from typing import TypeAlias

from attrs import evolve

from rri_planner.errors import BadUsage, BadValue, Message
from rri_planner.model._actions import Action, Step
from rri_planner.model._base import Item
from rri_planner.model._dates import PartialDate, Period, Precision
from rri_planner.model._durations import Duration, Span, as_duration

DurationLike: TypeAlias = Duration | Span | str
_MONTHS: Mapping[Precision, int] = {"year": 12, "quarter": 3, "month": 1}


def delayed(item: Item, by: DurationLike) -> Action:
    """Return the action with its period and its steps this much later, everything else as it was.

    A date keeps its precision where the later time can be said in it; else a start becomes the first month (or
    day) that it may now be, an end or a step the last.

    >>> action = delayed(Action(id="a", period="2027", steps=[{"title": "Open", "date": "2027-03"}]), "P6M")
    >>> str(action.period), str(action.steps[0].date)
    ('2027-07/2028-06', '2027-09')
    """
    if not isinstance(item, Action):
        raise BadUsage(Message('"{item}" is no action, and only actions can be delayed', item=item.id))
    if item.period is None:
        raise BadUsage(Message('"{item}" has no period that could be delayed', item=item.id))
    span = _exact(by)
    return evolve(
        item,
        period=Period(_later(item.period.start, span, opens=True), _later(item.period.end, span, opens=False)),
        steps=tuple(_later_step(step, span) for step in item.steps),
    )


def _exact(by: DurationLike) -> Span:
    duration = as_duration(by)
    if duration is None or duration.shortest != duration.longest:
        raise BadValue(by, Message("one duration such as P6M or P2W"))
    return duration.shortest


def _later_step(step: Step, by: Span) -> Step:
    return evolve(step, date=_later(step.date, by, opens=False))


def _later(date: PartialDate | None, by: Span, *, opens: bool) -> PartialDate | None:
    """Return the date this much later; of those that a finer one may be the first where it opens a period."""
    if date is None:
        return None
    first = by.after(date.earliest)
    if date.precision == "day" or by.days:
        return PartialDate.on(first if opens or date.precision == "day" else _last_day(date, by))
    same = by.months % _MONTHS[date.precision] == 0
    return _around(first if opens or same else _last_day(date, by), date.precision if same else "month")


def _last_day(date: PartialDate, by: Span) -> dt.date:
    """Return the last day of the date, later: the last of a month stays the last of a month."""
    month = Span(months=by.months).after(date.latest.replace(day=1))
    end = month.replace(day=monthrange(month.year, month.month)[1])
    return Span(days=by.days).after(end)


def _around(day: dt.date, precision: Precision) -> PartialDate:
    return PartialDate.parse(str(PartialDate(day, day, precision)))
