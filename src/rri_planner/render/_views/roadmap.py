"""The roadmap for a wall: pathways and actions on a time axis, and the same as tables."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from operator import itemgetter

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised
from rri_planner.model import Action, Goal, Pathway
from rri_planner.render._values import Reference, Words
from rri_planner.render._views.actions import Milestone
from rri_planner.render._views.drawings import Drawing, drawing
from rri_planner.render._views.heading import Heading, heading
from rri_planner.render._views.one_page import leaders
from rri_planner.render._views.tree import ends
from rri_planner.render._writer import Writer

_WIDTH = 1480.0
_LATE = dt.date.max


@frozen
class Stop:
    """An action on its lane."""

    title: Words
    who: tuple[Reference, ...]
    when: str | None
    status_key: str
    status: str | None
    milestones: tuple[Milestone, ...]
    waits_for: tuple[Reference, ...]


@frozen
class Lane:
    """The actions that first of all serve one pathway or goal, in the order of their beginning."""

    title: Words
    status_key: str
    status: str | None
    leads_to: tuple[Reference, ...]
    stops: tuple[Stop, ...]


@frozen
class DueGoal:
    """A goal and the day by which it is to be reached."""

    title: Words
    due: str


@frozen
class Roadmap:
    """The roadmap; ``figures`` are None where nothing of the plan has a date."""

    id: str
    heading: Heading
    timeline: Drawing | None
    pathways: Drawing | None
    goals: tuple[DueGoal, ...]
    lanes: tuple[Lane, ...]


def roadmap(graph: PlanGraph, writer: Writer, *, today: dt.date | None) -> Roadmap:
    """Return the roadmap of the plan."""
    plan = graph.plan
    live = [action for action in plan.actions if graph.is_live(action.id)]
    dated = any(_start(action) != _LATE for action in live) or any(goal.due for goal in plan.goals)
    known = any(pathway.sell_by is not None for pathway in plan.pathways)
    dues = [(goal.due, goal) for goal in plan.goals if goal.due is not None and graph.is_live(goal.id)]
    return Roadmap(
        plan.id,
        heading(plan, writer),
        drawing(graph, "roadmap", writer, today=today, width=_WIDTH) if dated else None,
        drawing(graph, "pathways", writer, today=today, width=_WIDTH) if known else None,
        tuple([DueGoal(writer.name(goal), writer.say(due)) for due, goal in sorted(dues, key=itemgetter(0))]),
        _lanes(graph, live, writer),
    )


def _lanes(graph: PlanGraph, actions: list[Action], writer: Writer) -> tuple[Lane, ...]:
    plan = graph.plan
    by_lane: dict[str | None, list[Action]] = defaultdict(list)
    for action in actions:
        by_lane[_lane_of(action, graph)].append(action)
    order = [item.id for item in (*plan.pathways, *plan.goals) if item.id in by_lane]
    return tuple([_lane(id_, by_lane[id_], graph, writer) for id_ in (*order, *({None} & by_lane.keys()))])


def _lane_of(action: Action, graph: PlanGraph) -> str | None:
    """Return the pathway that an action serves, the first one named; else the goal."""
    served = ends(graph.plan, action)
    return next((id_ for id_ in served if isinstance(graph.plan[id_], Pathway)), served[0] if served else None)


def _lane(id_: str | None, actions: list[Action], graph: PlanGraph, writer: Writer) -> Lane:
    stops = tuple([_stop(action, graph, writer) for action in sorted(actions, key=_start)])
    if id_ is None:
        return Lane(Words(writer.say(Message("Actions that serve no pathway"))), "", None, (), stops)
    item = graph.plan[id_]
    assert isinstance(item, Pathway | Goal)
    status = graph.status(id_)
    return Lane(
        writer.name(item),
        status or "",
        capitalised(writer.word("pathway-status", status)) if status and isinstance(item, Pathway) else None,
        writer.references(ends(graph.plan, item)),
        stops,
    )


def _stop(action: Action, graph: PlanGraph, writer: Writer) -> Stop:
    status = graph.status(action.id)
    return Stop(
        writer.name(action),
        writer.references(leaders(action.involved)),
        writer.said(action.period),
        status or "",
        capitalised(writer.word("action-status", status)) if status else None,
        tuple([Milestone(writer.words(s.title), writer.said(s.date), s.done is True) for s in action.steps]),
        writer.references(graph.waits_for(action.id)),
    )


def _start(action: Action) -> dt.date:
    known = () if action.period is None else (action.period.start, action.period.end)
    return next((date.earliest for date in known if date is not None), _LATE)
