"""What became of a number of contributions, as counts and shares."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Container

from attrs import frozen

from rri_planner.model import Contribution, FrozenMap


@frozen
class Outcomes:
    """How many there are and what became of them.

    ``counts`` has the outcomes, and ``unanswered``. ``bare`` of the declined ones have no reason; ``expired``
    of the parked ones were parked until a day that is past. ``fed_back`` counts those of whom people were told.
    """

    total: int
    counts: FrozenMap[int]
    bare: int
    expired: int
    fed_back: int

    @property
    def taken_up(self) -> int:
        """How many were adopted or merged."""
        return self.counts["adopted"] + self.counts["merged"]

    @property
    def substantive(self) -> int:
        """How many have an answer that says yes, or no with a reason."""
        return self.taken_up + self.counts["declined"] - self.bare

    @property
    def answered(self) -> int:
        """How many have an answer, or are parked for a time that is not past."""
        return self.substantive + self.counts["parked"] - self.expired

    @property
    def share_answered(self) -> float | None:
        """The share that is answered, from 0 to 1; None where nothing was said."""
        return self._share(self.answered)

    def _share(self, part: int) -> float | None:
        return part / self.total if self.total else None

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds; shares from 0 to 1."""
        return {
            "total": self.total,
            "contributions": dict(self.counts),
            "declined_without_reason": self.bare,
            "parked_past": self.expired,
            "answered": self.share_answered,
            "substantive": self._share(self.substantive),
            "fed_back": self._share(self.fed_back),
        }


def outcomes_of(said: Collection[Contribution], told: Container[str | None], today: dt.date | None) -> Outcomes:
    """Return what became of these; `told` are the events whose participants were told."""
    words = ("adopted", "merged", "declined", "parked")
    return Outcomes(
        len(said),
        FrozenMap(
            {word: sum(each.outcome == word for each in said) for word in words}
            | {"unanswered": sum(each.outcome is None for each in said)}
        ),
        bare=sum(each.outcome == "declined" and each.because is None for each in said),
        expired=sum(_expired(each, today) for each in said),
        fed_back=sum(each.answered_on is not None or each.from_ in told for each in said),
    )


def _expired(said: Contribution, today: dt.date | None) -> bool:
    past = today is not None and said.until is not None and said.until.latest < today
    return said.outcome == "parked" and past
