"""Asking one rule about a plan, and making findings of what it judges."""

from __future__ import annotations

from typing import assert_never

from attrs import frozen

from rri_planner.coherence._profile import Profile
from rri_planner.findings import Finding
from rri_planner.rules import CannotTell, Case, Fires, Holds, Rule


@frozen
class Answer:
    """What one rule said: its findings, what it lacked, and of how many things it judged how many.

    Findings that have the same fingerprint are one: nobody could tell them apart, or repair one without the other.
    """

    rule: Rule
    findings: tuple[Finding, ...]
    needs: tuple[str, ...]
    judged: int
    of: int


def asked(rule: Rule, case: Case, profile: Profile) -> Answer:
    """Return what a rule says of a case, its findings as grave as the profile wants them."""
    findings: dict[str, Finding] = {}
    needs: set[str] = set()
    judged = of = 0
    for judgement in rule(case):
        of += 1
        match judgement:
            case Holds():
                judged += 1
            case Fires():
                judged += 1
                finding = _finding(rule, judgement, case.plan.stage, profile)
                findings[finding.fingerprint] = finding
            case CannotTell():
                needs.update(judgement.needs)
            case _:
                assert_never(judgement)
    return Answer(rule, tuple(findings.values()), tuple(sorted(needs)), judged, of)


def _finding(rule: Rule, judgement: Fires, stage: str, profile: Profile) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=profile.severities.get(rule.code) or judgement.severity or rule.severity_at(stage),
        verdict="does-not-hold",
        certainty=judgement.certainty,
        subjects=judgement.subjects,
        witness=judgement.witness,
        message=judgement.message,
        fixes=judgement.fixes or rule.remedies,
    )
