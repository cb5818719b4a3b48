"""The actions on a time axis, as a table that is readable without its bars."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from rri_planner.language import capitalised
from rri_planner.model import Action, PartialDate, Period, Plan
from rri_planner.render._values import Reference
from rri_planner.render._views.actions import Sources
from rri_planner.render._writer import Writer

_MOST_TICKS = 12
_ONE_DAY = dt.timedelta(days=1)
_Span = tuple[dt.date, dt.date]


@frozen
class Tick:
    """A year on the axis; ``at`` in per cent of its length."""

    label: str
    at: str


@frozen
class Bar:
    """An action on the axis: where it begins and how long it is, in per cent of the length of the axis."""

    action: Reference
    number: str
    when: str
    status_key: str
    status: str | None
    at: str
    length: str
    open_start: bool
    open_end: bool


@frozen
class Timeline:
    """The actions in the order of their beginning; ``undated`` are those that state no period."""

    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    undated: tuple[Reference, ...]


def timeline(plan: Plan, actions: Iterable[Action], sources: Sources, writer: Writer) -> Timeline | None:
    """Return these actions on a time axis, or None where none of them has a period."""
    listed = tuple(actions)
    dated = [(action, action.period) for action in listed if action.period is not None and _ends(action.period)]
    if not dated:
        return None
    axis = _axis(plan, [period for _, period in dated])
    ordered = sorted(dated, key=lambda pair: _span(pair[1], axis))
    return Timeline(
        _ticks(axis),
        tuple([_bar(action, period, axis=axis, sources=sources, writer=writer) for action, period in ordered]),
        writer.references(action.id for action in listed if action.period is None or not _ends(action.period)),
    )


def _ends(period: Period) -> list[PartialDate]:
    return [date for date in (period.start, period.end) if date is not None]


def _axis(plan: Plan, periods: Iterable[Period]) -> _Span:
    """Return the days from the first to the last year that is named; an open end adds nothing."""
    named = [date for period in periods for date in _ends(period)]
    if plan.period is not None:
        named += _ends(plan.period)
    first = min(date.earliest.year for date in named)
    last = max(date.latest.year for date in named)
    return dt.date(first, 1, 1), dt.date(last, 12, 31)


def _span(period: Period, axis: _Span) -> _Span:
    start = axis[0] if period.start is None else period.start.earliest
    end = axis[1] if period.end is None else period.end.latest
    return start, max(start, end)


def _bar(action: Action, period: Period, *, axis: _Span, sources: Sources, writer: Writer) -> Bar:
    start, end = _span(period, axis)
    status = sources.statuses.get(action.id)
    return Bar(
        writer.reference(action.id),
        sources.numbers.get(action.id, ""),
        writer.say(period),
        status or "",
        capitalised(writer.word("action-status", status)) if status else None,
        _share(start - axis[0], axis),
        _share(end - start + _ONE_DAY, axis),
        period.start is None,
        period.end is None,
    )


def _ticks(axis: _Span) -> tuple[Tick, ...]:
    first, last = axis[0].year, axis[1].year
    step = (last - first) // _MOST_TICKS + 1
    return tuple(
        [Tick(str(year), _share(dt.date(year, 1, 1) - axis[0], axis)) for year in range(first, last + 1, step)]
    )


def _share(part: dt.timedelta, axis: _Span) -> str:
    return f"{100 * part / (axis[1] - axis[0] + _ONE_DAY):.2f}"
