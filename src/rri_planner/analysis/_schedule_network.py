"""The critical path of any network of activities: numbers in, numbers out, no plan and no calendar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias

from attrs import asdict, fields, frozen

from rri_planner.analysis._dates_calendar import Days
from rri_planner.analysis._schedule_passes import early_times, late_times
from rri_planner.analysis._schedule_tasks import Task, Wait, in_order
from rri_planner.analysis._schedule_times import Scheduled, scheduled
from rri_planner.errors import BadUsage, Message, UnknownItem, nearest
from rri_planner.model import FrozenMap, ShownAsTable

Number: TypeAlias = int | Decimal


@frozen
class Activity:
    """The times of one activity, counted from 0, in the unit of its duration."""

    earliest_start: Number
    earliest_finish: Number
    latest_start: Number
    latest_finish: Number
    total_float: Number
    free_float: Number
    critical: bool


_NUMBERS = tuple(each.name for each in fields(Activity) if each.name != "critical")


@frozen
class CriticalPath(ShownAsTable):
    """The activities of a network by id, and how long all of it takes."""

    makespan: Number
    activities: FrozenMap[Activity]

    @property
    def critical(self) -> tuple[str, ...]:
        """The activities whose delay delays the whole, by earliest start, then by id."""
        found = (id_ for id_, each in self.activities.items() if each.critical)
        return tuple(sorted(found, key=lambda id_: self.activities[id_].earliest_start))

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row an activity, by id."""
        return [{"id": id_, **asdict(each)} for id_, each in self.activities.items()]


def critical_path(
    durations: Mapping[str, Number],
    predecessors: Mapping[str, Iterable[str]],
    *,
    lags: Mapping[tuple[str, str], Number] | None = None,
) -> CriticalPath:
    """Return the earliest and latest times and the floats of a network of activities.

    An activity starts when its `predecessors` have ended, and a lag later where `lags` has one for (predecessor,
    activity). Numbers are whole or exact decimals, in any unit. Raise `UnknownItem` for a predecessor without a
    duration, `BadUsage` where activities wait for one another in a circle.

    Source: Kelley and Walker 1959, Critical-path planning and scheduling, doi:10.1145/1460299.1460318.

    >>> path = critical_path({"A": 6, "B": 2, "C": 3}, {"B": ["A"], "C": ["A"]})
    >>> path.makespan, path.critical, path.activities["B"].total_float
    (9, ('A', 'C'), 1)
    """
    scale = _Scale.fitting([*durations.values(), *(lags or {}).values()])
    waits = {id_: _waits(id_, tuple(others), durations, lags or {}, scale) for id_, others in predecessors.items()}
    tasks = {id_: Task(id_, waits.get(id_, ()), scale.days(length)) for id_, length in sorted(durations.items())}
    order = in_order(tasks)
    if len(order) < len(tasks):
        stuck = ", ".join(sorted(tasks.keys() - set(order)))
        raise BadUsage(Message("activities wait for one another in a circle, or for one that does: {ids}", ids=stuck))
    early = early_times(order, tasks, origin=0)
    end = max((each.finish for each in early.values()), default=0)
    late = late_times(order, tasks, early, limits={}, end=end)
    found = scheduled(tasks, early, late)
    return CriticalPath(scale.number(end), FrozenMap({id_: scale.activity(each) for id_, each in found.items()}))


def _waits(
    id_: str,
    others: tuple[str, ...],
    durations: Mapping[str, Number],
    lags: Mapping[tuple[str, str], Number],
    scale: _Scale,
) -> tuple[Wait, ...]:
    unknown = next((each for each in (id_, *others) if each not in durations), None)
    if unknown is not None:
        raise UnknownItem(unknown, nearest(unknown, durations))
    return tuple(Wait(other, scale.days(lags.get((other, id_), 0))) for other in others)


@frozen
class _Scale:
    """Decimals as whole numbers, so that the passes need not know them."""

    places: int

    @classmethod
    def fitting(cls, numbers: Iterable[Number]) -> _Scale:
        places = (_places(number) for number in numbers if isinstance(number, Decimal))
        return cls(max(places, default=0))

    def days(self, number: Number) -> Days:
        return Days(int(Decimal(number).scaleb(self.places)) if self.places else int(number))

    def number(self, days: int) -> Number:
        return Decimal(days).scaleb(-self.places) if self.places else days

    def activity(self, times: Scheduled) -> Activity:
        numbers = {name: self.number(getattr(times, name)) for name in _NUMBERS}
        return Activity(**numbers, critical=times.critical is True)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
