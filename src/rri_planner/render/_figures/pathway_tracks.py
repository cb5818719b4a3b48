"""The lines of the pathway map, and the changes from one to another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.model import PartialDate
from rri_planner.render._figures.arrows import head, rounded
from rri_planner.render._figures.asked import MARGIN, Asked
from rri_planner.render._figures.canvas import Canvas, Fill, Style, Type
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.lettering import width_of
from rri_planner.render._figures.time_axis import TimeAxis

if TYPE_CHECKING:
    from rri_planner.analysis import Pathways, Transfer

NAME, SMALL = Type(13, bold=True), Type(11, "muted")
THICK = 9.0
TAKEN, CONSIDERED = Style("pathway"), Style("paper", "pathway", 2)
CHANGE = Style(None, "accent", 2.4, "6 4")
_LABEL = Type(11, "accent", bold=True)


@frozen
class Track:
    """The line of a pathway: its name, where it is, from where it can be used, until when it surely and perhaps works.

    ``until`` is None for one that has no end.
    """

    id: str
    names: Sequence[str]
    until: PartialDate | None
    y: float
    start: float
    sure: float
    end: float
    taken: bool

    @property
    def height(self) -> float:
        """The height of its row."""
        return len(self.names) * NAME.line + 2 * SMALL.line + 22


def track_of(  # noqa: PLR0913  # where a line stands rests on this much
    id_: str, names: Sequence[str], found: Pathways, *, axis: TimeAxis, y: float, asked: Asked
) -> Track:
    """Return the line of a pathway whose row begins at `y`; one that others change to begins where the first ends."""
    until = found.works_until[id_]
    before = [last_day(found.works_until[each.source]) for each in found.transfers if each.target == id_]
    start = axis.after(min(before)) if before else axis.left
    sure = axis.right if until is None else axis.after(until.earliest)
    end = axis.right if until is None else axis.after(until.latest)
    taken = asked.graph.status(id_) != "considered"
    return Track(id_, names, until, y + 10, start, max(start, sure), max(start, end), taken)


def last_day(until: PartialDate | None) -> dt.date:
    """Return the last day on which a pathway may work."""
    return dt.date.max if until is None else until.latest


@frozen
class TrackDrawing:
    """Draws lines and changes on one axis."""

    canvas: Canvas
    tracks: Mapping[str, Track]
    axis: TimeAxis
    asked: Asked

    def draw(self, transfers: Sequence[Transfer]) -> None:
        """Draw the ways from line to line, the lines over them, and over those where to leave."""
        shown = [each for each in transfers if each.source in self.tracks and each.target in self.tracks]
        for each in shown:
            self._change(each)
        for track in self.tracks.values():
            status = self.asked.graph.status(track.id)
            with self.canvas.group("item pathway", self.asked.title(track.id), item=track.id, status=status):
                self._line(track)
                self._name(track)
        for each in shown:
            self._station(each)

    def _line(self, track: Track) -> None:
        """Draw a line; one that is only considered is hollow, and an end of which nobody knows the day fades."""
        place = Box(track.start, track.y - THICK / 2, track.sure - track.start, THICK)
        if place.width > 1:
            self.canvas.rect(place, TAKEN if track.taken else CONSIDERED, radius=2)
        if track.end > track.sure:
            rest = Box(track.sure, place.y, track.end - track.sure, THICK)
            self.canvas.rect(rest, Style(Fill("pathway", "fade-out"), "pathway", 1, "1.5 2.5"))
        if track.until is not None:
            self.canvas.line((track.end, track.y - 10), (track.end, track.y + 10), Style(None, "pathway", 3))

    def _name(self, track: Track) -> None:
        width = self.axis.left - 18 - MARGIN
        box = Box(MARGIN, track.y - 8, width, 0)
        self.canvas.lines(box, track.names, NAME, language=self.asked.language_of(track.id))
        endless = Message("nobody says until when it works")
        works = endless if track.until is None else Message("works until {date}", date=track.until)
        below = [self.asked.say(works), *filter(None, [self.asked.status(track.id)])]
        self.canvas.lines(Box(box.x, box.y + len(track.names) * NAME.line + 1, width, 0), below, SMALL)

    def _change(self, transfer: Transfer) -> None:
        """Draw the way from one line to the other; dashed while the change is decided and built."""
        source, target = self.tracks[transfer.source], self.tracks[transfer.target]
        leave = self._leaving(transfer)
        points = ((leave, source.y), (leave, target.y), (max(source.end, leave + 1), target.y))
        self.canvas.path(rounded(points, 10), CHANGE)
        head(self.canvas, points, "accent", 8)

    def _leaving(self, transfer: Transfer) -> float:
        if transfer.decide_by is None:
            return self.tracks[transfer.source].end
        return self.axis.after(dt.date.fromordinal(transfer.decide_by))

    def _station(self, transfer: Transfer) -> None:
        """Draw where one has to leave at the latest, with the day where it is known."""
        source, target, x = self.tracks[transfer.source], self.tracks[transfer.target], self._leaving(transfer)
        self.canvas.circle((x, source.y), 7, Style("paper", "accent", 2.6))
        if transfer.decide_by is None:
            return
        day = PartialDate.on(dt.date.fromordinal(transfer.decide_by))
        label = self.asked.say(Message("decide by {date}", date=day))
        width = width_of(label, _LABEL.size, bold=True)
        left = x + 11 if x + 11 + width < self.axis.right else x - 11 - width
        middle = source.y + (22 if target.y > source.y else -22)
        self.canvas.rect(Box(left - 3, middle - 9, width + 6, 17), Style("paper"))
        self.canvas.text((left, middle + 4), label, _LABEL)
