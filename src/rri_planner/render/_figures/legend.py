"""What marks mean: keys in a row below a figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from attrs import frozen

from rri_planner.render._figures.arrows import head
from rri_planner.render._figures.canvas import Canvas, Style, Type
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.lettering import width_of
from rri_planner.render._figures.status_look import look_of

Mark: TypeAlias = Callable[[Canvas, Box], None]
_LETTERS = Type(11.5, "muted")
_MARK = 26.0
_APART = 22.0
_ROW = 22.0


@frozen
class Key:
    """A mark and what it means."""

    name: str
    mark: Mark


def legend(canvas: Canvas, keys: Iterable[Key], box: Box) -> float:
    """Draw the keys from the upper left corner of a box, in as many rows as its width takes; return where they end."""
    shown = tuple(keys)
    x, y = box.x, box.y
    for key in shown:
        width = _MARK + 8 + width_of(key.name, _LETTERS.size)
        if x > box.x and x + width > box.right:
            x, y = box.x, y + _ROW
        key.mark(canvas, Box(x, y, _MARK, 12))
        canvas.lines(Box(x + _MARK + 8, y, width, 0), [key.name], _LETTERS)
        x += width + _APART
    return y + 14 if shown else y - _ROW


def bar_mark(status: str | None) -> Mark:
    """Return the mark of a status: a piece of a bar."""
    return lambda canvas, box: canvas.rect(box, look_of(status).style, radius=2)


def arrow_mark(role: str, *, dash: str | None = None, weight: float = 1.4) -> Mark:
    """Return an arrow from right to left, as the map draws it."""

    def draw(canvas: Canvas, box: Box) -> None:
        points = ((box.right, box.middle), (box.x, box.middle))
        canvas.line(*points, Style(None, role, weight, dash))
        head(canvas, points, role)

    return draw
