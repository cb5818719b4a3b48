"""Profiles: which rules are asked, how grave they are, which fields a plan must have."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from rri_planner.coherence import PROFILES, LeftOut, Profile, check, load_profile, read_profile
from rri_planner.errors import Message, UnknownWord, UnreadablePlan
from rri_planner.model import Action, FrozenMap, Plan, as_text
from rri_planner.rules import RULES, Threshold


def _codes(profile: Profile) -> set[str]:
    return {rule.code for rule in RULES if profile.asks(rule)}


@pytest.mark.parametrize("name", PROFILES)
def test_each_profile_of_the_package_can_be_read(name: str) -> None:
    """The profiles of the package name only what there is, and say in four languages what they are for."""
    profile = load_profile(name)
    assert profile.name == name
    assert profile.title is not None
    assert set(profile.title.languages) == {"en", "sv", "de", "fr"}


def test_what_the_profiles_ask() -> None:
    """The usual profile asks everything; others leave rules out, change severities, or ask for fields."""
    everything = {rule.code for rule in RULES}
    assert _codes(load_profile("digiterri")) == everything
    left_out = {name: everything - _codes(load_profile(name)) for name in ("s3-minimum", "interreg-europe")}
    assert {code[:3] for code in left_out["s3-minimum"]} == {"RRI", "INC", "EVT", "INT", "ROB", "ADA"}
    assert {code[:3] for code in left_out["interreg-europe"]} == {"RRI", "INC", "IND", "POL", "INT", "ROB", "ADA"}
    assert _codes(load_profile("draft")) == {
        "STR101", "STR102", "STR103", "STR104", "STR106", "TIM101", "TIM103", "RES103",
        "LNG103", "UPD101", "PRF101", "PRF102", "WVR101",
    }  # fmt: skip
    assert dict(load_profile("draft").severities) == {"STR104": "info", "STR106": "info"}


def test_a_profile_asks_for_fields() -> None:
    """A plan by the rules of Interreg Europe says who acts, when, for how much and from whose money."""
    plan = Plan(stage="consultation", profile="interreg-europe", actions=[Action(id="a-1", title="Course", cost=5)])
    asked = [str(each.message) for each in check(plan) if each.code == "PRF101"]
    assert asked == [
        'action "Course" has nothing under "description", which the profile asks for',
        'action "Course" has nothing under "funding", which the profile asks for',
        'action "Course" has nothing under "stakeholders involved", which the profile asks for',
        'action "Course" has nothing under "nature", which the profile asks for',
        'action "Course" has nothing under "period", which the profile asks for',
        'action plan "plan" has nothing under "summary", which the profile asks for',
    ]


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    """A profile that the package does not have is refused; the sentence has those that there are."""
    with pytest.raises(UnknownWord) as caught:
        load_profile("digitery")
    assert caught.value.nearest == "digiterri"
    assert str(caught.value.message) == (
        '"digitery" is not a profile; there are digiterri, s3-minimum, interreg-europe, draft'
    )


def test_every_entry_of_a_users_profile_counts() -> None:
    """What a file holds becomes a profile: names of rules or groups, severities, thresholds, fields."""
    threshold = Threshold(Decimal(5), Message("a share"))
    rules = (evolve(RULES[0], thresholds=FrozenMap({"share": threshold})), *RULES[1:])
    profile = read_profile(
        {
            "name": "ours",
            "title": {"sv": "Vår", "en": "Ours"},
            "rules": ["IND", "TIM103"],
            "without": ["IND104", {"rule": "IND109", "because": "Our statistics are few"}],
            "vocabularies": {"rri": {"mode": "extend", "terms": ["justice"]}},
            "severity": {"STR104": "error"},
            "thresholds": {"STR101": {"share": "7.5"}},
            "requires": ["summary", "actions.cost"],
        },
        rules,
    )
    assert _codes(profile) == {f"IND10{number}" for number in "1235678"} | {"TIM103"}
    assert profile.left_out(rules) == (LeftOut("IND104", None), LeftOut("IND109", as_text("Our statistics are few")))
    assert profile.worded(Plan()).words("rri")[-1] == "justice"
    assert profile.worded(own := Plan(vocabularies={"rri": {"mode": "replace", "terms": ["ours"]}})) == own
    assert (profile.name, profile.title) == ("ours", as_text({"sv": "Vår", "en": "Ours"}))
    assert dict(profile.severities) == {"STR104": "error"}
    assert dict(profile.thresholds) == {"STR101.share": Decimal("7.5")}
    assert [str(each) for each in profile.requires] == ["summary", "actions.cost"]


def test_a_profile_extends_one_of_ours() -> None:
    """What the profile does not say is as in the one it extends; exclusions and asked fields add up."""
    profile = read_profile({"extends": "draft", "severity": {"STR104": "error"}, "without": ["STR103"]})
    assert dict(profile.severities) == {"STR104": "error", "STR106": "info"}
    assert _codes(profile) == _codes(load_profile("draft")) - {"STR103"}
    assert profile.name == "draft"
    assert read_profile({}) == Profile("profile")


@pytest.mark.parametrize(
    ("entries", "at", "said", "near"),
    [
        ({"rule": ["STR"]}, ("rule",), '"rule" is not a key of a profile', "rules"),
        ({"extends": "drafts"}, ("extends", "drafts"), '"drafts" is not a profile', "draft"),
        ({"rules": ["STR14"]}, ("rules", "STR14"), '"STR14" is not a rule or a group of rules', "STR104"),
        ({"without": ["XYZ"]}, ("without", "XYZ"), '"XYZ" is not a rule or a group of rules', None),
        ({"rules": "STR104"}, ("rules",), "this has to be a list", None),
        ({"severity": ["STR104"]}, ("severity",), "this has to be a map", None),
        ({"severity": {"STR14": "error"}}, ("severity", "STR14"), '"STR14" is not a rule', "STR104"),
        ({"severity": {"STR104": "eror"}}, ("severity", "STR104", "eror"), '"eror" is not a severity', "error"),
        ({"thresholds": {"STR14": {}}}, ("thresholds", "STR14"), '"STR14" is not a rule', "STR104"),
        ({"thresholds": {"STR104": 5}}, ("thresholds", "STR104"), "this has to be a map", None),
        ({"thresholds": 5}, ("thresholds",), "this has to be a map", None),
        (
            {"thresholds": {"STR104": {"share": 5}}},
            ("thresholds", "STR104", "share"),
            '"share" is not a threshold of STR104',
            None,
        ),
        ({"requires": "summary"}, ("requires",), "this has to be a list", None),
    ],
)
def test_what_is_wrong_with_a_profile_is_said_with_the_nearest(
    entries: dict[str, Any], at: tuple[str, ...], said: str, near: str | None
) -> None:
    """Each wrong key, code, severity, threshold or shape is named with its address and the nearest right word."""
    with pytest.raises(UnreadablePlan) as caught:
        read_profile(entries)
    (problem,) = caught.value.problems
    assert (problem.at, str(problem.message), problem.nearest) == (at, said, near)


def test_everything_that_is_wrong_is_said_at_once() -> None:
    """A profile with several mistakes is refused once, with all of them; numbers that are none among them."""
    entries = {
        "colour": "red",
        "thresholds": {"XXX999": {"a": "many", "b": True, "c": "NaN"}},
        "requires": ["sumary", "actions.costs"],
    }
    with pytest.raises(UnreadablePlan) as caught:
        read_profile(entries)
    assert [(problem.at, problem.nearest) for problem in caught.value.problems] == [
        (("colour",), None),
        (("thresholds", "XXX999"), None),
        (("thresholds", "XXX999", "a"), None),
        (("thresholds", "XXX999", "b"), None),
        (("thresholds", "XXX999", "c"), None),
        (("requires", 0), "summary"),
        (("requires", 1), "cost"),
    ]
