"""Money: what the actions cost, which line pays for what, and what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import frozen

from rri_planner.model import Action, FrozenMap, FundingLine, FundingShare, Money, Plan
from rri_planner.render._values import Origin, Reference, Words
from rri_planner.render._writer import Writer

_WHOLE = 100


@frozen
class Payment:
    """What a line pays of one action; no amount where the plan does not say."""

    action: Reference
    amount: str | None


@frozen
class LineRow:
    """A funding line; ``left`` is what is not promised yet, ``over`` whether more is promised than there is."""

    id: str
    anchor: str | None
    title: Words
    description: Words | None
    funder: Words | None
    window: str | None
    ceiling: str | None
    promised: tuple[str, ...]
    left: str | None
    over: bool
    payments: tuple[Payment, ...]
    origin: Origin | None
    extra: FrozenMap[object]


@frozen
class Budget:
    """The money of the plan, each currency for itself; ``unknown`` are the actions that state no cost."""

    costs: tuple[str, ...]
    funded: tuple[str, ...]
    missing: tuple[str, ...]
    lines: tuple[LineRow, ...]
    unknown: tuple[Reference, ...]


@frozen
class Totals:
    """The money of some actions, each currency for itself; ``unknown`` is how many state no cost."""

    costs: tuple[str, ...]
    funded: tuple[str, ...]
    missing: tuple[str, ...]
    unknown: int


_Promises = dict[str, list[tuple[str, Money | None]]]


def budget(plan: Plan, actions: Iterable[Action], writer: Writer) -> Budget | None:
    """Return the money of these actions, or None where the plan says nothing of money."""
    listed = tuple(actions)
    if not plan.funding and not any(action.cost or action.funding for action in listed):
        return None
    promises: _Promises = defaultdict(list)
    for action in listed:
        for share in action.funding:
            promises[share.from_ or ""].append((action.id, paid(share, action.cost)))
    costs = _sums(action.cost for action in listed)
    funded = _sums(money for pairs in promises.values() for _, money in pairs)
    return Budget(
        _amounts(costs, writer),
        _amounts(funded, writer),
        _amounts(_missing(costs, funded), writer),
        tuple([_line(line, promises.get(line.id, []), writer) for line in plan.funding]),
        writer.references(action.id for action in listed if action.cost is None),
    )


def totals(actions: Iterable[Action], writer: Writer) -> Totals:
    """Return what these actions cost, what of it is promised, and what is still to be found."""
    listed = tuple(actions)
    costs = _sums(action.cost for action in listed)
    funded = _sums(paid(share, action.cost) for action in listed for share in action.funding)
    return Totals(
        _amounts(costs, writer),
        _amounts(funded, writer),
        _amounts(_missing(costs, funded), writer),
        sum(action.cost is None for action in listed),
    )


def paid(share: FundingShare, cost: Money | None) -> Money | None:
    """Return what a line pays of an action: the amount, or its share of the cost where that is known."""
    if share.amount is not None:
        return share.amount
    if share.share is None or cost is None:
        return None
    return Money(cost.amount * share.share / _WHOLE, cost.currency)


def _line(line: FundingLine, promised: list[tuple[str, Money | None]], writer: Writer) -> LineRow:
    sums = _sums(money for _, money in promised)
    left = None
    if line.ceiling is not None:
        left = Money(line.ceiling.amount - sums.get(line.ceiling.currency, Decimal(0)), line.ceiling.currency)
    return LineRow(
        line.id,
        writer.anchor(line),
        writer.name(line),
        writer.words(line.description),
        writer.words(line.funder),
        writer.said(line.window),
        writer.said(line.ceiling),
        _amounts(sums, writer),
        writer.said(left),
        left is not None and left.amount < 0,
        tuple([Payment(writer.reference(id_), writer.said(money)) for id_, money in promised]),
        writer.origin(line.provenance),
        line.extra,
    )


def _sums(amounts: Iterable[Money | None]) -> Mapping[str | None, Decimal]:
    sums: dict[str | None, Decimal] = {}
    for money in amounts:
        if money is not None:
            sums[money.currency] = sums.get(money.currency, Decimal(0)) + money.amount
    return sums


def _missing(costs: Mapping[str | None, Decimal], funded: Mapping[str | None, Decimal]) -> Mapping[str | None, Decimal]:
    open_sums = {currency: cost - funded.get(currency, Decimal(0)) for currency, cost in costs.items()}
    return {currency: amount for currency, amount in open_sums.items() if amount > 0}


def _amounts(sums: Mapping[str | None, Decimal], writer: Writer) -> tuple[str, ...]:
    ordered = sorted(sums.items(), key=lambda entry: entry[0] or "")
    return tuple([writer.say(Money(amount, currency)) for currency, amount in ordered])
