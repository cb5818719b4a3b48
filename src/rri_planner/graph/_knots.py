"""Circles: groups of items that all lead to one another, and the shortest way round each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

Successors = Mapping[str, Sequence[str]]
_BUDGET = 2_000_000


@frozen
class Knot:
    """Items that all lead to one another by one relation, or one item that leads to itself.

    ``ids`` are all of them, in order; ``cycle`` is a shortest way round, from its smallest id, and of several
    the first by id. Where the search for it was cut short, ``exact`` is False and ``cycle`` is the shortest found.
    """

    ids: tuple[str, ...]
    cycle: tuple[str, ...]
    exact: bool


def knots_in(successors: Successors, *, budget: int = _BUDGET) -> tuple[Knot, ...]:
    """Return the knots of a relation, ordered by their smallest id.

    Linear but for the search of the shortest cycles, which looks at no more than `budget` edges in all, and
    at each edge of a knot once at least.
    """
    left = _peeled(successors)
    if not left:
        return ()
    from rri_planner.graph._networkx import strongly_connected

    found = []
    for ids in sorted(map(sorted, strongly_connected(left))):
        if len(ids) > 1 or ids[0] in left[ids[0]]:
            search = _CycleSearch(ids, left, budget)
            found.append(Knot(tuple(ids), search.shortest(), search.exact))
            budget -= search.visits
    return tuple(found)


def _peeled(successors: Successors) -> dict[str, list[str]]:
    """Return what is left when whatever nothing leads to is taken away, again and again: nothing without circles."""
    waiting = Counter([target for targets in successors.values() for target in targets])
    ready = [node for node in successors if node not in waiting]
    left = dict(successors)
    while ready:
        for target in left.pop(ready.pop(), ()):
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return {node: [target for target in targets if target in left] for node, targets in left.items()}


class _CycleSearch:
    """The search for a shortest cycle of one knot.

    Through each item in turn, by id, the shortest cycle is found; then the item is taken away with all that
    lies on no circle without it. A cycle therefore starts at its smallest id, and a plain ring is done
    after one round.
    """

    def __init__(self, ids: Sequence[str], successors: Successors, budget: int) -> None:
        within = set(ids)
        self.ids = ids
        self.after = {node: dict.fromkeys(each for each in successors[node] if each in within) for node in ids}
        self.before: dict[str, set[str]] = {node: set() for node in ids}
        for node, targets in self.after.items():
            for target in targets:
                self.before[target].add(node)
        self.budget = budget
        self.visits = 0
        self.exact = True

    def shortest(self) -> tuple[str, ...]:
        best: tuple[str, ...] = ()
        for node in self.ids:
            if best and self.after and self.visits >= self.budget:
                self.exact = False
                break
            if node in self.after:
                shorter_than = len(best) or len(self.ids) + 1
                best = tuple(self._round(node, shorter_than)) or best
                self._take_away(node)
        return best

    def _round(self, start: str, shorter_than: int) -> Iterator[str]:
        came_from = {start: start}
        level = [start]
        for length in range(1, shorter_than):
            self.visits += len(level)
            end = next((node for node in level if start in self.after[node]), None)
            if end is not None:
                return _way(came_from, start, end)
            if length + 1 < shorter_than:
                level = self._beyond(level, came_from)
        return iter(())

    def _beyond(self, level: Sequence[str], came_from: dict[str, str]) -> list[str]:
        following = []
        for node in level:
            self.visits += len(self.after[node])
            for each in self.after[node]:
                if each not in came_from:
                    came_from[each] = node
                    following.append(each)
        return following

    def _take_away(self, node: str) -> None:
        pending = [node]
        while pending:
            gone = pending.pop()
            for each in self.after.pop(gone, ()):
                self.before[each].discard(gone)
                if not self.before[each]:
                    pending.append(each)
            for each in self.before.pop(gone, ()):
                del self.after[each][gone]
                if not self.after[each]:
                    pending.append(each)


def _way(came_from: Mapping[str, str], start: str, end: str) -> Iterator[str]:
    way = [end]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return reversed(way)
