"""The critical path of networks that are no plans: published ones, and any numbers."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import Activity, critical_path
from rri_planner.errors import BadUsage, UnknownItem

_HOUSE = {
    "A": 2, "B": 4, "C": 10, "D": 6, "E": 4, "F": 5, "G": 7, "H": 9, "I": 7, "J": 8, "K": 4, "L": 5, "M": 2, "N": 6,
}  # fmt: skip
_BEFORE = {
    "B": "A", "C": "B", "D": "C", "E": "C", "F": "E", "G": "D", "H": "EG", "I": "C", "J": "FI", "K": "J", "L": "J",
    "M": "H", "N": "KL",
}  # fmt: skip


def test_a_published_network() -> None:
    """The building project of Hillier and Lieberman takes 44 weeks along A, B, C, E, F, J, L and N."""
    found = critical_path(_HOUSE, _BEFORE)
    assert (found.makespan, found.critical) == (44, ("A", "B", "C", "E", "F", "J", "L", "N"))
    slack = {id_: each.total_float for id_, each in found.activities.items() if each.total_float}
    assert slack == {"D": 4, "G": 4, "H": 4, "I": 2, "K": 1, "M": 4}


def test_rows_have_every_number() -> None:
    """A row has the id and the times of one activity."""
    rows = critical_path({"B": 2, "A": 3}, {"B": ["A"]}).to_rows()
    assert rows[1] == {
        "id": "B", "earliest_start": 3, "earliest_finish": 5, "latest_start": 3, "latest_finish": 5, "total_float": 0,
        "free_float": 0, "critical": True,
    }  # fmt: skip


def test_decimals_stay_exact() -> None:
    """Durations and lags with decimals give decimals, without the noise of binary fractions."""
    found = critical_path(
        {"A": Decimal("4.17"), "B": Decimal("0.1"), "C": 3}, {"B": ["A"]}, lags={("A", "B"): Decimal("0.2")}
    )
    assert found.makespan == Decimal("4.47")
    assert found.activities["C"] == Activity(
        0, 3, Decimal("1.47"), Decimal("4.47"), Decimal("1.47"), Decimal("1.47"), critical=False
    )


def test_no_activities_take_no_time() -> None:
    """An empty network is done at once."""
    assert (critical_path({}, {}).makespan, critical_path({}, {}).critical) == (0, ())


def test_circles_and_unknown_predecessors_are_refused() -> None:
    """Activities that wait for one another are named; a predecessor without a duration with the nearest there is."""
    with pytest.raises(BadUsage, match="A, B, C"):
        critical_path({"A": 1, "B": 1, "C": 1, "D": 1}, {"A": ["B"], "B": ["A"], "C": ["B"]})
    with pytest.raises(UnknownItem) as unknown:
        critical_path({"dig": 1, "build": 2}, {"build": ["digg"]})
    assert unknown.value.nearest == "dig"


def test_fifty_thousand_activities_in_a_row() -> None:
    """A chain of any length is followed without recursion, in time that grows with its length."""
    names = [f"a{number:05}" for number in range(50_000)]
    found = critical_path(dict.fromkeys(names, 1), {after: [before] for before, after in pairwise(names)})
    assert (found.makespan, found.activities["a49999"].earliest_start) == (50_000, 49_999)


@given(st.permutations(sorted(_HOUSE)), st.sampled_from(sorted(_HOUSE)), st.integers(1, 20))
def test_a_delay_within_the_float_delays_nothing(order: list[str], late: str, more: int) -> None:
    """Whatever the order, the whole takes longer by exactly what a delay exceeds the total float."""
    found = critical_path({id_: _HOUSE[id_] for id_ in order}, _BEFORE)
    delayed = critical_path({**_HOUSE, late: _HOUSE[late] + more}, _BEFORE)
    assert delayed.makespan - found.makespan == max(0, more - found.activities[late].total_float)
