"""The money side of a selection, in one currency: what actions cost, what funding lines may pay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from rri_planner.model import Action, Plan


@frozen
class Ceiling:
    """The most that a funding line pays, and what each action asks of it."""

    most: Decimal
    asked: Mapping[str, Decimal]


@frozen
class Purse:
    """What is known about the money for some actions, in the currency of the plan; ids are sorted.

    ``costs`` has the actions with a cost, ``unknown_cost`` those without one, ``other_currency`` those whose cost
    is in another currency: nothing is added across currencies. ``no_ceiling`` are the funding lines
    without a limit, ``no_amount`` the actions that name a line and do not say what it pays.
    """

    currency: str | None
    costs: Mapping[str, Decimal]
    ceilings: Mapping[str, Ceiling]
    unknown_cost: tuple[str, ...]
    other_currency: tuple[str, ...]
    no_ceiling: tuple[str, ...]
    no_amount: tuple[str, ...]


def purse_of(plan: Plan, actions: Iterable[Action]) -> Purse:
    """Return what is known about the money for some actions of a plan."""
    costs = {action.id: action.cost for action in sorted(actions, key=lambda action: action.id)}
    currency = plan.currency or _usual(money.currency for money in costs.values() if money)
    known = {id_: money.amount for id_, money in costs.items() if money and money.currency == currency}
    limits = {
        line.id: line.ceiling.amount for line in plan.funding if line.ceiling and line.ceiling.currency == currency
    }
    asked: dict[str, dict[str, Decimal]] = {line: {} for line in sorted(limits)}
    no_amount: set[str] = set()
    for action in actions:
        for line, amount in _promises(action, known, currency):
            if amount is None:
                no_amount.add(action.id)
            elif line in asked:
                asked[line][action.id] = asked[line].get(action.id, Decimal(0)) + amount
    return Purse(
        currency,
        known,
        {line: Ceiling(limits[line], each) for line, each in asked.items()},
        unknown_cost=tuple(id_ for id_, money in costs.items() if money is None),
        other_currency=tuple(id_ for id_, money in costs.items() if money and id_ not in known),
        no_ceiling=tuple(sorted(line.id for line in plan.funding if line.id not in limits)),
        no_amount=tuple(sorted(no_amount)),
    )


def _usual(currencies: Iterable[str | None]) -> str | None:
    """Return the currency that most amounts are in, the first by its code where several are as usual."""
    counted = Counter(currency for currency in currencies if currency is not None)
    return min(counted, key=lambda currency: (-counted[currency], currency), default=None)


def _promises(
    action: Action, costs: Mapping[str, Decimal], currency: str | None
) -> Iterator[tuple[str | None, Decimal | None]]:
    """Yield each funding line of an action that has a known cost, with what it pays, or None where that is not said."""
    for each in action.funding if action.id in costs else ():
        if each.amount is not None:
            yield each.from_, each.amount.amount if each.amount.currency == currency else None
        else:
            yield each.from_, None if each.share is None else costs[action.id] * each.share / 100
