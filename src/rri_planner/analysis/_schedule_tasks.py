"""What a schedule is made from: stretches of work that wait for one another, some of them tied to dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from rri_planner.analysis._dates_calendar import Length
from rri_planner.model import PartialDate


@frozen
class Between:
    """The first and the last day number that a start or an exclusive end may have."""

    first: int
    last: int

    @classmethod
    def starts(cls, date: PartialDate) -> Between:
        """Return when something starts that starts on this date."""
        return cls(date.earliest.toordinal(), date.latest.toordinal())

    @classmethod
    def ends(cls, date: PartialDate) -> Between:
        """Return when something is over whose last day is this date."""
        return cls(date.earliest.toordinal() + 1, date.latest.toordinal() + 1)

    def nearest(self, number: int) -> int:
        """Return the number that it may have and that is nearest to this one."""
        return min(max(number, self.first), self.last)


@frozen
class Wait:
    """That another task must end first, and how long ago."""

    other: str
    lag: Length


@frozen
class Task:
    """One stretch of work. ``start`` and ``finish`` are where dates tie it down, None where they do not."""

    id: str
    waits: tuple[Wait, ...] = ()
    length: Length | None = None
    start: Between | None = None
    finish: Between | None = None


def in_order(tasks: Mapping[str, Task]) -> tuple[str, ...]:
    """Return the ids, those that others wait for first; without what stands in a circle or waits for one.

    Tasks that are not among these make nobody wait.
    """
    waiting = {task.id: sum(wait.other in tasks for wait in task.waits) for task in tasks.values()}
    following = _followers(tasks.values())
    ready = [id_ for id_, count in sorted(waiting.items(), reverse=True) if not count]
    order = []
    while ready:
        order.append(ready.pop())
        for each in following.get(order[-1], ()):
            waiting[each] -= 1
            if not waiting[each]:
                ready.append(each)
    return tuple(order)


def _followers(tasks: Iterable[Task]) -> Mapping[str, list[str]]:
    followers: dict[str, list[str]] = {}
    for task in tasks:
        for wait in task.waits:
            followers.setdefault(wait.other, []).append(task.id)
    return followers
