"""Days as whole numbers, and lengths of time that are moved along the calendar.

Inside, a day is its number in the proleptic Gregorian calendar (1 is 1 January of the year 1), and what ends
on a day ends at the number of the next one. Years are not bounded: long durations leave the years that
`datetime` knows.
"""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from typing import TypeAlias

from attrs import frozen

from rri_planner.model import PartialDate, Span

_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_ERA_YEARS, _ERA_DAYS = 400, 146_097
_ERA_MONTHS = 12 * _ERA_YEARS
_UNEVEN = 3


def day_number(year: int, month: int, day: int) -> int:
    """Return the number of a day of the calendar."""
    era, rest = divmod(year - 1, _ERA_YEARS)
    return dt.date(rest + 1, month, day).toordinal() + era * _ERA_DAYS


def calendar_day(number: int) -> tuple[int, int, int]:
    """Return the year, month and day that a number stands for."""
    era, rest = divmod(number - 1, _ERA_DAYS)
    day = dt.date.fromordinal(rest + 1)
    return day.year + era * _ERA_YEARS, day.month, day.day


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month has."""
    return 29 if month == _FEBRUARY and isleap(year) else _DAYS_IN_MONTH[month - 1]


def iso_day(number: int) -> str:
    """Return a day as ISO 8601 writes it: ``2027-06-15``, with a sign where the year has not four digits.

    >>> iso_day(day_number(2027, 6, 15)), iso_day(day_number(12027, 6, 15))
    ('2027-06-15', '+012027-06-15')
    """
    year, month, day = calendar_day(number)
    written = f"{year:04}" if 0 <= year <= dt.MAXYEAR else f"{year:+07}"
    return f"{written}-{month:02}-{day:02}"


def said_day(number: int) -> PartialDate | str:
    """Return a day as a message can hold it: a date where there is one, else its ISO form."""
    inside = dt.date.min.toordinal() <= number <= dt.date.max.toordinal()
    return PartialDate.on(dt.date.fromordinal(number)) if inside else iso_day(number)


@frozen
class Days:
    """A length of so many days, whenever it begins."""

    count: int

    @property
    def nominal(self) -> Days:
        """The length where nothing ties it to the calendar."""
        return self

    @property
    def bounds(self) -> tuple[int, int]:
        """The fewest and the most days that it may have."""
        return self.count, self.count

    def after(self, start: int) -> int:
        """Return where a stretch of this length ends."""
        return start + self.count

    def earliest_start(self, end: int) -> int:
        """Return the first day from which such a stretch ends no earlier than `end`."""
        return end - self.count

    def latest_start(self, end: int) -> int:
        """Return the last day from which such a stretch ends no later than `end`."""
        return end - self.count


@frozen
class CalendarMonths:
    """A length of calendar months and days; a month from the 31st ends with the last day of a shorter month.

    Several days may lead to the same end (28 to 31 January are a month before 28 February), so that going back
    has two answers.
    """

    months: int
    days: int = 0

    @property
    def nominal(self) -> Days:
        """The length where nothing ties it to the calendar: thirty days a month."""
        return Days(Span(self.months, self.days).nominal_days)

    @property
    def bounds(self) -> tuple[int, int]:
        """No more and no fewer days than it may have: months differ from their mean by less than three days."""
        whole, part = divmod(self.months * _ERA_DAYS, _ERA_MONTHS)
        return whole - _UNEVEN + self.days, whole + bool(part) + _UNEVEN + self.days

    def after(self, start: int) -> int:
        """Return where a stretch of this length ends."""
        year, month, day = calendar_day(start)
        year, month = _moved(year, month, self.months)
        return day_number(year, month, min(day, days_in_month(year, month))) + self.days

    def earliest_start(self, end: int) -> int:
        """Return the first day from which such a stretch ends no earlier than `end`."""
        year, month, day = calendar_day(end - self.days)
        year, month = _moved(year, month, -self.months)
        last = days_in_month(year, month)
        return day_number(year, month, min(day, last)) + (day > last)

    def latest_start(self, end: int) -> int:
        """Return the last day from which such a stretch ends no later than `end`."""
        year, month, day = calendar_day(end - self.days)
        ends_month = day == days_in_month(year, month)
        year, month = _moved(year, month, -self.months)
        last = days_in_month(year, month)
        return day_number(year, month, last if ends_month else min(day, last))


Length: TypeAlias = Days | CalendarMonths


def length_of(span: Span, *, anchored: bool) -> Length:
    """Return a span as a length: in calendar months where a date anchors it, else thirty days a month."""
    if span.months and anchored:
        return CalendarMonths(span.months, span.days)
    return Days(span.nominal_days)


def _moved(year: int, month: int, months: int) -> tuple[int, int]:
    year, index = divmod(12 * year + month - 1 + months, 12)
    return year, index + 1
