"""All bundles of a large matrix, many at a time, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod
from typing import TYPE_CHECKING, TypeAlias

from rri_planner.analysis._balance_impacts import Bundle, Weights
from rri_planner.errors import MissingExtra

if TYPE_CHECKING:
    import numpy as np

    _Numbers: TypeAlias = np.ndarray[tuple[int, ...], np.dtype[np.int64]]

_BLOCK = 20_000


def found_by_vectors(weights: Weights, *, most: int) -> tuple[list[Bundle], int]:
    """Return the first consistent bundles in order, and how many there are.

    The last variants, of at most some 20,000 bundles, make one table of sums; to it the sums of each bundle of the
    first variants are added in turn.
    """
    try:
        import numpy as np
    except ImportError:
        raise MissingExtra("optimise", "numpy") from None

    split = _split(weights)
    tails = list(product(*(range(len(words)) for words in weights.options[split:])))
    places = np.array(tails, dtype=np.int64).T
    table = np.zeros((weights.width, len(tails)), dtype=np.int64)
    for column, rows in enumerate(weights.rows[split:]):
        table += np.array(rows).T[:, places[column]]
    found: list[Bundle] = []
    number = 0
    for head, sums in _heads(weights, split):
        hits = _consistent(weights, head, places, table, sums)
        number += len(hits)
        found += [(*head, *tails[hit]) for hit in hits[: most - len(found)]]
    return found, number


def _split(weights: Weights) -> int:
    """Return the first variant of the block."""
    split = len(weights.options) - 1
    while split and prod(map(len, weights.options[split - 1 :])) <= _BLOCK:
        split -= 1
    return split


def _heads(weights: Weights, split: int) -> Iterator[tuple[Bundle, list[int]]]:
    for head in product(*(range(len(words)) for words in weights.options[:split])):
        rows = [weights.rows[variant][option] for variant, option in enumerate(head)]
        yield head, [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * weights.width


def _consistent(weights: Weights, head: Bundle, places: _Numbers, table: _Numbers, sums: list[int]) -> _Numbers:
    """Return the columns of the table in which, with these sums added, every option taken is the best of its variant.

    Most columns fall out at the first variants, so that the rest costs little.
    """
    import numpy as np

    alive = np.arange(table.shape[1])
    for variant, (start, words) in enumerate(zip(weights.starts, weights.options, strict=True)):
        added = np.array(sums[start : start + len(words)])
        block = table[start : start + len(words), alive] + added[:, None]
        taken = head[variant] if variant < len(head) else places[variant - len(head), alive]
        alive = alive[block[taken, np.arange(len(alive))] == block.max(axis=0)]
    return alive
