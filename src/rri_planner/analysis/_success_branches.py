"""The nodes of decision diagrams: each stands for what remains once the inputs before it are settled."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Node: TypeAlias = int
Pair: TypeAlias = tuple[Node, Node]

NOTHING: Node = 0
EVERYTHING: Node = 1


class TooLargeError(Exception):
    """A diagram would have more nodes than it may; never leaves the analysis."""


class Branches:
    """The nodes over a number of ordered inputs, each made once and after those that it leads to.

    A node splits by the input at its ``level``: ``without`` it and ``with_`` it. The two constants lie below all
    inputs.
    """

    def __init__(self, inputs: int, *, largest: int) -> None:
        self.level = [inputs, inputs]
        self.without = [NOTHING, EVERYTHING]
        self.with_ = [NOTHING, EVERYTHING]
        self._largest = largest
        self._made: dict[tuple[int, Node, Node], Node] = {}

    def node(self, level: int, without: Node, with_: Node) -> Node:
        """Return the node with these branches; raise `TooLargeError` where it would be one too many."""
        key = (level, without, with_)
        found = self._made.get(key)
        if found is None:
            if len(self._made) >= self._largest:
                raise TooLargeError
            found = self._made[key] = len(self.level)
            self.level.append(level)
            self.without.append(without)
            self.with_.append(with_)
        return found

    def below(self, root: Node) -> list[Node]:
        """Return the nodes that a node leads to and it itself, but no constants, each after its branches."""
        seen = {root}
        pending = [root]
        while pending:
            node = pending.pop()
            fresh = {self.without[node], self.with_[node]} - seen
            seen |= fresh
            pending.extend(fresh)
        return sorted(seen - {NOTHING, EVERYTHING})


def combined(
    pair: Pair,
    known: dict[Pair, Node],
    split: Callable[[Pair], Node | tuple[Pair, Pair]],
    join: Callable[[Pair, Node, Node], Node],
) -> Node:
    """Return what a pair of nodes comes to; without recursion, for a diagram is as deep as it has inputs.

    `split` gives the answer where it can be seen at once, else the two pairs that this one branches into;
    `join` puts their answers together. `known` keeps what was found.
    """
    pending = [pair]
    while pending:
        here = pending[-1]
        if here not in known:
            found = split(here)
            if isinstance(found, tuple):
                missing = [each for each in found if each not in known]
                if missing:
                    pending.extend(missing)
                    continue
                found = join(here, known[found[0]], known[found[1]])
            known[here] = found
        pending.pop()
    return known[pair]
