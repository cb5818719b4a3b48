"""Judgements as weights, and what speaks for every option in one bundle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import TypeAlias

from attrs import frozen

from rri_planner.model import Plan

Bundle: TypeAlias = tuple[int, ...]
"""The number of the chosen option of each variant, in the order of ids."""

_DIGITS = 6
_MOST_NAMED = 100


@frozen
class Weights:
    """The judgements between variants, ordered by id.

    ``rows[i][k]`` has what option `k` of variant `i` does to every option of every variant, one after the other;
    variant `j` starts at ``starts[j]``. Weights are whole: ``unit`` times the mean score.
    """

    ids: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[tuple[int, ...], ...], ...]
    starts: tuple[int, ...]
    unit: int

    @property
    def width(self) -> int:
        """How many options all variants have together."""
        return sum(map(len, self.options))

    def named(self, bundle: Bundle) -> dict[str, str]:
        """Return the option of each variant in words."""
        return {id_: words[option] for id_, words, option in zip(self.ids, self.options, bundle, strict=True)}

    def plain(self, weight: int) -> int | float:
        """Return a weight in the scale of the judgements, whole if it is."""
        return weight // self.unit if weight % self.unit == 0 else round(weight / self.unit, _DIGITS)

    def plain_or_none(self, weight: int | None) -> int | float | None:
        """Return a weight in the scale of the judgements, if there is one."""
        return None if weight is None else self.plain(weight)


class Impacts:
    """What speaks for each option of each variant, given the options that the others take."""

    def __init__(self, weights: Weights, bundle: Bundle, sums: list[int] | None = None) -> None:
        self.weights, self.bundle = weights, bundle
        self.sums = _sums(weights, bundle) if sums is None else sums
        self.balances = [
            self.sums[start : start + len(words)] for start, words in zip(weights.starts, weights.options, strict=True)
        ]

    def repaired(self, variant: int) -> Impacts:
        """Return what speaks for each option once this variant takes its best supported one, the first of several."""
        old, best = self.bundle[variant], self.best(variant)
        rows = self.weights.rows[variant]
        sums = [now - lost + won for now, lost, won in zip(self.sums, rows[old], rows[best], strict=True)]
        return Impacts(self.weights, (*self.bundle[:variant], best, *self.bundle[variant + 1 :]), sums)

    def best(self, variant: int) -> int:
        """Return the best supported option of a variant, the first of several."""
        return self.balances[variant].index(max(self.balances[variant]))

    @cached_property
    def inconsistency(self) -> list[int]:
        """By how much the best option of each variant is better supported than the one that is taken."""
        return [max(each) - each[option] for each, option in zip(self.balances, self.bundle, strict=True)]

    @property
    def total(self) -> int:
        """The sum of what speaks for the options that are taken."""
        return sum(each[option] for each, option in zip(self.balances, self.bundle, strict=True))

    @property
    def margin(self) -> int | None:
        """By how much an option that is taken is at least better than the next; None where there are no others."""
        gaps = [
            each[option] - max(each[:option] + each[option + 1 :])
            for each, option in zip(self.balances, self.bundle, strict=True)
            if len(each) > 1
        ]
        return min(gaps, default=None)


def _sums(weights: Weights, bundle: Bundle) -> list[int]:
    rows = (weights.rows[variant][option] for variant, option in enumerate(bundle))
    return [sum(column) for column in zip(*rows, strict=True)]


def impacts_of(plan: Plan) -> Weights:
    """Return the judgements of a plan as weights; variants without options are left out."""
    variants = sorted((each for each in plan.variants if each.options), key=lambda each: each.id)
    options = {each.id: each.options for each in variants}
    means = mean_scores(plan, options)
    unit = lcm(1, *(mean.denominator for row in means.values() for mean in row if mean is not None))
    starts, width = [], 0
    for each in variants:
        starts.append(width)
        width += len(each.options)
    rows = tuple(tuple(_row(means, f"{id_}/{word}", options, unit) for word in words) for id_, words in options.items())
    return Weights(tuple(options), tuple(options.values()), rows, tuple(starts), unit)


def missing_judgements(plan: Plan) -> tuple[str, ...]:
    """Return the first pairs, option to variant, of which a score is missing."""
    options = {each.id: each.options for each in sorted(plan.variants, key=lambda each: each.id)}
    means = mean_scores(plan, options)
    missing = (
        f"{of}/{word} -> {to}"
        for of, words in options.items()
        for word in words
        for to in options
        if of != to and options[to] and None in means.get((f"{of}/{word}", to), (None,))
    )
    return tuple(pair for pair, _ in zip(missing, range(_MOST_NAMED), strict=False))


def mean_scores(plan: Plan, options: Mapping[str, Sequence[str]]) -> Mapping[tuple[str, str], list[Fraction | None]]:
    """Return the mean score of every option of the second variant, None where nobody judged it."""
    said: dict[tuple[str, str], list[Sequence[int | None]]] = defaultdict(list)
    for each in plan.judgements:
        of, _, word = (each.of or "").partition("/")
        if each.to is not None and each.to in options and of != each.to and word in options.get(of, ()):
            said[f"{of}/{word}", each.to].append(each.scores)
    return {pair: [_mean(scores, place) for place in range(len(options[pair[1]]))] for pair, scores in said.items()}


def _mean(scores: Sequence[Sequence[int | None]], place: int) -> Fraction | None:
    known = [row[place] for row in scores if place < len(row)]
    stated = [score for score in known if score is not None]
    return Fraction(sum(stated), len(stated)) if stated else None


def _row(
    means: Mapping[tuple[str, str], list[Fraction | None]], of: str, options: Mapping[str, Sequence[str]], unit: int
) -> tuple[int, ...]:
    nothing: Mapping[str, list[Fraction | None]] = {to: [None] * len(words) for to, words in options.items()}
    return tuple(int((mean or 0) * unit) for to in options for mean in means.get((of, to), nothing[to]))
