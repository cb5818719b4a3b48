"""How far indicators have come, as values."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from rri_planner.analysis._asked import in_english
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.errors import Message
from rri_planner.findings import Say
from rri_planner.model import FrozenMap, PartialDate, ShownAsTable


@frozen
class IndicatorProgress:
    """How far one indicator has come. Numbers are exact; what cannot be said is None, and ``needs`` names why.

    ``p`` is the share of the way from baseline to target that has been made, ``q`` the share of the time that has
    passed, ``planned`` the share of the way that the milestones foresee for that time (``q`` where there are
    none), ``expected`` the value that belongs to it. Rates are in units of the indicator a year. Where target
    and baseline are the same there is no way to make a share of: ``undefined``. ``as_of`` is the date of the last
    observation; ``stale`` says whether a newer one is due by now.
    """

    id: str
    p: Fraction | None = None
    q: Fraction | None = None
    planned: Fraction | None = None
    expected: Fraction | None = None
    so_far_per_year: Fraction | None = None
    needed_per_year: Fraction | None = None
    as_of: PartialDate | None = None
    milestones: int = 0
    stale: bool | None = None
    undefined: bool = False
    needs: tuple[str, ...] = ()

    @property
    def is_behind(self) -> bool | None:
        """Whether less of the way has been made than was planned by then; None where that cannot be said."""
        return None if self.p is None or self.planned is None else self.p < self.planned

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: shares and values as numbers, the date as it was stated."""
        return {
            "p": _plain(self.p),
            "q": _plain(self.q),
            "planned": _plain(self.planned),
            "expected": _plain(self.expected),
            "so_far_per_year": _plain(self.so_far_per_year),
            "needed_per_year": _plain(self.needed_per_year),
            "as_of": None if self.as_of is None else str(self.as_of),
            "milestones": self.milestones,
            "stale": self.stale,
            "undefined": self.undefined,
        }


def _plain(number: Fraction | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number.denominator == 1 else float(number)


@frozen
class Progress(ShownAsTable):
    """How far all indicators have come, by id."""

    indicators: FrozenMap[IndicatorProgress]
    cannot_tell: tuple[CannotTell, ...]

    @property
    def method(self) -> Message:
        """How progress is measured."""
        return Message(
            "share of the way from baseline to target against a straight line, or one through the milestones"
        )

    @property
    def sentence(self) -> Message:
        """How many indicators can be followed, and how many are behind."""
        judged = [each for each in self.indicators.values() if each.is_behind is not None]
        return Message(
            "Indicators with the values and dates to be followed: {judged} of {number}. "
            "Behind the planned path: {behind}.",
            judged=len(judged),
            number=len(self.indicators),
            behind=sum(each.is_behind is True for each in judged),
        )

    def to_dict(self, say: Say = in_english) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "indicators": {id_: each.to_dict() for id_, each in self.indicators.items()},
            "method": say(self.method),
            "sentence": say(self.sentence),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row an indicator, by id, with the columns of `to_dict`."""
        return [{"id": id_, **each.to_dict()} for id_, each in self.indicators.items()]
