"""The tasks and ends that a plan states, ready to be put in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.analysis._dates_calendar import Length, length_of
from rri_planner.analysis._schedule_ends import End
from rri_planner.analysis._schedule_tasks import Between, Task, Wait
from rri_planner.graph import Edge, PlanGraph
from rri_planner.model import Action, Dependency, Duration, Goal, Pathway, Period, Plan, Span, Vision

Pace: TypeAlias = Literal["shortest", "longest"]


@frozen
class Work:
    """What has to be put in time.

    ``done`` are actions that are over and state no dates, ``uncounted`` those that others wait for and that do
    not count. ``origin`` is the day on which work may begin; it is 0 where no date anchors the plan.
    """

    tasks: Mapping[str, Task]
    done: frozenset[str]
    uncounted: tuple[str, ...]
    anchored: bool
    origin: int


def stated_period(action: Action) -> Period:
    """Return when an action runs; nothing is stated by a period that ends before it starts."""
    period = action.period or Period()
    return Period() if period.is_inverted else period


def work_of(graph: PlanGraph, actions: Mapping[str, Action], *, pace: Pace) -> Work:
    """Return the tasks that these actions make, with durations and lags at their shortest or longest."""
    anchored = _is_anchored(graph.plan, actions.values())
    done = frozenset(id_ for id_, each in actions.items() if graph.status(id_) == "done" and each.period is None)
    waiting = [edge for edge in graph.edges("depends_on") if edge.source in actions and edge.source not in done]
    waits: dict[str, list[Wait]] = {}
    for edge in waiting:
        if edge.target in actions and edge.target not in done:
            lag = _lag(edge, pace, anchored=anchored)
            waits.setdefault(edge.source, []).append(Wait(edge.target, lag))
    tasks = {
        id_: _task(each, waits.get(id_, ()), _length(each.duration, pace, anchored=anchored))
        for id_, each in actions.items()
        if id_ not in done
    }
    uncounted = sorted({edge.target for edge in waiting} - actions.keys())
    return Work(tasks, done, tuple(uncounted), anchored, _origin(graph.plan, tasks.values()) if anchored else 0)


def _task(action: Action, waits: Iterable[Wait], length: Length | None) -> Task:
    period = stated_period(action)
    start = Between.starts(period.start) if period.start else None
    finish = Between.ends(period.end) if period.end else None
    return Task(action.id, tuple(waits), length, start, finish)


def _lag(edge: Edge, pace: Pace, *, anchored: bool) -> Length:
    lag = edge.link.lag if isinstance(edge.link, Dependency) else None
    return _length(lag, pace, anchored=anchored) or length_of(Span(), anchored=anchored)


def _length(duration: Duration | None, pace: Pace, *, anchored: bool) -> Length | None:
    if duration is None:
        return None
    return length_of(duration.shortest if pace == "shortest" else duration.longest, anchored=anchored)


def _is_anchored(plan: Plan, actions: Iterable[Action]) -> bool:
    starts = plan.period is not None and plan.period.start is not None
    return starts or any(period.start or period.end for period in map(stated_period, actions))


def _origin(plan: Plan, tasks: Iterable[Task]) -> int:
    """Return the first day of the plan, else the first that an action states, else one that lets each end in time."""
    if plan.period is not None and plan.period.start is not None:
        return plan.period.start.earliest.toordinal()
    known = tuple(tasks)
    starts = [task.start.first for task in known if task.start is not None]
    ends = [_before(task, task.finish) for task in known if task.finish is not None]
    return min(starts or ends)


def _before(task: Task, finish: Between) -> int:
    return finish.first - 1 if task.length is None else task.length.latest_start(finish.first)


def ends_of(graph: PlanGraph) -> dict[str, End]:
    """Return the vision, the live goals and the pathways that count, by id, with their means."""
    found = {end.id: end for end in _ends(graph)}
    return dict(sorted(found.items()))


def _ends(graph: PlanGraph) -> Iterator[End]:
    for item in graph.plan.of_kind("vision", "goal", "pathway"):
        if isinstance(item, Vision) or (isinstance(item, Goal | Pathway) and graph.is_means(item.id)):
            yield End(item.id, graph.supporters(item.id), item.needs)
