"""The chart of one indicator: baseline, milestones, target, the way between them, and what was observed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from rri_planner.model import Indicator, PartialDate
from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.canvas import Canvas, Point, Style, Type
from rri_planner.render._figures.elements import Box, number
from rri_planner.render._figures.indicator_content import IndicatorContent, PointKind, Stated
from rri_planner.render._figures.lettering import width_of
from rri_planner.render._figures.time_axis import TimeAxis, axis_over
from rri_planner.render._figures.value_axis import ValueAxis, value_axis

_SMALL = Type(11, "muted")
_VALUE = Type(11.5, "ink", bold=True)
_RADIUS = 4.5
_SQUARE = 9.0
_APART = 17.0
_TICKS_EVERY = 46.0
_LEAST_YEAR = 36.0
_END = 46.0


@frozen
class Chart:
    """Draws one indicator into a box."""

    canvas: Canvas
    indicator: Indicator
    content: IndicatorContent
    box: Box
    asked: Asked

    def draw(self) -> None:
        """Draw axes, the tolerance around the way, the way, and the points with their values."""
        values = [each.value for each in self.content.points]
        tolerance = abs(self.indicator.tolerance or Decimal(0))
        reach = [*values, *(each.value + sign * tolerance for each in self.content.path for sign in (-1, 1))]
        top, bottom = self.box.y + 16, self.box.bottom - 22
        scale = value_axis(reach, top, bottom, most=max(3, int((bottom - top) / _TICKS_EVERY)))
        labels = [self.asked.say(tick) for tick in scale.ticks]
        left = self.box.x + max(width_of(label, _SMALL.size) for label in labels) + 10
        axis = axis_over((each.date for each in self.content.points), left, self.box.right - _END)
        if axis is None:
            return
        self._axes(axis, scale, labels)
        path = [self._at(each, axis, scale) for each in self.content.path]
        if tolerance and len(path) > 1:
            self._tolerance(axis, scale, tolerance)
        if len(path) > 1:
            self._polyline(path, Style(None, "goal", 1.6, "5 4"))
        seen = self.content.of("observation")
        if len(seen) > 1:
            self._polyline([self._at(each, axis, scale) for each in seen], Style(None, "ink", 2))
        self._points(axis, scale)

    def _axes(self, axis: TimeAxis, scale: ValueAxis, labels: Sequence[str]) -> None:
        for tick, label in zip(scale.ticks, labels, strict=True):
            y = scale.at(tick)
            self.canvas.line((axis.left, y), (axis.right + _END, y), Style(None, "grid"))
            self.canvas.text((axis.left - 8, y + 4), label, Type(11, "muted", anchor="end"))
        self.canvas.line((axis.left, scale.bottom), (axis.right + _END, scale.bottom), Style(None, "line"))
        past = float("-inf")
        for year in axis.years:
            x = axis.at(dt.date(year, 1, 1))
            if x - past >= _LEAST_YEAR:
                self.canvas.line((x, scale.bottom), (x, scale.bottom + 5), Style(None, "line"))
                self.canvas.text((x + 3, scale.bottom + 16), str(year), _SMALL)
                past = x

    def _tolerance(self, axis: TimeAxis, scale: ValueAxis, tolerance: Decimal) -> None:
        upper = [(_middle(each.date, axis), scale.at(each.value + tolerance)) for each in self.content.path]
        lower = [(_middle(each.date, axis), scale.at(each.value - tolerance)) for each in self.content.path]
        self.canvas.polygon([*upper, *reversed(lower)], Style("goal-soft"))

    def _polyline(self, points: Sequence[Point], style: Style) -> None:
        self.canvas.path("M" + "L".join(f"{number(x)} {number(y)}" for x, y in points), style)

    def _points(self, axis: TimeAxis, scale: ValueAxis) -> None:
        """Draw the points, and write values where there is room: the target and what was seen last come first."""
        ranks: dict[PointKind, int] = {"target": 0, "baseline": 2, "milestone": 3, "observation": 4}
        last = self.content.of("observation")[-1:]
        taken: list[Box] = []
        for each in self.content.points:
            draw_point(self.canvas, each.kind, self._at(each, axis, scale))
        for each in sorted(self.content.points, key=lambda each: 1 if each in last else ranks.get(each.kind, 5)):
            if each.kind != "earlier-target":
                self._label(each, self._at(each, axis, scale), axis.left, taken)

    def _label(self, stated: Stated, at: Point, left: float, taken: list[Box]) -> None:
        text = self.asked.say(stated.value)
        width = width_of(text, _VALUE.size, bold=True)
        for rise in (-9.0, _APART + 2):
            box = Box(max(at[0] - width / 2, left - 4), at[1] + rise - 10, width, 12)
            if not any(box.meets(other) for other in taken):
                taken.append(box)
                role = "ink" if stated.kind == "observation" else "goal"
                self.canvas.text((box.x + width / 2, at[1] + rise), text, Type(11.5, role, bold=True, anchor="middle"))
                return

    @staticmethod
    def _at(stated: Stated, axis: TimeAxis, scale: ValueAxis) -> Point:
        return _middle(stated.date, axis), scale.at(stated.value)


def _middle(date: PartialDate, axis: TimeAxis) -> float:
    return (axis.at(date.earliest) + axis.after(date.latest)) / 2


def draw_point(canvas: Canvas, kind: PointKind, at: Point) -> None:
    """Draw a point: each kind has a shape of its own."""
    x, y = at
    match kind:
        case "baseline":
            canvas.rect(Box(x - _SQUARE / 2, y - _SQUARE / 2, _SQUARE, _SQUARE), Style("paper", "goal", 2))
        case "observation":
            canvas.circle(at, _RADIUS, Style("ink", "paper", 1.4))
        case "target":
            _diamond(canvas, at, 7, Style("goal", "paper", 1.2))
        case "milestone":
            _diamond(canvas, at, 6, Style("paper", "goal", 2))
        case _:
            _diamond(canvas, at, 5, Style("paper", "line", 1.4, "2 2"))


def _diamond(canvas: Canvas, at: Point, size: float, style: Style) -> None:
    x, y = at
    canvas.polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], style)
