"""Exact probabilities, for those who have the numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import CannotTell, probability
from rri_planner.errors import BadValue
from rri_planner.model import Action, Goal, Plan
from tests.analysis.success_by_hand import open_actions, plans, reached, subsets
from tests.analysis.test_robustness import CASE_A

CHANCES: dict[str, Decimal | float | str] = {"A1": 0.7, "A2": 0.8, "A3": "0.9"}


def test_what_is_shared_counts_once() -> None:
    """Case A is 0.72; multiplied along the tree it would be 0.6768, because A2 is in both branches."""
    found = probability(CASE_A, CHANCES)
    assert found.to_dict() == {
        "goals": {"G": {"stated": "0.72"}},
        "cannot_tell": [],
        "method": "exact by binary decision diagrams, the actions taken as independent of one another",
    }
    assert found.to_rows() == [{"goal": "G", "reading": "stated", "probability": Decimal("0.72")}]
    assert str(found.sentence).startswith("Goals with a probability: 1.")


def test_two_of_three() -> None:
    """Case C: two of three that succeed nine times in ten are 0.972."""
    actions = [Action(id=id_, serves="G") for id_ in ("A1", "A2", "A3")]
    plan = Plan(goals=[Goal(id="G", needs={"at_least": 2})], actions=actions)
    found = probability(plan, dict.fromkeys(("A1", "A2", "A3"), Decimal("0.9")))
    assert found.goals["G"]["stated"] == Decimal("0.972")


def test_what_has_no_chance_is_named() -> None:
    """Unknown is not zero: a goal is left out if something below it has no chance stated."""
    found = probability(CASE_A, {"A1": 1, "A2": 0})
    assert (dict(found.goals), found.cannot_tell) == ({}, (CannotTell("chances", ("A3",)),))


def test_a_goal_beyond_the_limit_is_named() -> None:
    """A diagram that would be too large gives no number."""
    found = probability(CASE_A, CHANCES, largest=1)
    assert (dict(found.goals), found.cannot_tell) == ({}, (CannotTell("smaller plan", ("G",)),))


@pytest.mark.parametrize("chance", ["1.1", -0.1, "often", float("nan")])
def test_a_chance_is_between_nought_and_one(chance: float | str) -> None:
    """Anything else is refused."""
    with pytest.raises(BadValue):
        probability(CASE_A, {**CHANCES, "A1": chance})


@given(plans(), st.lists(st.integers(0, 10), min_size=6, max_size=6))
def test_the_sum_over_all_cases_agrees(plan: Plan, tenths: list[int]) -> None:
    """The probability is the sum over all sets of actions with which the goal is reached."""
    ids = open_actions(plan)
    chances = {id_: Decimal(tenth) / 10 for id_, tenth in zip(ids, tenths, strict=False)}
    for goal, found in probability(plan, chances).goals.items():
        for name, likely in found.items():
            total = Decimal(0)
            for some in subsets(ids):
                if goal in reached(plan, some, "all" if name == "stated" else name):
                    case = Decimal(1)
                    for id_ in ids:
                        case *= chances[id_] if id_ in some else 1 - chances[id_]
                    total += case
            assert likely == total
