"""A report as JSON holds it."""

from __future__ import annotations

from typing import Any

from rri_planner.coherence._level import data_level
from rri_planner.coherence._outcome import Outcome
from rri_planner.findings import Finding, Statements, Witness
from rri_planner.language import say
from rri_planner.model import Waiver


def as_dict(outcome: Outcome, language: str) -> dict[str, Any]:
    """Return the report: the plan, which rules ran, the counts, every finding; messages in a language."""
    plan = outcome.plan
    return {
        "plan": {
            "id": plan.id,
            "title": None if plan.title is None else say(plan.title, language),
            "stage": plan.stage,
            "data_level": data_level(plan),
        },
        "profile": outcome.profile,
        "rules": {
            "ran": len(outcome.ran),
            "cannot_tell": [
                {"code": each.code, "needs": list(each.needs), "judged": each.judged, "of": each.of}
                for each in outcome.cannot_tell
            ],
            "not_due": list(outcome.not_due),
            "left_out": [
                {"code": each.code, "because": None if each.because is None else say(each.because, language)}
                for each in outcome.left_out
            ],
        },
        "counts": {
            "error": len(outcome.errors),
            "warning": len(outcome.warnings),
            "info": len(outcome.infos),
            "waived": len(outcome.waived),
        },
        "findings": [_finding(outcome, finding, language) for finding in outcome.findings],
        "baseline": _baseline(outcome),
    }


def as_rows(outcome: Outcome, language: str) -> list[dict[str, Any]]:
    """Return a row of single values and lists for each finding, in the order of the report."""
    rows = (_finding(outcome, finding, language) for finding in outcome.findings)
    return [
        {**{name: value for name, value in row.items() if name != "witness"}, "waived": row["waived"] is not None}
        for row in rows
    ]


def witness_dict(witness: Witness, language: str) -> dict[str, Any]:
    """Return what JSON holds of a witness, statements in a language."""
    if isinstance(witness, Statements):
        return witness.to_dict(lambda message: say(message, language))
    return witness.to_dict()


def _finding(outcome: Outcome, finding: Finding, language: str) -> dict[str, Any]:
    waiver = outcome.waiver_of(finding)
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "certainty": finding.certainty,
        "subjects": list(finding.subjects),
        "witness": witness_dict(finding.witness, language),
        "message": say(finding.message, language),
        "fixes": [say(fix, language) for fix in finding.fixes],
        "fingerprint": finding.fingerprint,
        "waived": None if waiver is None else _waiver(waiver, language),
        "known": outcome.is_known(finding),
    }


def _waiver(waiver: Waiver, language: str) -> dict[str, Any]:
    return {
        "because": say(waiver.because, language),
        "by": waiver.by,
        "date": None if waiver.date is None else str(waiver.date),
        "until": None if waiver.until is None else str(waiver.until),
    }


def _baseline(outcome: Outcome) -> dict[str, Any] | None:
    if outcome.baseline is None:
        return None
    gone = [{"code": each.code, "subjects": list(each.subjects)} for each in outcome.gone]
    return {"new": len(outcome.new), "unchanged": len(outcome.unchanged), "gone": gone}
