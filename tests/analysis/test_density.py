"""Density: how many of all possible links are stated."""

from __future__ import annotations

from fractions import Fraction

from rri_planner.analysis import Density, density
from rri_planner.model import Action, FrozenMap, Goal, Pathway, Plan

_PLAN = Plan(
    goals=[
        Goal(id="top"),
        Goal(id="low", serves="top"),
        Goal(id="other"),
        Goal(id="watched", watch_only="decided by the state"),
    ],
    pathways=[Pathway(id="way", serves="low"), Pathway(id="shut", serves="other", status="rejected")],
    actions=[
        Action(id="a", serves=["way", "top"]),
        Action(id="b", serves=["shut", "low"]),
        Action(id="c", status="idea"),
    ],
)


def test_the_lowest_goals_and_the_actions_that_count() -> None:
    """Goals that rest on others, watched goals, ideas and pathways that were given up do not count."""
    found = density(_PLAN)
    assert (found, found.share) == (Density(FrozenMap({"low": 2, "other": 0}), 2), Fraction(1, 2))


def test_counting_has_a_bound() -> None:
    """When more links than the bound were found, the other goals are left out, and the answer says so."""
    assert density(_PLAN, most=1) == Density(FrozenMap({"low": 2}), 2, more=True)


def test_a_plan_without_goals_has_no_links() -> None:
    """Nothing of nothing is nothing."""
    assert density(Plan()).share == 0
