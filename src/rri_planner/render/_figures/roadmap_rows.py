"""The rows of the roadmap, from top to bottom, before they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.model import Action, Goal
from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.canvas import Type
from rri_planner.render._figures.lettering import wrapped
from rri_planner.render._figures.roadmap_content import Lane, RoadmapContent, dated_steps

RowKind: TypeAlias = Literal["head", "action", "goal", "undated", "years"]
NAME = Type(12.5)
HEAD = Type(13, bold=True)
SMALL = Type(11, "muted")
INDENT = 12.0
_MOST_STEPS = 6
_MOST_UNDATED = 60
_MOST_GOALS = 60
_AIR = 11.0


@frozen
class Row:
    """A row with its name in ``lines``, smaller lines below it, and what it is about."""

    kind: RowKind
    lines: tuple[str, ...]
    height: float
    small: tuple[str, ...] = ()
    item: str | None = None
    lane: Lane | None = None
    action: Action | None = None


def rows_of(content: RoadmapContent, asked: Asked, width: float) -> Iterator[Row]:
    """Yield the goals that are due, the lanes with their actions, and the actions without dates."""
    due = due_goals(asked)
    if due:
        yield _head(asked.say(Message("When goals are due")), width)
    for goal in due[:_MOST_GOALS]:
        yield _named("goal", goal.id, asked, width)
    if content.grouped:
        yield _head(asked.say(Message("Actions by year")), width)
    for lane in content.lanes:
        title = asked.say(Message("Actions that serve no pathway")) if lane.id is None else asked.title(lane.id)
        if content.grouped:
            lines = wrapped(title, width, NAME.size, bold=True, most=2)
            yield Row("years", lines, len(lines) * NAME.line + _AIR, item=lane.id, lane=lane)
            continue
        yield _head(title, width, lane)
        for action in lane.actions:
            yield _named("action", action.id, asked, width, action)
    yield from _undated(content, asked, width)


def due_goals(asked: Asked) -> list[Goal]:
    """Return the live goals that are due, by date; where one item is asked for, it and those that it serves."""
    near = None if asked.of is None else {asked.of, *asked.graph.ends(asked.of)}
    found = [(goal.due, goal) for goal in asked.plan.goals if goal.due is not None and asked.graph.is_live(goal.id)]
    found.sort(key=lambda pair: pair[0])
    return [goal for _, goal in found if near is None or goal.id in near]


def _undated(content: RoadmapContent, asked: Asked, width: float) -> Iterator[Row]:
    if content.undated:
        yield _head(asked.say(Message("Actions without dates")), width)
    for action, _ in content.undated[:_MOST_UNDATED]:
        yield _named("undated", action.id, asked, width, action)


def left_out(content: RoadmapContent, asked: Asked) -> tuple[int, int]:
    """Return how many goals that are due, and how many actions without dates, have no row."""
    return max(0, len(due_goals(asked)) - _MOST_GOALS), max(0, len(content.undated) - _MOST_UNDATED)


def _head(title: str, width: float, lane: Lane | None = None) -> Row:
    lines = wrapped(title, 2.4 * width, HEAD.size, bold=True, most=2)
    item = None if lane is None else lane.id
    return Row("head", lines, len(lines) * HEAD.line + _AIR + 3, item=item, lane=lane)


def _named(kind: RowKind, id_: str, asked: Asked, width: float, action: Action | None = None) -> Row:
    lines = wrapped(asked.title(id_), width - INDENT, NAME.size, most=3)
    small = () if action is None else tuple(_steps(action, asked, width - INDENT - 14))
    height = len(lines) * NAME.line + len(small) * SMALL.line + _AIR
    return Row(kind, lines, height, small, id_, action=action)


def _steps(action: Action, asked: Asked, width: float) -> Iterator[str]:
    """Yield the dated milestones in words, each on one line or more."""
    steps = dated_steps(action)
    for date, step in steps[:_MOST_STEPS]:
        named = asked.say(Message("{date}: {step}", date=date, step=step.title))
        yield from wrapped(named, width, SMALL.size, most=2)
    if len(steps) > _MOST_STEPS:
        further = len(steps) - _MOST_STEPS
        yield asked.say(
            Message("{number} further milestone", plural="{number} further milestones", count=further, number=further)
        )
