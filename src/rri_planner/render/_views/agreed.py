"""Findings that are accepted, each with its reason."""

from __future__ import annotations

from attrs import frozen

from rri_planner.model import VOCABULARIES, Plan, Waiver
from rri_planner.render._values import Piece, Words
from rri_planner.render._writer import Writer


@frozen
class WaiverRow:
    """What is accepted, because of what, by whom and until when."""

    rule: str | None
    subjects: tuple[Piece, ...]
    because: Words | None
    by: Piece | None
    since: str | None
    until: str | None


def waiver_rows(plan: Plan, writer: Writer) -> tuple[WaiverRow, ...]:
    """Return the findings that the plan accepts."""
    return tuple([waiver_row(waiver, writer) for waiver in plan.waivers])


def waiver_row(waiver: Waiver, writer: Writer) -> WaiverRow:
    """Return one waiver."""
    return WaiverRow(
        waiver.rule,
        tuple([subject(each, writer) for each in waiver.subject]),
        writer.words(waiver.because),
        subject(waiver.by, writer) if waiver.by else None,
        writer.said(waiver.date),
        writer.said(waiver.until),
    )


def subject(word: str, writer: Writer) -> Piece:
    """Return what a finding is about: a part of the plan, a word of a vocabulary, or what is written there."""
    if word in writer.plan or word == writer.plan.id:
        return writer.reference(word)
    for vocabulary in VOCABULARIES.values():
        if vocabulary.openness == "extendable" and word in writer.plan.words(vocabulary.name):
            return writer.word(vocabulary.name, word)
    return word
