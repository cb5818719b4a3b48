"""Lengths of time on the calendar: where they end, and from where they end in time."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis._dates_calendar import (
    CalendarMonths,
    Days,
    calendar_day,
    day_number,
    days_in_month,
    iso_day,
    length_of,
    said_day,
)
from rri_planner.model import PartialDate, Span

_days = st.integers(-3_000_000, 6_000_000)
_lengths = st.builds(CalendarMonths, st.integers(1, 500), st.integers(0, 40)) | st.builds(Days, st.integers(-50, 900))


@given(st.dates())
def test_day_numbers_are_those_of_the_standard_library(day: dt.date) -> None:
    """Within the years of `datetime` a day has the same number there."""
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert (calendar_day(day.toordinal()), iso_day(day.toordinal())) == (
        (day.year, day.month, day.day),
        day.isoformat(),
    )
    assert said_day(day.toordinal()) == PartialDate.on(day)


@given(_days)
def test_every_number_is_a_day(number: int) -> None:
    """Beyond those years the calendar goes on."""
    year, month, day = calendar_day(number)
    assert 1 <= day <= days_in_month(year, month)
    assert day_number(year, month, day) == number


def test_years_out_of_the_ordinary_have_a_sign() -> None:
    """ISO 8601 writes years of other than four digits with a sign and six digits."""
    assert [iso_day(day_number(year, 3, 1)) for year in (12027, 0, -5)] == [
        "+012027-03-01", "0000-03-01", "-000005-03-01",
    ]  # fmt: skip
    assert said_day(day_number(12027, 3, 1)) == "+012027-03-01"


@given(st.dates(dt.date(1900, 1, 1), dt.date(2200, 1, 1)), st.integers(1, 600), st.integers(0, 99))
def test_a_length_ends_where_the_span_of_the_model_does(day: dt.date, months: int, days: int) -> None:
    """Calendar months are those of `Span`."""
    span = Span(months, days)
    assert length_of(span, anchored=True).after(day.toordinal()) == span.after(day).toordinal()


@given(_lengths, _days)
def test_starts_are_the_first_and_last_that_end_in_time(length: Days | CalendarMonths, end: int) -> None:
    """The earliest start is the first that ends no earlier, the latest the last that ends no later."""
    earliest, latest = length.earliest_start(end), length.latest_start(end)
    assert length.after(earliest - 1) < end <= length.after(earliest)
    assert length.after(latest) <= end < length.after(latest + 1)


@given(_lengths, _days)
def test_a_length_stays_within_its_bounds(length: Days | CalendarMonths, start: int) -> None:
    """No start makes a length shorter or longer than its bounds, and thirty days a month lie between them."""
    fewest, most = length.bounds
    assert fewest <= length.after(start) - start <= most


def test_without_an_anchor_a_month_is_thirty_days() -> None:
    """Lengths that nothing ties to the calendar are counted in days."""
    assert length_of(Span(2, 3), anchored=False) == Days(63) == CalendarMonths(2, 3).nominal
    assert length_of(Span(0, 3), anchored=True) == Days(3) == Days(3).nominal
