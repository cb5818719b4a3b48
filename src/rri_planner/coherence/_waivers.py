"""Waivers: which findings they accept, and how each of them stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from rri_planner.errors import nearest
from rri_planner.findings import Finding
from rri_planner.model import FrozenMap, Waiver
from rri_planner.rules import Rule, Standing, WaiverUse

Rules: TypeAlias = Mapping[str, Rule]
_Key: TypeAlias = tuple[str, str]


def accepted_by(
    waivers: Iterable[Waiver], findings: Iterable[Finding], *, rules: Rules, today: date | None
) -> tuple[FrozenMap[Waiver], Collection[Waiver]]:
    """Return the waiver of each waived finding, by fingerprint, and all waivers that waive anything.

    A waiver that gives no reason, or is past, waives nothing. Where several accept one finding, the first by
    date, author and reason is named.
    """
    by_key: dict[_Key, list[Waiver]] = {}
    for waiver in sorted(waivers, key=_order):
        if _refusal(waiver, rules=rules, today=today) is None:
            for key in _keys_of_waiver(waiver):
                by_key.setdefault(key, []).append(waiver)
    accepted: dict[str, Waiver] = {}
    used: set[Waiver] = set()
    for finding in findings:
        hits = [waiver for key in _keys_of_finding(finding) for waiver in by_key.get(key, ())]
        if hits and rules[finding.code].waivable:
            accepted[finding.fingerprint] = min(hits, key=_order)
            used.update(hits)
    return FrozenMap(accepted), used


def use_of(
    waiver: Waiver, *, rules: Rules, today: date | None, used: Collection[Waiver], told: Collection[str]
) -> WaiverUse:
    """Return how a waiver stands: `used` are those that waive something, `told` the codes of rules that could tell."""
    refusal = _refusal(waiver, rules=rules, today=today)
    if refusal is not None:
        return WaiverUse(waiver, refusal, nearest(waiver.rule or "", rules) if refusal == "unknown-rule" else None)
    asked = {waiver.rule} if waiver.rule is not None else set(rules)
    return WaiverUse(waiver, "nothing-left" if waiver not in used and asked.issubset(told) else "holds")


def _refusal(waiver: Waiver, *, rules: Rules, today: date | None) -> Standing | None:
    if waiver.rule is None and waiver.fingerprint is None:
        return "no-rule"
    if waiver.rule is not None and waiver.rule not in rules:
        return "unknown-rule"
    if waiver.rule is not None and not rules[waiver.rule].waivable:
        return "not-waivable"
    if waiver.because is None:
        return "no-reason"
    past = waiver.until is not None and today is not None and waiver.until.latest < today
    return "expired" if past else None


def _keys_of_waiver(waiver: Waiver) -> Iterator[_Key]:
    if waiver.fingerprint is not None:
        yield waiver.rule or "", waiver.fingerprint
    else:
        yield from ((waiver.rule or "", subject) for subject in waiver.subject or ("",))


def _keys_of_finding(finding: Finding) -> Iterator[_Key]:
    yield finding.code, ""
    yield finding.code, finding.fingerprint
    yield "", finding.fingerprint
    yield from ((finding.code, subject) for subject in finding.subjects)


def _order(waiver: Waiver) -> tuple[str, str, str]:
    return str(waiver.date), waiver.by or "", str(waiver.because)
