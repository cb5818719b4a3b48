"""Testing rules: exactly what is expected passes, and everything else says what is different."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve

import rri_planner as rri
from rri_planner.findings import Set
from rri_planner.rules import HOLDS, Case, Judgement, cannot_tell, fires, rule
from rri_planner.testing import assert_examples, assert_sees, sees


@rule(
    code="OWN101",
    name="action-in-july",
    severity="info",
    since="adopted",
    summary=rri.Message("an action begins in July"),
    why=rri.Message("Nobody is there in July."),
    remedies=(rri.Message("begin in August"),),
    incoherent="{stage: adopted, actions: [{id: a-fair, period: 2027-07/2027-09}]}",
    coherent="{stage: adopted, actions: [{id: a-fair, period: 2027-08/2027-09}]}",
)
def in_july(case: Case) -> Iterator[Judgement]:
    """Judge every action: it does not begin in July. Without a period nobody can tell."""
    for action in case.plan.actions:
        if action.period is None or action.period.start is None:
            yield cannot_tell("period")
        elif str(action.period.start)[5:7] == "07":
            message = rri.Message('"{action}" begins in July', action=action.id)
            yield fires(action.id, *action.tags, witness=Set(()), message=message)
        else:
            yield HOLDS


TEXT = """
    stage: adopted
    actions:
      - {id: a-fair, period: 2027-07/2027-09}
      - {id: a-tour, tags: [a-bus], period: 2027-07-05/2027-07-09}
      - {id: a-book}
"""


def test_a_rule_of_ones_own_sees_what_it_is_to_see() -> None:
    """The findings of this rule alone come back, from the text of a plan or from a plan."""
    plan = rri.loads("{stage: adopted, actions: [{id: a-fair, period: 2027-07/2027-09}], goals: [{id: g-empty}]}")
    assert [(each.code, each.subjects) for each in sees(in_july, plan)] == [("OWN101", ("a-fair",))]
    assert [each.subjects for each in sees(in_july, TEXT)] == [("a-fair",), ("a-tour", "a-bus")]


def test_exactly_the_expected_subjects_pass_in_any_order() -> None:
    """An id stands for a finding about one thing, several ids for one about several; nothing at all counts too."""
    assert_sees(in_july, TEXT, ["a-bus", "a-tour"], "a-fair")
    assert_sees(in_july, in_july.coherent)


def test_the_difference_is_told_in_full() -> None:
    """What is missing is named, what was not expected is quoted, and what the rule could not tell is said."""
    with pytest.raises(AssertionError) as caught:
        assert_sees(in_july, TEXT, "a-book", "a-fair", "a-fair")
    assert str(caught.value).splitlines() == [
        "OWN101 action-in-july does not see what it should",
        "  missing: a-book",
        "  missing: a-fair",
        '  unexpected: a-tour, a-bus: "a-tour" begins in July',
        "  could tell of 2 of 3 things only, for want of: period",
    ]


def test_a_finding_that_is_waived_is_not_seen() -> None:
    """What the plan accepts with a reason is no finding here either."""
    waived = f"{TEXT}\n    waivers: [{{rule: OWN101, subject: a-fair, because: The fair is in July}}]"
    assert_sees(in_july, waived, ["a-tour", "a-bus"])


def test_a_rule_that_is_not_due_proves_nothing() -> None:
    """A plan at too early a stage is refused rather than passed."""
    with pytest.raises(rri.BadUsage, match='OWN101 is due from the stage "adopted" on, and the plan is at "draft"'):
        assert_sees(in_july, "actions: [{id: a-fair, period: 2027-07/2027-09}]")


def test_the_day_is_handed_on() -> None:
    """A rule about now is told which day it is."""
    answer = next(each for each in rri.RULES if each.code == "EVT101")
    text = "{stage: consultation, contributions: [{id: c-bus, outcome: parked, until: 2027-01}]}"
    assert_sees(answer, text, "c-bus", today="2027-03-01")
    assert_sees(answer, text, today="2026-03-01")
    assert sees(answer, text) == ()


def test_the_examples_of_a_rule_are_held_to_what_they_promise() -> None:
    """A rule with the right examples passes; with both the same it fails, whichever of them is wrong."""
    assert_examples(in_july)
    with pytest.raises(AssertionError, match="OWN101 action-in-july sees nothing in its incoherent example"):
        assert_examples(evolve(in_july, incoherent=in_july.coherent))
    with pytest.raises(AssertionError) as caught:
        assert_examples(evolve(in_july, coherent=in_july.incoherent))
    fault = 'OWN101 action-in-july fires on its coherent example\n  "a-fair" begins in July'
    assert str(caught.value) == fault


def test_a_rule_of_ones_own_runs_beside_the_catalogue() -> None:
    """A check with the rule added finds what the catalogue finds, and what the rule does."""
    plan = rri.loads("{stage: adopted, actions: [{id: a-fair, period: 2027-07/2027-09}]}")
    ours, added = rri.check(plan), rri.check(plan, rules=(*rri.RULES, in_july))
    assert {each.code for each in added} - {each.code for each in ours} == {"OWN101"}
    assert set(ours) < set(added)
