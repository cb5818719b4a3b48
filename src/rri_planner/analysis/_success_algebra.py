"""Gates evaluated over any values that can be joined by "both" and "either": truth, many cases at once, diagrams."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from operator import and_, or_
from typing import Generic, TypeVar

from attrs import frozen

from rri_planner.analysis._success_gates import Gate

V = TypeVar("V")


@frozen
class Algebra(Generic[V]):
    """What never holds, what always does, and how two values are joined."""

    nothing: V
    everything: V
    both: Callable[[V, V], V]
    either: Callable[[V, V], V]

    def at_least(self, least: int, inputs: Sequence[V]) -> V:
        """Return the value that holds where at least so many of the inputs do.

        The inputs are taken from the last to the first, which is quick where each is larger than those after it.
        Where some of them are needed, all counts are kept that can still matter: quadratic at worst.
        """
        if least > len(inputs):
            return self.nothing
        if least == len(inputs):
            return reduce(self.both, reversed(inputs), self.everything)
        if least == 1:
            return reduce(self.either, reversed(inputs), self.nothing)
        reached = [self.everything, *[self.nothing] * least]
        for taken, value in enumerate(reversed(inputs), 1):
            fewest = max(1, least - len(inputs) + taken)
            for count in range(min(least, taken), fewest - 1, -1):
                reached[count] = self.either(reached[count], self.both(value, reached[count - 1]))
        return reached[least]

    def evaluate(self, names: Iterable[str], gates: Mapping[str, Gate], given: Mapping[str, V]) -> dict[str, V]:
        """Return the value of each name, its inputs before it; `given` has those of the names without a gate."""
        values: dict[str, V] = {}
        for name in names:
            gate = gates.get(name)
            found = given[name] if gate is None else self.at_least(gate.least, [values[each] for each in gate.inputs])
            values[name] = found
        return values


def cases(number: int) -> Algebra[int]:
    """Return the algebra in which one whole number holds so many cases, a bit each."""
    return Algebra(0, (1 << number) - 1, and_, or_)
