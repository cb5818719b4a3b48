"""Chains of links from one item to where they end: the shortest first, a bounded number, on any graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Self, TypeAlias

from attrs import frozen

from rri_planner.graph._edges import Edge


@frozen
class Chain:
    """A way from one item to another: ``ids`` one by one, and the edge between each and the next.

    An edge may be walked against its direction; the arrow shows how it runs.

    >>> print(Chain(("a-lab", "c-1"), (Edge("c-1", "answered_by", "a-lab"),)))
    a-lab <-answered_by- c-1
    """

    ids: tuple[str, ...]
    edges: tuple[Edge, ...]

    def __str__(self) -> str:
        steps = zip(self.edges, self.ids, self.ids[1:], strict=False)
        return self.ids[0] + "".join(_arrow(edge, *ends) for edge, *ends in steps)


def _arrow(edge: Edge, here: str, there: str) -> str:
    forward = (edge.source, edge.target) == (here, there)
    return f" -{edge.relation}-> {there}" if forward else f" <-{edge.relation}- {there}"


class Chains(tuple[Chain, ...]):  # noqa: SLOT001 - a tuple has no room for slots, and `more` has to be kept
    """A tuple of chains; ``more`` says whether there are others beyond the limit."""

    more: bool

    def __new__(cls, chains: Iterable[Chain], *, more: bool = False) -> Self:
        made = super().__new__(cls, chains)
        made.more = more
        return made

    def __str__(self) -> str:
        return "\n".join([*map(str, self), *(["..."] if self.more else [])])


Step: TypeAlias = tuple[str, Edge]
Onward: TypeAlias = Callable[[str], Iterable[Step]]


def chains_from(start: str, onward: Onward, *, limit: int) -> Chains:
    """Return the chains from `start` that follow `onward` to where nothing follows, no item twice in one.

    Ordered by length, then by id. A circle from which no end can be reached gives no reason: a chain that
    leads into one ends at the item where it does. Beyond `limit` the chains found first are kept, those that
    take the shortest way at each fork before others.
    """
    steps = _towards_ends(_cone(start, onward))
    found = tuple(islice(_Walk(start, steps).chains(), max(limit, 0) + 1))
    return Chains(sorted(found[: max(limit, 0)], key=_by_length), more=len(found) > limit)


def joined(first: Chains, second: Chains, *, limit: int) -> Chains:
    """Return both, at most `limit` together; each may take half of it, and what the other leaves."""
    kept = min(len(first), max(limit - len(second), (limit + 1) // 2))
    chains = (*first[:kept], *second[: limit - kept])
    return Chains(chains, more=first.more or second.more or len(chains) < len(first) + len(second))


def _by_length(chain: Chain) -> tuple[int, tuple[str, ...], list[str]]:
    return len(chain.ids), chain.ids, [edge.relation for edge in chain.edges]


def _cone(start: str, onward: Onward) -> Mapping[str, list[Step]]:
    """Return everything that can be reached, each item with the steps from it, one for each relation and item."""
    cone: dict[str, list[Step]] = {}
    pending = [start]
    while pending:
        here = pending.pop()
        if here not in cone:
            steps = {(there, edge.relation): (there, edge) for there, edge in reversed([*onward(here)])}
            cone[here] = list(steps.values())
            pending.extend(there for there, _ in steps)
    return cone


def _towards_ends(cone: Mapping[str, list[Step]]) -> Mapping[str, list[Step]]:
    """Return the steps from each item, the shortest way to an end first; none inside circles without an end."""
    before: dict[str, list[str]] = {}
    for here, steps in cone.items():
        for there, _ in steps:
            before.setdefault(there, []).append(here)
    distance = {here: 0 for here, steps in cone.items() if not steps}
    level = list(distance)
    while level:
        level = [here for there in level for here in before.get(there, ()) if _is_new(here, distance, distance[there])]
    return {
        here: sorted(steps, key=lambda step: (distance.get(step[0], 0), step[0], step[1].relation))
        for here, steps in cone.items()
        if here in distance
    }


def _is_new(here: str, distance: dict[str, int], beyond: int) -> bool:
    if here in distance:
        return False
    distance[here] = beyond + 1
    return True


class _Walk:
    """A walk through all chains, depth first, that never searches twice in vain.

    An item is ``closed`` while the walk stands on it, and afterwards if it led nowhere but back to such
    items: then it ``waits`` for them to be opened again. So each chain costs at most one look at every
    link. Source: Johnson 1975, Finding all the elementary circuits of a directed graph.
    """

    def __init__(self, start: str, steps: Mapping[str, list[Step]]) -> None:
        self.steps = steps
        self.ids: list[str] = [start]
        self.edges: list[Edge] = []
        self.closed = {start}
        self.waiting: dict[str, set[str]] = {}

    def chains(self) -> Iterator[Chain]:
        """Yield every chain from the start to an end."""
        ahead = [iter(self.steps.get(self.ids[0], ()))]
        led_on = [False]
        while ahead:
            step = next(ahead[-1], None)
            if step is None:
                ahead.pop()
                found = led_on.pop()
                self._leave(found=found)
                led_on[-1:] = [found or led for led in led_on[-1:]]
            elif not self.steps.get(step[0]):
                led_on[-1] = True
                yield Chain((*self.ids, step[0]), (*self.edges, step[1]))
            elif step[0] not in self.closed:
                self._enter(*step)
                ahead.append(iter(self.steps[step[0]]))
                led_on.append(False)

    def _enter(self, there: str, edge: Edge) -> None:
        self.closed.add(there)
        self.ids.append(there)
        self.edges.append(edge)

    def _leave(self, *, found: bool) -> None:
        here = self.ids.pop()
        del self.edges[-1:]
        if found:
            self._open(here)
        else:
            for there, _ in self.steps.get(here, ()):
                self.waiting.setdefault(there, set()).add(here)

    def _open(self, here: str) -> None:
        pending = [here]
        while pending:
            each = pending.pop()
            if each in self.closed:
                self.closed.remove(each)
                pending.extend(self.waiting.pop(each, ()))
