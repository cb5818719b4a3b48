"""Who took part and whose contributions were taken up, as values."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log

from attrs import frozen

from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._inclusion_counts import Attendance, table
from rri_planner.errors import Message
from rri_planner.language import word_name
from rri_planner.model import FrozenMap, ShownAsTable

_DIGITS = 6


@frozen
class Variety:
    """How evenly participants spread over the strands of the helix.

    ``effective`` is the number of equally large groups that would be as varied, 1 / sum of squared shares;
    ``effective_entropy`` the same by entropy. ``gini_simpson`` is scaled so that 1 means equal shares of all
    strands that there are. No single number is neutral: a strand with one person may hide behind a high one.
    """

    persons: int
    largest_share: float
    effective: float
    effective_entropy: float
    gini_simpson: float | None

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "persons": self.persons,
            "largest_share": round(self.largest_share, _DIGITS),
            "effective": round(self.effective, _DIGITS),
            "effective_entropy": round(self.effective_entropy, _DIGITS),
            "gini_simpson": None if self.gini_simpson is None else round(self.gini_simpson, _DIGITS),
        }


def variety_of(counts: Mapping[str, int], *, strands: int) -> Variety | None:
    """Return how varied the counts are, out of so many strands; None where there is nobody. Source: Hill 1973.

    >>> found = variety_of({"research": 12, "business": 5, "government": 2, "civil-society": 1}, strands=4)
    >>> found.largest_share, round(found.effective, 2), round(found.effective_entropy, 2)
    (0.6, 2.3, 2.81)
    """
    persons = sum(counts.values())
    if not persons:
        return None
    shares = [count / persons for count in counts.values() if count]
    squares = sum(share**2 for share in shares)
    evenness = (1 - squares) / (1 - 1 / strands) if strands > 1 else None
    entropy = -sum(share * log(share) for share in shares)
    return Variety(persons, max(shares), 1 / squares, exp(entropy), evenness)


@frozen
class Uptake:
    """How much of what a strand said was taken up, against the others; ``p`` is None where that is too little to tell.

    ``p`` is how likely such a difference is by chance (Fisher's exact test, two-sided); it is no proof of anything.
    """

    raised: int
    taken_up: int
    others_raised: int
    others_taken_up: int
    p: float | None

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "raised": self.raised,
            "taken_up": self.taken_up,
            "others_raised": self.others_raised,
            "others_taken_up": self.others_taken_up,
            "p": None if self.p is None else round(self.p, _DIGITS),
        }


@frozen
class Inclusion(ShownAsTable):
    """Who took part, by event and in all, and whose contributions were taken up, by strand of the helix.

    One person at two events counts twice in the totals: the plan holds counts, never names.
    """

    events: FrozenMap[Attendance]
    totals: Attendance
    variety: Variety | None
    uptake: FrozenMap[Uptake]
    cannot_tell: tuple[CannotTell, ...] = ()

    @property
    def method(self) -> Message:
        """How it was found."""
        return Message("counts of attendances; effective numbers of groups; Fisher's exact test, two-sided")

    @property
    def sentence(self) -> Message:
        """How many attendances there are, and by which strand."""
        if not self.totals.helix:
            return Message("The plan does not say how many took part by strand of the helix.")
        return Message(
            "Attendances by strand of the helix: {counts}. Events without such counts: {missing} of {events}.",
            counts=tuple(
                Message("{strand} {number}", strand=word_name("helix", strand), number=count)
                for strand, count in self.totals.helix.items()
            ),
            missing=sum(not each.helix for each in self.events.values()),
            events=len(self.events),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: everything, also what is not to be published."""
        return {
            "method": str(self.method),
            "events": {id_: each.to_dict() for id_, each in self.events.items()},
            "totals": self.totals.to_dict(),
            "variety": None if self.variety is None else self.variety.to_dict(),
            "uptake": {strand: each.to_dict() for strand, each in self.uptake.items()},
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def to_rows(self, *, public: bool = False) -> list[dict[str, object]]:
        """Return a row of counts for each event, and one for all; None where there is no count.

        With `public`, small counts of personal attributes are None too, and as many others as it takes so that
        they cannot be worked out from the rest of the table.
        """
        return table(self.events, self.totals, public=public)
