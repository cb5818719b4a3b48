"""Priorities: which goals the money goes to."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from rri_planner.analysis import Priorities, priorities
from rri_planner.model import Action, FrozenMap, Goal, Money, Plan

_GOALS = [Goal(id="b", priority=1), Goal(id="a", priority=2), Goal(id="c", priority=1), Goal(id="d", serves="c")]


def test_money_is_split_over_all_goals_that_an_action_serves() -> None:
    """Equal parts for the goals above, however far; goals without a priority take their part and are not listed."""
    actions = [
        Action(id="one", cost=90, serves=["a", "d"]),
        Action(id="two", cost=30, serves="b"),
        Action(id="idle"),
        Action(id="idea", status="idea", serves="b"),
    ]
    found = priorities(Plan(goals=_GOALS, actions=actions))
    shares = {"a": Fraction(1, 4), "b": Fraction(1, 4), "c": Fraction(1, 4)}
    assert found == Priorities(("b", "c", "a"), FrozenMap({"a": 2, "b": 1, "c": 1}), FrozenMap(shares))
    assert (found.first, found.is_opposed) == (("b", "c"), False)
    assert priorities(Plan(goals=_GOALS, actions=actions), only=["two"]).shares["b"] == 1


def test_ties_share_a_rank() -> None:
    """Spearman's coefficient of ranks 1, 1, 2 against equal money for two of three goals is negative, then positive."""
    ranks = FrozenMap({"a": 2, "b": 1, "c": 1})
    half, none = Fraction(1, 2), Fraction(0)
    assert Priorities(("b", "c", "a"), ranks, FrozenMap({"a": half, "b": half, "c": none})).is_opposed
    assert not Priorities(("b", "c", "a"), ranks, FrozenMap({"a": none, "b": half, "c": half})).is_opposed


@pytest.mark.parametrize(
    ("costs", "needs"),
    [
        ((1, None), "cost"),
        ((Money(Decimal(1), "EUR"), Money(Decimal(1), "SEK")), "currency"),
        ((0, 0), "cost"),
    ],
)
def test_what_must_be_known(costs: tuple[Money | int | None, ...], needs: str) -> None:
    """Every cost, one currency, and something to spread; unknown is not nothing."""
    actions = [Action(id=f"x{number}", cost=cost, serves="a") for number, cost in enumerate(costs)]
    found = priorities(Plan(goals=_GOALS, actions=actions))
    assert (found.shares, found.needs, found.is_opposed) == (FrozenMap(), needs, False)


def test_no_more_is_counted_than_the_bound() -> None:
    """Beyond the bound a smaller plan is needed."""
    plan = Plan(goals=_GOALS, actions=[Action(id="x", cost=1, serves=["a", "b", "c"])])
    assert priorities(plan, most=2).needs == "smaller plan"
    assert priorities(plan, most=3).needs is None
