"""The circles of statements that contradict themselves: the smallest first, and those that stand apart from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from attrs import frozen

from rri_planner.analysis._dates_arcs import Arc
from rri_planner.analysis._dates_propagation import Propagation, by_source, ranked


@frozen
class Circle:
    """Arcs that lead from a point back to it and `short_by` days too far.

    ``smallest`` says whether the search for a circle of fewer statements through any of its points was
    finished.
    """

    arcs: tuple[Arc, ...]
    short_by: int
    smallest: bool


@frozen
class _Reach:
    """A point that a way of arcs leads to, and the way up to the point before it."""

    value: int
    arc: Arc | None = None
    before: _Reach | None = None

    @property
    def way(self) -> tuple[Arc, ...]:
        """The arcs from the start."""
        arcs = []
        here: _Reach | None = self
        while here is not None and here.arc is not None:
            arcs.append(here.arc)
            here = here.before
        return tuple(reversed(arcs))


def circles_in(arcs: Sequence[Arc], starts: Mapping[str, int], *, fixed: str | None, budget: int) -> Iterator[Circle]:
    """Yield contradictory circles; none needs the statements that closed those before it.

    From each circle the arc that closes it is taken away, and the one before that, so that what merely follows
    from a contradiction is not one more. The search for smaller circles looks at no more than `budget` arcs each.
    """
    left = list(arcs)
    while True:
        arcs_from = by_source(left)
        ranks = ranked(by_source(arc for arc in left if arc.target != fixed), starts)
        search = Propagation(arcs_from, starts, ranks=ranks, fixed=fixed)
        found = search.first_circle()
        if not found:
            return
        circle = _smallest(found, arcs_from, search.values, fixed=fixed, budget=budget)
        yield circle
        gone = {id(arc) for arc in circle.arcs[-2:]}
        left = [arc for arc in left if id(arc) not in gone]


def _smallest(
    found: tuple[Arc, ...],
    arcs_from: Mapping[str, Sequence[Arc]],
    values: Mapping[str, int],
    *,
    fixed: str | None,
    budget: int,
) -> Circle:
    looks = count(1)
    best = found
    for start in sorted({arc.source for arc in found}, key=lambda point: (point != fixed, point)):
        search = _LayeredSearch(arcs_from, start, values[start], fixed, looks, budget)
        best = search.circle(fewer_than=_said(best)) or best
    first = best[0].source
    return Circle(best, _moved(best, values[first]) - values[first], smallest=next(looks) <= budget)


def _said(arcs: Sequence[Arc]) -> int:
    return sum(arc.is_said for arc in arcs)


def _moved(arcs: Sequence[Arc], value: int) -> int:
    for arc in arcs:
        value = arc.move(value)
    return value


class _LayeredSearch:
    """The search for a contradictory circle of few statements through one point: all ways of one statement, of two ..."""

    def __init__(
        self,
        arcs_from: Mapping[str, Sequence[Arc]],
        start: str,
        value: int,
        fixed: str | None,
        looks: Iterator[int],
        budget: int,
    ) -> None:
        self._arcs_from = arcs_from
        self._start = start
        self._fixed = fixed
        self._looks = looks
        self._budget = budget
        self._best = {start: value}
        self._closed: _Reach | None = None

    def circle(self, *, fewer_than: int) -> tuple[Arc, ...]:
        """Return the circle of the fewest statements that misses by most; empty if there is none of so few."""
        layer = {self._start: _Reach(self._best[self._start])}
        for size in range(fewer_than):
            layer = self._step(layer, said=True) if size else layer
            unsaid = layer
            while unsaid and self._closed is None:
                unsaid = self._step(unsaid, said=False)
                layer |= unsaid
            if self._closed is not None:
                return self._closed.way
        return ()

    def _step(self, layer: Mapping[str, _Reach], *, said: bool) -> dict[str, _Reach]:
        reached: dict[str, _Reach] = {}
        for point, reach in layer.items():
            for arc in self._arcs_from.get(point, ()):
                if arc.is_said == said and next(self._looks) <= self._budget:
                    self._look(_Reach(arc.move(reach.value), arc, reach), arc.target, reached)
        return reached

    def _look(self, reach: _Reach, target: str, reached: dict[str, _Reach]) -> None:
        old = self._best.get(target)
        if old is not None and reach.value <= old:
            return
        if target == self._start:
            if (self._closed is None or reach.value > self._closed.value) and self._is_sound(reach.way):
                self._closed = reach
        elif target != self._fixed:
            self._best[target] = reach.value
            reached[target] = reach

    def _is_sound(self, way: Sequence[Arc]) -> bool:
        """Whether a circle passes no point twice and contradicts itself wherever in the calendar it is."""
        simple = len({arc.source for arc in way}) == len(way)
        return simple and (self._start == self._fixed or sum(arc.gain for arc in way) > 0)
