"""The circles of statements that contradict themselves: the smallest first, and those that stand apart from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from rri_planner.analysis._dates_arcs import Arc
from rri_planner.analysis._dates_propagation import Propagation


@frozen
class Circle:
    """Arcs that lead from a point back to it and `short_by` days too far.

    ``smallest`` says whether the search for a circle of fewer statements through any of its points was
    finished.
    """

    arcs: tuple[Arc, ...]
    short_by: int
    smallest: bool


def circles_in(arcs: Sequence[Arc], starts: Mapping[str, int], *, fixed: str | None, budget: int) -> Iterator[Circle]:
    """Yield contradictory circles of which no two share an arc, but for the last that leads back to the fixed point.

    That one sets the limit that is missed, and several may miss it each for itself; what merely follows from a
    contradiction is not one more. The search for smaller circles looks at no more than `budget` arcs each.
    """
    search = Propagation(arcs, starts, fixed=fixed)
    while found := search.first_circle():
        circle = _smallest(found, search, budget)
        yield circle
        limited = len(circle.arcs) > 1 and circle.arcs[-1].target == fixed
        search.forget(circle.arcs[:-1] if limited else circle.arcs)


def _smallest(found: tuple[Arc, ...], search: Propagation, budget: int) -> Circle:
    """Return the smallest circle through any point of the one found; from the fixed point it closes where that does."""
    best = found
    for start in sorted({arc.source for arc in found}, key=lambda point: (point != search.fixed, point)):
        if budget > 0:
            layers = _Layers(search, start, closing=found[-1].source if start == search.fixed else None, budget=budget)
            best = layers.circle(fewer_than=_said(best)) or best
            budget = layers.budget
    value = search.values[best[0].source]
    return Circle(best, _moved(best, value) - value, smallest=budget > 0)


def _said(arcs: Sequence[Arc]) -> int:
    return sum(arc.is_said for arc in arcs)


def _moved(arcs: Sequence[Arc], value: int) -> int:
    for arc in arcs:
        value = arc.move(value)
    return value


@frozen
class _Need:
    """A point, how late it would have to be for the way on from it to contradict the start, and that way."""

    point: str
    value: int
    arc: Arc | None = None
    onward: _Need | None = None

    @property
    def way(self) -> tuple[Arc, ...]:
        """The arcs from the point to the start."""
        arcs = []
        here: _Need | None = self
        while here is not None and here.arc is not None:
            arcs.append(here.arc)
            here = here.onward
        return tuple(arcs)


class _Layers:
    """The search backward for a contradictory circle through one point: by one statement, by two, by three ...

    ``closing`` is the point from which the circle has to come back, where that matters; ``budget`` how many arcs
    may still be looked at.
    """

    def __init__(self, search: Propagation, start: str, *, closing: str | None, budget: int) -> None:
        self.budget = budget
        self._search = search
        self._start = start
        self._closing = closing
        self._least = {start: search.values[start] + 1}
        self._closed: _Need | None = None

    def circle(self, *, fewer_than: int) -> tuple[Arc, ...]:
        """Return the circle of the fewest statements that misses by most; empty if there is none of so few."""
        layer = [_Need(self._start, self._least[self._start])]
        for size in range(fewer_than):
            layer = self._before(layer, said=True) if size else layer
            unsaid = layer
            while unsaid and self._closed is None:
                unsaid = self._before(unsaid, said=False)
                layer = [*layer, *unsaid]
            if self._closed is not None:
                return self._closed.way
        return ()

    def _before(self, layer: Sequence[_Need], *, said: bool) -> list[_Need]:
        found: dict[str, _Need] = {}
        for need in layer:
            for arc in self._search.arcs_into.get(need.point, ()):
                if self.budget <= 0:
                    return []
                if arc.is_said == said and (need.arc is not None or self._closing in {None, arc.source}):
                    self.budget -= 1
                    self._look(_Need(arc.source, arc.back(need.value - 1) + 1, arc, need), found)
        return list(found.values())

    def _look(self, need: _Need, found: dict[str, _Need]) -> None:
        least = self._least.get(need.point)
        if least is not None and need.value >= least:
            return
        if need.point == self._start:
            if (self._closed is None or need.value < self._closed.value) and self._is_sound(need.way):
                self._closed = need
        elif need.point != self._search.fixed:
            self._least[need.point] = need.value
            found[need.point] = need

    def _is_sound(self, way: Sequence[Arc]) -> bool:
        simple = len({arc.source for arc in way}) == len(way)
        return simple and self._search.is_certain(way)
