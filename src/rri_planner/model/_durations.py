"""How long something takes: calendar months and days, exact or between two bounds."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from functools import lru_cache
from typing import Any

from attrs import Attribute, field, frozen

from rri_planner.errors import BadValue, Message

_SPAN = re.compile(r"P(?:(\d{1,7})Y)?(?:(\d{1,7})M)?(?:(\d{1,7})W)?(?:(\d{1,7})D)?", re.ASCII)
_EXPECTED = Message("a duration such as P6M, P1Y, P2W, P90D or P4M..P6M")
_NOMINAL_MONTH = 30
_LONGEST = dt.date.max.toordinal()
_KEPT = 1024


@frozen
class Span:
    """An exact duration of calendar months and days. Years count as twelve months, weeks as seven days."""

    months: int = 0
    days: int = 0

    def __attrs_post_init__(self) -> None:
        if min(self.months, self.days) < 0 or self.nominal_days > _LONGEST:
            raise BadValue(self, _EXPECTED)

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read an ISO 8601 duration of years, months, weeks and days."""
        match = _SPAN.fullmatch(text)
        if match is None or text == "P":
            raise BadValue(text, _EXPECTED)
        years, months, weeks, days = (int(part or 0) for part in match.groups())
        return cls(12 * years + months, 7 * weeks + days)

    def after(self, day: dt.date) -> dt.date:
        """Return the day this long after `day`; a month ends where the calendar ends it, and time on its last day.

        >>> Span(months=1).after(dt.date(2027, 1, 31)).isoformat()
        '2027-02-28'
        """
        year, index = divmod(day.year * 12 + day.month - 1 + self.months, 12)
        if year > dt.MAXYEAR:
            return dt.date.max
        month = dt.date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))
        return month + dt.timedelta(days=min(self.days, (dt.date.max - month).days))

    @property
    def nominal_days(self) -> int:
        """The length in days where no calendar anchors it: thirty days a month."""
        return self.months * _NOMINAL_MONTH + self.days

    def __str__(self) -> str:
        years, months = divmod(self.months, 12)
        weeks, days = (0, self.days) if self.months or self.days % 7 else (self.days // 7, 0)
        parts = ((years, "Y"), (months, "M"), (weeks, "W"), (days, "D"))
        return "P" + ("".join(f"{number}{unit}" for number, unit in parts if number) or "0D")


@frozen
class Duration:
    """How long something takes: exactly, or between a shortest and a longest span. Source: ISO 8601 durations.

    >>> str(Duration.parse("P4M..P6M").longest)
    'P6M'
    """

    shortest: Span
    longest: Span = field()

    @longest.default
    def _as_short(self) -> Span:
        return self.shortest

    @longest.validator
    def _is_not_shorter(self, _: Attribute[Any], longest: Span) -> None:
        if longest.nominal_days < self.shortest.nominal_days:
            raise BadValue(self, _EXPECTED)

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read ``P6M`` or ``P4M..P6M``."""
        return _parsed(text)

    def __str__(self) -> str:
        return str(self.shortest) if self.longest == self.shortest else f"{self.shortest}..{self.longest}"


@lru_cache(_KEPT)
def _parsed(text: str) -> Duration:
    try:
        return Duration(*(Span.parse(bound.strip()) for bound in text.split("..", 1)))
    except BadValue:
        raise BadValue(text, _EXPECTED) from None


def as_duration(value: Duration | Span | str | None) -> Duration | None:
    """Return a duration from a string such as ``P6M`` or ``P4M..P6M``."""
    if value is None or isinstance(value, Duration):
        return value
    if isinstance(value, Span):
        return Duration(value)
    if isinstance(value, str):
        return Duration.parse(str(value))
    raise BadValue(value, _EXPECTED)
