"""What counts and free maps promise."""

# ruff: noqa: ANN401 - whatever a user may give is tried

from __future__ import annotations

import datetime as dt
import pickle
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from rri_planner.errors import BadValue, PlannerError
from rri_planner.model import FrozenMap, Observation, Participants
from rri_planner.model._events import Crossing
from rri_planner.model._maps import as_counts, as_free_map
from tests.written import free


@given(free)
def test_what_a_region_adds_is_kept_and_cannot_change(value: dict[str, Any]) -> None:
    """A free map is frozen all the way down, hashable, picklable, and frozen only once."""
    frozen = as_free_map(value)
    assert _thawed(frozen) == value
    assert (hash(frozen), as_free_map(frozen)) == (hash(as_free_map(value)), frozen)
    assert pickle.loads(pickle.dumps(frozen)) == frozen  # noqa: S301 - our own bytes


def _thawed(value: Any) -> Any:
    match value:
        case FrozenMap():
            return {key: _thawed(entry) for key, entry in value.items()}
        case tuple():
            return [_thawed(entry) for entry in value]
        case _:
            return value


def test_many_kinds_of_value_are_kept() -> None:
    """Sets become sorted tuples, lists tuples, maps frozen maps; plain values become what files can keep."""
    value = {
        "set": {"b", "a"},
        "frozen": frozenset({2, 1}),
        "list": [1, (2, [3])],
        "map": {"in": {"deep": None}},
        "plain": [1.5, Decimal("1.50"), True, dt.date(2027, 1, 1), dt.time(9), 10**400],
        7: "a number is a key as well",
    }
    frozen = as_free_map(value)  # type: ignore[arg-type]  # a number is no key for mypy
    assert dict(frozen) == {
        "7": "a number is a key as well",
        "frozen": (1, 2),
        "list": (1, (2, (3,))),
        "map": FrozenMap({"in": FrozenMap({"deep": None})}),
        "plain": (Decimal("1.5"), Decimal("1.50"), True, "2027-01-01", "09:00:00", 10**400),
        "set": ("a", "b"),
    }
    assert isinstance(hash(frozen), int)


@pytest.mark.parametrize(
    "value",
    [object(), print, b"bytes", float("nan"), float("inf"), Decimal("NaN"), "bell\a", iter("ab"), {True: 1}, {None: 1}],
    ids=lambda value: type(value).__name__,
)
def test_what_no_file_can_hold_is_refused(value: Any) -> None:
    """A free map holds plain values only, so that it can be written into any format."""
    with pytest.raises(BadValue):
        as_free_map({"here": [value]})


def test_depth_has_a_limit() -> None:
    """Fifty levels are more than enough, and a bomb is refused before it goes off."""
    value: dict[str, Any] = {}
    for _ in range(50):
        value = {"in": value}
    as_free_map(value)
    for _ in range(100_000):
        value = {"in": value}
    with pytest.raises(BadValue):
        as_free_map(value)


@pytest.mark.parametrize("value", [None, {}])
def test_nothing_is_an_empty_map(value: Any) -> None:
    """No map and an empty map are the same."""
    assert as_free_map(value) == as_counts(value) == FrozenMap()


@pytest.mark.parametrize("value", [[], "", 0, False, ["a"], "a", 3])
@pytest.mark.parametrize("convert", [as_free_map, as_counts])
def test_what_is_no_map_is_refused(convert: Any, value: Any) -> None:
    """An empty list is no map either."""
    with pytest.raises(BadValue, match="is not a map"):
        convert(value)


def test_counts_are_whole_numbers_by_group() -> None:
    """Counts may be given as digits."""
    assert as_counts({"women": 22, "men": "28"}) == {"women": 22, "men": 28}
    with pytest.raises(BadValue, match="is not a count"):
        as_counts({"women": -1})


def test_every_map_checks_its_own_values() -> None:
    """Counts are numbers, crossed groups are words, observed values are exact numbers."""
    assert Crossing(by={"gender": "women"}, count=3).by == {"gender": "women"}
    assert Observation(value=1, groups={"women": "0.5"}).groups == {"women": Decimal("0.5")}
    with pytest.raises(PlannerError, match=r"Participants\.helix"):
        Participants(helix={"business": "many"})
    with pytest.raises(PlannerError, match=r"Crossing\.by: .* a map such as"):
        Crossing(by="women")  # type: ignore[arg-type]  # what mypy refuses is tried
