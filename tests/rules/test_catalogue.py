"""The catalogue: the promised rules, each complete, each with examples that are true."""

from __future__ import annotations

from textwrap import dedent

import pytest

from rri_planner.coherence import check
from rri_planner.errors import Message
from rri_planner.findings import SEVERITIES
from rri_planner.formats import loads
from rri_planner.rules import GROUPS, RULES, SOURCES, STAGES, Rule

# Code, name, severity by stage, first stage at which it is due, data: a promise to whoever names a rule.
PROMISED = {
    "STR101": ("broken-reference", {"draft": "error"}, "draft", "D0"),
    "STR102": ("illegal-link", {"draft": "error"}, "draft", "D0"),
    "STR103": ("support-loop", {"draft": "error"}, "draft", "D0"),
    "STR104": ("unserved-end", {"draft": "warning", "adopted": "error"}, "draft", "D0"),
    "STR105": ("not-deeply-covered", {"draft": "warning"}, "consultation", "D0"),
    "STR106": ("purposeless-action", {"draft": "warning"}, "draft", "D0"),
    "STR107": ("unstated-combination", {"draft": "info"}, "consultation", "D0"),
    "TIM101": ("inverted-interval", {"draft": "error"}, "draft", "D1"),
    "TIM102": ("outside-horizon", {"draft": "warning"}, "draft", "D1"),
    "TIM103": ("dependency-loop", {"draft": "error"}, "draft", "D0"),
    "RES102": ("funding-line-overspent", {"draft": "error"}, "adopted", "D1"),
    "RES103": ("shares-or-currency", {"draft": "error"}, "draft", "D1"),
    "RSP101": ("accountability-not-single", {"draft": "warning"}, "consultation", "D1"),
    "RSP102": ("owner-has-not-agreed", {"draft": "warning"}, "adopted", "D1"),
    "RRI101": ("key-not-addressed", {"draft": "warning"}, "consultation", "D0"),
    "RRI108": ("sustainability-dimension-empty", {"draft": "warning"}, "consultation", "D0"),
    "EVT101": ("idea-without-answer", {"draft": "warning"}, "consultation", "D2"),
    "EVT103": ("ungrounded-priority", {"draft": "warning"}, "consultation", "D0"),
    "IND101": ("end-without-indicator", {"draft": "warning"}, "adopted", "D0"),
    "IND102": ("value-missing-or-wrong-type", {"draft": "warning"}, "adopted", "D1"),
    "IND103": ("target-wrong-way", {"draft": "error"}, "adopted", "D1"),
    "LNG101": ("untranslated-text", {"draft": "info"}, "consultation", "D0"),
    "LNG102": ("stale-translation", {"draft": "info"}, "draft", "D0"),
    "LNG103": ("undeclared-language", {"draft": "warning"}, "draft", "D0"),
    "UPD101": ("status-differs-from-update", {"draft": "warning"}, "draft", "D0"),
    "PRF101": ("field-asked-by-profile", {"draft": "warning"}, "consultation", "D0"),
    "PRF102": ("unknown-profile", {"draft": "warning"}, "draft", "D0"),
    "WVR101": ("stale-waiver", {"draft": "warning"}, "draft", "D0"),
}


def codes(text: str) -> set[str]:
    """Return the codes of the rules that fire on a plan in YAML and are not waived."""
    return {finding.code for finding in check(loads(dedent(text)), today="2027-06-15")}


def errors(text: str) -> set[str]:
    """Return the codes of the rules that call a plan in YAML contradictory."""
    return {finding.code for finding in check(loads(dedent(text)), today="2027-06-15").errors}


def test_the_rules_are_the_promised_ones() -> None:
    """Each rule has the code, name, severity, first stage and data level that users rely on, in this order."""
    found = {rule.code: (rule.name, dict(rule.severities), rule.since, rule.needs_level) for rule in RULES}
    assert found == PROMISED
    assert list(found) == list(PROMISED)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_incoherent_example_fires(rule: Rule) -> None:
    """Each rule fires on its own bad example, and no other rule calls that plan contradictory."""
    assert rule.code in codes(rule.incoherent)
    assert errors(rule.incoherent) <= {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_coherent_example_does_not_fire(rule: Rule) -> None:
    """Each rule is content with its own good example, and no rule calls that plan contradictory."""
    assert rule.code not in codes(rule.coherent)
    assert errors(rule.coherent) == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_complete(rule: Rule) -> None:
    """Each rule says what it means, why, what helps (one to three ways out), and where it comes from."""
    assert rule.group in GROUPS
    assert rule.since in STAGES
    assert set(rule.severities.values()) <= set(SEVERITIES)
    assert set(rule.sources) <= set(SOURCES)
    assert 1 <= len(rule.remedies) <= 3
    assert all(isinstance(text, Message) for text in (rule.summary, rule.why, *rule.remedies))
    assert rule.judge.__doc__ is not None
    assert rule.judge.__doc__.startswith("Judge ")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_stands_in_a_file_of_its_name(rule: Rule) -> None:
    """The function of a rule is called as the rule is, and stands alone in a file called by code and name."""
    name = rule.name.replace("-", "_")
    assert rule.judge.__name__ == name
    assert rule.judge.__module__ == f"rri_planner.rules.catalogue.{rule.code.lower()}_{name}"


def test_what_must_not_be_waived() -> None:
    """Broken references, loops of waiting, and waivers themselves cannot be waived; everything else can."""
    assert [rule.code for rule in RULES if not rule.waivable] == ["STR101", "TIM103", "WVR101"]
