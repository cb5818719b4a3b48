"""An axis of time: where a day stands, and the ticks that people read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from rri_planner.model import PartialDate, Period
from rri_planner.render._figures.canvas import Canvas, Style, Type
from rri_planner.render._figures.elements import Box

_MOST_TICKS = 14
_QUARTERS = (4, 7, 10)
_MOST_YEARS_WITH_QUARTERS = 4
_LETTERS = Type(11.5, "muted", bold=True)
_SMALL = Type(10.5, "muted")
_WIDE_ENOUGH = 34.0


@frozen
class TimeAxis:
    """Whole years from the first to the last, between two edges in pixels."""

    first: int
    last: int
    left: float
    right: float

    def at(self, day: dt.date) -> float:
        """Return where a day begins; days outside the years stand at the edge."""
        start, end = dt.date(self.first, 1, 1).toordinal(), dt.date(self.last, 12, 31).toordinal() + 1
        share = (day.toordinal() - start) / (end - start)
        return self.left + min(max(share, 0), 1) * (self.right - self.left)

    def after(self, day: dt.date) -> float:
        """Return where a day ends."""
        return self.right if day == dt.date.max else self.at(day + dt.timedelta(days=1))

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day.year <= self.last

    @property
    def years(self) -> tuple[int, ...]:
        """The years that get a tick: each, or every second, fifth, ... where there are many."""
        number = self.last - self.first + 1
        step = next(
            each * scale for scale in (1, 10, 100, 1000) for each in (1, 2, 5) if number <= each * scale * _MOST_TICKS
        )
        return tuple([year for year in range(self.first, self.last + 1) if step == 1 or year % step == 0])


def axis_over(dates: Iterable[PartialDate], left: float, right: float) -> TimeAxis | None:
    """Return the axis over all years in which these dates may lie; None without dates."""
    named = list(dates)
    if not named:
        return None
    first, last = min(date.earliest.year for date in named), max(date.latest.year for date in named)
    return TimeAxis(first, last, left, right)


def ends_of(period: Period | None) -> tuple[PartialDate, ...]:
    """Return the ends of a period that are stated."""
    return () if period is None else tuple([date for date in (period.start, period.end) if date is not None])


def draw_axis(canvas: Canvas, axis: TimeAxis, top: float, bottom: float) -> None:
    """Write the years above `top`, each at the left of its year, and draw lines down to `bottom`."""
    years = axis.years
    for index, year in enumerate(years):
        x = axis.at(dt.date(year, 1, 1))
        canvas.line((x, top - 18), (x, bottom), Style(None, "grid"))
        room = (axis.at(dt.date(years[index + 1], 1, 1)) if index + 1 < len(years) else axis.right) - x
        if room >= _WIDE_ENOUGH:
            canvas.text((x + 5, top - 8), str(year), _LETTERS)
    if axis.last - axis.first < _MOST_YEARS_WITH_QUARTERS:
        for day in (dt.date(year, month, 1) for year in years for month in _QUARTERS):
            canvas.line((axis.at(day), top), (axis.at(day), bottom), Style(None, "grid", 0.6, "2 4"))
    canvas.line((axis.right, top - 18), (axis.right, bottom), Style(None, "grid"))
    canvas.line((axis.left, top), (axis.right, top), Style(None, "line"))


def draw_today(canvas: Canvas, axis: TimeAxis, day: dt.date | None, label: str, box: Box) -> None:
    """Draw a line where today is, with its label above, if that is on the axis."""
    if day is None or day not in axis:
        return
    x = axis.at(day)
    canvas.line((x, box.y + 36), (x, box.bottom), Style(None, "critical", 1.4, "1 3"))
    canvas.polygon([(x - 4, box.y - 3), (x + 4, box.y - 3), (x, box.y + 3)], Style("critical"))
    nearer_left = x < (axis.left + axis.right) / 2
    at = x + 8 if nearer_left else x - 8
    canvas.text((at, box.y + 3), label, Type(11, "critical", bold=True, anchor="start" if nearer_left else "end"))
