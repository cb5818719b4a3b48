"""Which indicators are on their way: where they are, and where they were to be by then."""

from __future__ import annotations

import datetime as dt
from decimal import Context, Decimal
from fractions import Fraction

from attrs import frozen

from rri_planner.analysis import IndicatorProgress, progress
from rri_planner.coherence import needed
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Indicator
from rri_planner.render._values import Words
from rri_planner.render._views.indicators import IndicatorRow, indicator_row
from rri_planner.render._writer import Writer

_DIGITS, _LARGE = 4, 1000
_VERDICTS = {
    "on-way": Message("on its way"),
    "behind": Message("behind"),
    "unknown": Message("cannot be told"),
}


@frozen
class Course:
    """An indicator and its way; ``verdict_key`` is on-way, behind or unknown, then ``missing`` says what it takes.

    ``needed`` is what it would take a year from now on, ``stale`` says that a newer value is due.
    """

    row: IndicatorRow
    verdict_key: str
    verdict: str
    expected: str | None
    so_far: str | None
    needed: str | None
    missing: str | None
    stale: bool


@frozen
class Courses:
    """All indicators; ``stale`` are those of which a newer value is due."""

    rows: tuple[Course, ...]
    stale: tuple[Words, ...]
    sentence: str


def courses(graph: PlanGraph, writer: Writer, today: dt.date | None) -> Courses | None:
    """Return the ways of all indicators, or None where the plan has none."""
    if not graph.plan.indicators:
        return None
    found = progress(graph, today=today)
    rows = [_course(each, found.indicators[each.id], writer) for each in graph.plan.indicators]
    stale = tuple([row.row.title for row in rows if row.stale])
    return Courses(tuple(rows), stale, writer.say(found.sentence))


def _course(indicator: Indicator, found: IndicatorProgress, writer: Writer) -> Course:
    key = "unknown" if found.is_behind is None else "behind" if found.is_behind else "on-way"
    missing = tuple(needed(field) for field in found.needs)
    if found.undefined:
        missing = (Message("a target that differs from the baseline"),)
    return Course(
        indicator_row(indicator, writer),
        key,
        writer.say(_VERDICTS[key]),
        _figure(found.expected, writer),
        _figure(found.so_far_per_year, writer),
        _figure(found.needed_per_year, writer),
        writer.say(missing) if key == "unknown" and missing else None,
        found.stale is True,
    )


def _figure(number: Fraction | None, writer: Writer) -> str | None:
    """Return a number to four digits, or to the whole where it is larger than those."""
    if number is None:
        return None
    if abs(number) >= _LARGE:
        return writer.say(round(number))
    return writer.say(Context(prec=_DIGITS).divide(Decimal(number.numerator), Decimal(number.denominator)))
