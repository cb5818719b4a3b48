"""Numbers without rounding: decimals, whole numbers, money, and values that may be words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from attrs import evolve, frozen

from rri_planner.errors import BadValue, Message
from rri_planner.model._text import Text, TextLike, as_text

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
_LONGEST = 60

Numeric: TypeAlias = Decimal | int | str
MoneyLike: TypeAlias = "Money | Numeric | Mapping[str, Numeric | str] | None"


def is_number(text: str) -> bool:
    """Whether this is written as a number: digits, at most one point, perhaps a sign or an exponent."""
    return len(text) <= _LONGEST and _NUMBER.fullmatch(text) is not None


def as_number(value: Numeric | None) -> Decimal | None:
    """Return an exact decimal from a decimal, a whole number or digits; a binary float is refused."""
    if value is None or isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, str) and is_number(value):
        return Decimal(value)
    raise BadValue(str(value), Message("a number such as 12 or 12.5 (in Python an int, a Decimal or a string)"))


def as_whole(value: int | str | None) -> int | None:
    """Return a whole number from an int or digits."""
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    try:
        number = as_number(value)
    except BadValue:
        number = None
    if number is None or number != number.to_integral_value():
        raise BadValue(str(value), Message("a whole number such as 3"))
    return int(number)


def as_value(value: Numeric | TextLike) -> Decimal | Text | None:
    """Return a measured value: a decimal where it is written as a number, else a text."""
    if value is None or isinstance(value, Decimal | Text):
        return value
    if isinstance(value, int | float) or (isinstance(value, str) and is_number(value)):
        return as_number(value)
    return as_text(value)


def as_truth(value: bool | str | None) -> bool | None:
    """Return a truth value from a bool or the words ``true`` and ``false``."""
    if value is None or isinstance(value, bool):
        return value
    match value:
        case "true" | "True" | "TRUE":
            return True
        case "false" | "False" | "FALSE":
            return False
        case _:
            raise BadValue(str(value), Message("true or false"))


@frozen
class Money:
    """An exact amount in a currency (ISO 4217).

    Without a currency the amount is in the currency of the plan that it becomes part of.

    >>> str(as_money({"amount": "1200.50", "currency": "SEK"}))
    '1200.50 SEK'
    """

    amount: Decimal
    currency: str | None = None

    def bound(self, currency: str | None) -> Money:
        """Return the money as part of a plan with this currency."""
        return self if self.currency is not None or currency is None else evolve(self, currency=currency)

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}" if self.currency else str(self.amount)


def as_money(value: MoneyLike) -> Money | None:
    """Return money from an amount, or from a map of ``amount`` and ``currency``."""
    if value is None or isinstance(value, Money):
        return value
    if isinstance(value, Mapping) and set(value) <= {"amount", "currency"} and value.get("amount") is not None:
        amount, currency = _amount(value["amount"]), value.get("currency")
        return Money(amount, None if currency is None else as_currency(str(currency)))
    if isinstance(value, Mapping):
        raise BadValue(", ".join(map(str, value)), Message("an amount, or a map of amount and currency"))
    return Money(_amount(value))


def as_currency(value: str | None) -> str | None:
    """Return a currency code (ISO 4217): three capital letters."""
    if value is None:
        return None
    if not isinstance(value, str) or not _CURRENCY.fullmatch(value):
        raise BadValue(str(value), Message("a currency code such as EUR, SEK or CHF"))
    return str(value)


def _amount(value: object) -> Decimal:
    try:
        amount = as_number(value)  # type: ignore[arg-type]  # anything may come; what is no number is refused
    except (BadValue, InvalidOperation):
        amount = None
    if amount is None:
        raise BadValue(str(value), Message("an amount such as 120000 or 99.50"))
    return amount
