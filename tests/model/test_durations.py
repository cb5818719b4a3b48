"""What durations promise."""

# ruff: noqa: ANN401 - whatever a user may give is tried

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.errors import BadValue
from rri_planner.model import Duration, Span
from rri_planner.model._durations import as_duration

_spans = st.builds(Span, st.integers(0, 121_000), st.integers(0, 20_000))


@given(_spans, _spans)
def test_a_duration_survives_being_written_and_read(one: Span, other: Span) -> None:
    """Writing a duration and reading it again loses nothing."""
    shortest, longest = sorted((one, other), key=lambda span: span.nominal_days)
    assert Duration.parse(str(Duration(shortest))) == Duration(shortest)
    assert Duration.parse(str(Duration(shortest, longest))) == Duration(shortest, longest)


@pytest.mark.parametrize(
    ("text", "months", "days", "written"),
    [
        ("P6M", 6, 0, "P6M"),
        ("P1Y6M", 18, 0, "P1Y6M"),
        ("P18M", 18, 0, "P1Y6M"),
        ("P2W", 0, 14, "P2W"),
        ("P14D", 0, 14, "P2W"),
        ("P90D", 0, 90, "P90D"),
        ("P1M7D", 1, 7, "P1M7D"),
        ("P0D", 0, 0, "P0D"),
        ("P0M", 0, 0, "P0D"),
        ("P9999Y", 119_988, 0, "P9999Y"),
    ],
)
def test_a_span_is_months_and_days(text: str, months: int, days: int, written: str) -> None:
    """Years are months, weeks are days, and the shortest way of writing them is used."""
    span = Span.parse(text)
    assert (span, str(span)) == (Span(months, days), written)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "6M",
        "p6m",
        "PT8H",
        "-P1M",
        "P-1M",
        "P1.5M",
        "P6M..",
        "..P6M",
        "P4M..P2M",
        "P1M..P2M..P3M",
        "P11000Y",
        "P٦M",
    ],
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    """Hours, negative and turned-round durations, and any longer than the calendar, are refused."""
    with pytest.raises(BadValue, match="is not a duration such as"):
        Duration.parse(text)


def test_a_duration_is_right_from_birth() -> None:
    """A negative span and a range the wrong way round cannot be built in Python either."""
    with pytest.raises(BadValue):
        Span(-1)
    with pytest.raises(BadValue, match=r'"P6M\.\.P4M" is not a duration'):
        Duration(Span(6), Span(4))


@pytest.mark.parametrize(
    ("span", "start", "end"),
    [
        ("P1M", "2027-01-31", "2027-02-28"),
        ("P1M", "2028-01-31", "2028-02-29"),
        ("P1Y", "2028-02-29", "2029-02-28"),
        ("P1M1D", "2027-01-31", "2027-03-01"),
        ("P2W", "2027-12-24", "2028-01-07"),
        ("P0D", "2027-01-31", "2027-01-31"),
        ("P9999Y", "2027-01-31", "9999-12-31"),
        ("P90D", "9999-12-01", "9999-12-31"),
    ],
)
def test_a_span_follows_the_calendar(span: str, start: str, end: str) -> None:
    """Months are as long as the calendar has them, and nothing comes after its last day."""
    assert Span.parse(span).after(dt.date.fromisoformat(start)).isoformat() == end


@given(_spans, st.dates())
def test_time_does_not_run_backwards(span: Span, day: dt.date) -> None:
    """Whatever the span and the day, the day after it exists and is not earlier."""
    assert span.after(day) >= day


def test_a_range_has_two_bounds() -> None:
    """An exact duration is a range of one."""
    exact, between = Duration.parse("P6M"), Duration.parse("P4M .. P6M")
    assert (exact.shortest, exact.longest, str(exact)) == (Span(6), Span(6), "P6M")
    assert (between.shortest, between.longest, str(between)) == (Span(4), Span(6), "P4M..P6M")


@pytest.mark.parametrize("value", ["P6M", Span(6), Duration(Span(6))])
def test_a_duration_may_be_given_in_several_ways(value: Any) -> None:
    """A string, a span and a duration are all understood."""
    assert as_duration(value) == Duration(Span(6))


@pytest.mark.parametrize("value", [6, True, 0.5, dt.timedelta(days=6), ["P6M"]])
def test_what_only_looks_like_a_duration_is_refused(value: Any) -> None:
    """A bare number does not say of what."""
    with pytest.raises(BadValue, match="is not a duration such as"):
        as_duration(value)
