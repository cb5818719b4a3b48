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
    "STR108": ("irrelevant-action", {"draft": "info"}, "adopted", "D0"),
    "STR109": ("everything-serves-everything", {"draft": "info"}, "consultation", "D0"),
    "STR110": ("vague-wording", {"draft": "info"}, "draft", "D0"),
    "TIM101": ("inverted-interval", {"draft": "error"}, "draft", "D1"),
    "TIM102": ("outside-horizon", {"draft": "warning"}, "draft", "D1"),
    "TIM103": ("dependency-loop", {"draft": "error"}, "draft", "D0"),
    "TIM104": ("dates-cannot-all-hold", {"draft": "error"}, "adopted", "D1"),
    "TIM105": ("deadline-unreachable", {"draft": "error"}, "adopted", "D1"),
    "TIM106": ("effect-before-cause", {"draft": "warning"}, "consultation", "D1"),
    "TIM107": ("thin-slack", {"draft": "info"}, "adopted", "D1"),
    "RES101": ("funding-gap", {"draft": "warning"}, "adopted", "D1"),
    "RES102": ("funding-line-overspent", {"draft": "error"}, "adopted", "D1"),
    "RES103": ("shares-or-currency", {"draft": "error"}, "draft", "D1"),
    "RES104": ("ineligible-window", {"draft": "error"}, "adopted", "D1"),
    "RES105": ("capacity-overload", {"draft": "warning"}, "adopted", "D1"),
    "RES106": ("money-against-priority", {"draft": "info"}, "adopted", "D1"),
    "RSP101": ("accountability-not-single", {"draft": "warning"}, "consultation", "D1"),
    "RSP102": ("owner-has-not-agreed", {"draft": "warning"}, "adopted", "D1"),
    "RSP103": ("no-steward", {"draft": "warning"}, "adopted", "D0"),
    "RRI101": ("key-not-addressed", {"draft": "warning"}, "consultation", "D0"),
    "RRI102": ("key-named-not-acted", {"draft": "warning"}, "adopted", "D0"),
    "RRI103": ("process-dimension-missing", {"draft": "warning"}, "adopted", "D0"),
    "RRI104": ("engagement-after-decision", {"draft": "warning"}, "consultation", "D1"),
    "RRI105": ("gender-plan-minimum", {"draft": "warning"}, "adopted", "D1"),
    "RRI106": ("ethics-not-considered", {"draft": "warning"}, "adopted", "D0"),
    "RRI107": ("openness-not-planned", {"draft": "info"}, "adopted", "D0"),
    "RRI108": ("sustainability-dimension-empty", {"draft": "warning"}, "consultation", "D0"),
    "RRI109": ("harm-not-screened", {"draft": "warning"}, "adopted", "D1"),
    "INC101": ("helix-absent", {"draft": "warning"}, "consultation", "D2"),
    "INC102": ("helix-imbalance", {"draft": "info"}, "consultation", "D2"),
    "INC103": ("affected-not-involved", {"draft": "warning"}, "consultation", "D2"),
    "INC104": ("voice-without-influence", {"draft": "info"}, "adopted", "D2"),
    "INC105": ("representation-gap", {"draft": "info"}, "consultation", "D2"),
    "INC106": ("small-cell-disclosure", {"draft": "info"}, "consultation", "D2"),
    "EVT101": ("idea-without-answer", {"draft": "warning"}, "consultation", "D2"),
    "EVT102": ("no-feedback", {"draft": "warning"}, "adopted", "D1"),
    "EVT103": ("ungrounded-priority", {"draft": "warning"}, "consultation", "D0"),
    "EVT104": ("lost-adoption", {"draft": "warning"}, "adopted", "D2"),
    "EVT105": ("suspect-link", {"draft": "info"}, "running", "D0"),
    "EVT106": ("survey-not-described", {"draft": "info"}, "consultation", "D1"),
    "EVT107": ("claim-beyond-data", {"draft": "warning"}, "consultation", "D1"),
    "IND101": ("end-without-indicator", {"draft": "warning"}, "adopted", "D0"),
    "IND102": ("value-missing-or-wrong-type", {"draft": "warning"}, "adopted", "D1"),
    "IND103": ("target-wrong-way", {"draft": "error"}, "adopted", "D1"),
    "IND104": ("indicator-underdescribed", {"draft": "warning"}, "adopted", "D1"),
    "IND105": ("dates-impossible", {"draft": "error"}, "adopted", "D1"),
    "IND106": ("outputs-only", {"draft": "warning"}, "adopted", "D0"),
    "IND107": ("off-track", {"draft": "info"}, "running", "D4"),
    "IND108": ("cascade-mismatch", {"draft": "error"}, "adopted", "D1"),
    "IND109": ("borrowed-indicator", {"draft": "info"}, "adopted", "D0"),
    "POL101": ("alignment-gap", {"draft": "info"}, "consultation", "D0"),
    "POL102": ("nominal-alignment", {"draft": "warning"}, "adopted", "D0"),
    "POL103": ("conflict-unaddressed", {"draft": "warning"}, "consultation", "D3"),
    "POL104": ("scale-mismatch", {"draft": "warning"}, "adopted", "D1"),
    "POL105": ("s3-discovery-trace", {"draft": "info"}, "adopted", "D2"),
    "INT101": ("unmanaged-tradeoff", {"draft": "warning"}, "consultation", "D3"),
    "INT102": ("self-defeating-goal", {"draft": "warning"}, "adopted", "D3"),
    "INT103": ("exclusive-choices", {"draft": "error"}, "adopted", "D0"),
    "INT104": ("inconsistent-variant-bundle", {"draft": "warning"}, "adopted", "D3"),
    "INT105": ("too-few-levers", {"draft": "info"}, "adopted", "D0"),
    "INT106": ("matrix-not-filled", {"draft": "info"}, "consultation", "D3"),
    "INT107": ("judgement-unreliable", {"draft": "info"}, "consultation", "D3"),
    "ROB101": ("single-point-of-failure", {"draft": "warning"}, "adopted", "D0"),
    "ROB102": ("one-owner-or-funder", {"draft": "warning"}, "adopted", "D1"),
    "ROB103": ("false-alternative", {"draft": "info"}, "adopted", "D0"),
    "ROB104": ("keystone-action", {"draft": "info"}, "adopted", "D0"),
    "ROB105": ("budget-stress", {"draft": "info"}, "adopted", "D1"),
    "ADA101": ("hidden-assumption", {"draft": "info"}, "consultation", "D0"),
    "ADA102": ("load-bearing-unwatched", {"draft": "warning"}, "adopted", "D3"),
    "ADA103": ("signpost-without-trigger", {"draft": "warning"}, "adopted", "D1"),
    "ADA104": ("trigger-too-late", {"draft": "warning"}, "adopted", "D3"),
    "ADA105": ("dead-end-path", {"draft": "info"}, "adopted", "D3"),
    "ADA106": ("no-review-point", {"draft": "warning"}, "adopted", "D1"),
    "LNG101": ("untranslated-text", {"draft": "info"}, "consultation", "D0"),
    "LNG102": ("stale-translation", {"draft": "info"}, "draft", "D0"),
    "LNG103": ("undeclared-language", {"draft": "warning"}, "draft", "D0"),
    "LNG104": ("number-differs", {"draft": "warning"}, "draft", "D0"),
    "LNG105": ("asked-language-missing", {"draft": "warning"}, "consultation", "D0"),
    "LNG106": ("original-missing", {"draft": "warning"}, "consultation", "D0"),
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
