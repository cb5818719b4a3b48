"""Krippendorff's alpha: whether judges agree more than chance would have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal, TypeAlias, assert_never

Level: TypeAlias = Literal["nominal", "ordinal", "interval", "ratio"]
_Distances: TypeAlias = Mapping[tuple[Fraction, Fraction], Fraction]


def krippendorff_alpha(units: Iterable[Sequence[int | Fraction | None]], *, level: Level = "ordinal") -> float | None:
    """Return Krippendorff's alpha: 1 is full agreement, 0 what chance would give, less than 0 is worse than chance.

    Each unit has the values that the judges gave it, None where one gave none; units with fewer than two values are
    left out. None where all values are the same or there is no pair: then there is nothing to agree about.
    Computed in fractions from the coincidence matrix. Source: Krippendorff, Computing Krippendorff's
    Alpha-Reliability (2011).

    >>> krippendorff_alpha([[1, 1], [2, 2], [3, 3]])
    1.0
    """
    stated = [[Fraction(value) for value in unit if value is not None] for unit in units]
    pairable = [Counter(unit) for unit in stated if len(unit) > 1]
    totals = sum(pairable, Counter[Fraction]())
    distances = _distances(totals, level)
    number = totals.total()
    by_chance = sum(totals[one] * totals[other] * distance for (one, other), distance in distances.items())
    if by_chance == 0:
        return None
    observed = sum(_disagreement(unit, distances) for unit in pairable)
    return float(1 - (number - 1) * observed / by_chance)


def _disagreement(unit: Counter[Fraction], distances: _Distances) -> Fraction:
    """Return the disagreement of all pairs of judges in one unit, each weighed so that units of many judges fit in."""
    pairs = sum(unit[one] * unit[other] * distances[one, other] for one in unit for other in unit if one < other)
    return Fraction(pairs, unit.total() - 1)


def _distances(totals: Mapping[Fraction, int], level: Level) -> _Distances:
    """Return the squared distance of each two values, the smaller one first."""
    values = sorted(totals)
    return {
        (one, other): _distance(values[first : first + gap + 1], totals, level)
        for first, one in enumerate(values)
        for gap, other in enumerate(values[first:])
        if gap
    }


def _distance(between: Sequence[Fraction], totals: Mapping[Fraction, int], level: Level) -> Fraction:
    """Return the squared distance of the first and the last of some neighbouring values."""
    one, other = between[0], between[-1]
    match level:
        case "nominal":
            return Fraction(1)
        case "ordinal":
            ranks = sum(totals[value] for value in between) - Fraction(totals[one] + totals[other], 2)
            return ranks**2
        case "interval":
            return (other - one) ** 2
        case "ratio":
            return ((other - one) / (other + one)) ** 2 if one + other else Fraction(0)
        case _:
            assert_never(level)
