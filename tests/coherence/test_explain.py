"""One rule explained to a person."""

from __future__ import annotations

from decimal import Decimal
from textwrap import dedent

import pytest
from attrs import evolve

from rri_planner.coherence import explain, needed
from rri_planner.errors import Message
from rri_planner.model import FrozenMap
from rri_planner.rules import RULES, SOURCES, Rule, Threshold

_BY_CODE = {rule.code: rule for rule in RULES}


def test_a_rule_is_explained_whole() -> None:
    """Summary, why, group, severity by stage, data, sources, what helps, and both examples."""
    assert explain(_BY_CODE["STR104"]) == dedent(f"""\
        STR104 unserved-end

        A vision, goal or pathway has nothing under it that would bring it about.
        Who intends an end must intend some means; a goal without any is a wish.

        Group: Structure: does the chain from means to ends hold together?
        Severity: warning from the stage "draft" on
        Severity: error from the stage "adopted" on
        Data: D0, goals, actions and their links
        Source: M. Bratman, Intention, Plans, and Practical Reason, 1987
        Source: R. Davies 2013, Planning Evaluability Assessments, DFID Working Paper 40
        Source: {SOURCES["OFT"]}

        What helps
          - add a pathway or an action that serves it
          - merge it into another goal, or take it out
          - mark the goal as one that the region only watches, with the reason

        A plan that does not hold together

            goals:
              - {{id: g-access, title: Fair access to data}}
              - {{id: g-skills, title: Digital skills}}
            actions: [{{id: a-course, serves: [g-skills]}}]

        A plan that holds together

            goals:
              - {{id: g-access, title: Fair access to data, watch_only: {{because: decided by the state}}}}
              - {{id: g-skills, title: Digital skills}}
            actions: [{{id: a-course, serves: [g-skills]}}]
        """)


def test_a_rule_of_our_own_says_so() -> None:
    """A rule that cites nobody is our own; one that is due later says from which stage; one may not be waived."""
    assert "Source: our own\n" in explain(_BY_CODE["IND103"])
    assert 'Severity: error from the stage "adopted" on\n' in explain(_BY_CODE["IND103"])
    assert "This rule cannot be waived\n" in explain(_BY_CODE["TIM103"])
    assert 'Severity: hint from the stage "consultation" on\n' in explain(_BY_CODE["STR107"])


def test_thresholds_are_shown_with_their_values() -> None:
    """A number of our own choosing is shown, with what it means and that it can be changed."""
    threshold = Threshold(Decimal("0.05"), Message("the share of the plan's time that counts as little"))
    rule = evolve(_BY_CODE["STR104"], thresholds=FrozenMap({"slack": threshold}))
    assert (
        "Threshold slack: 0.05, the share of the plan's time that counts as little; a profile can change it"
    ) in explain(rule)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("language", ["sv", "de", "fr", "en"])
def test_every_rule_can_be_explained_in_every_language(rule: Rule, language: str) -> None:
    """The explanation begins with code and name and leaves no gap unfilled."""
    text = explain(rule, language)
    prose = text.replace(dedent(rule.incoherent).strip(), "").split("\n\n    ")[0]
    assert text.startswith(f"{rule.code} {rule.name}\n\n")
    assert "{" not in prose


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("today", "which day it is"),
        ("smaller plan", "a smaller plan"),
        ("cost", "cost"),
        ("ceiling", "ceiling"),
        ("no such field", "no such field"),
    ],
)
def test_what_a_rule_needs_has_a_name(key: str, said: str) -> None:
    """Fields are called by their labels, the day and the size of the plan by sentences, all else by itself."""
    assert str(needed(key)) == said
