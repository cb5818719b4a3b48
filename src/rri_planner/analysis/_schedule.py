"""Schedule: when everything can happen at the earliest, and where there is time to spare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping

from attrs import field, frozen

from rri_planner.analysis._asked import counted_actions, graph_of, in_english
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._schedule_branches import Branches
from rri_planner.analysis._schedule_ends import End, Reached, Reading, all_reached
from rri_planner.analysis._schedule_passes import Early, early_times, late_times
from rri_planner.analysis._schedule_plan import Pace, Work, ends_of, work_of
from rri_planner.analysis._schedule_tasks import Task, in_order
from rri_planner.analysis._schedule_times import Scheduled, Unit, scheduled, shown_end
from rri_planner.analysis._schedule_words import schedule_method, schedule_sentence
from rri_planner.errors import Message, UnknownItem, UnknownWord, nearest
from rri_planner.findings import Say
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan, ShownAsTable


@frozen
class Schedule(ShownAsTable):
    """When every action that counts can take place, by id, and when every end is reached.

    ``unit`` is ``date`` where a date anchors the plan, else ``days`` from 0, a month being thirty of them.
    ``makespan`` is the number of days from the first start to the last finish, None where nothing can be
    placed. ``ends`` hold for each end when it is reached: as ``stated``, or if every end below it whose ``needs``
    nobody has stated took ``any`` of its means, or ``all``. Floats of ``actions`` are counted to the end of the
    whole; those on the way to one end are in `along`.
    """

    unit: Unit
    makespan: int | None
    actions: FrozenMap[Scheduled]
    ends: FrozenMap[FrozenMap[Reached]]
    method: Message
    sentence: Message
    cannot_tell: tuple[CannotTell, ...]
    _branches: Branches = field(repr=False, eq=False)

    def of(self, id_: str) -> Scheduled:
        """Return the times of one action; raise `UnknownItem` where none that counts has this id."""
        if id_ not in self.actions:
            raise UnknownItem(id_, nearest(id_, self.actions))
        return self.actions[id_]

    def end(self, id_: str, reading: Reading | None = None) -> Reached:
        """Return when an end is reached: as stated, else if it takes any of its means, or in the reading asked for.

        Raise `UnknownItem` for what is no end that counts, `UnknownWord` for a reading that it does not have.
        """
        if id_ not in self.ends:
            raise UnknownItem(id_, nearest(id_, self.ends))
        if reading is not None and reading not in self.ends[id_]:
            raise UnknownWord(Message("a reading of this end"), reading, tuple(self.ends[id_]))
        return self._branches.reached(id_, reading)

    def chain(self, id_: str, reading: Reading | None = None) -> tuple[str, ...]:
        """Return why an end or an action is not there earlier: each waits for the one before it, `id_` is the last.

        Empty where it cannot be placed in time.
        """
        if id_ not in self.ends:
            self.of(id_)
        return tuple(reversed([*self._branches.chain(id_, reading)]))

    def along(self, id_: str, reading: Reading | None = None) -> FrozenMap[Scheduled]:
        """Return the times of the actions that an end rests on along its chosen branch, floats counted to that end.

        Chosen are the means that make it earliest: of an end that takes any, the quickest. What stands on
        other branches, or has no times, is left out.
        """
        self.end(id_, reading)
        return self._branches.along(id_, reading)

    def to_dict(self, say: Say = in_english) -> dict[str, object]:
        """Return what JSON holds: ISO dates and days; a date of finish is the last day of work."""
        return {
            "unit": self.unit,
            "makespan": self.makespan,
            "actions": {id_: each.to_dict(self.unit) for id_, each in self.actions.items()},
            "ends": {
                id_: {"readings": {name: self._written(each) for name, each in readings.items()}}
                for id_, readings in self.ends.items()
            },
            "method": say(self.method),
            "sentence": say(self.sentence),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def _written(self, each: Reached) -> dict[str, object]:
        return {
            "earliest_finish": shown_end(each.finish, self.unit),
            "no_earlier_than": shown_end(each.no_earlier, self.unit),
            "chosen": list(each.chosen),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row an action, by id, with the columns of `to_dict`."""
        return [{"id": id_, **each.to_dict(self.unit)} for id_, each in self.actions.items()]


