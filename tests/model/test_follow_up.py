"""What money, decisions, reviews, updates and waivers promise."""

from __future__ import annotations

import pytest

from rri_planner.errors import BadField
from rri_planner.model import Decision, FundingLine, Goal, Light, Link, Money, Review, StatusUpdate, Waiver


def test_a_funding_line_has_a_limit() -> None:
    """A ceiling is an amount, a window a period."""
    line = FundingLine(id="f", ceiling="99.50", window="2026/2028")
    assert (line.ceiling, str(line.window)) == (Money(line.ceiling.amount) if line.ceiling else None, "2026/2028")
    assert str(line.ceiling) == "99.50"


def test_a_decision_says_what_changed_it() -> None:
    """What it is about and what made it change may be one or several."""
    decision = Decision(id="d", about="p", changed_because="c", date="2026-03-02")
    assert (decision.about, decision.changed_because) == ((Link(to="p"),), ("c",))


def test_a_review_may_be_of_the_whole_plan() -> None:
    """A review names parts of the plan, or the plan itself."""
    assert Review(id="r", of="plan", inputs="Progress").of == (Link(to="plan"),)


def test_a_colour_is_enough_for_a_light() -> None:
    """A light may say why it overrides what the dates say."""
    assert StatusUpdate(of="a", light="green").light == Light(colour="green")
    with pytest.raises(BadField, match=r"^StatusUpdate\.light\.colour: "):
        StatusUpdate(of="a", light="purple")


def test_a_waiver_is_about_ids_words_or_items() -> None:
    """A waiver's subject may be one or several, and unstated means all."""
    assert Waiver(rule="RRI101", subject="open-access").subject == ("open-access",)
    assert Waiver(rule="STR103", subject=[Goal(id="g"), "h"]).subject == ("g", "h")
    assert Waiver(rule="STR103").subject == ()
