"""Fisher's exact test: whether two shares differ by more than chance."""

from __future__ import annotations

_LEVEL = 1e-7


def fisher_exact(taken: int, raised: int, *, others_taken: int, others_raised: int) -> float:
    """Return how likely a difference at least as unlikely as this one is by chance alone (two-sided), from 0 to 1.

    `taken` of `raised` in the one group, `others_taken` of `others_raised` in the other. Source: Fisher 1922
    (doi:10.2307/2340521).

    >>> round(fisher_exact(2, 24, others_taken=30, others_raised=80), 4)
    0.0057
    """
    all_taken, all_raised = taken + others_taken, raised + others_raised
    least, most = max(0, all_taken - others_raised), min(raised, all_taken)
    # Chances relative to the likeliest table, so that large numbers neither overflow nor vanish where they matter.
    likeliest = min(max((all_taken + 1) * (raised + 1) // (all_raised + 2), least), most)
    chances = {likeliest: 1.0}
    for count in range(likeliest, most):
        chances[count + 1] = chances[count] * _ratio(count, raised, all_taken, others_raised)
    for count in range(likeliest, least, -1):
        chances[count - 1] = chances[count] / _ratio(count - 1, raised, all_taken, others_raised)
    limit = chances[taken] * (1 + _LEVEL)
    return min(1.0, sum(chance for chance in chances.values() if chance <= limit) / sum(chances.values()))


def _ratio(count: int, raised: int, all_taken: int, others_raised: int) -> float:
    """Return how much likelier one more is than this count."""
    return (raised - count) * (all_taken - count) / ((count + 1) * (others_raised - all_taken + count + 1))
