"""A report for people: what was asked, what was found, what helps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, assert_never

from attrs import field, frozen

from rri_planner.coherence._level import data_level, level_meaning
from rri_planner.coherence._needed import needed
from rri_planner.coherence._outcome import Outcome
from rri_planner.coherence._places import Places, place_of
from rri_planner.coherence._severity import doubt_word
from rri_planner.errors import Message
from rri_planner.findings import SEVERITIES, Finding, Severity
from rri_planner.language import capitalised, say, word_name
from rri_planner.model import Waiver, name_of

_WHAT_HELPS = Message("what helps:")


def as_text(outcome: Outcome, language: str, places: Places | None) -> str:
    """Return the report in a language: what was asked, then the findings, the gravest first, then what is open."""
    writer = _Writer(outcome, language, places)
    return "\n".join((*writer.head(), *writer.findings(), *writer.accepted(), *writer.not_told())) + "\n"


@frozen
class _Writer:
    outcome: Outcome
    language: str
    places: Places | None
    said: dict[int, tuple[Message, str]] = field(factory=dict)

    def head(self) -> Iterator[str]:
        """Yield which plan it is, how many rules ran, and what was found in numbers."""
        outcome, plan = self.outcome, self.outcome.plan
        level = data_level(plan)
        ran, untold, later = len(outcome.ran), len(outcome.cannot_tell), len(outcome.not_due)
        yield self._say(Message("{title} ({id})", title=name_of(plan), id=plan.id))
        yield self._say(Message("stage: {stage}", stage=word_name("stage", plan.stage)))
        yield self._say(Message("profile: {profile}", profile=outcome.profile))
        yield self._say(Message("data: {level}, {meaning}", level=level, meaning=level_meaning(level)))
        yield self._say(
            Message(
                "rules: {ran} looked at the plan, {untold} could not tell all, {later} are not due at this stage",
                ran=ran,
                untold=untold,
                later=later,
            )
        )
        yield self._say(_numbers(outcome))

    def findings(self) -> Iterator[str]:
        """Yield the findings that are not waived, under a heading for each severity."""
        for severity in SEVERITIES:
            found = [finding for finding in self.outcome if finding.severity == severity]
            if found:
                yield from self._heading(_heading(severity))
            for finding in found:
                yield from self._finding(finding)

    def accepted(self) -> Iterator[str]:
        """Yield the waived findings, each with who accepts it and why."""
        if self.outcome.waived:
            yield from self._heading(Message("accepted"))
        for finding in self.outcome.waived:
            waiver = self.outcome.accepted[finding.fingerprint]
            yield f"  {finding.code} {self._say(finding.message)}"
            yield f"    {self._say(_acceptance(waiver))}"

    def not_told(self) -> Iterator[str]:
        """Yield the rules that could not tell, with what they lacked, those not due, and what is gone."""
        if self.outcome.cannot_tell:
            yield from self._heading(Message("could not be told"))
        for each in self.outcome.cannot_tell:
            message = Message(
                "{judged} of {of} judged, for lack of: {needs}",
                judged=each.judged,
                of=each.of,
                needs=tuple(map(needed, each.needs)),
            )
            yield f"  {each.code} {self._say(message)}"
        if self.outcome.not_due:
            yield from self._heading(Message("not due at this stage"))
            yield f"  {', '.join(self.outcome.not_due)}"
        if self.outcome.left_out:
            yield from self._heading(Message("left out by the profile"))
        for left_out in self.outcome.left_out:
            reason = None if left_out.because is None else say(left_out.because, self.language)
            yield f"  {left_out.code}" if reason is None else f"  {left_out.code} {reason}"
        if self.outcome.gone:
            yield from self._heading(Message("gone since the baseline"))
            yield from (f"  {each.code} {', '.join(each.subjects)}" for each in self.outcome.gone)

    def _finding(self, finding: Finding) -> Iterator[str]:
        place = place_of(finding, self.places)
        where = ", ".join(finding.subjects) if place is None else f"{', '.join(finding.subjects)} ({place})"
        marks = [say(mark, self.language) for mark in self._marks(finding)]
        sentence = " ".join((self._say(finding.message), *(f"({mark})" for mark in marks)))
        yield f"  {finding.code} {sentence}"
        yield f"    {say(Message('where: {where}', where=where), self.language)}"
        yield f"    {self._known(_WHAT_HELPS)}"
        yield from (f"      - {self._known(fix)}" for fix in finding.fixes)

    def _marks(self, finding: Finding) -> Iterator[Message]:
        doubt = doubt_word(finding.certainty)
        if doubt is not None:
            yield doubt
        if self.outcome.is_known(finding):
            yield Message("known from the baseline")

    def _known(self, message: Message) -> str:
        """Say a sentence that many findings share; a rule's remedies are the same messages each time."""
        if id(message) not in self.said:
            self.said[id(message)] = message, say(message, self.language)
        return self.said[id(message)][1]

    def _heading(self, heading: Message) -> Iterator[str]:
        yield ""
        yield self._say(heading)

    def _say(self, message: Message) -> str:
        return capitalised(say(message, self.language))


def _numbers(outcome: Outcome) -> Message:
    return Message(
        "findings: errors {errors}, warnings {warnings}, worth a look {infos}, accepted {accepted}",
        errors=len(outcome.errors),
        warnings=len(outcome.warnings),
        infos=len(outcome.infos),
        accepted=len(outcome.waived),
    )


def _heading(severity: Severity) -> Message:
    match severity:
        case "error":
            return Message("errors")
        case "warning":
            return Message("warnings")
        case "info":
            return Message("worth a look")
        case _:
            assert_never(severity)


def _acceptance(waiver: Waiver) -> Message:
    facts: dict[str, Any] = {
        "by": waiver.by or "?",
        "because": waiver.because,
        "date": waiver.date,
        "until": waiver.until,
    }
    if waiver.until is not None:
        return Message("accepted by {by} until {until}: {because}", **facts)
    return Message("accepted by {by}: {because}", **facts)
