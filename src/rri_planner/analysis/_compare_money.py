"""Money side by side: each currency by itself, and in one currency only by a rate that somebody gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from attrs import frozen

from rri_planner.analysis._money_sums import NOTHING, by_currency, digits, paid_by, plus, times
from rri_planner.errors import BadUsage, BadValue, Message
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Money, Numeric, as_currency, as_number

RateLike: TypeAlias = tuple[str, Numeric] | tuple[str, Numeric, str]
RatesLike: TypeAlias = "Mapping[str, RateLike]"


@frozen
class Rate:
    """What one unit of a currency is worth in another, and where that is from: a source and a date, in words."""

    of: str
    to: str
    factor: Decimal
    source: str | None = None

    @property
    def sentence(self) -> Message:
        """The rate, and where it is from; one from nowhere says so."""
        source = Message("no source was given") if self.source is None else self.source
        return Message("1 {of} = {factor} {to} ({source})", of=self.of, factor=self.factor, to=self.to, source=source)

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds; the factor in digits."""
        return {"of": self.of, "to": self.to, "factor": digits(self.factor), "source": self.source}


@frozen
class Amounts:
    """A sum in each currency, by its code (empty where none is stated).

    ``converted`` is the whole in the currency of the rates; None where no rates are given or one is missing.
    """

    stated: FrozenMap[Decimal]
    converted: Decimal | None = None

    @property
    def moneys(self) -> tuple[Money, ...]:
        """The sums with their currencies, by code."""
        return tuple(Money(amount, code or None) for code, amount in self.stated.items())

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: amounts in digits."""
        stated = {code: digits(amount) for code, amount in self.stated.items()}
        return {"stated": stated, "converted": digits(self.converted)}


@frozen
class PlanMoney:
    """What the actions that count cost, what is promised to them, and what the funding lines hold at most.

    ``unknown`` are the actions that state no cost, in the order of the plan: unknown is not nothing.
    """

    costs: Amounts
    promised: Amounts
    ceilings: Amounts
    unknown: tuple[str, ...]

    @property
    def currencies(self) -> frozenset[str]:
        """The codes of all currencies in it."""
        return frozenset({*self.costs.stated, *self.promised.stated, *self.ceilings.stated})

    @property
    def figures(self) -> Mapping[str, tuple[Message, Amounts]]:
        """Each sum by its key: what it is called, and the amounts."""
        return {
            "cost": (Message("What the actions cost"), self.costs),
            "promised": (Message("What is promised to them"), self.promised),
            "ceiling": (Message("What the funding lines hold at most"), self.ceilings),
        }

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "costs": self.costs.to_dict(),
            "promised": self.promised.to_dict(),
            "ceilings": self.ceilings.to_dict(),
            "unknown": list(self.unknown),
        }


def as_rates(rates: RatesLike) -> tuple[Rate, ...]:
    """Return rates by currency; raise `BadValue` for what is none, `BadUsage` where they lead to several currencies.

    >>> as_rates({"SEK": ("EUR", "0.088", "illustrative")})
    (Rate(of='SEK', to='EUR', factor=Decimal('0.088'), source='illustrative'),)
    """
    found = tuple(_rate(of, rates[of]) for of in sorted(rates))
    ends = sorted({each.to for each in found})
    if len(ends) > 1:
        raise BadUsage(
            Message("the rates lead to {currencies}; they have to lead to one currency", currencies=tuple(ends))
        )
    return found


def _rate(of: str, given: RateLike) -> Rate:
    expected = Message('a currency, a rate above zero and its source, such as ("EUR", "0.088", "ECB, 2 May 2022")')
    if isinstance(given, str) or not isinstance(given, Sequence) or len(given) not in {2, 3}:
        raise BadValue(given, expected)
    code, end, factor = as_currency(of), as_currency(given[0]), as_number(given[1])
    if code is None or end is None or factor is None or factor <= 0:
        raise BadValue(given, expected)
    return Rate(code, end, factor, given[2] if len(given) == 3 else None)  # noqa: PLR2004 - the third is the source


def plan_money(graph: PlanGraph, rates: Iterable[Rate]) -> PlanMoney:
    """Return the money of one plan."""
    given = tuple(rates)
    actions = [each for each in graph.plan.actions if graph.is_means(each.id)]
    promised = (paid_by(share, action.cost) for action in actions for share in action.funding)
    return PlanMoney(
        _amounts((each.cost for each in actions), given),
        _amounts(promised, given),
        _amounts((line.ceiling for line in graph.plan.funding), given),
        tuple(each.id for each in actions if each.cost is None),
    )


def _amounts(stated: Iterable[Money | None], rates: tuple[Rate, ...]) -> Amounts:
    sums = {code or "": amount for code, amount in by_currency(each for each in stated if each is not None).items()}
    factors = {each.to: Decimal(1) for each in rates} | {each.of: each.factor for each in rates}
    if not factors or not sums.keys() <= factors.keys():
        return Amounts(FrozenMap(sums))
    whole = NOTHING
    for code, amount in sorted(sums.items()):
        whole = plus(whole, times(amount, factors[code]))
    return Amounts(FrozenMap(sums), whole)
