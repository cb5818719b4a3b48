"""How strongly items help and hinder one another, as values."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._influence_stability import Stability
from rri_planner.errors import Message
from rri_planner.model import FrozenMap, ShownAsTable

_DIGITS = 6


@frozen
class InfluenceOf:
    """What one item does to the others, and they to it: sums of scores.

    ``second_order`` is half of what the items that it influences pass on directly, back to itself included.
    """

    direct: Fraction
    second_order: Fraction
    received: Fraction

    @property
    def total(self) -> Fraction:
        """Direct influence and second order together."""
        return self.direct + self.second_order

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: numbers, whole where they are."""
        return {
            "direct": plain(self.direct),
            "second_order": plain(self.second_order),
            "total": plain(self.total),
            "received": plain(self.received),
        }


def plain(number: Fraction) -> int | float:
    """Return a number as JSON writes it."""
    return int(number) if number.denominator == 1 else round(float(number), _DIGITS)


@frozen
class Influences(ShownAsTable):
    """Which items help and which hinder, by id.

    ``assessed`` is the share of ordered pairs that have a score, None where there is no pair. ``opposed`` are pairs
    of which one helps the other and is hindered by it. ``stability`` is None while too few pairs are assessed:
    an order would only show what was talked about. ``judges`` is the largest number of scores for one pair.
    """

    items: FrozenMap[InfluenceOf]
    assessed: Fraction | None
    opposed: tuple[tuple[str, str], ...]
    stability: Stability | None
    judges: int
    cannot_tell: tuple[CannotTell, ...] = ()

    @property
    def most_helped(self) -> tuple[str, ...]:
        """The items that receive most, if that is help."""
        return self._receiving(max((each.received for each in self.items.values()), default=Fraction()), helped=True)

    @property
    def most_hindered(self) -> tuple[str, ...]:
        """The items that receive least, if that is hindrance."""
        return self._receiving(min((each.received for each in self.items.values()), default=Fraction()), helped=False)

    def _receiving(self, received: Fraction, *, helped: bool) -> tuple[str, ...]:
        if received == 0 or (received > 0) is not helped:
            return ()
        return tuple(id_ for id_, each in self.items.items() if each.received == received)

    @property
    def method(self) -> Message:
        """How it was found."""
        raters = Message("the mean of several judges") if self.judges > 1 else Message("one judge a pair")
        if self.stability is None:
            return Message("direct sums and half of the second order; {raters}; groups are held back", raters=raters)
        return Message(
            "direct sums and half of the second order; {raters}; stability by {runs} random changes, seed {seed}",
            raters=raters,
            runs=self.stability.runs,
            seed=str(self.stability.seed),
        )

    @property
    def sentence(self) -> Message:
        """Which items move most, or why nobody can say so."""
        if not self.items:
            return Message("The plan does not say how its parts help or hinder one another.")
        pairs = len(self.items) * (len(self.items) - 1)
        assessed = int(pairs * (self.assessed or 0))
        if self.stability is None:
            return Message(
                "Assessed pairs: {assessed} of {pairs}. That is too few to say which items move most; "
                "an order now would only show what was talked about.",
                assessed=assessed,
                pairs=pairs,
            )
        return Message(
            "Assessed pairs: {assessed} of {pairs}. The group that moves most is {first}; "
            "within a group the order may swap.",
            assessed=assessed,
            pairs=pairs,
            first=self.stability.groups[0],
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds; ``stability`` is null while the order is held back."""
        return {
            "method": str(self.method),
            "items": {id_: each.to_dict() for id_, each in self.items.items()},
            "assessed": None if self.assessed is None else float(self.assessed),
            "opposed": [list(pair) for pair in self.opposed],
            "most_helped": list(self.most_helped),
            "most_hindered": list(self.most_hindered),
            "stability": None if self.stability is None else self.stability.to_dict(),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each item; its group counts from 1, and is None while the order is held back."""
        groups = () if self.stability is None else self.stability.groups
        numbers = {id_: number for number, group in enumerate(groups, start=1) for id_ in group}
        return [{"id": id_, **each.to_dict(), "group": numbers.get(id_)} for id_, each in self.items.items()]
