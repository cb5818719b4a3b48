"""The minimal sets that suffice, from a decision diagram: counted, and listed from the smallest on.

Source: Minato 1993, Zero-suppressed BDDs for set manipulation, doi:10.1145/157485.164890; Rauzy 1993, New
algorithms for fault trees analysis, doi:10.1016/0951-8320(93)90060-C.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TypeAlias

from attrs import frozen

from rri_planner.analysis._success_branches import EVERYTHING, NOTHING, Branches, Node, Pair, combined
from rri_planner.analysis._success_diagram import Diagram

_Chosen: TypeAlias = "tuple[int, _Chosen] | None"


@frozen
class MinimalSets:
    """Sets of inputs, none inside another: the families of a diagram in which a node takes its input or leaves it.

    ``sizes`` has for each node the sizes of its sets, as the bits of a whole number.
    """

    inputs: tuple[str, ...]
    branches: Branches
    root: Node
    sizes: dict[Node, int]

    @property
    def count(self) -> int:
        """How many sets there are."""
        count = {NOTHING: 0, EVERYTHING: 1}
        for node in self.branches.below(self.root):
            count[node] = count[self.branches.without[node]] + count[self.branches.with_[node]]
        return count[self.root]

    def smallest_first(self) -> Iterator[tuple[str, ...]]:
        """Yield the sets, each sorted: smaller ones before larger ones."""
        sizes = self.sizes[self.root]
        for size in range(sizes.bit_length()):
            if sizes >> size & 1:
                for chosen in self._of_size(size):
                    yield tuple(sorted(self.inputs[level] for level in chosen))

    def _of_size(self, size: int) -> Iterator[list[int]]:
        pending: list[tuple[Node, int, _Chosen]] = [(self.root, size, None)]
        while pending:
            node, left, chosen = pending.pop()
            if node == EVERYTHING:
                yield list(_levels(chosen))
                continue
            without, with_ = self.branches.without[node], self.branches.with_[node]
            if self.sizes[without] >> left & 1:
                pending.append((without, left, chosen))
            if left and self.sizes[with_] >> (left - 1) & 1:
                pending.append((with_, left - 1, (self.branches.level[node], chosen)))


def _levels(chosen: _Chosen) -> Iterator[int]:
    while chosen is not None:
        level, chosen = chosen
        yield level


def minimal_sets(diagram: Diagram, *, largest: int) -> MinimalSets:
    """Return the minimal sets of inputs that suffice; raise `TooLargeError` beyond `largest` nodes.

    A minimal set with an input is one that suffices with it and is not already minimal without: the
    function is monotone, so that nothing else can lie inside it.
    """
    source = diagram.branches
    sets = Branches(len(diagram.inputs), largest=largest)
    known: dict[Pair, Node] = {}
    found = {NOTHING: NOTHING, EVERYTHING: EVERYTHING}
    sizes = {NOTHING: 0, EVERYTHING: 1}
    for node in source.below(diagram.root):
        without = found[source.without[node]]
        with_ = _less(sets, known, found[source.with_[node]], without)
        found[node] = _set_node(sets, source.level[node], without, with_)
    for node in sets.below(found[diagram.root]):
        sizes[node] = sizes[sets.without[node]] | sizes[sets.with_[node]] << 1
    return MinimalSets(diagram.inputs, sets, found[diagram.root], sizes)


def _set_node(sets: Branches, level: int, without: Node, with_: Node) -> Node:
    return without if with_ == NOTHING else sets.node(level, without, with_)


def _less(sets: Branches, known: dict[Pair, Node], first: Node, second: Node) -> Node:
    """Return the sets of the first family that are not in the second."""
    return combined((first, second), known, partial(_split, sets), partial(_join, sets))


def _split(sets: Branches, pair: Pair) -> Node | tuple[Pair, Pair]:
    first, second = pair
    if first in {NOTHING, second}:
        return NOTHING
    if second == NOTHING:
        return first
    if sets.level[second] < sets.level[first]:
        # No set of the first family has this input.
        return (first, sets.without[second]), (NOTHING, NOTHING)
    if sets.level[first] < sets.level[second]:
        return (sets.without[first], second), (sets.with_[first], NOTHING)
    return (sets.without[first], sets.without[second]), (sets.with_[first], sets.with_[second])


def _join(sets: Branches, pair: Pair, without: Node, with_: Node) -> Node:
    return _set_node(sets, min(sets.level[each] for each in pair), without, with_)
