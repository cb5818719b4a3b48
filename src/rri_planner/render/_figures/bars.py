"""Bars on a time axis, whose ends fade where nobody knows the day."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from rri_planner.render._figures.canvas import Canvas, Fill, Style
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.roadmap_content import Stretch
from rri_planner.render._figures.status_look import Look
from rri_planner.render._figures.time_axis import TimeAxis

_LEAST = 3.0
_HALO = 3.0
_OPEN = "1.5 2.5"


@frozen
class BarPlace:
    """Where a bar stands: the surely used part between ``start`` and ``end``, the doubtful ones around it."""

    left: float
    start: float
    end: float
    right: float
    y: float
    height: float

    @property
    def middle(self) -> float:
        """Half-way down."""
        return self.y + self.height / 2

    @property
    def whole(self) -> Box:
        """All of it."""
        return Box(self.left, self.y, max(self.right - self.left, _LEAST), self.height)


def bar_place(stretch: Stretch, axis: TimeAxis, y: float, height: float) -> BarPlace:
    """Return where a bar stands; an open end runs to the edge of the axis."""
    left, start = _edges(stretch.earliest_start, stretch.latest_start, axis, axis.left, late=False)
    end, right = _edges(stretch.earliest_end, stretch.latest_end, axis, axis.right, late=True)
    if start > end:
        start = end = min(max((start + end) / 2, left), right)
    return BarPlace(left, start, end, max(right, left + _LEAST), y, height)


def _edges(
    earliest: dt.date | None, latest: dt.date | None, axis: TimeAxis, edge: float, *, late: bool
) -> tuple[float, float]:
    if earliest is None or latest is None:
        return edge, edge
    return (axis.after(earliest), axis.after(latest)) if late else (axis.at(earliest), axis.at(latest))


def draw_bar(canvas: Canvas, place: BarPlace, look: Look, *, critical: bool) -> None:
    """Draw a bar; one that is critical has a second outline."""
    if critical:
        canvas.rect(place.whole.inset(-_HALO), Style("paper", "critical", 2), radius=_HALO + 1)
    doubtful = [("fade-in", place.left, place.start), ("fade-out", place.end, place.right)]
    for pattern, left, right in doubtful:
        if right - left >= 1:
            part = Box(left, place.y, right - left, place.height)
            canvas.rect(part, Style(_faded(look, pattern), look.stroke, 1, _OPEN))
    if place.end - place.start >= 1:
        canvas.rect(Box(place.start, place.y, place.end - place.start, place.height), look.style, radius=1.5)


def _faded(look: Look, pattern: str) -> Fill | str:
    if not look.fades or not isinstance(look.fill, str):
        return "paper"
    return Fill(look.fill, "fade-in" if pattern == "fade-in" else "fade-out")
