"""Lines with rounded corners, and the heads of arrows."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rri_planner.render._figures.canvas import Canvas, Point, Style
from rri_planner.render._figures.elements import number

_LEAST = 0.5


def rounded(points: Sequence[Point], radius: float = 8) -> str:
    """Return a path through corners that are cut off by a bend."""
    corners = _distinct(points)
    parts = [f"M{_at(corners[0])}"]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        reach = min(radius, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        parts.append(f"L{_at(_towards(corner, before, reach))}Q{_at(corner)} {_at(_towards(corner, after, reach))}")
    return "".join([*parts, f"L{_at(corners[-1])}"])


def head(canvas: Canvas, points: Sequence[Point], role: str, size: float = 7) -> None:
    """Draw the head of an arrow at the last of these points."""
    corners = _distinct(points)
    (x1, y1), (x2, y2) = corners[-2:] if len(corners) > 1 else (corners[0], corners[0])
    angle = math.atan2(y2 - y1, x2 - x1)
    sides = [(x2 - size * math.cos(angle + turn), y2 - size * math.sin(angle + turn)) for turn in (0.42, -0.42)]
    canvas.polygon([(x2, y2), *sides], Style(role))


def _distinct(points: Sequence[Point]) -> list[Point]:
    """Return the points without those that stand where the one before does."""
    kept = [points[0]]
    for point in points[1:]:
        if math.dist(point, kept[-1]) > _LEAST:
            kept.append(point)
    return kept


def _towards(start: Point, end: Point, reach: float) -> Point:
    length = math.dist(start, end)
    return (start[0] + (end[0] - start[0]) * reach / length, start[1] + (end[1] - start[1]) * reach / length)


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
