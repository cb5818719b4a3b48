"""The roadmap: what happens when, pathway by pathway."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rri_planner.errors import Message
from rri_planner.render._figures.asked import MARGIN, Asked
from rri_planner.render._figures.canvas import Canvas, Style, Type
from rri_planner.render._figures.drawn import Drawn, missing
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.legend import legend
from rri_planner.render._figures.roadmap_bars import ActionBars, Place
from rri_planner.render._figures.roadmap_content import RoadmapContent, all_dates, roadmap_content
from rri_planner.render._figures.roadmap_keys import roadmap_keys
from rri_planner.render._figures.roadmap_rows import HEAD, INDENT, NAME, SMALL, Row, left_out, rows_of
from rri_planner.render._figures.roadmap_table import roadmap_table
from rri_planner.render._figures.time_axis import TimeAxis, axis_over, draw_axis, draw_today

_TOP = 72.0
_NAMES = 0.3
_CAPTION = Message("What happens when: the actions of each pathway, their milestones, and when goals are due.")


def roadmap(asked: Asked) -> Drawn:
    """Return the roadmap of all actions, or of those that serve one item."""
    content = roadmap_content(asked)
    inner = asked.inner
    axis = axis_over(all_dates(content, asked), MARGIN + _NAMES * inner + 18, asked.width - MARGIN)
    if axis is None:
        return missing(asked, _CAPTION, Message("No action and no goal of the plan has a date yet."))
    places = _placed(rows_of(content, asked, _NAMES * inner))
    canvas = Canvas(asked.palette)
    bottom = _draw(canvas, places, axis, content, asked)
    end = legend(canvas, roadmap_keys(content, asked), Box(MARGIN, bottom + 22, inner, 0))
    table = roadmap_table(content, axis, asked)
    return Drawn(canvas, (asked.width, end + MARGIN), _CAPTION, table, tuple(_notes(content, asked)))


def _placed(rows: Iterator[Row]) -> list[Place]:
    places: list[Place] = []
    y = _TOP
    for row in rows:
        y += 10 if row.kind == "head" and places else 0
        places.append(Place(row, y))
        y += row.height
    return places


def _draw(canvas: Canvas, places: Sequence[Place], axis: TimeAxis, content: RoadmapContent, asked: Asked) -> float:
    """Draw bands, axis, bars and names, in this order; return the lower edge."""
    bottom = places[-1].bottom if places else _TOP
    for place in places:
        if place.row.kind == "head":
            band = Box(MARGIN - 8, place.y, asked.inner + 8, place.row.height)
            canvas.rect(band, Style("band"), radius=3)
    dated = max((place.bottom for place in places if place.row.kind != "undated"), default=_TOP)
    last = next((place.y for place in places if place.row.kind == "undated"), None)
    edge = dated if last is None else max(place.y - 10 for place in places if place.row.kind == "head")
    draw_axis(canvas, axis, _TOP - 8, edge)
    bars = ActionBars(canvas, axis, places, content, asked)
    bars.draw()
    for place in places:
        _name(canvas, place, asked)
    draw_today(canvas, axis, asked.today, asked.say(Message("Today")), Box(0, _TOP - 44, 0, edge - _TOP + 44))
    return bottom


def _name(canvas: Canvas, place: Place, asked: Asked) -> None:
    """Write the name of a row, and its milestones below."""
    row = place.row
    if row.kind == "head":
        canvas.lines(Box(MARGIN, place.y + 6, asked.inner, 0), row.lines, HEAD)
        return
    width = _NAMES * (asked.inner)
    letters = Type(NAME.size, bold=True) if row.kind == "years" else NAME
    indent = 0 if row.kind == "years" else INDENT
    language = None if row.item is None else asked.language_of(row.item)
    box = Box(MARGIN + indent, place.y + 5, width - indent, 0)
    canvas.lines(box, row.lines, letters, language=language)
    top = box.y + len(row.lines) * letters.line
    canvas.lines(Box(box.x + 14, top, box.width - 14, 0), row.small, SMALL)


def _notes(content: RoadmapContent, asked: Asked) -> Iterator[Message]:
    if content.grouped:
        yield Message("The plan is too large to show every action: they are counted by year.")
    if content.further:
        yield Message(
            "{number} further lane is not shown.", plural="{number} further lanes are not shown.",
            count=content.further, number=content.further,
        )  # fmt: skip
    goals, hidden = left_out(content, asked)
    if goals:
        yield Message("{number} goal is not shown.", plural="{number} goals are not shown.", count=goals, number=goals)
    if hidden:
        yield Message(
            "{number} further action has no dates.", plural="{number} further actions have no dates.",
            count=hidden, number=hidden,
        )  # fmt: skip
    yield from asked.notes()
