"""Making the gaps between columns as narrow as the lines in them allow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.layers_values import Block, Placed

_LANE = 8.0
_STUB = 14.0
_APART = 5.0
_Span = tuple[float, float]


@frozen
class _Band:
    """A column, or the gap before it: where it was, where it goes, and the new places of upright lines in it."""

    left: float
    right: float
    target: float
    lanes: Mapping[float, float]

    def moved(self, x: float) -> float:
        """Return the new place of what was at `x`."""
        return self.lanes.get(x, self.target + x - self.left)


def narrowed(found: Placed, blocks: Sequence[Block], *, gap: float) -> Placed:
    """Return the same with gaps no wider than `gap`, or than their lines need when those share lanes."""
    upright = _upright(found)
    columns = _columns(found, blocks)
    bands, target, before = [], 0.0, None
    for left, right in columns:
        if before is not None:
            lanes = _lanes({x: spans for x, spans in upright.items() if before < x < left})
            width = max(gap, 2 * _STUB + _LANE * max(lanes.values(), default=0))
            inner = (width - _LANE * max(lanes.values(), default=0)) / 2
            places = {x: target + inner + _LANE * lane for x, lane in lanes.items()}
            bands.append(_Band(before, left, target, places))
            target += width
        bands.append(_Band(left, right, target, {}))
        target += right - left
        before = right
    boxes = {id_: evolve(box, x=_moved(box.x, bands)) for id_, box in found.boxes.items()}
    lines = {join: tuple([(_moved(x, bands), y) for x, y in line]) for join, line in found.lines.items()}
    return evolve(found, boxes=boxes, lines=lines, width=target)


def _columns(found: Placed, blocks: Sequence[Block]) -> list[_Span]:
    """Return the edges of the columns, from left to right."""
    boxes: dict[int, list[Box]] = defaultdict(list)
    for block in blocks:
        boxes[block.column].append(found.boxes[block.id])
    return [(min(box.x for box in boxes[each]), max(box.right for box in boxes[each])) for each in sorted(boxes)]


def _upright(found: Placed) -> dict[float, list[_Span]]:
    """Return the upright pieces of lines by where they stand."""
    spans: dict[float, list[_Span]] = defaultdict(list)
    for line in found.lines.values():
        for (x, y), (_, other) in (pair for pair in pairwise(line) if pair[0][0] == pair[1][0]):
            spans[x].append((min(y, other), max(y, other)))
    return spans


def _lanes(upright: Mapping[float, Sequence[_Span]]) -> dict[float, int]:
    """Return a lane for each place: the first one in which nothing else stands at the same height."""
    lanes: list[list[_Span]] = []
    found: dict[float, int] = {}
    for x in sorted(upright):
        spans = [(min(low for low, _ in upright[x]), max(high for _, high in upright[x]))]
        lane = next((index for index, used in enumerate(lanes) if not _meet(used, spans)), len(lanes))
        lanes[lane : lane + 1] = [[*(lanes[lane] if lane < len(lanes) else ()), *spans]]
        found[x] = lane
    return found


def _meet(used: Iterable[_Span], spans: Iterable[_Span]) -> bool:
    return any(low - _APART < end and start < high + _APART for low, high in used for start, end in spans)


def _moved(x: float, bands: Sequence[_Band]) -> float:
    for band in bands:
        if x < band.right:  # where a column ends the gap after it begins, and the other way round
            return band.moved(x)
    return bands[-1].moved(x)
