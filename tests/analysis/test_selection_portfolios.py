"""Portfolios that no other outdoes: core, open, out."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import Chosen, portfolios
from rri_planner.errors import BadUsage, BadValue, UnknownItem
from rri_planner.model import Action, Goal, Plan
from tests.analysis.success_by_hand import counts, minimal, reached, subsets
from tests.analysis.test_selection import EXAMPLE, _allows, priced


def test_without_weights_every_goal_may_matter() -> None:
    """With 11 for the worked example there are three ways that none outdoes; A3 is in all of them."""
    found = portfolios(EXAMPLE, budget=11)
    assert found.to_dict() == {
        "portfolios": [
            {"cost": "7", "goals": ["G1", "G2"], "actions": ["A1", "A3"]},
            {"cost": "8", "goals": ["G1", "G2"], "actions": ["A2", "A3", "A4"]},
            {"cost": "8", "goals": ["G2", "G3"], "actions": ["A3", "A5"]},
        ],
        "core": ["A3"],
        "open": ["A1", "A2", "A4", "A5"],
        "out": [],
        "complete": True,
        "cannot_tell": [],
        "method": "robust portfolio modelling, exact by mixed-integer optimisation (HiGHS); "
        "ends that do not state their needs take all of their means; at most 100 portfolios listed",
    }
    assert found.to_rows()[:2] == [
        {"action": "A3", "place": "core", "portfolios": 3},
        {"action": "A1", "place": "open", "portfolios": 1},
    ]
    assert str(found.sentence) == (
        "Portfolios that no other outdoes: 3. Actions in all of them: 1; in some: 4; in none: 0."
    )


def test_ranges_of_weights_settle_more() -> None:
    """If G3 surely matters more than G1, what reaches G1 is out."""
    weights = {"G1": (1, 2), "G2": (1, 5), "G3": (3, 4)}
    found = portfolios(EXAMPLE, weights=weights, budget=11)
    assert (found.core, found.open, found.out) == (("A3", "A5"), (), ("A1", "A2", "A4"))


def test_weights_are_for_all_goals_and_in_order() -> None:
    """A goal without a range, a range that runs backwards and a goal that is none are refused."""
    good: dict[str, Any] = {"G1": (0, 1), "G2": (0, 1), "G3": (0, 1)}
    with pytest.raises(BadUsage, match='the goal "G3" has no range of weights'):
        portfolios(EXAMPLE, weights={"G1": (0, 1), "G2": (0, 1)})
    with pytest.raises(UnknownItem):
        portfolios(EXAMPLE, weights={**good, "G9": (0, 1)})
    for wrong in ((2, 1), (-1, 1)):
        with pytest.raises(BadValue):
            portfolios(EXAMPLE, weights={**good, "G1": wrong})


@pytest.mark.parametrize("limits", [{"most": 1}, {"most": 2}, {"seconds": 0}])
def test_what_is_cut_short_says_so(limits: dict[str, Any]) -> None:
    """With too few portfolios or no time the answer is not complete."""
    found = portfolios(EXAMPLE, budget=11, **limits)
    assert not found.complete
    assert len(found.portfolios) <= limits.get("most", 0)


def test_nothing_to_choose() -> None:
    """Without goals the one portfolio is to do nothing; without money too."""
    assert portfolios(Plan()).portfolios == (Chosen((), (), Decimal(0)),)
    plan = Plan(goals=[Goal(id="G", needs="any")], actions=[Action(id="A", serves="G", cost=1)])
    assert (portfolios(plan, budget=0).core, portfolios(plan, budget=0).out) == ((), ("A",))


def _outdone(goals: frozenset[str], every: set[frozenset[str]], weights: dict[str, tuple[int, int]]) -> bool:
    """Whether another set is worth as much at every corner of the ranges, and more at one."""
    corners: list[dict[str, int]] = [{}]
    for goal, ends in weights.items():
        corners = [{**corner, goal: end} for corner in corners for end in {*ends}]
    return any(
        all(gain >= 0 for gain in gains) and any(gain > 0 for gain in gains)
        for other in every
        for gains in [[sum(c[g] for g in other) - sum(c[g] for g in goals) for c in corners]]
    )


@given(priced(), st.integers(0, 9), st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=3, max_size=3))
def test_all_subsets_agree(plan: Plan, budget: int, drawn: list[tuple[int, int]]) -> None:
    """The portfolios are all that no choice within the limits outdoes at any corner of the ranges."""
    weights = {goal.id: (low, low + more) for goal, (low, more) in zip(plan.goals, drawn, strict=False)}
    eligible = [each.id for each in plan.actions if counts(each) and each.status != "done" and each.cost is not None]
    allows = _allows(plan, budget)
    choices = {some for some in map(frozenset, subsets(eligible)) if allows(some)}
    goals_of = {some: frozenset(weights) & reached(plan, some, "all") for some in choices}
    every = {*goals_of.values()}
    # Of sets of goals that are worth the same whatever the weights, those that can be added to are left out.
    best = {each for each in every if not any(each < other for other in every) and not _outdone(each, every, weights)}

    def ways(goals: frozenset[str]) -> list[tuple[str, ...]]:
        return minimal(eligible, lambda some: some in choices and goals <= goals_of[some])

    wanted = {(tuple(sorted(goals)), way) for goals in best for way in ways(goals)}
    found = portfolios(plan, weights=weights, budget=budget)
    assert {(each.goals, each.actions) for each in found.portfolios} == wanted
    assert found.complete
