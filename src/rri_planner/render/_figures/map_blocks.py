"""The blocks of the map: how large each is, and its shape."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.canvas import Canvas, Point, Style, Type
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.layers_values import COLUMN_GAP
from rri_planner.render._figures.lettering import wrapped
from rri_planner.render._figures.map_content import Spot
from rri_planner.render._figures.status_look import look_of

_TITLE = {
    "vision": Type(14, "on-accent", bold=True),
    "goal": Type(13, "ink", bold=True),
    "pathway": Type(12.5, "ink", bold=True),
    "action": Type(12.5, "ink"),
}
_SMALL = 11.0
_WIDTHS = {"vision": 156.0, "goal": 176.0, "pathway": 172.0, "action": 212.0}
_NARROWEST, _WIDEST = 0.72, 1.25
_PAD = 11.0
_CUT = 9.0
_MARK = 11.0
_STATUS = Type(_SMALL, "muted")
_MOST_LINES = {"vision": 12, "goal": 5, "pathway": 5, "action": 5}


@frozen
class Label:
    """What is written in a block: the lines of its title, and a line on how far it has come."""

    spot: Spot
    title: str
    lines: tuple[str, ...]
    status: str | None
    language: str | None
    width: float
    height: float

    @property
    def letters(self) -> Type:
        """The letters of the title."""
        return _TITLE[self.spot.kind]


def scale_for(spots: Iterable[Spot], width: float) -> float:
    """Return how much wider or narrower than usual blocks and gaps have to be to fill a width, within limits."""
    columns = {spot.column: _WIDTHS[spot.kind] for spot in spots}
    usual = sum(columns.values()) + COLUMN_GAP * (len(columns) - 1)
    return min(max(width / usual, _NARROWEST), _WIDEST)


def title_of(spot: Spot, asked: Asked) -> str:
    """Return the name of an item, or how many actions a group has."""
    if spot.item is not None:
        return asked.title(spot.item)
    number = sum(count for _, count in spot.counts)
    return asked.say(Message("{number} action", plural="{number} actions", count=number, number=number))


def label_of(spot: Spot, asked: Asked, scale: float) -> Label:
    """Return what is written in a block, and the size that this takes."""
    title = title_of(spot, asked)
    letters, width = _TITLE[spot.kind], _WIDTHS[spot.kind] * scale
    lines = wrapped(title, width - 2 * _room(spot.kind), letters.size, bold=letters.bold, most=_MOST_LINES[spot.kind])
    status = None if spot.item is None else asked.status(spot.item)
    below = len(spot.counts) if spot.item is None else int(status is not None)
    height = 2 * _PAD - 2 + len(lines) * letters.line + below * (_STATUS.line + 3)
    language = None if spot.item is None else asked.language_of(spot.item)
    return Label(spot, title, lines, status, language, width, max(height, 34))


def _room(kind: str) -> float:
    """Return what stays free at the left and the right of the letters."""
    return _PAD + (3 if kind == "pathway" else 1)


def draw_block(canvas: Canvas, label: Label, box: Box, asked: Asked) -> None:
    """Draw a block: each kind has a shape of its own."""
    spot, item = label.spot, label.spot.item
    status = None if item is None else asked.graph.status(item)
    with canvas.group(f"item {spot.kind}", label.title, item=item, kind=spot.kind, status=status):
        _shape(canvas, spot, box)
        room = _room(spot.kind)
        text = Box(box.x + room, box.y + _PAD - 1, box.width - 2 * room, box.height)
        canvas.lines(text, label.lines, label.letters, language=label.language)
        y = text.y + len(label.lines) * label.letters.line + 3
        if item is None:
            _counts(canvas, spot, Box(text.x, y, text.width, 0), asked)
        elif label.status is not None:
            _status(canvas, label, Box(text.x, y, text.width, 0), asked)


def _shape(canvas: Canvas, spot: Spot, box: Box) -> None:
    kind = spot.kind
    if spot.item is None:
        under = Box(box.x + 4, box.y + 4, box.width, box.height)
        canvas.rect(under, Style("action-soft", "action"), radius=9)
    match kind:
        case "vision":
            canvas.rect(box, Style("accent"), radius=16)
        case "goal":
            canvas.rect(box, Style("goal-soft", "goal", 1.2))
            canvas.rect(Box(box.x, box.y, 5, box.height), Style("goal"))
        case "pathway":
            canvas.polygon(_cut(box), Style("pathway-soft", "pathway", 1.2))
        case _:
            canvas.rect(box, Style("action-soft", "action", 1.2), radius=9)


def _cut(box: Box) -> Sequence[Point]:
    """Return the corners of a box whose corners are cut off."""
    left, right, top, bottom = box.x + _CUT, box.right - _CUT, box.y + _CUT, box.bottom - _CUT
    upper = ((box.x, top), (left, box.y), (right, box.y), (box.right, top))
    return (*upper, (box.right, bottom), (right, box.bottom), (left, box.bottom), (box.x, bottom))


def _status(canvas: Canvas, label: Label, box: Box, asked: Asked) -> None:
    x = box.x
    if label.spot.kind == "action" and label.spot.item is not None:
        canvas.rect(Box(x, box.y + 2, _MARK, _MARK), look_of(asked.graph.status(label.spot.item)).style, radius=2)
        x += _MARK + 6
    canvas.lines(Box(x, box.y + 1.5, box.width, 0), [label.status or ""], _STATUS)


def _counts(canvas: Canvas, spot: Spot, box: Box, asked: Asked) -> None:
    y = box.y
    for status, count in spot.counts:
        canvas.rect(Box(box.x, y + 2, _MARK, _MARK), look_of(status).style, radius=2)
        name = asked.say(Message("{label}: {value}", label=asked.status_name(status), value=count))
        canvas.lines(Box(box.x + _MARK + 6, y + 1.5, box.width, 0), [name], _STATUS)
        y += _STATUS.line + 3
