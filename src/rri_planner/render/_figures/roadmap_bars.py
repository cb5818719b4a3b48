"""What stands at the right of the roadmap: bars, milestones, due days, and what waits for what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.model import Action, Goal, PartialDate, Period
from rri_planner.render._figures.arrows import head, rounded
from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.bars import BarPlace, bar_place, draw_bar
from rri_planner.render._figures.canvas import Canvas, Fill, Point, Style, Type
from rri_planner.render._figures.elements import Box
from rri_planner.render._figures.roadmap_content import RoadmapContent, dated_steps, stretch_of
from rri_planner.render._figures.roadmap_rows import Row
from rri_planner.render._figures.roadmap_years import YearCell, draw_years, year_cells
from rri_planner.render._figures.status_look import look_of
from rri_planner.render._figures.time_axis import TimeAxis

_BAR = 14.0
_OUT = 9.0
_DIAMOND = 5.5


@frozen
class Place:
    """A row and where it begins."""

    row: Row
    y: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.row.height


@frozen(slots=False)
class ActionBars:
    """Draws the right side of the roadmap."""

    canvas: Canvas
    axis: TimeAxis
    places: Sequence[Place]
    content: RoadmapContent
    asked: Asked

    def draw(self) -> None:
        """Draw what waits for what, then the bars over it, then the marks over those."""
        bars = {action.id: place for action, place in self._bars()}
        self._waits(bars)
        for action, place in self._bars():
            status = self.asked.graph.status(action.id)
            with self.canvas.group("item action", self._tooltip(action), item=action.id, status=status):
                draw_bar(self.canvas, place, look_of(status), critical=action.id in self.content.critical)
                self._steps(action, place)
        for row in self.places:
            self._others(row)

    @cached_property
    def _years(self) -> Mapping[str | None, Sequence[YearCell]]:
        return year_cells(self.content.lanes, self.axis, self.asked)

    def _bars(self) -> Iterator[tuple[Action, BarPlace]]:
        for place in self.places:
            action = place.row.action
            if place.row.kind == "action" and action is not None and action.period is not None:
                yield action, bar_place(stretch_of(action.period), self.axis, place.y + 6, _BAR)

    def _tooltip(self, action: Action) -> str:
        return self.asked.say(Message("{label}: {value}", label=self.asked.title(action.id), value=action.period))

    def _steps(self, action: Action, bar: BarPlace) -> None:
        for date, step in dated_steps(action):
            draw_diamond(self.canvas, (self._middle(date), bar.middle), done=step.done is True)

    def _middle(self, date: PartialDate) -> float:
        return (self.axis.at(date.earliest) + self.axis.after(date.latest)) / 2

    def _others(self, place: Place) -> None:
        row = place.row
        match row.kind:
            case "goal":
                goal = None if row.item is None else self.asked.plan[row.item]
                if isinstance(goal, Goal) and goal.due is not None:
                    self._due(goal.due, place)
            case "undated" if row.action is not None and row.action.duration is not None:
                lasting = self.asked.say(Message("lasts {duration}", duration=row.action.duration))
                self.canvas.text((self.axis.left + 5, place.y + 17), lasting, Type(11, "muted"))
            case "years" if row.lane is not None:
                cells = self._years[row.lane.id]
                draw_years(self.canvas, cells, Box(self.axis.left, place.y, 0, row.height))
            case _:
                pass

    def _due(self, due: PartialDate, place: Place) -> None:
        """Draw a flag on the last day, and a fading line over the days before that may be meant."""
        left, right, y = self.axis.at(due.earliest), self.axis.after(due.latest), place.y + 6
        if right - left > _BAR:
            self.canvas.rect(Box(left, y + 5, right - left, 4), Style(Fill("goal", "fade-in")))
        draw_flag(self.canvas, (right, y))
        nearer_left = right < (self.axis.left + self.axis.right) / 2
        at = right + 8 if nearer_left else min(left, right - 14) - 8
        letters = Type(11.5, "goal", anchor="start" if nearer_left else "end")
        self.canvas.text((at, y + 11), self.asked.say(due), letters)

    def _waits(self, bars: dict[str, BarPlace]) -> None:
        """Draw an arrow from each action to those that wait for it."""
        for edge in self.asked.graph.edges("depends_on"):
            later, earlier = edge.source, edge.target
            if later not in bars or earlier not in bars or later == earlier:
                continue
            both = {later, earlier} <= self.content.critical
            role, weight = ("critical", 2.0) if both else ("muted", 1.2)
            points = _elbow(bars[earlier], bars[later])
            with self.canvas.group("join depends-on", None, source=later, target=earlier):
                self.canvas.path(rounded(points, 5), Style(None, role, weight))
                head(self.canvas, points, role, 6.5)


def _elbow(before: BarPlace, after: BarPlace) -> Sequence[Point]:
    """Return the corners of a line out of the end of one bar, into the start of the other."""
    start, end = (before.whole.right, before.middle), (after.left, after.middle)
    if end[0] - start[0] >= 2 * _OUT:
        turn = end[0] - _OUT
        return start, (turn, start[1]), (turn, end[1]), end
    down = 1 if end[1] > start[1] else -1
    between = after.middle - down * (after.height / 2 + 7)
    right, left = start[0] + _OUT, end[0] - _OUT
    return start, (right, start[1]), (right, between), (left, between), (left, end[1]), end


def draw_diamond(canvas: Canvas, centre: Point, *, done: bool) -> None:
    """Draw a milestone: filled where it is reached."""
    x, y = centre
    corners = ((x, y - _DIAMOND), (x + _DIAMOND, y), (x, y + _DIAMOND), (x - _DIAMOND, y))
    canvas.polygon(corners, Style("ink", "paper", 1.4) if done else Style("paper", "ink", 1.6))


def draw_flag(canvas: Canvas, foot: Point) -> None:
    """Draw a flag whose staff stands at a point, flying to the left."""
    x, y = foot
    canvas.line((x, y - 1), (x, y + _BAR), Style(None, "goal", 1.6))
    canvas.polygon(((x, y - 1), (x - 11, y + 3.5), (x, y + 8)), Style("goal"))


def undecided(period: Period | None) -> bool:
    """Whether a period has an end that is known to less than a month, or not at all."""
    if period is None:
        return False
    return any(date is None or date.precision in {"year", "quarter"} for date in (period.start, period.end))
