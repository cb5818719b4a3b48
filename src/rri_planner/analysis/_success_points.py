"""Single points of failure, pairs of them, and what changes nothing: many cases in one pass, none expanded.

Source: minimal cut sets and structural importance as in fault tree analysis (Birnbaum 1969).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from rri_planner.analysis._success import Structure
from rri_planner.analysis._success_algebra import cases
from rri_planner.analysis._success_gates import Gate

# So many cases share one pass. More would make the numbers that hold them too large to stay quick.
_CASES = 8192


def holds(structure: Structure, end: str, *, without: frozenset[str] = frozenset()) -> bool:
    """Whether an end is reached if all goes well but for what has these ids."""
    given = {id_: int(id_ not in without) for id_ in structure.open_inputs(end)}
    return bool(cases(1).evaluate(structure.below(end), structure.gates, given)[end])


def points_of(structure: Structure, end: str, *, without: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the ids, sorted, each of which alone breaks an end, where what has the ids `without` fails anyway.

    Exact: each is put out of action while all the others hold, as many at once as fit in one pass. None
    where the end is not reached in any case.
    """
    if not holds(structure, end, without=without):
        return ()
    return tuple(sorted(id_ for some in _some(structure, end) for id_ in _points(structure, end, some, without)))


def pairs_of(structure: Structure, end: str, *, among: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of ids that break an end together although neither does alone; `among` are such ids."""
    for number, first in enumerate(among):
        later = frozenset(among[number + 1 :])
        for second in points_of(structure, end, without=frozenset((first,))):
            if second in later:
                yield first, second


def perhaps_irrelevant(structure: Structure, end: str) -> tuple[str, ...]:
    """Return the ids, sorted, that could not be shown to matter for an end; all others do.

    For each one a set is built that suffices with it: where a gate has a choice, it takes the input that leads to
    it. Where the set does not suffice without it, it matters. Linear for each pass; what is left
    needs a closer look, because things that two branches share can fool the choice.
    """
    if not holds(structure, end):
        return tuple(sorted(structure.open_inputs(end)))
    return tuple(sorted(id_ for some in _some(structure, end) for id_ in _unproven(structure, end, some)))


def _some(structure: Structure, end: str) -> Iterator[tuple[str, ...]]:
    inputs = iter(structure.open_inputs(end))
    while some := tuple(islice(inputs, _CASES)):
        yield some


def _points(structure: Structure, end: str, some: tuple[str, ...], without: frozenset[str]) -> Iterator[str]:
    algebra = cases(len(some))
    given = {id_: 0 if id_ in without else algebra.everything for id_ in structure.open_inputs(end)}
    for number, id_ in enumerate(some):
        given[id_] &= ~(1 << number)
    held = algebra.evaluate(structure.below(end), structure.gates, given)[end]
    return (id_ for number, id_ in enumerate(some) if not held >> number & 1)


def _unproven(structure: Structure, end: str, some: tuple[str, ...]) -> Iterator[str]:
    """Yield those of some ids whose loss leaves the set that was built for them sufficient. Each id is one case."""
    needed = _Choice(structure, end, some).needed()
    for number, id_ in enumerate(some):
        needed[id_] = needed.get(id_, 0) & ~(1 << number)
    given = {id_: needed.get(id_, 0) for id_ in structure.open_inputs(end)}
    held = cases(len(some)).evaluate(structure.below(end), structure.gates, given)[end]
    return (id_ for number, id_ in enumerate(some) if held >> number & 1)


class _Choice:
    """For each of some ids, one case: a choice of inputs at every gate that takes what leads to the id."""

    def __init__(self, structure: Structure, end: str, some: tuple[str, ...]) -> None:
        self.names = structure.below(end)
        self.end = end
        self.gates = structure.gates
        truth = cases(1)
        self.able = truth.evaluate(self.names, self.gates, dict.fromkeys(structure.open_inputs(end), 1))
        self.everything = cases(len(some)).everything
        self.leading = self._leading(some)

    def _leading(self, some: tuple[str, ...]) -> dict[str, int]:
        leading = dict.fromkeys(self.names, 0) | {id_: 1 << number for number, id_ in enumerate(some)}
        for name in self.names:
            for each in self._inputs(name):
                leading[name] |= leading[each]
        return leading

    def _inputs(self, name: str) -> tuple[str, ...]:
        """Return the inputs of a gate that can hold at all."""
        gate = self.gates.get(name)
        return () if gate is None else tuple(each for each in gate.inputs if self.able[each])

    def needed(self) -> dict[str, int]:
        """Return for each name the cases in which it is chosen."""
        needed = {self.end: self.everything}
        for name in reversed(self.names):
            if name in self.gates and needed.get(name):
                for each, chosen in self._chosen(self._inputs(name), self.gates[name], needed[name]):
                    needed[each] = needed.get(each, 0) | chosen
        return needed

    def _chosen(self, inputs: tuple[str, ...], gate: Gate, wanted: int) -> Iterator[tuple[str, int]]:
        """Yield inputs with the cases in which they are taken: first one that leads to the id, then the simplest."""
        if gate.least == len(inputs):
            yield from ((each, wanted) for each in inputs)
            return
        simplest = sorted(inputs, key=lambda each: self.leading[each].bit_count())
        for each in simplest:
            some = wanted & self.leading[each]
            if some:
                wanted &= ~some
                yield each, some
                others = (other for other in simplest if other != each)
                yield from ((other, some) for other in islice(others, gate.least - 1))
        yield from ((each, wanted) for each in simplest[: gate.least])
