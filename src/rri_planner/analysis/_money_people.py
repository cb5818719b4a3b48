"""People: how much work is asked of everybody in every month, as far as it is certain."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from rri_planner.analysis._asked import counted_actions, graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._money_peaks import (
    Stretch,
    actions_in,
    certain_stretch,
    month_name,
    month_of,
    peaks,
    possible_stretch,
)
from rri_planner.analysis._money_sums import NOTHING, digits
from rri_planner.analysis._schedule import Schedule, schedule
from rri_planner.analysis._schedule_times import Unit
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Capacity, FrozenMap, Period, Plan, ShownAsTable, Stakeholder


@frozen
class EffortMonth:
    """The work asked of one stakeholder in one month, in full-time posts: the most on any day of it.

    ``certain`` counts an action only on days on which it runs wherever it lies in its window, so that it is
    never too high; ``possible`` counts it on every day on which it may run. ``actions`` are those that are
    certain, by id. ``capacity`` is None where it is unknown.
    """

    month: str
    certain: Decimal
    possible: Decimal
    capacity: Decimal | None
    actions: tuple[str, ...]

    @property
    def is_overloaded(self) -> bool:
        """Whether more is certainly asked than there is."""
        return self.capacity is not None and self.certain > self.capacity

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: posts in digits."""
        return {
            "month": self.month,
            "certain": digits(self.certain),
            "possible": digits(self.possible),
            "capacity": digits(self.capacity),
            "actions": list(self.actions),
        }


@frozen
class People(ShownAsTable):
    """The work of every stakeholder that any action asks for, by id, month by month.

    Months are calendar months, or counted from 1 and thirty days long where the plan has no dates. ``more`` are the
    stakeholders whose months beyond the limit are left out.
    """

    stakeholders: FrozenMap[tuple[EffortMonth, ...]]
    more: tuple[str, ...]
    unit: Unit
    cannot_tell: tuple[CannotTell, ...]

    @property
    def method(self) -> Message:
        """How the work was added up."""
        if self.unit == "date":
            return Message("work by calendar month, movable actions with their compulsory part only")
        return Message("work by months of thirty days, movable actions with their compulsory part only")

    @property
    def overloaded(self) -> tuple[str, ...]:
        """The stakeholders of whom more is certainly asked than they have, by id."""
        found = self.stakeholders.items()
        return tuple(id_ for id_, months in found if any(month.is_overloaded for month in months))

    def to_dict(self) -> dict[str, object]:
        """Return the months of every stakeholder."""
        return {id_: [month.to_dict() for month in months] for id_, months in self.stakeholders.items()}

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row a stakeholder and month."""
        return [
            {"id": id_, **month.to_dict(), "actions": ", ".join(month.actions)}
            for id_, months in self.stakeholders.items()
            for month in months
        ]


def people(plan: Plan | PlanGraph, *, months: int = 600, only: Collection[str] | None = None) -> People:
    """Return the work that is asked of every stakeholder in every month, at most so many `months` of each.

    An action whose dates are stated asks for work from its first day to its last. One that can be moved, or
    whose dates are known to the month, surely asks for it only between its latest start and its earliest
    finish; the latest start counts back from the end of the plan, else from the earliest end of the whole.

    Source: A. Lahrichi 1982, Scheduling: the notions of hump, compulsory parts and their use in cumulative
    problems, Comptes Rendus de l'Académie des Sciences 294, 209-211.

    >>> from rri_planner.model import Action, Effort
    >>> plan = Plan(stakeholders=[Stakeholder(id="school", capacity=1)],
    ...     actions=[Action(id="a", period="2027-01/2027-02", effort=Effort(who="school", posts="0.8")),
    ...     Action(id="b", period="2027-02/2027-03", effort=Effort(who="school", posts="0.5"))])
    >>> [(each.month, str(each.certain), str(each.possible)) for each in people(plan).stakeholders["school"]]
    [('2027-01', '0.8', '0.8'), ('2027-02', '0.8', '1.3'), ('2027-03', '0.5', '0.5')]
    """
    graph = graph_of(plan)
    end = graph.plan.period.end if graph.plan.period is not None else None
    times = schedule(graph, until=None if end is None else end.latest, only=only)
    actions = counted_actions(graph, only)
    known = {each.id: each for each in graph.plan.stakeholders}
    asked = {id_: each for id_, each in sorted(_asked(actions, times).items()) if id_ in known}
    firsts = {id_: min(month_of(each.start, times.unit) for each in work.possible) for id_, work in asked.items()}
    lasts = {id_: firsts[id_] + months - 1 for id_ in asked}
    return People(
        FrozenMap({id_: _profile(known[id_], work, times.unit, lasts[id_]) for id_, work in asked.items()}),
        tuple(
            id_
            for id_, work in asked.items()
            if any(month_of(each.end - 1, times.unit) > lasts[id_] for each in work.possible)
        ),
        times.unit,
        tuple(_cannot_tell(actions.values(), times, [known[id_] for id_ in asked])),
    )


@frozen
class _Asked:
    """When a stakeholder surely works, and when it may."""

    certain: list[Stretch]
    possible: list[Stretch]


def _asked(actions: Mapping[str, Action], times: Schedule) -> Mapping[str, _Asked]:
    found: dict[str, _Asked] = {}
    for action in actions.values():
        for effort in action.effort:
            possible = None if effort.posts is None else possible_stretch(times.of(action.id), effort.posts)
            if effort.who is None or effort.posts is None or possible is None:
                continue
            work = found.setdefault(effort.who, _Asked([], []))
            work.possible.append(possible)
            certain = certain_stretch(times.of(action.id), effort.posts)
            if certain is not None:
                work.certain.append(certain)
    return found


def _profile(stakeholder: Stakeholder, work: _Asked, unit: Unit, last: int) -> tuple[EffortMonth, ...]:
    certain, possible = peaks(work.certain, unit, last=last), peaks(work.possible, unit, last=last)
    actions, capacity = actions_in(work.certain, unit, last=last), stakeholder.capacity or Capacity()
    return tuple(
        EffortMonth(
            month_name(month, unit),
            certain.get(month, NOTHING),
            possible[month],
            capacity.posts if _is_there(capacity.period, month, unit) else None,
            actions.get(month, ()),
        )
        for month in sorted(possible)
    )


def _is_there(period: Period | None, month: int, unit: Unit) -> bool:
    """Whether a capacity is there in a month: on any day of it, or always where no period is stated."""
    if period is None:
        return True
    starts = None if period.start is None else month_of(period.start.earliest.toordinal(), "date")
    ends = None if period.end is None else month_of(period.end.latest.toordinal(), "date")
    return unit == "date" and (starts is None or starts <= month) and (ends is None or month <= ends)


def _cannot_tell(actions: Iterable[Action], times: Schedule, asked: Iterable[Stakeholder]) -> Iterator[CannotTell]:
    working = [action for action in actions if action.effort]
    missing = {
        "capacity": [each.id for each in asked if each.capacity is None or each.capacity.posts is None],
        "effort.posts": [each.id for each in working if any(effort.posts is None for effort in each.effort)],
        "effort.who": [each.id for each in working if any(effort.who is None for effort in each.effort)],
        "period": [each.id for each in working if times.of(each.id).earliest_start is None],
    }
    return (CannotTell(needs, tuple(ids)) for needs, ids in missing.items() if ids)
