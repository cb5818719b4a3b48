"""Progress: how far every indicator has come on its way, and how far it should have come."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import CannotTell, IndicatorProgress, current_targets, progress
from rri_planner.formats import load
from rri_planner.model import Baseline, Indicator, Observation, PartialDate, Plan, Target

_EXAMPLES = Path(__file__).parents[2] / "examples"


def _indicator(
    *observations: Observation, targets: list[Target] | None = None, frequency: str | None = None
) -> Indicator:
    return Indicator(
        id="i",
        baseline=Baseline(value=100, date=2024),
        targets=targets or [Target(value=160, date=2030)],
        observations=observations,
        frequency=frequency,
    )


def _found(indicator: Indicator, today: dt.date | None = None) -> IndicatorProgress:
    return progress(Plan(indicators=[indicator]), today=today).indicators["i"]


def test_the_worked_example() -> None:
    """From 100 in 2024 to 160 in 2030, 118 in 2027: 30 % of the way in 50 % of the time, 14 a year instead of 6."""
    found = progress(Plan(indicators=[_indicator(Observation(value=118, date=2027))]))
    assert found.to_dict() == {
        "indicators": {
            "i": {
                "p": 0.3, "q": 0.5, "planned": 0.5, "expected": 130, "so_far_per_year": 6, "needed_per_year": 14,
                "as_of": "2027", "milestones": 0, "stale": None, "undefined": False,
            }
        },
        "method": "share of the way from baseline to target against a straight line, or one through the milestones",
        "sentence": "Indicators with the values and dates to be followed: 1 of 1. Behind the planned path: 1.",
        "cannot_tell": [],
    }  # fmt: skip
    assert found.to_rows()[0]["needed_per_year"] == 14


def test_falling_targets_work_alike() -> None:
    """A value that is to fall has made its way when it falls."""
    indicator = Indicator(
        id="i",
        baseline=Baseline(value=160, date="2024-01-01"),
        targets=[Target(value=100, date="2030-01-01")],
        observations=[Observation(value=142, date="2027-01-01")],
    )
    found = _found(indicator)
    row = found.to_dict()
    assert [row[name] for name in ("p", "q", "expected", "so_far_per_year", "needed_per_year")] == [
        0.3, 0.5, 130, -6, -14,
    ]  # fmt: skip
    assert found.is_behind


def test_milestones_replace_the_straight_line() -> None:
    """With a slow start planned, the same value is ahead; the share of the time stays what it is."""
    targets = [Target(value=110, date=2027), Target(value=160, date=2030), Target(value=200, date=2023)]
    found = _found(_indicator(Observation(value=118, date="2027"), targets=targets))
    assert (found.q, found.planned, found.expected) == (Fraction(1, 2), Fraction(1, 6), Fraction(110))
    assert (found.milestones, found.is_behind) == (1, False)
    later = _found(_indicator(Observation(value=118, date=2028), targets=targets))
    assert later.expected == 110 + Fraction(50, 3)
    beyond = _found(_indicator(Observation(value=118, date=2033), targets=targets))
    assert (beyond.expected, beyond.needed_per_year) == (Fraction(160), None)


def test_a_revised_target_counts_from_the_day_it_was_set() -> None:
    """Of several targets for one date the last one set counts, whatever their order; none is forgotten."""
    targets = [Target(value=200, date=2030, set_on="2026"), Target(value=160, date=2030, set_on="2024")]
    assert _found(_indicator(Observation(value=150, date=2027), targets=targets)).p == Fraction(1, 2)
    assert current_targets(_indicator(targets=targets)) == (targets[0],)
    undated = Target(value=90)
    assert current_targets(_indicator(targets=[*targets, undated])) == (undated, targets[0])


def test_nothing_is_claimed_where_target_and_baseline_are_the_same() -> None:
    """A value that is to hold has no way to make a share of."""
    found = _found(_indicator(Observation(value=118, date=2027), targets=[Target(value=100, date=2030)]))
    assert (found.undefined, found.p, found.planned, found.is_behind, found.q) == (
        True,
        None,
        None,
        None,
        Fraction(1, 2),
    )


def test_the_last_observation_counts_and_none_from_before_or_from_the_future() -> None:
    """Observations older than the baseline are no progress; with a day of today later ones are left out."""
    seen = [Observation(value=value, date=date) for value, date in ((90, 2023), (118, 2027), (130, 2028), (150, None))]
    assert _found(_indicator(*seen)).as_of == PartialDate.parse("2028")
    assert _found(_indicator(*seen), dt.date(2027, 12, 31)).p == Fraction(3, 10)
    early = _found(_indicator(*seen), dt.date(2025, 1, 1))
    assert (early.as_of, early.needs) == (None, ("observations.date", "observations.value"))


def test_an_observation_at_the_baseline_has_no_rate() -> None:
    """Where no time has passed there is no change a year."""
    found = _found(_indicator(Observation(value=100, date=2024)))
    assert (found.p, found.q, found.so_far_per_year) == (Fraction(0), Fraction(0), None)
    assert found.needed_per_year == 10


def test_days_count_as_days_and_longer_times_by_their_middle() -> None:
    """Dates known to the day make shares of days; others stand for the middle of their time."""
    days = Indicator(
        id="i",
        baseline=Baseline(value=0, date="2026-01-01"),
        targets=[Target(value=1, date="2026-01-11")],
        observations=[Observation(value=1, date="2026-01-04")],
    )
    assert _found(days).q == Fraction(3, 10)
    mixed = Indicator(
        id="i",
        baseline=Baseline(value=0, date="2026-Q1"),
        targets=[Target(value=1, date="2026-Q4")],
        observations=[Observation(value=1, date="2026-05")],
    )
    assert _found(mixed).q == Fraction(1, 3)


def test_a_target_before_the_baseline_gives_no_share_of_time() -> None:
    """Dates in the wrong order say nothing about time."""
    found = _found(_indicator(Observation(value=118, date=2027), targets=[Target(value=160, date=2020)]))
    assert (found.q, found.p, found.needed_per_year) == (None, Fraction(3, 10), None)


def test_stale_when_the_next_observation_is_due() -> None:
    """With a frequency and a day of today, an old observation is known to be old."""
    indicator = _indicator(Observation(value=118, date="2027-06"), frequency="P1Y")
    assert _found(indicator).stale is None
    assert _found(indicator, dt.date(2028, 6, 30)).stale is False
    assert _found(indicator, dt.date(2028, 7, 1)).stale is True
    assert _found(_indicator(Observation(value=1, date=2027)), dt.date(2028, 7, 1)).stale is None


def test_what_is_missing_is_named() -> None:
    """Values in words and fields that are not stated are listed with the indicators that lack them."""
    plan = Plan(
        indicators=[
            Indicator(id="a"),
            Indicator(id="b", baseline=Baseline(value="hardly any", date=2024), targets=[Target(value=3)]),
        ]
    )
    found = progress(plan)
    assert found.cannot_tell == (
        CannotTell("baseline.date", ("a",)),
        CannotTell("baseline.value", ("a", "b")),
        CannotTell("observations.date", ("a", "b")),
        CannotTell("observations.value", ("a", "b")),
        CannotTell("targets.date", ("a", "b")),
        CannotTell("targets.value", ("a",)),
    )
    assert found.to_dict()["sentence"] == (
        "Indicators with the values and dates to be followed: 0 of 2. Behind the planned path: 0."
    )


_values = st.integers(-50, 50)


@given(_values, _values, _values, st.integers(1, 9), st.integers(1, 9))
def test_what_was_made_and_what_is_needed_add_up(start: int, seen: int, aim: int, passed: int, left: int) -> None:
    """So far a year times the years passed, and needed a year times the years left, are the way to the target."""
    indicator = Indicator(
        id="i",
        baseline=Baseline(value=start, date=2020),
        targets=[Target(value=aim, date=2020 + passed + left)],
        observations=[Observation(value=seen, date=2020 + passed)],
    )
    found = _found(indicator)
    assert found.so_far_per_year is not None
    assert found.needed_per_year is not None
    assert start + found.so_far_per_year * passed + found.needed_per_year * left == aim
    assert found.q == Fraction(passed, passed + left)
    assert found.expected == start + (aim - start) * Fraction(passed, passed + left)
    assert (found.p is None) == (start == aim)


@pytest.mark.parametrize(("region", "behind"), [("varmland", []), ("steiermark", []), ("grand-est", ["i-diagnostics"])])
def test_the_example_regions_make_progress(region: str, behind: list[str]) -> None:
    """Grand Est is behind with its diagnoses; the younger plans are not behind with anything."""
    found = progress(load(_EXAMPLES / region), today=dt.date(2026, 6, 1))
    assert [id_ for id_, each in found.indicators.items() if each.is_behind] == behind
