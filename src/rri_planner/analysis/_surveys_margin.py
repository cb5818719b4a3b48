"""The margin of error of a share in a probability sample."""

from __future__ import annotations

from math import sqrt

from rri_planner.errors import BadUsage, Message

_95_PERCENT = 1.96
_HALF = 0.5


def margin_of_error(answers: int, *, share: float = _HALF, population: int | None = None) -> float:
    """Return how far, up or down, the share in a population may lie from that in the sample, with 95 % confidence.

    `share` and the result run from 0 to 1; half is the worst case. A known `population` makes it smaller. Only for
    probability samples: for others there is no margin. Raises `BadUsage` for numbers that no survey can have.
    Source: Cochran, Sampling Techniques, 1977.

    >>> round(margin_of_error(1001), 3), round(margin_of_error(120, population=400), 4)
    (0.031, 0.0749)
    """
    if answers < 1 or not 0 <= share <= 1 or (population is not None and population < answers):
        raise BadUsage(
            Message("a margin needs one answer or more, a share from 0 to 1 and a population of at least the answers")
        )
    spread = _95_PERCENT * sqrt(share * (1 - share) / answers)
    if population is None or population == 1:
        return spread if population is None else 0.0
    return spread * sqrt((population - answers) / (population - 1))
