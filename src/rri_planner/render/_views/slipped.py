"""What should have happened by now and has not, and what hangs on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from attrs import frozen

from rri_planner.analysis import awaited
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Goal
from rri_planner.render._values import Reference
from rri_planner.render._views.bounded import first
from rri_planner.render._views.one_page import leaders
from rri_planner.render._writer import Writer

_MOST = 8
_UNDECIDED_OR_OVER = frozenset({"idea", "measure", "done", "dropped"})
_NOT_BEGUN = frozenset({"selected", "planned"})


@frozen
class Slipped:
    """An action that is late, in what way, and the actions that wait for it and goals that it serves."""

    action: Reference
    ways: tuple[str, ...]
    who: tuple[Reference, ...]
    waiting: tuple[Reference, ...]
    more_waiting: str | None
    goals: tuple[Reference, ...]


def slipped(graph: PlanGraph, writer: Writer, today: dt.date) -> tuple[Slipped, ...]:
    """Return the actions that are decided on and surely late today, the longest first.

    Late is what was to end and is not done, what was to begin and is still only planned, and a step not reached.
    """
    found = []
    for action in graph.plan.actions:
        if graph.is_live(action.id) and graph.status(action.id) not in _UNDECIDED_OR_OVER:
            ways = list(_ways(action, graph.status(action.id), today))
            if ways:
                found.append((min(day for day, _ in ways), action, ways))
    waiting = awaited(graph, more_than=0) if found else {}
    ordered = sorted(found, key=lambda each: each[0])
    return tuple([_row(action, [way for _, way in ways], waiting, graph, writer) for _, action, ways in ordered])


def _ways(action: Action, status: str | None, today: dt.date) -> Iterator[tuple[dt.date, Message]]:
    start = None if action.period is None else action.period.start
    end = None if action.period is None else action.period.end
    if end is not None and end.latest < today:
        yield end.latest, Message("was to end by {date}", date=end)
    elif start is not None and start.latest < today and status in _NOT_BEGUN:
        yield start.latest, Message("was to begin by {date}", date=start)
    for step in action.steps:
        if step.date is not None and step.date.latest < today and step.done is not True:
            yield (
                step.date.latest,
                Message('"{step}" was to be reached by {date}', step=step.title, date=step.date)
                if step.title is not None
                else Message("a step was to be reached by {date}", date=step.date),
            )


def _row(
    action: Action, ways: list[Message], waiting: Mapping[str, tuple[str, ...]], graph: PlanGraph, writer: Writer
) -> Slipped:
    shown, more = first(waiting.get(action.id, ()), _MOST, writer)
    goals = [id_ for id_ in graph.ends(action.id) if isinstance(graph.plan[id_], Goal)]
    return Slipped(
        writer.reference(action.id),
        tuple(map(writer.say, ways)),
        writer.references(leaders(action.involved)),
        writer.references(shown),
        more,
        writer.references(goals),
    )
