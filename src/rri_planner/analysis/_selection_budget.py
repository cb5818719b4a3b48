"""How much there is to spend."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from rri_planner.analysis._selection_money import Purse
from rri_planner.errors import BadUsage, BadValue, Message
from rri_planner.model import Money, is_number

Budget: TypeAlias = "Money | Decimal | int | str | None"


def budget_of(purse: Purse, budget: Budget) -> Decimal | None:
    """Return the amount of a budget, or the sum of all ceilings where none is given; None if nothing limits it."""
    if budget is None:
        return sum((each.most for each in purse.ceilings.values()), Decimal(0)) if purse.ceilings else None
    if isinstance(budget, Money):
        currency = budget.currency or purse.currency
        if currency != purse.currency:
            reason = Message(
                "the budget is in {found}, the costs are in {wanted}", found=currency, wanted=purse.currency
            )
            raise BadUsage(reason)
        return _amount(budget.amount)
    if isinstance(budget, float) or not is_number(str(budget)):
        raise BadValue(str(budget), Message("an amount such as 120000 or 99.50"))
    return _amount(Decimal(budget))


def _amount(amount: Decimal) -> Decimal:
    if amount < 0:
        raise BadValue(str(amount), Message("an amount of nought or more"))
    return amount
