"""Dates as precise as people know them, and the periods between them."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from functools import lru_cache, total_ordering
from typing import Literal, TypeAlias, assert_never

from attrs import frozen

from rri_planner.errors import BadValue, Message

Precision: TypeAlias = Literal["year", "quarter", "month", "day"]
DateLike: TypeAlias = "PartialDate | dt.date | str | int"

_DATE = re.compile(r"([1-9]\d{3})(?:-Q([1-4])|-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_KEPT = 4096
_EXPECTED_DATE = Message("a date such as 2027, 2027-Q2, 2027-06 or 2027-06-15")
_EXPECTED_PERIOD = Message("a period such as 2026-08/2027-06, 2026/.. or 2027")
_OPEN = ".."


@total_ordering
@frozen(order=False)
class PartialDate:
    """A date with the precision that people know: a year, a quarter, a month or a day.

    It stands for all the days that it may be, from ``earliest`` to ``latest``; dates are ordered by the first
    and then the last of them. Source: ISO 8601-2 (in spirit).

    >>> date = PartialDate.parse("2027-Q2")
    >>> date.earliest.isoformat(), date.latest.isoformat(), date.precision
    ('2027-04-01', '2027-06-30', 'quarter')
    """

    earliest: dt.date
    latest: dt.date
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2027``, ``2027-Q2``, ``2027-06`` or ``2027-06-15``; raise `BadValue` for anything else."""
        return _date(text)

    @classmethod
    def on(cls, day: dt.date) -> PartialDate:
        """Return the partial date that is exactly this day."""
        return cls(day, day, "day")

    def surely_before(self, other: PartialDate) -> bool:
        """Whether this date is before the other one whichever days the two stand for."""
        return self.latest < other.earliest

    def __lt__(self, other: PartialDate) -> bool:
        return (self.earliest, self.latest) < (other.earliest, other.latest)

    def __str__(self) -> str:
        first = self.earliest
        match self.precision:
            case "year":
                return f"{first.year}"
            case "quarter":
                return f"{first.year}-Q{(first.month + 2) // 3}"
            case "month":
                return f"{first.year}-{first.month:02}"
            case "day":
                return first.isoformat()
            case _:
                assert_never(self.precision)


@frozen
class Period:
    """A time from a start to an end, both inclusive; an open end is None.

    A start after the end is kept: that is a finding (TIM101), not a refusal.

    >>> str(Period.parse("2026-08/.."))
    '2026-08/..'
    """

    start: PartialDate | None = None
    end: PartialDate | None = None

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read ``start/end``, either of them ``..`` for open, or one date for the whole of it."""
        return _period(text)

    @classmethod
    def within(cls, date: PartialDate) -> Period:
        """Return the period that a date alone stands for: from its first day to its last."""
        return cls(date, date)

    @property
    def is_inverted(self) -> bool:
        """Whether it ends before it starts, whatever days its dates stand for."""
        return self.start is not None and self.end is not None and self.end.surely_before(self.start)

    def __str__(self) -> str:
        if self.start == self.end and self.start is not None:
            return str(self.start)
        return f"{self.start or _OPEN}/{self.end or _OPEN}"


@lru_cache(_KEPT)
def _period(text: str) -> Period:
    start, slash, end = map(str.strip, text.partition("/"))
    try:
        if not slash:
            return Period.within(_date(start))
        return Period(*(None if each == _OPEN else _date(each) for each in (start, end)))
    except BadValue:
        raise BadValue(text, _EXPECTED_PERIOD) from None


@lru_cache(_KEPT)
def _date(text: str) -> PartialDate:
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise BadValue(text, _EXPECTED_DATE)
    year, quarter, month, day = (int(part or 0) for part in match.groups())
    if day:
        return PartialDate.on(_day(year, month, day, text))
    if month:
        return _months(year, month, month, "month")
    if quarter:
        return _months(year, 3 * quarter - 2, 3 * quarter, "quarter")
    return _months(year, 1, 12, "year")


def _day(year: int, month: int, day: int, text: str) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise BadValue(text, _EXPECTED_DATE) from None


def _months(year: int, first: int, last: int, precision: Precision) -> PartialDate:
    return PartialDate(dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1]), precision)


def as_date(value: DateLike | None) -> PartialDate | None:
    """Return a partial date from a string such as ``2027-Q2``, a year, or a day of the standard library."""
    if value is None or isinstance(value, PartialDate):
        return value
    return PartialDate.parse(_written(value, _EXPECTED_DATE))


def as_period(value: Period | DateLike | None) -> Period | None:
    """Return a period from a string such as ``2026-08/2027-06``, or from what `as_date` takes."""
    if value is None or isinstance(value, Period):
        return value
    if isinstance(value, PartialDate):
        return Period.within(value)
    return Period.parse(_written(value, _EXPECTED_PERIOD))


def _written(value: object, expected: Message) -> str:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value)
    raise BadValue(value, expected)
