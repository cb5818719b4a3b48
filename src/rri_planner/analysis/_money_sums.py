"""Exact sums of money, each currency by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Context, Decimal

from rri_planner.model import FrozenMap, FundingShare, Money

_EXACT = Context(prec=100)
NOTHING = Decimal(0)


def plus(amount: Decimal, other: Decimal) -> Decimal:
    """Return the sum of two amounts."""
    return _EXACT.add(amount, other)


def minus(amount: Decimal, other: Decimal) -> Decimal:
    """Return what is left of an amount without another."""
    return _EXACT.subtract(amount, other)


def times(amount: Decimal, factor: Decimal) -> Decimal:
    """Return an amount at a rate."""
    return _EXACT.multiply(amount, factor)


def digits(amount: Decimal | None) -> str | None:
    """Return an amount in digits, as JSON holds it."""
    return None if amount is None else f"{amount:f}"


def paid_by(share: FundingShare, cost: Money | None) -> Money | None:
    """Return what a funding share comes to; None where it states neither an amount nor a share of a known cost."""
    if share.amount is not None:
        return share.amount
    if share.share is None or cost is None:
        return None
    amount = _EXACT.multiply(cost.amount, share.share).scaleb(-2, _EXACT).normalize(_EXACT)
    return Money(amount, cost.currency)


def by_currency(amounts: Iterable[Money]) -> Mapping[str | None, Decimal]:
    """Return the sum of the amounts in each currency."""
    sums: dict[str | None, Decimal] = {}
    for money in amounts:
        sums[money.currency] = plus(sums.get(money.currency, NOTHING), money.amount)
    return sums


def apart(sums: Mapping[str | None, Decimal], currency: str | None) -> FrozenMap[Decimal]:
    """Return the sums in other currencies than this one, by their code; one without a code by an empty text."""
    return FrozenMap({other or "": amount for other, amount in sums.items() if other != currency})
