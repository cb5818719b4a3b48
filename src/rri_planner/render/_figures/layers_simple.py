"""A layout in columns without an engine: each block near the middle of what it is joined to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from rri_planner.render._figures.canvas import Point
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.layers_values import BLOCK_GAP, Block, Join, Placed

_SWEEPS = 6
_LANE = 10.0


@frozen
class _Slot:
    """A place in a column: for a block, or for a line that passes through."""

    id: str
    width: float
    height: float
    column: int


def placed_simply(blocks: Sequence[Block], joins: Sequence[Join], *, gap: float) -> Placed:
    """Return where the blocks go: columns one after another, in each the order that brings neighbours together."""
    slots = {each.id: _Slot(each.id, each.width, each.height, each.column) for each in blocks}
    routes = {join: _route(join, slots) for join in dict.fromkeys(joins)}
    columns: dict[int, list[str]] = defaultdict(list)
    for id_, slot in slots.items():
        columns[slot.column].append(id_)
    _sort(columns, _neighbours(routes.values()))
    boxes = _boxes(columns, slots, gap)
    lines = {join: _corners(route, boxes, gap) for join, route in routes.items()}
    shown = {each.id: boxes[each.id] for each in blocks}
    return Placed(
        shown,
        lines,
        max(box.right for box in boxes.values()),
        max(box.bottom for box in boxes.values()),
        full=False,
    )


def _route(join: Join, slots: dict[str, _Slot]) -> tuple[str, ...]:
    """Return the slots of a line from left to right; those in the columns between its ends are made here."""
    left, right = join
    between = []
    for column in range(slots[left].column + 1, slots[right].column):
        name = f"{left}\0{right}\0{column}"
        slots[name] = _Slot(name, 0, _LANE, column)
        between.append(name)
    return (left, *between, right)


def _neighbours(routes: Iterable[Sequence[str]]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for route in routes:
        for left, right in pairwise(route):
            found[left].append(right)
            found[right].append(left)
    return found


def _sort(columns: Mapping[int, list[str]], neighbours: Mapping[str, list[str]]) -> None:
    """Order each column by the mean place of the neighbours, to and fro."""
    place: dict[str, float] = {}
    numbers = sorted(columns)
    for number in numbers:
        _rank(columns[number], place)
    for sweep in range(_SWEEPS):
        for number in numbers if sweep % 2 == 0 else reversed(numbers):
            means = {
                id_: _mean([place[each] for each in neighbours.get(id_, ())], place[id_]) for id_ in columns[number]
            }
            columns[number].sort(key=lambda id_, means=means: (means[id_], place[id_]))  # type: ignore[misc]
            _rank(columns[number], place)


def _rank(column: Sequence[str], place: dict[str, float]) -> None:
    for index, id_ in enumerate(column):
        place[id_] = (index + 0.5) / len(column)


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _boxes(columns: Mapping[int, list[str]], slots: Mapping[str, _Slot], gap: float) -> dict[str, Box]:
    heights = {number: sum(slots[id_].height + BLOCK_GAP for id_ in ids) - BLOCK_GAP for number, ids in columns.items()}
    tallest, x = max(heights.values()), 0.0
    boxes: dict[str, Box] = {}
    for number in sorted(columns):
        width = max(slots[id_].width for id_ in columns[number])
        y = (tallest - heights[number]) / 2
        for id_ in columns[number]:
            boxes[id_] = Box(x, y, slots[id_].width or width, slots[id_].height)
            y += slots[id_].height + BLOCK_GAP
        x += width + gap
    return boxes


def _corners(route: Sequence[str], boxes: Mapping[str, Box], gap: float) -> tuple[Point, ...]:
    """Return the corners of a line: level through each column, upright in the middle of each gap."""
    corners: list[Point] = [(boxes[route[0]].right, boxes[route[0]].middle)]
    for before, after in pairwise(route):
        middle = boxes[after].x - gap / 2
        corners += [(middle, boxes[before].middle), (middle, boxes[after].middle)]
    return (*corners, (boxes[route[-1]].x, boxes[route[-1]].middle))
