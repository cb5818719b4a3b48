"""The difference of two versions of a plan, with what it means for their coherence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from rri_planner import analysis
from rri_planner.coherence._check import check
from rri_planner.coherence._profile import Profile
from rri_planner.coherence._severity import severity_word
from rri_planner.errors import Message
from rri_planner.findings import Finding
from rri_planner.language import capitalised, labelled, negotiate, say
from rri_planner.model import Plan


@frozen
class PlanDifference:
    """What two versions of a plan do not have in common, and the findings that came, went or stayed.

    ``items`` has the differences of the plans. ``new``, ``gone`` and ``unchanged`` are findings, the waived left
    out, in the order of a report; they are told apart by rule, subjects and witness.
    """

    plan: Plan
    items: analysis.Difference
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    unchanged: tuple[Finding, ...]

    def __bool__(self) -> bool:
        return bool(self.items or self.new or self.gone)

    @property
    def sentence(self) -> Message:
        """How much is different, in numbers."""
        return Message(
            "{items} Findings: {new} new, {gone} gone, {unchanged} unchanged.",
            items=self.items.sentence,
            new=len(self.new),
            gone=len(self.gone),
            unchanged=len(self.unchanged),
        )

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return ``items`` and ``findings``, messages in a language."""
        kinds = {"new": self.new, "gone": self.gone, "unchanged": self.unchanged}
        findings = {name: [_as_dict(each, language) for each in found] for name, found in kinds.items()}
        return {"items": self.items.to_dict(), "findings": findings}

    def to_text(self, language: str | None = None) -> str:
        """Return the difference as a list of sentences, in a language; without one in that of the plan."""
        spoken = negotiate(self.plan.language) if language is None else language
        return "".join(f"{line}\n" for line in self._lines(spoken))

    def _lines(self, language: str) -> Iterator[str]:
        yield say(self.sentence, language)
        if self.items:
            yield ""
            yield from (f"  {say(each, language)}" for each in self.items.sentences)
        for heading, found in ((Message("new findings"), self.new), (Message("findings that are gone"), self.gone)):
            if found:
                yield ""
                yield capitalised(say(heading, language))
                yield from (f"  {_line(each, language)}" for each in found)


def diff(
    old: Plan,
    new: Plan,
    *,
    today: date | str | None = None,
    profile: Profile | Mapping[str, Any] | str | None = None,
) -> PlanDifference:
    """Return what has changed from one version of a plan to another, in its items and in what a check finds.

    ``today`` and ``profile`` are those of `check`, the same for both versions.

    >>> from rri_planner.model import Action, Goal
    >>> plan = Plan(goals=[Goal(id="g", title="Skills")], actions=[Action(id="a", title="Course", serves="g")])
    >>> difference = diff(plan, plan.without("a"))
    >>> difference.items.sentence.values["removed"], [finding.code for finding in difference.new]
    (1, ['STR104'])
    """
    before, after = (check(plan, today=today, profile=profile) for plan in (old, new))
    known, found = ({finding.fingerprint for finding in report} for report in (before, after))
    return PlanDifference(
        new,
        analysis.diff(old, new),
        new=_among(after, found - known),
        gone=_among(before, known - found),
        unchanged=_among(after, found & known),
    )


def _among(findings: Iterable[Finding], fingerprints: set[str]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.fingerprint in fingerprints)


def _as_dict(finding: Finding, language: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "subjects": list(finding.subjects),
        "message": say(finding.message, language),
        "fingerprint": finding.fingerprint,
    }


def _line(finding: Finding, language: str) -> str:
    grave = say(severity_word(finding.severity), language)
    return labelled(f"{finding.code} {grave}", say(finding.message, language), language)
