"""From what was said to what is done: contributions by what became of them, actions by how far they have come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.language import capitalised
from rri_planner.model import VOCABULARIES
from rri_planner.render._figures.asked import MARGIN, Asked
from rri_planner.render._figures.canvas import Canvas, Fill, Style, Type
from rri_planner.render._figures.drawn import Drawn, missing
from rri_planner.render._figures.elements import Box, number
from rri_planner.render._figures.figure_value import FigureTable
from rri_planner.render._figures.lettering import wrapped
from rri_planner.render._figures.status_look import UNSTATED, look_of

_APART = 56.0
_TOP = 78.0
_FLOW = 232.0
_GAP = 10.0
_THINNEST = 3.0
_TOTAL, _BLOCK = 20.0, 18.0
_LABELS, _LABELLED = 150.0, 0.45
_HEAD = Type(14, bold=True)
_NUMBER = Type(26, bold=True)
_PART_NUMBER = Type(14, bold=True)
_PART = Type(12.5, "muted")
_SPECIAL = {"unstated": Message("Status not stated"), "merged": Message("Merged into another action")}
_OUTCOMES = {
    "adopted": Style("done"),
    "merged": Style("running"),
    "parked": Style("selected", "running"),
    "declined": Style(Fill("muted", "stripes"), "muted"),
    "unanswered": Style("paper", "muted", 1.2, "4 3"),
}


@frozen
class Part:
    """A part of a whole: its name, how many there are, how it looks, and the soft colour of the flow to it."""

    name: str
    number: int
    style: Style
    flow: str


def funnel_figure(asked: Asked) -> Drawn:
    """Return the two halves side by side: what was said, and the actions."""
    from rri_planner.analysis import funnel

    found = funnel(asked.graph, today=asked.today)
    caption = found.sentence
    said = [part for part in _outcomes(found.contributions.counts, asked) if part.number]
    acted = [part for part in _statuses(found.actions, asked) if part.number]
    if not said and not acted:
        return missing(asked, caption, Message("The plan has no contributions and no actions yet."))
    canvas = Canvas(asked.palette)
    half = (asked.inner - _APART) / 2
    bottom = 0.0
    for index, (head, parts) in enumerate(((Message("What was said"), said), (Message("Actions"), acted))):
        box = Box(MARGIN + index * (half + _APART), MARGIN, half, 0)
        bottom = max(bottom, _half(canvas, asked.say(head), parts, box, asked))
    table = FigureTable(
        (asked.say(Message("What")), asked.say(Message("Number"))),
        tuple([(each.name, asked.say(each.number)) for each in (*said, *acted)]),
    )
    return Drawn(canvas, (asked.width, bottom + MARGIN), caption, table)


def _outcomes(counts: Mapping[str, int], asked: Asked) -> Iterator[Part]:
    for word, style in _OUTCOMES.items():
        known = asked.say(Message("not answered yet")) if word == "unanswered" else asked.writer.word("outcome", word)
        yield Part(
            capitalised(known), counts[word], style, "supports-soft" if word in {"adopted", "merged"} else "grid"
        )


def _statuses(counts: Mapping[str, int], asked: Asked) -> Iterator[Part]:
    for word in (*VOCABULARIES["action-status"].words, *_SPECIAL):
        count, name = counts[word], _SPECIAL.get(word)
        style = (UNSTATED if name else look_of(word)).style
        yield Part(asked.status_name(word) if name is None else asked.say(name), count, style, "grid")


def _half(canvas: Canvas, head: str, parts: Sequence[Part], box: Box, asked: Asked) -> float:
    """Draw the whole at the left, a ribbon to each of its parts, and their names at the right."""
    canvas.lines(box, [head], _HEAD)
    total = sum(part.number for part in parts)
    if not total:
        canvas.text((box.x, _TOP + 14), asked.say(Message("none yet")), _PART)
        return _TOP + 20
    canvas.text((box.x, MARGIN + 46), asked.say(total), _NUMBER)
    scale = _FLOW / total
    canvas.rect(Box(box.x, _TOP, _TOTAL, _FLOW), Style("accent"), radius=2)
    room = min(_LABELS, _LABELLED * box.width)
    place, y, left = box.right - room - _BLOCK - 12, _TOP, _TOP
    for part in parts:
        size = part.number * scale
        lines = wrapped(part.name, room, _PART.size, most=2)
        block = Box(place, y, _BLOCK, max(size, _THINNEST))
        canvas.path(_ribbon(box.x + _TOTAL, left, size, block), Style(part.flow))
        canvas.rect(block, part.style, radius=2)
        text = Box(block.right + 12, y - 2, room, 0)
        canvas.lines(text, [asked.say(part.number)], _PART_NUMBER)
        canvas.lines(Box(text.x, text.y + _PART_NUMBER.line, room, 0), lines, _PART)
        left += size
        y += max(block.height, _PART_NUMBER.line + len(lines) * _PART.line) + _GAP
    return max(y - _GAP, _TOP + _FLOW)


def _ribbon(start: float, top: float, size: float, block: Box) -> str:
    """Return the outline of a band from one edge to another, bent in the middle."""
    middle = number((start + block.x) / 2)
    a, b, c, d = (number(each) for each in (top, block.y, block.bottom, top + size))
    left, right = number(start), number(block.x)
    return f"M{left} {a}C{middle} {a} {middle} {b} {right} {b}L{right} {c}C{middle} {c} {middle} {d} {left} {d}Z"
