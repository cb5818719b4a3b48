"""All bundles, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rri_planner.analysis._balance_impacts import Bundle, Weights


def found_by_plain_loop(weights: Weights, *, most: int) -> tuple[list[Bundle], int]:
    """Return the first consistent bundles in order, and how many there are."""
    found: list[Bundle] = []
    number = 0
    for bundle, sums in _every(weights):
        if _is_consistent(weights, bundle, sums):
            number += 1
            if number <= most:
                found.append(bundle)
    return found, number


def _every(weights: Weights) -> Iterator[tuple[Bundle, list[int]]]:
    """Yield each bundle with what speaks for each option; sums of the first variants are kept for all the rest."""
    pending: list[tuple[Bundle, list[int]]] = [((), [0] * weights.width)] if weights.options else []
    while pending:
        bundle, sums = pending.pop()
        if len(bundle) == len(weights.options):
            yield bundle, sums
            continue
        rows = weights.rows[len(bundle)]
        for option in reversed(range(len(rows))):
            added = [old + new for old, new in zip(sums, rows[option], strict=True)]
            pending.append(((*bundle, option), added))


def _is_consistent(weights: Weights, bundle: Bundle, sums: Sequence[int]) -> bool:
    for start, words, option in zip(weights.starts, weights.options, bundle, strict=True):
        if sums[start + option] < max(sums[start : start + len(words)]):
            return False
    return True
