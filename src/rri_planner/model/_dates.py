"""Dates as precise as people know them, and the periods between them."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.errors import BadValue, Message

Precision: TypeAlias = Literal["year", "quarter", "month", "day"]

_DATE = re.compile(r"(?P<year>[1-9]\d{3})(?:-Q(?P<quarter>[1-4])|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)
_EXPECTED_DATE = Message("a date such as 2027, 2027-Q2, 2027-06 or 2027-06-15")
_EXPECTED_PERIOD = Message("a period such as 2026-08/2027-06, 2026/.. or 2027")
_OPEN = ".."


@frozen(order=False)
class PartialDate:
    """A date with the precision that people know: a year, a quarter, a month or a day.

    It stands for all the days that it may be, from ``earliest`` to ``latest``. Source: ISO 8601-2 (in spirit).

    >>> date = PartialDate.parse("2027-Q2")
    >>> date.earliest.isoformat(), date.latest.isoformat(), date.precision
    ('2027-04-01', '2027-06-30', 'quarter')
    """

    earliest: datetime.date
    latest: datetime.date
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2027``, ``2027-Q2``, ``2027-06`` or ``2027-06-15``; raise `BadValue` for anything else."""
        match = _DATE.fullmatch(text)
        if match is None:
            raise BadValue(text, _EXPECTED_DATE)
        year, quarter, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        try:
            if day is not None:
                exact = datetime.date(year, month or 0, day)
                return cls(exact, exact, "day")
            if month is not None:
                return cls._months(year, month, month, "month")
            if quarter is not None:
                return cls._months(year, 3 * quarter - 2, 3 * quarter, "quarter")
            return cls._months(year, 1, 12, "year")
        except (ValueError, IndexError):
            raise BadValue(text, _EXPECTED_DATE) from None

    @classmethod
    def _months(cls, year: int, first: int, last: int, precision: Precision) -> PartialDate:
        return cls(datetime.date(year, first, 1), datetime.date(year, last, monthrange(year, last)[1]), precision)

    @classmethod
    def on(cls, day: datetime.date) -> PartialDate:
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
        start, slash, end = text.partition("/")
        try:
            first = _end(start)
            return cls(first, _end(end) if slash else first)
        except BadValue:
            raise BadValue(text, _EXPECTED_PERIOD) from None

    def __str__(self) -> str:
        if self.start == self.end and self.start is not None:
            return str(self.start)
        return f"{self.start or _OPEN}/{self.end or _OPEN}"


def _end(text: str) -> PartialDate | None:
    return None if text.strip() == _OPEN else PartialDate.parse(text.strip())


def as_date(value: PartialDate | datetime.date | str | int | None) -> PartialDate | None:
    """Return a partial date from a string such as ``2027-Q2``, a year, or a day of the standard library."""
    if value is None or isinstance(value, PartialDate):
        return value
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return PartialDate.on(value)
    if isinstance(value, str | int) and not isinstance(value, bool):
        return PartialDate.parse(str(value))
    raise BadValue(str(value), _EXPECTED_DATE)


def as_period(value: Period | PartialDate | str | int | None) -> Period | None:
    """Return a period from a string such as ``2026-08/2027-06``, a year or a date."""
    if value is None or isinstance(value, Period):
        return value
    if isinstance(value, PartialDate):
        return Period(value, value)
    if isinstance(value, str | int) and not isinstance(value, bool):
        return Period.parse(str(value))
    raise BadValue(str(value), _EXPECTED_PERIOD)
