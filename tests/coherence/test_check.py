"""Asking every rule about a plan: what is found, what could not be told, what is not due."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from textwrap import dedent

import pytest

from rri_planner.coherence import Profile, Report, Untold, check
from rri_planner.errors import BadUsage, Message, UnknownWord, UnreadablePlan
from rri_planner.findings import Set, Severity
from rri_planner.formats import loads
from rri_planner.model import Goal, Plan
from rri_planner.rules import HOLDS, RULES, Case, Judgement, Rule, Threshold, cannot_tell, fires, rule

_PLAN = """
    stage: consultation
    period: 2026/2030
    goals: [{id: g-b, title: Bees}, {id: g-a, title: Ants, due: 2031}]
    actions: [{id: a-1, title: Course, serves: [g-none]}]
    contributions: [{id: c-1, text: Bus, outcome: parked, until: 2027}, {id: c-2, text: Tram, outcome: adopted}]
"""
_SOME = {"rules": [
    "STR101", "STR102", "STR103", "STR104", "STR106", "TIM101", "TIM102", "RES102", "RSP101", "RSP102",
    "EVT101", "IND101", "IND102", "IND103", "LNG103", "UPD", "PRF", "WVR",
]}  # fmt: skip


def report(text: str = _PLAN, *, today: str | None = None) -> Report:
    """Return the report on a plan in YAML by some of the rules."""
    return check(loads(dedent(text)), today=today, profile=_SOME)


def test_iterating_gives_the_gravest_first() -> None:
    """Findings come by severity, then by code, then by subject, whatever the order of the plan."""
    assert [(each.severity, each.code, each.subjects) for each in report()] == [
        ("error", "STR101", ("a-1",)),
        ("warning", "RSP101", ("a-1",)),
        ("warning", "STR104", ("g-a",)),
        ("warning", "STR104", ("g-b",)),
        ("warning", "STR106", ("a-1",)),
        ("warning", "TIM102", ("g-a",)),
    ]


def test_findings_by_severity() -> None:
    """Errors, warnings and infos are the findings of that severity, in the same order."""
    found = report()
    assert [each.code for each in found.errors] == ["STR101"]
    assert [each.code for each in found.warnings] == ["RSP101", "STR104", "STR104", "STR106", "TIM102"]
    assert found.infos == ()
    assert (*found.errors, *found.warnings) == tuple(found) == found.findings


def test_every_finding_of_the_catalogue_says_what_helps() -> None:
    """Each finding has the verdict that it does not hold, and one to three ways out."""
    assert {each.verdict for each in report()} == {"does-not-hold"}
    assert all(1 <= len(each.fixes) <= 3 for each in report())


def test_what_could_not_be_told_says_why_and_of_how_many() -> None:
    """A rule that lacks something says what, and how many things it judged of how many."""
    assert report().cannot_tell == (
        Untold("EVT101", ("today",), 1, 2),
        Untold("LNG103", ("languages",), 0, 1),
    )
    assert report(today="2027-06-15").cannot_tell == (Untold("LNG103", ("languages",), 0, 1),)


def test_a_rule_ran_if_it_judged_anything() -> None:
    """Rules that are due and judged at least one thing ran; a rule that found nothing to judge did not."""
    assert report().ran == (
        "STR101", "STR102", "STR103", "STR104", "STR106", "TIM101", "TIM102", "RSP101", "EVT101", "PRF102",
    )  # fmt: skip


def test_rules_of_later_stages_are_not_due() -> None:
    """Below its first stage a rule is counted as not due, and not asked; one that the profile leaves out is neither."""
    assert report().not_due == ("RES102", "RSP102", "IND101", "IND102", "IND103")
    assert report(_PLAN.replace("consultation", "adopted")).not_due == ()


def test_a_finding_gets_graver_with_the_stage() -> None:
    """An end without means is a warning in a draft and an error in an adopted plan."""
    severities = {
        stage: {each.severity for each in report(_PLAN.replace("consultation", stage)) if each.code == "STR104"}
        for stage in ("draft", "consultation", "adopted", "running", "review")
    }
    assert severities == {
        "draft": {"warning"},
        "consultation": {"warning"},
        "adopted": {"error"},
        "running": {"error"},
        "review": {"error"},
    }


def test_today_is_a_date_or_its_text() -> None:
    """The day may be given as a date or as text; anything else makes no sense."""
    plan = loads(dedent(_PLAN))
    assert check(plan, today=date(2028, 1, 1)) == check(plan, today="2028-01-01")
    with pytest.raises(BadUsage) as caught:
        check(plan, today="tomorrow")
    assert str(caught.value) == '"tomorrow" is not a day such as 2027-06-15'


def test_a_plan_that_names_an_unknown_profile_is_checked_all_the_same() -> None:
    """A readable plan is always checked: an unknown profile of its own is a finding, one asked for is an error."""
    found = check(Plan(profile="digitery"))
    assert [(each.code, str(each.message)) for each in found] == [
        ("PRF102", 'the plan is to be checked by the profile "digitery", which does not exist'),
    ]
    assert found.profile == "digiterri"
    with pytest.raises(UnknownWord) as caught:
        check(Plan(), profile="digitery")
    assert caught.value.nearest == "digiterri"


def test_the_plans_own_profile_counts_unless_another_is_asked_for() -> None:
    """Without an argument the plan's profile is used; a name, a value or a mapping takes its place."""
    plan = Plan(profile="draft", goals=[Goal(id="g-1")])
    assert [each.severity for each in check(plan)] == ["info"]
    assert [each.severity for each in check(plan, profile="digiterri")] == ["warning"]
    assert [each.severity for each in check(plan, profile={"severity": {"STR104": "error"}})] == ["error"]
    assert list(check(plan, profile=Profile("none", only=("TIM",)))) == []


