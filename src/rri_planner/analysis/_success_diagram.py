"""Decision diagrams: a Boolean function as a graph in which equal parts exist once.

Source: Bryant 1986, Graph-based algorithms for Boolean function manipulation, doi:10.1109/TC.1986.1676819.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from attrs import frozen

from rri_planner.analysis._success import Structure
from rri_planner.analysis._success_algebra import Algebra
from rri_planner.analysis._success_branches import EVERYTHING, NOTHING, Branches, Node, Pair, combined


@frozen
class Diagram:
    """A monotone function of inputs in a fixed order, as the ``root`` of a reduced ordered decision diagram."""

    inputs: tuple[str, ...]
    branches: Branches
    root: Node

    @property
    def matters(self) -> frozenset[str]:
        """The inputs that the function depends on: those of any minimal set that suffices."""
        return frozenset(self.inputs[self.branches.level[node]] for node in self.branches.below(self.root))

    @property
    def dual(self) -> Diagram:
        """The function that holds where the failure of its inputs makes this one fail."""
        turned = {NOTHING: EVERYTHING, EVERYTHING: NOTHING}
        for node in self.branches.below(self.root):
            without, with_ = turned[self.branches.with_[node]], turned[self.branches.without[node]]
            turned[node] = self.branches.node(self.branches.level[node], without, with_)
        return Diagram(self.inputs, self.branches, turned[self.root])


def diagram_of(structure: Structure, end: str, *, certain: frozenset[str] = frozenset(), largest: int) -> Diagram:
    """Return when an end is reached if what has the ids `certain` holds; raise `TooLargeError` beyond `largest` nodes.

    Inputs are ordered as they are met below the end, so that what belongs together stays together: a
    plan without shared means gives a diagram that is linear in its size.
    """
    inputs = tuple(id_ for id_ in structure.open_inputs(end) if id_ not in certain)
    branches = Branches(len(inputs), largest=largest)
    given: Mapping[str, Node] = dict.fromkeys(certain, EVERYTHING) | {
        id_: branches.node(number, NOTHING, EVERYTHING) for number, id_ in enumerate(inputs)
    }
    values = _algebra(branches).evaluate(structure.below(end), structure.gates, given)
    return Diagram(inputs, branches, values[end])


def _algebra(branches: Branches) -> Algebra[Node]:
    both: dict[Pair, Node] = {}
    either: dict[Pair, Node] = {}
    return Algebra(
        NOTHING,
        EVERYTHING,
        lambda first, second: _joined(branches, both, first, second, decides=NOTHING),
        lambda first, second: _joined(branches, either, first, second, decides=EVERYTHING),
    )


def _joined(branches: Branches, known: dict[Pair, Node], first: Node, second: Node, *, decides: Node) -> Node:
    """Join two functions; one of the constants ``decides`` the result, the other leaves it to the second function."""
    return combined(_ordered(first, second), known, partial(_split, branches, decides), partial(_join, branches))


def _split(branches: Branches, decides: Node, pair: Pair) -> Node | tuple[Pair, Pair]:
    first, second = pair
    if first in {second, decides}:
        return first
    if first in {NOTHING, EVERYTHING}:
        return second
    level = min(branches.level[first], branches.level[second])
    ends: Sequence[Pair] = [
        (branches.without[node], branches.with_[node]) if branches.level[node] == level else (node, node)
        for node in pair
    ]
    return _ordered(ends[0][0], ends[1][0]), _ordered(ends[0][1], ends[1][1])


def _ordered(first: Node, second: Node) -> Pair:
    """Return a pair with its constants first: the order makes no difference to what it comes to."""
    return (first, second) if first <= second else (second, first)


def _join(branches: Branches, pair: Pair, without: Node, with_: Node) -> Node:
    level = min(branches.level[pair[0]], branches.level[pair[1]])
    return without if without == with_ else branches.node(level, without, with_)
