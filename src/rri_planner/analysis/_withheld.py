"""Which counts of small groups are kept back, so that nobody can be recognised in them."""

from __future__ import annotations

from collections.abc import Mapping

SMALLEST = 5


def withheld(counts: Mapping[str, int]) -> frozenset[str]:
    """Return the groups whose counts are not to be published.

    These are the groups of fewer than five and, because a total may be known, as many more as it takes so
    that no count can be worked out from the others: at least two in all, and five persons or more among
    them. The smallest go first, so that as much as possible is shown.

    >>> sorted(withheld({"women": 22, "men": 25, "non-binary": 3}))
    ['non-binary', 'women']
    >>> withheld({"women": 22, "men": 28})
    frozenset()
    """
    by_size = sorted(counts, key=lambda group: (counts[group], group))
    small = sum(count < SMALLEST for count in counts.values())
    if not small:
        return frozenset()
    hidden = max(small, min(2, len(by_size)))
    while hidden < len(by_size) and sum(counts[group] for group in by_size[:hidden]) < SMALLEST:
        hidden += 1
    return frozenset(by_size[:hidden])
