"""Lines beside a column, from one block of it to another, on as few tracks as keep them apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rri_planner.render._figures.canvas import Point
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.layers_values import Join

_FIRST = 20.0
_TRACK = 11.0
_APART = 4.0


def beside(joins: Sequence[Join], boxes: Mapping[str, Box]) -> Mapping[Join, tuple[Point, ...]]:
    """Return a line for each join, at the right of all blocks: out of the first, into the second."""
    edge = max((box.right for box in boxes.values()), default=0.0)
    tracks: list[float] = []
    lines: dict[Join, tuple[Point, ...]] = {}
    for join in sorted(joins, key=lambda join: (_span(join, boxes), join)):
        source, target = (boxes[id_] for id_ in join)
        start, end = source.middle - _APART, target.middle + _APART
        top, bottom = sorted((start, end))
        track = next((index for index, used in enumerate(tracks) if used < top), len(tracks))
        tracks[track : track + 1] = [bottom + _APART]
        x = edge + _FIRST + track * _TRACK
        lines[join] = ((source.right, start), (x, start), (x, end), (target.right, end))
    return lines


def _span(join: Join, boxes: Mapping[str, Box]) -> float:
    return min(boxes[id_].middle for id_ in join)
