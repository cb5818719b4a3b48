"""A report as SARIF 2.1.0, the form that editors and code hosts read."""

from __future__ import annotations

from importlib import import_module
from typing import Any, assert_never
from urllib.parse import quote

from rri_planner.coherence._as_dict import witness_dict
from rri_planner.coherence._outcome import Outcome
from rri_planner.coherence._places import Places, place_of
from rri_planner.errors import Place
from rri_planner.findings import Finding, Severity
from rri_planner.language import capitalised, say
from rri_planner.model import Waiver
from rri_planner.rules import Rule

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(outcome: Outcome, places: Places | None, language: str) -> dict[str, Any]:
    """Return one run with the rules that were asked and a result for each finding, the waived ones suppressed."""
    rules = sorted(outcome.rules, key=lambda rule: rule.code)
    indexes = {rule.code: index for index, rule in enumerate(rules)}
    driver = {
        "name": "rri-planner",
        "version": _version(),
        "rules": [_rule(rule, outcome.plan.stage, language) for rule in rules],
    }
    results = [_result(outcome, finding, indexes[finding.code], places, language) for finding in outcome.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, stage: str, language: str) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": capitalised(say(rule.summary, language))},
        "fullDescription": {"text": say(rule.why, language)},
        "help": {"text": "\n".join(f"- {say(remedy, language)}" for remedy in rule.remedies)},
        "defaultConfiguration": {"level": _level(rule.severity_at(stage))},
        "properties": {"tags": [rule.group], "since": rule.since, "sources": list(rule.sources)},
    }


def _result(outcome: Outcome, finding: Finding, index: int, places: Places | None, language: str) -> dict[str, Any]:
    waiver = outcome.waiver_of(finding)
    result = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _level(finding.severity),
        "message": {"text": capitalised(say(finding.message, language))},
        "locations": [_location(finding, _place(outcome, finding, places))],
        "partialFingerprints": {"rriPlanner/v1": finding.fingerprint},
        "suppressions": [] if waiver is None else [_suppression(waiver, language)],
        "properties": {
            "certainty": finding.certainty,
            "subjects": list(finding.subjects),
            "witness": witness_dict(finding.witness, language),
            "fixes": [say(fix, language) for fix in finding.fixes],
        },
    }
    if outcome.baseline is not None:
        result["baselineState"] = "unchanged" if outcome.is_known(finding) else "new"
    return result


def _place(outcome: Outcome, finding: Finding, places: Places | None) -> Place | None:
    """Return where a finding stands, to the beginning of the plan where its subject stands nowhere."""
    place = place_of(finding, places)
    return places.of(outcome.plan.id) if place is None and places is not None else place


def _location(finding: Finding, place: Place | None) -> dict[str, Any]:
    names = [{"name": subject, "kind": "element"} for subject in finding.subjects]
    if place is None:
        return {"logicalLocations": names}
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    region = {"startLine": place.line, "startColumn": place.column}
    if place.sheet is not None:
        cell = place.sheet if place.cell is None else f"{place.sheet}!{place.cell}"
        names.append({"name": place.cell or place.sheet, "fullyQualifiedName": cell, "kind": "cell"})
    if place.line is not None:
        physical["region"] = {key: value for key, value in region.items() if value is not None}
    return {"logicalLocations": names, "physicalLocation": physical}


def _suppression(waiver: Waiver, language: str) -> dict[str, Any]:
    facts = {"by": waiver.by, "date": waiver.date, "until": waiver.until}
    return {
        "kind": "external",
        "status": "accepted",
        "justification": say(waiver.because, language),
        "properties": {key: str(value) for key, value in facts.items() if value is not None},
    }


def _level(severity: Severity) -> str:
    match severity:
        case "error" | "warning":
            return severity
        case "info":
            return "note"
        case _:
            assert_never(severity)


def _version() -> str:
    """Return the version of the package, which is no layer and therefore not imported by name."""
    return str(import_module(__name__.partition(".")[0]).__version__)


def _uri(file: str) -> str:
    return quote(file.replace("\\", "/"))
