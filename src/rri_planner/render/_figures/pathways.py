"""The pathways as lines on a map over time: until when each works, and where one can change to another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from rri_planner.errors import Message
from rri_planner.language import capitalised
from rri_planner.model import PartialDate
from rri_planner.render._figures.asked import MARGIN, Asked
from rri_planner.render._figures.canvas import Canvas, Style, Type
from rri_planner.render._figures.drawn import Drawn, missing
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.figure_value import FigureTable
from rri_planner.render._figures.legend import Key, legend
from rri_planner.render._figures.lettering import wrapped
from rri_planner.render._figures.pathway_tracks import (
    CHANGE,
    CONSIDERED,
    NAME,
    TAKEN,
    THICK,
    Track,
    TrackDrawing,
    last_day,
    track_of,
)
from rri_planner.render._figures.time_axis import TimeAxis, axis_over, draw_axis, draw_today, ends_of

if TYPE_CHECKING:
    from rri_planner.analysis import Pathways, Transfer

_TOP = 86.0
_NAMES = 0.3
_MOST = 60
_MOST_ON_PAPER = 30


def pathway_map(asked: Asked) -> Drawn:
    """Return the map of those pathways that say until when they work, or that one can change to or from."""
    from rri_planner.analysis import pathways

    found = pathways(asked.graph)
    axis = axis_over(_dates(found, asked), MARGIN + _NAMES * asked.inner + 18, asked.width - MARGIN)
    if axis is None or not found.works_until:
        return missing(asked, found.sentence, Message("No pathway says until when it works."))
    canvas, tracks = Canvas(asked.palette), _tracks(found, axis, asked)
    bottom = max(track.y + track.height - 10 for track in tracks.values())
    draw_axis(canvas, axis, _TOP - 8, bottom)
    _horizon(canvas, found.horizon, axis, bottom, asked)
    draw_today(canvas, axis, asked.today, asked.say(Message("Today")), Box(0, _TOP - 56, 0, bottom - _TOP + 56))
    TrackDrawing(canvas, tracks, axis, asked).draw(found.transfers)
    end = legend(canvas, _keys(tracks, found, asked), Box(MARGIN, bottom + 18, asked.inner, 0))
    return Drawn(canvas, (asked.width, end + MARGIN), found.sentence, _table(found, asked), tuple(_notes(found, asked)))


def _tracks(found: Pathways, axis: TimeAxis, asked: Asked) -> dict[str, Track]:
    """Return the line of each pathway by id, those that stop first at the top."""
    tracks: dict[str, Track] = {}
    y = _TOP + 14
    order = sorted(found.works_until, key=lambda id_: (last_day(found.works_until[id_]), id_))
    for id_ in order[: asked.most(_MOST, on_paper=_MOST_ON_PAPER)]:
        names = wrapped(asked.title(id_), _NAMES * asked.inner, NAME.size, bold=True, most=3)
        tracks[id_] = track_of(id_, names, found, axis=axis, y=y, asked=asked)
        y += tracks[id_].height
    return tracks


def _dates(found: Pathways, asked: Asked) -> Iterator[PartialDate]:
    yield from ends_of(asked.plan.period)
    if asked.today is not None and found.works_until:
        yield PartialDate.on(asked.today)
    yield from (date for date in (*found.works_until.values(), found.horizon) if date is not None)
    yield from (PartialDate.on(dt.date.fromordinal(each.decide_by)) for each in found.transfers if each.decide_by)


def _horizon(canvas: Canvas, horizon: PartialDate | None, axis: TimeAxis, bottom: float, asked: Asked) -> None:
    if horizon is not None:
        x = axis.after(horizon.latest)
        canvas.line((x, _TOP - 30), (x, bottom), Style(None, "ink", 1.4, "7 3 2 3"))
        label = asked.say(Message("Horizon: {date}", date=horizon))
        canvas.text((x, _TOP - 36), label, Type(11, "ink", bold=True, anchor="end"))


def _notes(found: Pathways, asked: Asked) -> Iterator[Message]:
    most = asked.most(_MOST, on_paper=_MOST_ON_PAPER)
    further, unknown = len(found.works_until) - most, len(asked.pathways) - len(found.works_until)
    if further > 0:
        yield Message(
            "{number} further pathway is in the table.",
            plural="{number} further pathways are in the table.",
            count=further,
            number=further,
        )
    if unknown:
        yield Message(
            "{number} pathway does not say until when it works and is not on the map.",
            plural="{number} pathways do not say until when they work and are not on the map.",
            count=unknown,
            number=unknown,
        )


def _keys(tracks: Mapping[str, Track], found: Pathways, asked: Asked) -> Iterator[Key]:
    looks = {True: ("chosen", TAKEN), False: ("considered", CONSIDERED)}
    for taken in sorted({track.taken for track in tracks.values()}, reverse=True):
        word, style = looks[taken]
        yield Key(capitalised(asked.writer.word("pathway-status", word)), partial(_line_mark, style))
    if any(track.until is not None for track in tracks.values()):
        yield Key(asked.say(Message("Works until here")), _end_mark)
    if found.transfers:
        yield Key(asked.say(Message("Change to another pathway: decide and build")), _change_mark)


def _line_mark(style: Style, canvas: Canvas, box: Box) -> None:
    canvas.rect(Box(box.x, box.y + 2, box.width, THICK), style, radius=2)


def _end_mark(canvas: Canvas, box: Box) -> None:
    canvas.line((box.x + 13, box.y - 3), (box.x + 13, box.bottom + 3), Style(None, "pathway", 3))


def _change_mark(canvas: Canvas, box: Box) -> None:
    canvas.line((box.x + 8, box.middle), (box.right, box.middle), CHANGE)
    canvas.circle((box.x + 5, box.middle), 5, Style("paper", "accent", 2.4))


def _table(found: Pathways, asked: Asked) -> FigureTable:
    columns = (Message("Pathway"), Message("Status"), Message("Works until"), Message("Can change to"))
    rows = []
    for id_ in found.works_until:
        ways = tuple(_way(each, asked) for each in found.transfers if each.source == id_)
        rows.append((asked.title(id_), asked.status(id_) or "", asked.say(found.works_until[id_]), asked.say(ways)))
    return FigureTable(tuple(map(asked.say, columns)), tuple(rows))


def _way(transfer: Transfer, asked: Asked) -> str:
    title = asked.title(transfer.target)
    if transfer.decide_by is None:
        return title
    day = PartialDate.on(dt.date.fromordinal(transfer.decide_by))
    return asked.say(Message("{pathway} (decide by {date})", pathway=title, date=day))
