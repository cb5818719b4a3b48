"""A table with marks in its cells: names at the left, heads above."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from rri_planner.render._figures.canvas import Canvas, Style, Type
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.lettering import width_of, wrapped

NAME = Type(12.5)
HEAD = Type(11.5, "ink", bold=True, anchor="middle")
_UPWARDS = Type(11.5, "ink", bold=True)
_WEAK = Style(None, "critical", 1.4, "4 3")
_AIR = 12.0
_LOWEST_ROW = 30.0
_LEVEL_FROM = 78.0
_HIGHEST_HEAD = 170.0
_WIDEST_CELL = 132.0
_NARROWEST_CELL = 30.0

Mark = Callable[[Canvas, Box, int, int], None]


@frozen
class Grid:
    """Names of rows and heads of columns, and how a cell is drawn; ``named`` is the share of the width for names.

    ``weak_rows`` and ``weak_columns`` are those in which nothing stands: they get a dashed frame.
    """

    rows: Sequence[str]
    columns: Sequence[str]
    mark: Mark
    weak_rows: frozenset[int] = frozenset()
    weak_columns: frozenset[int] = frozenset()
    named: float = 0.36


def draw_grid(canvas: Canvas, grid: Grid, box: Box) -> float:
    """Draw a grid from the upper left corner of a box and return where it ends; tight heads stand upright."""
    names = grid.named * box.width
    cell = min(_WIDEST_CELL, max(_NARROWEST_CELL, (box.width - names) / max(len(grid.columns), 1)))
    top = box.y + _heads(canvas, grid, box.x + names, box.y, cell)
    right, y = box.x + names + cell * len(grid.columns), top
    canvas.line((box.x, top), (right, top), Style(None, "line"))
    for row, name in enumerate(grid.rows):
        lines = wrapped(name, names - 14, NAME.size, most=3)
        height = max(_LOWEST_ROW, len(lines) * NAME.line + _AIR)
        middle = y + (height - len(lines) * NAME.line) / 2
        canvas.lines(Box(box.x, middle, names - 14, 0), lines, NAME)
        for column in range(len(grid.columns)):
            grid.mark(canvas, Box(box.x + names + column * cell, y, cell, height), row, column)
        y += height
        canvas.line((box.x, y), (right, y), Style(None, "grid"))
        if row in grid.weak_rows:
            canvas.rect(Box(box.x + names + 2, y - height + 3, right - box.x - names - 4, height - 6), _WEAK, radius=4)
    for column in grid.weak_columns:
        canvas.rect(Box(box.x + names + column * cell + 3, top + 3, cell - 6, y - top - 6), _WEAK, radius=4)
    return y


def _heads(canvas: Canvas, grid: Grid, left: float, top: float, cell: float) -> float:
    """Write the heads and return how high they are."""
    level = cell >= _LEVEL_FROM or all(width_of(head, HEAD.size, bold=True) < cell for head in grid.columns)
    room = cell - 8 if level else _HIGHEST_HEAD
    most = 5 if level else max(1, int((cell - 4) // _UPWARDS.line))
    heads = [wrapped(head, room, HEAD.size, bold=True, most=most) for head in grid.columns]
    if level:
        height = max((len(lines) for lines in heads), default=0) * HEAD.line + 8
        for column, lines in enumerate(heads):
            y = top + height - 8 - len(lines) * HEAD.line
            canvas.lines(Box(left + column * cell, y, cell, 0), lines, HEAD)
        return height
    height = max((width_of(line, HEAD.size, bold=True) for lines in heads for line in lines), default=0) + 10
    for column, lines in enumerate(heads):
        x = left + (column + 0.5) * cell - (len(lines) - 1) * _UPWARDS.line / 2 + 4
        for index, line in enumerate(lines):
            canvas.text((x + index * _UPWARDS.line, top + height - 6), line, _UPWARDS, upwards=True)
    return height
