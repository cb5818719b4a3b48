"""Placing blocks in columns so that lines between them are short and never run through a block."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rri_planner.render._figures.canvas import Point
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.layers_narrow import narrowed
from rri_planner.render._figures.layers_simple import placed_simply
from rri_planner.render._figures.layers_values import BLOCK_GAP, Block, Join, Placed

_SPACING = {"node_gap": BLOCK_GAP, "dummy_gap": 12.0, "isolated_gap": BLOCK_GAP}
_ROUTING = {"style": "orthogonal", "lane_gap": 7.0, "port_sides": "facing_only", "merge_edges": "forks"}


def placed(blocks: Sequence[Block], joins: Sequence[Join], *, gap: float) -> Placed:
    """Return where the blocks go, columns being a gap apart; a join leads from a column to one further right.

    By graphlay (extra ``figures``), else, where that is absent or refuses, by a simple layout of our own.
    """
    found = _by_engine(blocks, joins, gap)
    return placed_simply(blocks, joins, gap=gap) if found is None else narrowed(found, blocks, gap=gap)


def _by_engine(blocks: Sequence[Block], joins: Sequence[Join], gap: float) -> Placed | None:
    try:
        import graphlay
    except ImportError:
        return None
    asked = graphlay.Graph()
    for each in blocks:
        asked.node(each.id, width=each.width, height=each.height, rank={"fixed": each.column})
    for left, right in joins:
        asked.edge(left, right)
    try:
        found = graphlay.layout(asked, options={"spacing": {**_SPACING, "layer_gap": gap}, "routing": _ROUTING})
    except graphlay.GraphlayError:
        return None
    return _moved(blocks, joins, found.nodes, found.edges)


def _moved(blocks: Sequence[Block], joins: Sequence[Join], nodes: Sequence[Any], edges: Sequence[Any]) -> Placed:
    """Return the engine's answer with its upper left corner at the origin."""
    corners = [
        (round(node["center"]["x"] - each.width / 2, 2), node["center"]["y"] - each.height / 2)
        for each, node in zip(blocks, nodes, strict=True)
    ]
    points = [[(round(point["x"], 2), point["y"]) for point in edge["points"]] for edge in edges]
    everywhere: list[Point] = [*corners, *(point for line in points for point in line)]
    left, top = min(x for x, _ in everywhere), min(y for _, y in everywhere)
    boxes = {
        each.id: Box(x - left, y - top, each.width, each.height) for each, (x, y) in zip(blocks, corners, strict=True)
    }
    lines = {join: tuple([(x - left, y - top) for x, y in line]) for join, line in zip(joins, points, strict=True)}
    lowest = max([*(box.bottom for box in boxes.values()), *(y for line in lines.values() for _, y in line)])
    return Placed(boxes, lines, max(box.right for box in boxes.values()), lowest, full=True)
