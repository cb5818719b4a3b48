"""Simple temporal networks: bounds on how far points in time are apart, and where they contradict one another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Self

from attrs import evolve, field, frozen

from rri_planner.analysis._dates_arcs import Arc, TimeConstraint, arcs_of
from rri_planner.analysis._dates_calendar import Length
from rri_planner.analysis._dates_circles import Circle, circles_in
from rri_planner.analysis._dates_propagation import Propagation, by_source, reachable
from rri_planner.model import FrozenMap

_BUDGET = 20_000


@frozen
class Contradiction:
    """Constraints that cannot all hold, in the order of the circle that they form, and by how many days they miss.

    No other contradiction through any of their points has fewer statements, if ``smallest``.
    """

    constraints: tuple[TimeConstraint, ...]
    short_by: int
    smallest: bool = True

    @property
    def statements(self) -> tuple[Hashable, ...]:
        """The statements of the constraints, each once; those that go without saying have none."""
        said = (each.statement for each in self.constraints if each.statement is not None)
        return tuple(dict.fromkeys(said))


class Contradictions(tuple[Contradiction, ...]):  # noqa: SLOT001 - a tuple has no room for slots, and `more` has to be kept
    """A tuple of contradictions; ``more`` says whether there are others beyond the limit."""

    more: bool

    def __new__(cls, found: Iterable[Contradiction], *, more: bool = False) -> Self:
        made = super().__new__(cls, found)
        made.more = more
        return made


def _as_tuple(constraints: Iterable[TimeConstraint]) -> tuple[TimeConstraint, ...]:
    return tuple(constraints)


@frozen
class TemporalNetwork:
    """Constraints between points in time. A simple temporal problem.

    Points are named by any text. ``origin`` is the point at day 0, where there is one: lengths in calendar months
    follow the calendar from there on (day 1 is 1 January of the year 1), and are thirty days a month where
    nothing leads back to it.

    Source: R. Dechter, I. Meiri and J. Pearl 1991, Temporal constraint networks, doi:10.1016/0004-3702(91)90006-6.

    >>> network = TemporalNetwork(origin="start").between("start", "call", at_least=8, statement="the call opens in 8")
    >>> network = network.between("call", "end of B", at_least=6, at_most=9, statement="B takes 6 to 9")
    >>> network = network.between("start", "end of B", at_most=12, statement="the project ends in 12")
    >>> [(each.statements, each.short_by) for each in network.contradictions()]
    [(('the call opens in 8', 'B takes 6 to 9', 'the project ends in 12'), 2)]
    """

    constraints: tuple[TimeConstraint, ...] = field(default=(), converter=_as_tuple)
    origin: str | None = None

    def between(
        self,
        first: str,
        second: str,
        *,
        at_least: Length | int | None = None,
        at_most: Length | int | None = None,
        statement: Hashable = None,
    ) -> TemporalNetwork:
        """Return the network with one more constraint: `second` comes at least and at most so long after `first`."""
        more = TimeConstraint(first, second, at_least, at_most, statement)
        return evolve(self, constraints=(*self.constraints, more))

    @property
    def is_consistent(self) -> bool:
        """Whether all constraints can hold together."""
        return not self.contradictions(limit=1)

    def contradictions(self, *, limit: int = 50, budget: int = _BUDGET) -> Contradictions:
        """Return what cannot all hold, at most `limit` contradictions.

        Each is a circle of constraints with as few statements as can be found with `budget` looks at an arc. No
        two of them share more than the upper bound, counted from the origin, that both miss: each needs a repair
        of its own, and what merely follows from one is not another.
        """
        found = tuple(islice(self._circles(budget), limit + 1))
        return Contradictions(map(_contradiction, found[:limit]), more=len(found) > limit)

    def windows(self) -> FrozenMap[tuple[int | None, int | None]]:
        """Return the earliest and the latest day of every point, counted from the origin; None where nothing bounds it.

        These are the minimal windows: each point can take either end of its own. Empty where the network is
        inconsistent or has no origin.
        """
        if self.origin is None or not self.is_consistent:
            return FrozenMap()
        arcs = tuple(arcs_of(self.constraints))
        back = [evolve(arc, source=arc.target, target=arc.source, move=_mirrored(arc)) for arc in arcs]
        earliest, latest = _settled(arcs, self.origin), _settled(back, self.origin)
        points = sorted({point for each in self.constraints for point in (each.first, each.second)})
        return FrozenMap({point: (earliest.get(point), _negated(latest.get(point))) for point in points})

    def _circles(self, budget: int) -> Iterator[Circle]:
        for part in _parts(self.constraints, self.origin):
            inverted = {id(each) for each in part if each.is_inverted}
            for each in part:
                if id(each) in inverted:
                    forward, backward = arcs_of([each])
                    yield Circle((forward, backward), forward.gain + backward.gain, smallest=True)
            yield from self._circles_of([each for each in part if id(each) not in inverted], budget)

    def _circles_of(self, part: Sequence[TimeConstraint], budget: int) -> Iterator[Circle]:
        arcs = tuple(arcs_of(part))
        anchored = set() if self.origin is None else reachable(by_source(arcs), self.origin)
        tied = [arc for arc in arcs if arc.source in anchored]
        starts = {} if self.origin is None else {self.origin: 0}
        yield from circles_in(tied, starts, fixed=self.origin, budget=budget)
        untied = [each.nominal for each in part if anchored.isdisjoint((each.first, each.second))]
        free = list(arcs_of(untied))
        yield from circles_in(free, dict.fromkeys(sorted({arc.source for arc in free}), 0), fixed=None, budget=budget)


def _contradiction(circle: Circle) -> Contradiction:
    return Contradiction(tuple(arc.constraint for arc in circle.arcs), circle.short_by, circle.smallest)


def _parts(constraints: Iterable[TimeConstraint], origin: str | None) -> Iterator[list[TimeConstraint]]:
    """Yield the constraints that hang together other than by way of the origin, by the smallest point of each part."""
    neighbours: dict[str, list[str]] = {}
    for each in constraints:
        neighbours.setdefault(each.first, []).append(each.second)
        neighbours.setdefault(each.second, []).append(each.first)
    part_of = {} if origin is None else {origin: origin}
    for point in sorted(neighbours):
        pending = [point]
        while pending:
            here = pending.pop()
            if here not in part_of:
                part_of[here] = point
                pending.extend(neighbours[here])
    parts: dict[str, list[TimeConstraint]] = {}
    for each in constraints:
        parts.setdefault(part_of[each.second if each.first == origin else each.first], []).append(each)
    return (part for _, part in sorted(parts.items()))


def _settled(arcs: Sequence[Arc], origin: str) -> Mapping[str, int]:
    propagation = Propagation(arcs, {origin: 0}, fixed=origin)
    propagation.first_circle()
    return propagation.values


def _mirrored(arc: Arc) -> Callable[[int], int]:
    return lambda value: -arc.back(-value)


def _negated(value: int | None) -> int | None:
    return None if value is None else -value
