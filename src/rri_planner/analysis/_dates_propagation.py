"""How early every point in time can be, and the first circle of statements that would move it without end.

Longest paths by the method of Bellman and Ford, in rounds that follow the arcs (Yen 1970), with the test for
circles that Tarjan proposed: what hangs below a point that moves is detached, and a circle shows the moment it
closes. Source: B. V. Cherkassky and A. V. Goldberg 1999, Negative-cycle detection algorithms,
doi:10.1007/s101070050058.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush

from rri_planner.analysis._dates_arcs import Arc


def by_source(arcs: Iterable[Arc]) -> dict[str, list[Arc]]:
    """Return arcs by the point that they start from, in their order."""
    found: dict[str, list[Arc]] = {}
    for arc in arcs:
        found.setdefault(arc.source, []).append(arc)
    return found


def by_target(arcs: Iterable[Arc]) -> dict[str, list[Arc]]:
    """Return arcs by the point that they lead to, in their order."""
    found: dict[str, list[Arc]] = {}
    for arc in arcs:
        found.setdefault(arc.target, []).append(arc)
    return found


def reachable(arcs_from: Mapping[str, Sequence[Arc]], start: str) -> set[str]:
    """Return the points that arcs lead to from a start, itself included."""
    found, pending = {start}, [start]
    while pending:
        fresh = {arc.target for arc in arcs_from.get(pending.pop(), ())} - found
        found |= fresh
        pending.extend(fresh)
    return found


def ranked(arcs_from: Mapping[str, Sequence[Arc]], starts: Collection[str]) -> Mapping[str, int]:
    """Return for each point that can be reached a rank such that most arcs lead to a higher one: depth first."""
    finished: list[str] = []
    seen: set[str] = set()
    for start in sorted(starts, reverse=True):
        ahead: list[tuple[str, Iterator[Arc]]] = []
        _enter(start, arcs_from, seen, ahead)
        while ahead:
            here, arcs = ahead[-1]
            arc = next(arcs, None)
            if arc is None:
                finished.append(here)
                ahead.pop()
            else:
                _enter(arc.target, arcs_from, seen, ahead)
    return {point: rank for rank, point in enumerate(reversed(finished))}


def _enter(
    point: str, arcs_from: Mapping[str, Sequence[Arc]], seen: set[str], ahead: list[tuple[str, Iterator[Arc]]]
) -> None:
    if point not in seen:
        seen.add(point)
        ahead.append((point, iter(arcs_from.get(point, ()))))


class Propagation:
    """The earliest value of every point that can be reached from given starts.

    ``values`` are the values found so far. ``fixed`` is the point that must not move at all: a circle through it
    is a contradiction whatever the calendar; any other circle only if each of its moves at its least still adds
    up to more than nothing.
    """

    def __init__(self, arcs: Sequence[Arc], starts: Mapping[str, int], *, fixed: str | None) -> None:
        self.values = dict(starts)
        self.arcs_into = by_target(arcs)
        self.fixed = fixed
        self._starts = starts
        self._arcs_from = by_source(arcs)
        self._ranks = ranked(by_source(arc for arc in arcs if arc.target != fixed), starts)
        self._came: dict[str, Arc] = {}
        self._below: dict[str, set[str]] = {}
        self._stale: set[str] = set()
        self._now: list[tuple[int, str]] = []
        self._later: list[tuple[int, str]] = []
        self._wake(starts)

    def first_circle(self) -> tuple[Arc, ...]:
        """Move points until nothing moves any more; return the first circle that shows, empty if there is none."""
        while self._now or self._later:
            if not self._now:
                self._now, self._later = self._later, []
                heapify(self._now)
            _, point = heappop(self._now)
            if point in self.values and point not in self._stale:
                for arc in self._arcs_from.get(point, ()):
                    circle = self._follow(arc)
                    if circle:
                        self._wake([point])
                        return circle
        return ()

    def forget(self, arcs: Iterable[Arc]) -> None:
        """Take arcs away, with every value that rests on them."""
        lost = set(self._stale)
        for arc in arcs:
            self._arcs_from[arc.source].remove(arc)
            self.arcs_into[arc.target].remove(arc)
            if self._came.get(arc.target) is arc and arc.target not in lost:
                lost.update(self._hanging(arc.target))
        self._detach(lost)
        self._stale.clear()
        for point in lost:
            del self.values[point]
        again = {point: self._starts[point] for point in lost if point in self._starts}
        self.values |= again
        sources = {arc.source for point in lost for arc in self.arcs_into[point]}
        self._wake(again.keys() | (sources & self.values.keys()))

    def _wake(self, points: Iterable[str]) -> None:
        for point in points:
            heappush(self._now, (self._ranks[point], point))

    def _follow(self, arc: Arc) -> tuple[Arc, ...]:
        value, old = arc.move(self.values[arc.source]), self.values.get(arc.target)
        if old is not None and (value < old or (value == old and arc.target not in self._stale)):
            return ()
        hanging = self._hanging(arc.target)
        if arc.source in hanging:
            circle = tuple(self._circle(arc))
            return circle if self.is_certain(circle) else ()
        self._detach(hanging)
        self._stale.update(hanging)
        self._attach(arc, value)
        return ()

    def _hanging(self, point: str) -> list[str]:
        found = [point]
        for each in found:
            found.extend(self._below.get(each, ()))
        return found

    def _detach(self, points: Iterable[str]) -> None:
        for each in points:
            arc = self._came.pop(each, None)
            if arc is not None:
                self._below[arc.source].discard(each)

    def _attach(self, arc: Arc, value: int) -> None:
        self.values[arc.target] = value
        self._came[arc.target] = arc
        self._below.setdefault(arc.source, set()).add(arc.target)
        self._stale.discard(arc.target)
        rank = self._ranks[arc.target]
        heappush(self._now if rank > self._ranks[arc.source] else self._later, (rank, arc.target))

    def _circle(self, closing: Arc) -> Iterator[Arc]:
        way = [closing]
        while way[-1].source != closing.target:
            way.append(self._came[way[-1].source])
        return reversed(way)

    def is_certain(self, circle: Sequence[Arc]) -> bool:
        """Whether a circle contradicts itself wherever in the calendar it is."""
        return circle[-1].target == self.fixed or sum(arc.gain for arc in circle) > 0
