"""What a figure's module hands back: the drawing, not yet closed, and the same in words."""

from __future__ import annotations

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.canvas import Canvas, Point, Style, Type
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.figure_value import FigureTable
from rri_planner.render._figures.lettering import wrapped

_SMALL_WIDTH = 560.0
_PAD = 24.0
_WORDS = Type(14, "muted")


@frozen
class Drawn:
    """A canvas with its size in pixels, what the figure shows, the same as a table, and what it does not show."""

    canvas: Canvas
    size: Point
    caption: Message
    table: FigureTable
    notes: tuple[Message, ...] = ()


def missing(asked: Asked, caption: Message, reason: Message) -> Drawn:
    """Return a small figure that says what the plan would have to hold."""
    canvas = Canvas(asked.palette)
    width = min(_SMALL_WIDTH, asked.width)
    lines = wrapped(asked.say(reason), width - 2 * _PAD, _WORDS.size)
    height = 2 * _PAD + len(lines) * _WORDS.line
    canvas.rect(Box(0.5, 0.5, width - 1, height - 1), Style("band", "line", dash="4 4"), radius=8)
    canvas.lines(Box(_PAD, _PAD, width - 2 * _PAD, 0), lines, _WORDS)
    return Drawn(canvas, (width, height), caption, FigureTable((), ()), (reason,))
