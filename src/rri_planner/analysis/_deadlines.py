"""Deadlines: whether goals can be reached, and their effects be seen, by the dates that are promised for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from rri_planner.analysis._dates_calendar import length_of, said_day
from rri_planner.analysis._progress_path import current_targets
from rri_planner.analysis._schedule import Schedule
from rri_planner.analysis._schedule_ends import Reading
from rri_planner.graph import PlanGraph
from rri_planner.model import Goal, Indicator, PartialDate, Span

_EFFECTS = frozenset({"result", "impact"})


@frozen
class Deadline:
    """A date by which a goal is to be reached, or by which an indicator is to show it.

    ``shown`` is the first day on which the effect can be there, as `datetime.date.toordinal` counts days: in the
    quickest reading of what the plan leaves open, None where nothing can be said. ``late_at_most`` is by how many
    days the slowest reading misses the date.
    """

    goal: str
    indicator: str | None
    date: PartialDate
    shown: int | None
    late_at_most: int

    @property
    def late(self) -> int:
        """By how many days the date is missed at least; 0 where it can be kept, or nothing can be said."""
        return 0 if self.shown is None else max(0, self.shown - self.date.latest.toordinal())

    @property
    def day(self) -> PartialDate | str:
        """The first day on which the effect can be there, as a message can hold it; empty where nothing can be said."""
        return "" if self.shown is None else said_day(self.shown)


def due_dates(graph: PlanGraph, times: Schedule) -> tuple[Deadline, ...]:
    """Return the dates at which live goals are due, in the order of the plan, with when their work can be done.

    >>> from rri_planner.analysis import schedule
    >>> from rri_planner.model import Action, Plan
    >>> lab = Action(id="lab", serves="skills", period="2027/2028-06")
    >>> plan = Plan(goals=[Goal(id="skills", due=2027)], actions=[lab])
    >>> [(each.goal, str(each.day), each.late) for each in due_dates(PlanGraph(plan), schedule(plan))]
    [('skills', '2028-06-01', 153)]
    """
    goals = (goal for goal in _goals(graph) if goal.due is not None)
    return tuple(_deadline(times, goal, None, goal.due, Span()) for goal in goals if goal.due is not None)


def effect_dates(graph: PlanGraph, times: Schedule) -> tuple[Deadline, ...]:
    """Return the dates by which the effects of live goals are promised, with when they can be there at the earliest.

    Those are the date at which a goal is due and the last target of each indicator of results or impacts that measures
    it; the effect is there when the work is done and the goal's ``effect_lag`` has passed.
    """
    return tuple(
        _deadline(times, goal, indicator, date, goal.effect_lag.shortest if goal.effect_lag else Span())
        for goal in _goals(graph)
        for indicator, date in _promises(graph, goal)
    )


def held_back_by(graph: PlanGraph, times: Schedule, goal: str) -> tuple[str, ...]:
    """Return what a goal has to wait for, from the goal down to the first action: each waits for the one after it."""
    way = [goal]
    while way[-1] in times.ends:
        bound = times.end(way[-1]).no_earlier
        below = [each for each in graph.supporters(way[-1]) if bound is not None and _bound(times, each) == bound]
        if not below:
            return tuple(way)
        way.append(below[0])
    return (*way[:-1], *reversed(times.chain(way[-1])))


def _bound(times: Schedule, id_: str) -> int | None:
    if id_ in times.ends:
        return times.end(id_).no_earlier
    return times.of(id_).earliest_finish if id_ in times.actions else None


def _goals(graph: PlanGraph) -> Iterator[Goal]:
    return (goal for goal in graph.plan.goals if graph.is_live(goal.id) and goal.watch_only is None)


def _promises(graph: PlanGraph, goal: Goal) -> Iterator[tuple[str | None, PartialDate]]:
    if goal.due is not None:
        yield None, goal.due
    for edge in graph.edges_to(goal.id, "measures"):
        indicator = graph.plan[edge.source]
        assert isinstance(indicator, Indicator)
        last = current_targets(indicator)[-1:]
        if indicator.kind in _EFFECTS and last and last[0].date is not None:
            yield indicator.id, last[0].date


def _deadline(times: Schedule, goal: Goal, indicator: str | None, date: PartialDate, lag: Span) -> Deadline:
    reached, slowest = _last_day(times, goal.id, None), _last_day(times, goal.id, "all")
    delay = length_of(lag, anchored=True)
    latest = date.latest.toordinal()
    return Deadline(
        goal.id,
        indicator,
        date,
        None if reached is None else delay.after(reached),
        0 if slowest is None else max(0, delay.after(slowest) - latest),
    )


def _last_day(times: Schedule, goal: str, reading: Reading | None) -> int | None:
    """Return the last day of the work; what is done and states no date was over before anything is due."""
    finish = times.end(goal, reading if reading in times.ends[goal] else None).no_earlier
    if finish is None or times.unit == "days":
        return None
    is_timed = any(each.earliest_finish == finish for each in times.actions.values())
    return finish - 1 if is_timed else dt.date.min.toordinal()
