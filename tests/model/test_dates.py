"""What partial dates and periods promise."""

# ruff: noqa: ANN401 - whatever a user may give is tried

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.errors import BadValue
from rri_planner.model import PartialDate, Period
from rri_planner.model._dates import as_date, as_period
from tests.written import dates, periods

_YEAR = PartialDate.parse("2027")


@given(dates)
def test_a_date_is_written_back_with_the_precision_it_was_given(text: str) -> None:
    """What a person knows of a date is kept: no more and no less."""
    assert str(PartialDate.parse(text)) == text


@given(dates)
def test_a_date_is_all_the_days_that_it_may_be(text: str) -> None:
    """The earliest day is not after the latest, and both lie within what was written."""
    date = PartialDate.parse(text)
    assert date.earliest <= date.latest
    assert date.earliest.year == date.latest.year == int(text[:4])


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2027", "2027-01-01", "2027-12-31", "year"),
        ("2027-Q1", "2027-01-01", "2027-03-31", "quarter"),
        ("2027-Q4", "2027-10-01", "2027-12-31", "quarter"),
        ("2028-02", "2028-02-01", "2028-02-29", "month"),
        ("2027-12", "2027-12-01", "2027-12-31", "month"),
        ("2028-02-29", "2028-02-29", "2028-02-29", "day"),
        (" 2027 ", "2027-01-01", "2027-12-31", "year"),
        ("9999-12", "9999-12-01", "9999-12-31", "month"),
    ],
)
def test_the_first_and_the_last_day(text: str, earliest: str, latest: str, precision: str) -> None:
    """Years, quarters and months begin and end where the calendar has them."""
    date = PartialDate.parse(text)
    assert (date.earliest.isoformat(), date.latest.isoformat(), date.precision) == (earliest, latest, precision)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "0999",
        "999",
        "10000",
        "-2027",
        "2027-6",
        "2027-00",
        "2027-13",
        "2027-Q0",
        "2027-Q5",
        "2027-q2",
        "2027-06-00",
        "2027-06-31",
        "2027-02-29",
        "2027-02-30",
        "2027-Q2-01",
        "2027-06-15T10:00",
        "20270615",
        "2027 06",
        "2027/2028",
        "٢٠٢٧",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """A day that the calendar does not have is refused, and so is every other way of writing one."""
    with pytest.raises(BadValue, match="is not a date such as"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2027-Q2", "2027-Q2"),
        (2027, "2027"),
        (dt.date(2027, 6, 15), "2027-06-15"),
        (_YEAR, "2027"),
    ],
)
def test_a_date_may_be_given_in_several_ways(value: Any, written: str) -> None:
    """A string, a year, a day of the standard library and a date are all understood."""
    assert (str(as_date(value)), str(as_period(value))) == (written, written)


@pytest.mark.parametrize("value", [True, 999, 10000, 2027.0, dt.datetime(2027, 6, 15), dt.date(999, 1, 1), ["2027"]])  # noqa: DTZ001 - no clock
def test_what_only_looks_like_a_date_is_refused(value: Any) -> None:
    """Truth values, numbers that are no year, and moments with a time of day are no dates."""
    with pytest.raises(BadValue, match="is not a date"):
        as_date(value)
    with pytest.raises(BadValue, match="is not a period"):
        as_period(value)


def test_nothing_stays_nothing() -> None:
    """An unstated date or period stays unstated."""
    assert (as_date(None), as_period(None)) == (None, None)


@given(st.lists(dates.map(PartialDate.parse)))
def test_dates_are_ordered_by_their_first_and_then_their_last_day(some: list[PartialDate]) -> None:
    """Sorting puts what may be earliest first, and of these what must end first."""
    assert sorted(some) == sorted(some, key=lambda date: (date.earliest, date.latest))


def test_an_order_that_holds_for_every_day_is_another_question() -> None:
    """A date is surely before another only if its last day is before the other's first."""
    june, summer, autumn = map(PartialDate.parse, ("2027-06", "2027-Q2", "2027-Q4"))
    assert (june.surely_before(summer), june.surely_before(autumn)) == (False, True)
    assert (summer < june, june >= summer, june <= june) == (True, True, True)  # noqa: PLR0124 - the edge is meant


@given(periods)
def test_a_period_survives_being_written_and_read(text: str) -> None:
    """Writing a period and reading it again loses nothing."""
    period = Period.parse(text)
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    ("text", "start", "end", "written"),
    [
        ("2026-08/2027-06", "2026-08", "2027-06", "2026-08/2027-06"),
        ("2026/..", "2026", None, "2026/.."),
        ("../2026", None, "2026", "../2026"),
        ("../..", None, None, "../.."),
        (" 2026 / 2027-Q1 ", "2026", "2027-Q1", "2026/2027-Q1"),
        ("2026-Q3", "2026-Q3", "2026-Q3", "2026-Q3"),
        ("2026/2026", "2026", "2026", "2026"),
        ("2027/2026", "2027", "2026", "2027/2026"),
    ],
)
def test_the_two_ends_of_a_period(text: str, start: str | None, end: str | None, written: str) -> None:
    """A period has a start and an end; either may be open, and the wrong order is kept for a rule to find."""
    period = Period.parse(text)
    assert period == Period(as_date(start), as_date(end))
    assert str(period) == written


@pytest.mark.parametrize("text", ["", "..", "/", "2026/", "/2026", "2026/2027/2028", "2026-2027", "2026/soon"])
def test_what_is_no_period_is_refused(text: str) -> None:
    """A period has exactly two ends or is one date; the whole of it is named in the error."""
    with pytest.raises(BadValue, match=f'^"{text}" is not a period such as'):
        Period.parse(text)


@pytest.mark.parametrize(
    ("text", "inverted"),
    [
        ("2027-09/2027-05", True),
        ("2027/2027-05", False),
        ("2027-05/2027", False),
        ("../2027", False),
        ("2027/..", False),
    ],
)
def test_a_period_is_inverted_only_for_every_choice_of_days(text: str, inverted: bool) -> None:
    """It ends before it starts if that is so whatever days its dates stand for; an open end never is."""
    assert Period.parse(text).is_inverted == inverted


def test_a_period_is_itself() -> None:
    """A period that is given as one is taken as it is."""
    period = Period.parse("2026/2027")
    assert as_period(period) is period
