"""Whether the order by influence would survive slightly other scores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil, lcm
from random import Random
from typing import TypeAlias

from attrs import frozen

from rri_planner.model import FrozenMap

Cells: TypeAlias = Mapping[tuple[str, str], Fraction]
_Sums: TypeAlias = Mapping[str, Fraction]

_STRONGEST = 3
_CHANGES = (-1, 0, 0, 1)
_MAY_SWAP = 0.05
_MOST_STEPS = 3_000_000


@frozen
class Stability:
    """How the order by total influence fares when every score that is not zero changes by -1, 0, 0 or +1.

    ``groups`` are the items from most to least, those that may swap places together: a group has the highest item
    left and those below it that came out level with it or above it in at least 5 % of the runs. ``first`` is, for
    each item that was first in any run or is first now, the share of runs in which it was (ties count for each).
    ``top`` is the upper third, with ties; ``top_held`` the share of runs in which it was the same.
    """

    groups: tuple[tuple[str, ...], ...]
    first: FrozenMap[float]
    top: tuple[str, ...]
    top_held: float
    runs: int
    seed: int

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "groups": [list(group) for group in self.groups],
            "first": dict(self.first),
            "top": list(self.top),
            "top_held": self.top_held,
            "runs": self.runs,
            "seed": self.seed,
        }


def sums(ids: Sequence[str], cells: Cells) -> tuple[dict[str, Fraction], dict[str, Fraction]]:
    """Return what each item gives directly, and what it receives."""
    given, received = dict.fromkeys(ids, Fraction()), dict.fromkeys(ids, Fraction())
    for (of, to), score in cells.items():
        given[of] += score
        received[to] += score
    return given, received


def second_order(direct: _Sums, cells: Cells) -> dict[str, Fraction]:
    """Return half of what the items that each one influences pass on."""
    passed = dict.fromkeys(direct, Fraction())
    for (of, to), score in cells.items():
        passed[of] += score * direct[to] / 2
    return passed


def stability_of(ids: Sequence[str], cells: Cells, *, runs: int, seed: int) -> Stability:
    """Return how stable the order is; a matrix of many scores gets fewer runs, which the result says."""
    weighed = _Weighed(ids, cells)
    runs = max(1, min(runs, _MOST_STEPS // max(1, len(cells))))
    now = weighed.totals(weighed.scores)
    random = Random(seed)  # noqa: S311 - a seeded simulation, nothing secret
    drawn = [weighed.totals(weighed.changed(random)) for _ in range(runs)]
    order = sorted(range(len(ids)), key=lambda index: (-now[index], ids[index]))
    first = Counter(index for totals in drawn for index in _best(totals))
    top = _top(now)
    return Stability(
        tuple(tuple(sorted(ids[index] for index in group)) for group in _groups(order, drawn)),
        FrozenMap({ids[index]: first[index] / runs for index in {*first, *_best(now)}}),
        tuple(sorted(ids[index] for index in top)),
        sum(_top(totals) == top for totals in drawn) / runs,
        runs,
        seed,
    )


class _Weighed:
    """The scores as whole numbers, so that thousands of runs are quick and ties are exact."""

    def __init__(self, ids: Sequence[str], cells: Cells) -> None:
        place = {id_: index for index, id_ in enumerate(ids)}
        self.unit = lcm(1, *(score.denominator for score in cells.values()))
        self.pairs = [(place[of], place[to]) for of, to in cells]
        self.scores = [int(score * self.unit) for score in cells.values()]
        self.items = len(ids)

    def changed(self, random: Random) -> list[int]:
        """Return the scores with every one that is not zero changed by -1, 0, 0 or +1, but never beyond 3."""
        most = _STRONGEST * self.unit
        return [score and max(-most, min(most, score + random.choice(_CHANGES) * self.unit)) for score in self.scores]

    def totals(self, scores: Sequence[int]) -> list[int]:
        """Return the total influence of each item, times twice the square of the unit."""
        direct = [0] * self.items
        for (of, _), score in zip(self.pairs, scores, strict=True):
            direct[of] += score
        totals = [2 * self.unit * score for score in direct]
        for (of, to), score in zip(self.pairs, scores, strict=True):
            totals[of] += score * direct[to]
        return totals


def _best(totals: Sequence[int]) -> set[int]:
    most = max(totals)
    return {index for index, total in enumerate(totals) if total == most}


def _top(totals: Sequence[int]) -> set[int]:
    """Return the upper third, with all that are level with its last."""
    last = sorted(totals, reverse=True)[ceil(len(totals) / 3) - 1]
    return {index for index, total in enumerate(totals) if total >= last}


def _groups(order: Sequence[int], drawn: Sequence[Sequence[int]]) -> list[list[int]]:
    groups = [[order[0]]]
    for index in order[1:]:
        leader = groups[-1][0]
        swaps = sum(totals[index] >= totals[leader] for totals in drawn)
        if swaps >= _MAY_SWAP * len(drawn):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups
