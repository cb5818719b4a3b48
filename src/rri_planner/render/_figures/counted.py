"""Bars that count: a name, a bar, a number."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.canvas import Canvas, Style, Type
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.lettering import wrapped

_NAME = Type(12.5)
_NAMED = 0.36
_LEAST = 2.0


@frozen
class Count:
    """How many there are of something; ``style`` is the look of its bar."""

    name: str
    number: int
    style: Style


def draw_counts(canvas: Canvas, counts: Sequence[Count], box: Box, asked: Asked) -> float:
    """Draw a bar for each count from the upper left corner of a box, and return where they end."""
    names, most = _NAMED * box.width, max((each.number for each in counts), default=1) or 1
    y = box.y
    for each in counts:
        lines = wrapped(each.name, names - 14, _NAME.size, most=2)
        height = len(lines) * _NAME.line + 12
        canvas.lines(Box(box.x, y + 4, names - 14, 0), lines, _NAME)
        length = max(_LEAST, each.number / most * (box.width - names - 70)) if each.number else 0
        if length:
            canvas.rect(Box(box.x + names, y + 4, length, 16), each.style, radius=2)
        canvas.text((box.x + names + length + 8, y + 16), asked.say(each.number), Type(12.5, bold=True))
        y += height
    return y
