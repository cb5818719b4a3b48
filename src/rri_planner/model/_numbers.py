"""Numbers without rounding: decimals, whole numbers, money, and values that may be words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

from attrs import frozen

from rri_planner.errors import BadValue, Message
from rri_planner.model._text import Text, TextLike, as_text

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
_LONGEST = 60
_EXPECTED_NUMBER = Message("a number such as 12 or 12.5 (in Python an int, a Decimal or a string)")
_EXPECTED_WHOLE = Message("a whole number such as 3")
_EXPECTED_COUNT = Message("a count such as 12")
_EXPECTED_AMOUNT = Message("an amount such as 120000 or 99.50")

Numeric: TypeAlias = Decimal | int | str
MoneyLike: TypeAlias = "Money | Numeric | Mapping[str, Numeric | str] | None"


def is_number(text: str) -> bool:
    """Whether this is written as a number: digits, at most one point, perhaps a sign or an exponent."""
    return len(text) <= _LONGEST and _NUMBER.fullmatch(text) is not None


def as_number(value: Numeric | None) -> Decimal | None:
    """Return an exact decimal from a decimal, a whole number or digits; a binary float is refused."""
    return None if value is None else _number(value, _EXPECTED_NUMBER)


def as_whole(value: int | str | None) -> int | None:
    """Return a whole number from an int or digits."""
    return None if value is None else _whole(value, _EXPECTED_WHOLE)


def as_count(value: int | str) -> int:
    """Return a whole number that is not negative."""
    count = _whole(value, _EXPECTED_COUNT)
    if count < 0:
        raise BadValue(value, _EXPECTED_COUNT)
    return count


def as_value(value: Numeric | TextLike) -> Decimal | Text | None:
    """Return a measured value: a decimal where it is written as a number, else a text."""
    if isinstance(value, (Decimal, int, float)) or (isinstance(value, str) and is_number(value)):
        return _number(value, _EXPECTED_NUMBER)
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
            raise BadValue(value, Message("true or false"))


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
        return self if self.currency is not None or currency is None else Money(self.amount, currency)

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}" if self.currency else str(self.amount)


def as_money(value: MoneyLike) -> Money | None:
    """Return money from an amount, or from a map of ``amount`` and ``currency``."""
    match value:
        case None | Money():
            return value
        case {"amount": amount, **others} if set(others) <= {"currency"}:
            return Money(_number(amount, _EXPECTED_AMOUNT), as_currency(others.get("currency")))  # type: ignore[arg-type]  # what is no code is refused
        case Mapping():
            raise BadValue(", ".join(map(str, value)), Message("an amount, or a map of amount and currency"))
        case _:
            return Money(_number(value, _EXPECTED_AMOUNT))


def as_currency(value: str | None) -> str | None:
    """Return a currency code (ISO 4217): three capital letters."""
    if value is None:
        return None
    if not isinstance(value, str) or not _CURRENCY.fullmatch(value):
        raise BadValue(value, Message("a currency code such as EUR, SEK or CHF"))
    return str(value)


def _number(value: object, expected: Message) -> Decimal:
    if (isinstance(value, (Decimal, int)) and not isinstance(value, bool)) or (
        isinstance(value, str) and is_number(value)
    ):
        number = Decimal(value)
    else:
        raise BadValue(value, expected)
    if not number.is_finite():
        raise BadValue(value, expected)
    return number


def _whole(value: object, expected: Message) -> int:
    number = _number(value, expected)
    if number != number.to_integral_value():
        raise BadValue(value, expected)
    return int(number)
