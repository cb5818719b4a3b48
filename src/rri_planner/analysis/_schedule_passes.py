"""The two passes of the critical path method: as early as possible, then as late as allowed.

Source: J. E. Kelley and M. R. Walker 1959, Critical-path planning and scheduling, doi:10.1145/1460299.1460318.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from rri_planner.analysis._schedule_tasks import Task, Wait


@frozen
class Early:
    """The earliest start (None where only the end is known) and end, and the task that the start waits for."""

    start: int | None
    finish: int
    after: str | None = None


@frozen
class Late:
    """The latest start and end that its own dates allow, and the latest ends that others leave to it.

    ``allowed`` delays nobody beyond their latest start, ``unnoticed`` nobody beyond their earliest.
    """

    start: int | None
    finish: int
    allowed: int
    unnoticed: int


def early_times(order: Iterable[str], tasks: Mapping[str, Task], *, origin: int) -> dict[str, Early]:
    """Return the earliest times of the tasks that can be placed; one that nothing holds back starts at `origin`."""
    placed: dict[str, Early] = {}
    for id_ in order:
        early = _early(tasks[id_], placed, origin)
        if early is not None:
            placed[id_] = early
    return placed


def _early(task: Task, placed: Mapping[str, Early], origin: int) -> Early | None:
    freed = [(wait.lag.after(placed[wait.other].finish), wait.other) for wait in task.waits if wait.other in placed]
    latest = max((moment for moment, _ in freed), default=None)
    start = _earliest_start(task, latest, sure=len(freed) == len(task.waits), origin=origin)
    finish = _earliest_finish(task, start)
    if finish is None:
        return None
    after = min((other for moment, other in freed if moment == start), default=None)
    return Early(start, finish, after)


def _earliest_start(task: Task, freed: int | None, *, sure: bool, origin: int) -> int | None:
    if task.start is not None:
        return task.start.nearest(task.start.first if freed is None else freed)
    if not sure or (freed is None and task.length is None):
        return None
    return origin if freed is None else freed


def _earliest_finish(task: Task, start: int | None) -> int | None:
    if start is None or task.length is None:
        least = None if start is None else start + 1
        return None if task.finish is None else task.finish.nearest(task.finish.first if least is None else least)
    finish = task.length.after(start)
    return finish if task.finish is None else task.finish.nearest(finish)


def late_times(
    order: Sequence[str], tasks: Mapping[str, Task], early: Mapping[str, Early], *, limits: Mapping[str, int], end: int
) -> dict[str, Late]:
    """Return the latest times of the placed tasks in this order.

    No task may end after its limit (`end` where it has none), nor so late that a later one starts too late.
    """
    late: dict[str, Late] = {}
    allowed, unnoticed = dict(limits), dict(limits)
    for id_ in reversed(order):
        if id_ in early:
            task = tasks[id_]
            late[id_] = each = _late(task, allowed.get(id_, end), unnoticed.get(id_, end))
            _leave(task.waits, each.start, allowed)
            _leave(task.waits, early[id_].start, unnoticed)
    return late


def _late(task: Task, allowed: int, unnoticed: int) -> Late:
    finish = allowed if task.finish is None else min(allowed, task.finish.last)
    return Late(_latest_start(task, finish), finish, allowed, unnoticed)


def _latest_start(task: Task, finish: int) -> int | None:
    if task.length is not None:
        start = task.length.latest_start(finish)
    elif task.start is not None and task.finish is not None:
        start = finish - max(task.finish.first - task.start.last, 1)
    else:
        return None
    return start if task.start is None else min(start, task.start.last)


def _leave(waits: Iterable[Wait], start: int | None, limits: dict[str, int]) -> None:
    if start is None:
        return
    for wait in waits:
        limit = wait.lag.latest_start(start)
        limits[wait.other] = min(limit, limits.get(wait.other, limit))
