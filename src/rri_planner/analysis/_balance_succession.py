"""Some consistent bundles where there are too many to look at all: each start is led to where it rests."""

from __future__ import annotations

from random import Random

from rri_planner.analysis._balance_impacts import Bundle, Impacts, Weights

_LONGEST = 1_000


def found_by_succession(weights: Weights, *, most: int, starts: int, seed: int) -> tuple[list[Bundle], int]:
    """Return the consistent bundles found, in order, and how many they are.

    From a random bundle one variant at a time, the one with the largest inconsistency, takes its best supported
    option, until nothing moves, a bundle returns or a thousand steps are taken.
    """
    random = Random(seed)  # noqa: S311 - a seeded search, nothing secret
    drawn = (tuple(random.randrange(len(words)) for words in weights.options) for _ in range(starts))
    found = sorted({end for start in drawn if (end := _end(weights, start)) is not None})
    return found[:most], len(found)


def _end(weights: Weights, start: Bundle) -> Bundle | None:
    seen: set[Bundle] = set()
    impacts = Impacts(weights, start)
    while impacts.bundle not in seen and len(seen) < _LONGEST:
        seen.add(impacts.bundle)
        worst = max(impacts.inconsistency)
        if worst == 0:
            return impacts.bundle
        impacts = impacts.repaired(impacts.inconsistency.index(worst))
    return None
