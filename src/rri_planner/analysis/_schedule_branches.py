"""The way to one end of a schedule: what it waits for, and how much time there is along the branch that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from rri_planner.analysis._schedule_ends import Reached, Reading
from rri_planner.analysis._schedule_passes import Early, late_times
from rri_planner.analysis._schedule_tasks import Task
from rri_planner.analysis._schedule_times import Scheduled, scheduled
from rri_planner.model import FrozenMap


@frozen
class Branches:
    """The tasks of a schedule with their earliest times, in order, and when its ends are reached in each reading."""

    tasks: Mapping[str, Task]
    order: Sequence[str]
    early: Mapping[str, Early]
    ends: Mapping[str, FrozenMap[Reached]]

    def reached(self, id_: str, reading: Reading | None) -> Reached:
        """Return when an end is reached: in the reading where it has it, else as stated, else if it takes any."""
        readings = self.ends[id_]
        names: tuple[Reading | None, ...] = (reading, "stated", "any")
        return next(readings[name] for name in names if name is not None and name in readings)

    def chain(self, id_: str, reading: Reading | None) -> Iterator[str]:
        """Yield what holds an end or a task back, from it to the first task; nothing where it has no time."""
        here: str | None = id_
        while here is not None and here in self.ends:
            chosen = self.reached(here, reading).chosen
            if chosen:
                yield here
            here = chosen[-1] if chosen else None
        while here is not None and here in self.early:
            yield here
            here = self.early[here].after

    def along(self, id_: str, reading: Reading | None) -> FrozenMap[Scheduled]:
        """Return the times of the tasks that an end rests on, with floats that are counted to that end."""
        finish = self.reached(id_, reading).finish
        if finish is None:
            return FrozenMap()
        limits = dict.fromkeys((each for each in self._chosen(id_, reading) if each in self.early), finish)
        needed = self._waited_for(limits)
        order = [each for each in self.order if each in needed]
        late = late_times(order, self.tasks, self.early, limits=limits, end=finish)
        return scheduled(sorted(late), self.early, late)

    def _chosen(self, id_: str, reading: Reading | None) -> set[str]:
        return _closure([id_], lambda here: self.reached(here, reading).chosen if here in self.ends else ())

    def _waited_for(self, ids: Iterable[str]) -> set[str]:
        return _closure(ids, lambda here: (wait.other for wait in self.tasks[here].waits))


def _closure(starts: Iterable[str], onward: Callable[[str], Iterable[str]]) -> set[str]:
    found = set(starts)
    pending = list(found)
    while pending:
        fresh = set(onward(pending.pop())) - found
        found |= fresh
        pending.extend(fresh)
    return found
