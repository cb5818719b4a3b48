"""What the rules for how many supporters an end takes promise."""

# ruff: noqa: ANN401 - whatever a user may give is tried

from __future__ import annotations

from typing import Any, Literal

import pytest

from rri_planner.errors import BadValue
from rri_planner.model import Needs
from rri_planner.model._needs import as_needs


@pytest.mark.parametrize(
    ("value", "written", "of_three", "of_none"),
    [
        ("all", "all", 3, 0),
        ("any", "any", 1, 0),
        ({"at_least": 2}, "at least 2", 2, 2),
        ({"at_least": "2"}, "at least 2", 2, 2),
        (Needs("any"), "any", 1, 0),
    ],
)
def test_a_rule_says_how_many_it_takes(value: Any, written: str, of_three: int, of_none: int) -> None:
    """All of none is none, any of none is none, and at least two stays two."""
    needs = as_needs(value)
    assert needs is not None
    assert (str(needs), needs.required(3), needs.required(0)) == (written, of_three, of_none)


def test_unstated_differs_from_every_rule() -> None:
    """A rule that nobody stated is not made up."""
    assert as_needs(None) is None


@pytest.mark.parametrize(
    "value",
    [
        "some",
        2,
        [],
        {},
        {"at_least": 0},
        {"at_least": -1},
        {"at_least": None},
        {"at_least": 1.5},
        {"at_least": 1, "of": 2},
    ],
)
def test_what_is_no_rule_is_refused(value: Any) -> None:
    """There are three rules, and nought is no number of supporters to need."""
    with pytest.raises(BadValue):
        as_needs(value)


@pytest.mark.parametrize(("rule", "least"), [("all", 2), ("any", 0), ("at_least", None), ("at_least", 0)])
def test_a_rule_is_right_from_birth(rule: Literal["all", "any", "at_least"], least: int | None) -> None:
    """Only `at_least` has a number, and it must have one."""
    with pytest.raises(BadValue, match="all, any or"):
        Needs(rule, least)