def schedule(
    plan: Plan | PlanGraph,
    *,
    durations: Pace = "shortest",
    until: dt.date | None = None,
    only: Collection[str] | None = None,
) -> Schedule:
    """Return when every action can take place at the earliest and at the latest, and when ends are reached.

    An action waits for those it depends on and for their lags; one with a period takes part with exactly that
    period. Durations and lags that are stated as a range count with their `durations` bound. Latest times lead
    up to the earliest end of the whole, or to the last day `until` where that is later. With `only`, no other
    actions take part. Linear in actions and links.

    Source: Kelley and Walker 1959, Critical-path planning and scheduling, doi:10.1145/1460299.1460318.

    >>> from rri_planner.model import Action, Dependency
    >>> plan = Plan(actions=[Action(id="course", duration="P6M"),
    ...     Action(id="lab", duration="P2M", depends_on=Dependency(to="course", lag="P1M"))])
    >>> schedule(plan).of("lab").earliest_start, schedule(plan).makespan
    (210, 270)
    """
    graph = graph_of(plan)
    work = work_of(graph, counted_actions(graph, only), pace=durations)
    order, circular = _ordered(graph, work.tasks)
    early = early_times(order, work.tasks, origin=work.origin)
    late = late_times(order, work.tasks, early, limits={}, end=_end(work, early, until))
    actions = scheduled(sorted(work.tasks.keys() | work.done), early, late)
    ends = ends_of(graph)
    times = _reached(graph, ends, work, early)
    return Schedule(
        unit="date" if work.anchored else "days",
        makespan=_makespan(early.values()),
        actions=actions,
        ends=times,
        method=schedule_method(durations, anchored=work.anchored),
        sentence=schedule_sentence(actions, anchored=work.anchored),
        cannot_tell=tuple(_cannot_tell(work, circular, ends)),
        branches=Branches(work.tasks, order, early, times),
    )


def _ordered(graph: PlanGraph, tasks: Mapping[str, Task]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the tasks in order, without those in circles, and the latter; circles are looked for if there are any."""
    order = in_order(tasks)
    if len(order) == len(tasks):
        return order, frozenset()
    stuck = tasks.keys() - set(order)
    circular = frozenset(id_ for knot in graph.knots("depends_on") for id_ in knot.ids if id_ in stuck)
    return in_order({id_: task for id_, task in tasks.items() if id_ not in circular}), circular


def _end(work: Work, early: Mapping[str, Early], until: dt.date | None) -> int:
    end = max((each.finish for each in early.values()), default=work.origin)
    return end if until is None or not work.anchored else max(end, until.toordinal() + 1)


def _reached(
    graph: PlanGraph, ends: Mapping[str, End], work: Work, early: Mapping[str, Early]
) -> FrozenMap[FrozenMap[Reached]]:
    """Return when ends are reached; what is done without a date holds none of them up."""
    finishes = dict.fromkeys(work.done, work.origin) | {id_: each.finish for id_, each in early.items()}
    circular = frozenset(id_ for knot in graph.knots("serves") for id_ in knot.ids)
    return all_reached(ends, finishes, circular=circular)


def _makespan(early: Collection[Early]) -> int | None:
    starts = [each.start for each in early if each.start is not None]
    return max(each.finish for each in early) - min(starts) if starts else None


def _cannot_tell(work: Work, circular: frozenset[str], ends: Mapping[str, End]) -> Iterator[CannotTell]:
    tasks = [task for task in work.tasks.values() if task.id not in circular and task.length is None]
    undated = {task.id for task in tasks if task.start is None and task.finish is None}
    half_dated = {task.id for task in tasks if task.start is None or task.finish is None} - undated
    missing = {
        "depends_on": circular,
        "duration": half_dated,
        "needs": {end.id for end in ends.values() if end.is_open},
        "period": undated | work.done,
        "serves": {end.id for end in ends.values() if not end.means},
        "status": set(work.uncounted),
    }
    return (CannotTell(needs, tuple(sorted(ids))) for needs, ids in missing.items() if ids)