def _own_rule(severity: Severity | None = None) -> Rule:
    @rule(
        code="OUR201",
        name="too-few-goals",
        severity="warning",
        summary=Message("there are few goals"),
        why=Message("so"),
        remedies=(Message("add some"),),
        incoherent="title: Plan",
        coherent="goals: [{id: g-1}]",
        thresholds={"least": Threshold(Decimal(2), Message("the least number of goals"))},
    )
    def too_few_goals(case: Case) -> Iterator[Judgement]:
        """Judge the plan: it has as many goals as the threshold asks for."""
        least = case.thresholds["OUR201.least"]
        if not case.plan.goals:
            yield cannot_tell("goals")
        elif len(case.plan.goals) < least:
            message = Message("there are fewer than {least} goals", least=least)
            yield fires(case.plan.id, witness=Set(), message=message, severity=severity)
            yield fires(case.plan.id, witness=Set(), message=message, severity=severity)
        else:
            yield HOLDS

    return too_few_goals


def test_a_users_own_rule_is_asked_like_ours() -> None:
    """Rules are extended by passing them; thresholds come from the rule, or from the profile."""
    rules = (_own_rule(),)
    one, two = Plan(goals=[Goal(id="g-1")]), Plan(goals=[Goal(id="g-1"), Goal(id="g-2")])
    assert [str(each) for each in check(one, rules=rules)] == [
        "warning OUR201 too-few-goals: there are fewer than 2 goals"
    ]
    assert list(check(two, rules=rules)) == []
    (found,) = check(two, rules=rules, profile={"thresholds": {"OUR201": {"least": 3}}})
    assert str(found.message) == "there are fewer than 3 goals"
    assert check(Plan(), rules=rules).cannot_tell == (Untold("OUR201", ("goals",), 0, 1),)


def test_severity_is_that_of_the_profile_then_of_the_finding_then_of_the_rule() -> None:
    """A rule may make one finding graver than others; a profile has the last word."""
    plan, rules = Plan(goals=[Goal(id="g-1")]), (_own_rule("error"),)
    assert [each.severity for each in check(plan, rules=rules)] == ["error"]
    assert [each.severity for each in check(plan, rules=rules, profile={"severity": {"OUR201": "info"}})] == ["info"]


def test_findings_that_nobody_could_tell_apart_are_one() -> None:
    """Two findings of one rule with the same subjects and witness are reported once."""
    assert len(check(Plan(goals=[Goal(id="g-1")]), rules=(_own_rule(),)).findings) == 1


def test_a_profile_must_name_rules_that_there_are() -> None:
    """A profile that names a user's rule is understood where that rule is passed, and refused where it is not."""
    with pytest.raises(UnreadablePlan):
        check(Plan(), profile={"rules": ["OUR201"]})
    assert check(Plan(), profile={"rules": ["OUR201"]}, rules=(*RULES, _own_rule())).ran == ()


@pytest.mark.parametrize("collecting", [True, False])
def test_the_garbage_collector_is_as_it_was(collecting: bool) -> None:
    """A check leaves the collector on if it was on, and off if it was off."""
    was = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        check(Plan())
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if was else gc.disable)()


def test_checking_needs_no_graph_library_templates_or_file_formats() -> None:
    """A coherent plan is checked without networkx, jinja2, YAML or click being loaded."""
    code = (
        "import sys; from rri_planner.coherence import check; from rri_planner.model import Goal, Plan;"
        "check(Plan(goals=[Goal(id='g-1')]));"
        "print(*sorted({'networkx', 'jinja2', 'yaml', 'click'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # ours
    assert done.stdout == "\n"
