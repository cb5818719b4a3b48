"""The division into accepted and rejected that satisfies most: exact, or by local search where it is too large."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import lcm

from attrs import frozen

from rri_planner.analysis._deliberation_constraints import Constraint


@frozen
class Division:
    """The ids that are rejected; ``exact`` says that no other division satisfies more."""

    rejected: frozenset[str]
    exact: bool


def best_division(
    constraints: Sequence[Constraint], *, given: Collection[str], exact_up_to: int, starts: int, seed: int
) -> Division:
    """Return a division that satisfies as much weight as possible; `given` are accepted in any case.

    Elements between which nothing pulls are decided apart from each other. A group of at most `exact_up_to` is
    decided exactly, and where it makes no difference the first by id is accepted; a larger one by local
    search, from everything, from nothing and from so many random `starts`.
    """
    rejected: set[str] = set()
    exact = True
    for group in _groups(constraints, given):
        small = len(group.ids) <= exact_up_to
        sides = group.best(starts, seed) if small else group.good(starts, seed)
        rejected |= {id_ for id_, side in zip(group.ids, sides, strict=True) if side < 0}
        exact = exact and small
    return Division(frozenset(rejected), exact)


@frozen
class _Group:
    """Elements that pull at one another: a side is 1 or -1 for each of them, by id.

    ``alone`` is what the given elements say about each, ``pulls`` what the others say, by their place: how much is
    satisfied if both are on the same side, negative where they belong apart. Sides are worth the sum of
    all that they agree with, less what they do not.
    """

    ids: tuple[str, ...]
    alone: tuple[int, ...]
    pulls: tuple[Mapping[int, int], ...]

    def _leaning(self, place: int, sides: Sequence[int]) -> int:
        """Return how much speaks for accepting the element in this place, from those that have a side (0: none yet)."""
        return self.alone[place] + sum(weight * sides[other] for other, weight in self.pulls[place].items())

    def _worth(self, sides: Sequence[int]) -> int:
        return sum(
            side
            * (self.alone[place] + sum(w * sides[other] for other, w in self.pulls[place].items() if other < place))
            for place, side in enumerate(sides)
        )

    def good(self, starts: int, seed: int) -> list[int]:
        """Return the best of the sides that no single change improves, from different starts."""
        chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
        size = len(self.ids)
        drawn = [[chance.choice((1, -1)) for _ in range(size)] for _ in range(starts)]
        return max((self._improved(sides) for sides in ([1] * size, [-1] * size, *drawn)), key=self._worth)

    def _improved(self, sides: list[int]) -> list[int]:
        changed = True
        while changed:
            changed = False
            for place, side in enumerate(sides):
                if self._leaning(place, sides) * side < 0:
                    sides[place] = -side
                    changed = True
        return sides

    def best(self, starts: int, seed: int) -> list[int]:
        """Return the best sides of all, by branch and bound: acceptance is tried first, by id."""
        most = self._most_from()
        found = self.good(starts, seed)
        limit = self._worth(found) - 1
        pending: list[tuple[int, list[int]]] = [(0, [])]
        while pending:
            worth, sides = pending.pop()
            place = len(sides)
            if worth + most[place] <= limit:
                continue
            if place == len(self.ids):
                found, limit = sides, worth
                continue
            gain = self._leaning(place, sides + [0] * (len(self.ids) - place))
            pending.append((worth - gain, [*sides, -1]))
            pending.append((worth + gain, [*sides, 1]))
        return found

    def _most_from(self) -> list[int]:
        """Return for each place the most that it and those after it can be worth."""
        most = [0]
        for place in reversed(range(len(self.ids))):
            weights = [abs(w) for other, w in self.pulls[place].items() if other < place]
            most.append(most[-1] + abs(self.alone[place]) + sum(weights))
        return most[::-1]


def _groups(constraints: Sequence[Constraint], given: Collection[str]) -> Iterator[_Group]:
    scale = lcm(*(each.weight.denominator for each in constraints))
    alone: dict[str, int] = {}
    pulls: dict[str, dict[str, int]] = {}
    for each in constraints:
        weight = int(each.weight * scale) * (1 if each.together else -1)
        for one, other in ((each.first, each.second), (each.second, each.first)):
            if one not in given:
                others = pulls.setdefault(one, {})
                if other in given:
                    alone[one] = alone.get(one, 0) + weight
                else:
                    others[other] = others.get(other, 0) + weight
    for ids in _connected(pulls):
        places = {id_: place for place, id_ in enumerate(ids)}
        yield _Group(
            ids,
            tuple(alone.get(id_, 0) for id_ in ids),
            tuple({places[other]: weight for other, weight in pulls[id_].items()} for id_ in ids),
        )


def _connected(pulls: Mapping[str, Mapping[str, int]]) -> Iterator[tuple[str, ...]]:
    seen: set[str] = set()
    for start in sorted(pulls):
        if start not in seen:
            group = {start}
            pending = [start]
            while pending:
                fresh = pulls[pending.pop()].keys() - group
                group |= fresh
                pending.extend(fresh)
            seen |= group
            yield tuple(sorted(group))
