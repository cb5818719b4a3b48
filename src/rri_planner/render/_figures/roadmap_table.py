"""The roadmap as a table."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.model import Action
from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.figure_value import FigureTable
from rri_planner.render._figures.roadmap_content import RoadmapContent
from rri_planner.render._figures.roadmap_rows import due_goals
from rri_planner.render._figures.roadmap_years import actions_by_year
from rri_planner.render._figures.time_axis import TimeAxis


def roadmap_table(content: RoadmapContent, axis: TimeAxis, asked: Asked) -> FigureTable:
    """Return a row for each goal that is due, for each action, or, of a very large plan, for each lane."""
    if content.grouped:
        return _by_year(content, axis, asked)
    columns = (
        asked.say(Message("Item")),
        asked.say(Message("Kind")),
        asked.say(Message("Pathway")),
        asked.say(Message("When")),
        asked.say(Message("Status")),
        asked.say(Message("Milestones")),
        asked.say(Message("Waits for")),
        asked.say(Message("Slack")),
    )
    return FigureTable(columns, (*_goals(asked), *_actions(content, asked)))


def _goals(asked: Asked) -> Iterator[tuple[str, ...]]:
    for goal in due_goals(asked):
        due = asked.say(Message("due {date}", date=goal.due))
        yield (asked.title(goal.id), asked.kind("goal"), "", due, "", "", "", "")


def _actions(content: RoadmapContent, asked: Asked) -> Iterator[tuple[str, ...]]:
    for lane in content.lanes:
        for action in lane.actions:
            yield _row(action, lane.id, asked, critical=action.id in content.critical)
    for action, lane_id in content.undated:
        yield _row(action, lane_id, asked, critical=False)


def _row(action: Action, lane: str | None, asked: Asked, *, critical: bool) -> tuple[str, ...]:
    steps = [
        asked.say(Message("{date}: {step}", date=step.date, step=step.title))
        if step.date is not None
        else asked.say(step.title)
        for step in action.steps
    ]
    waits = [asked.title(id_) for id_ in asked.graph.waits_for(action.id)]
    return (
        asked.title(action.id),
        asked.kind("action"),
        "" if lane is None else asked.title(lane),
        asked.say(action.period if action.period is not None else Message("no dates")),
        asked.status(action.id) or "",
        asked.say(tuple(steps)),
        asked.say(tuple(waits)),
        asked.say(Message("none: what follows would move")) if critical else "",
    )


def _by_year(content: RoadmapContent, axis: TimeAxis, asked: Asked) -> FigureTable:
    columns = (asked.say(Message("Pathway")), asked.say(Message("Actions")), *map(str, axis.years))
    rows = []
    for lane in content.lanes:
        name = asked.say(Message("Actions that serve no pathway")) if lane.id is None else asked.title(lane.id)
        counts = actions_by_year(lane, axis)
        rows.append((name, str(len(lane.actions)), *(str(counts.get(year, 0)) for year in axis.years)))
    return FigureTable(columns, tuple(rows))
