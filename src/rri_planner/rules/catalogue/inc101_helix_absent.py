"""INC101: a strand of the helix from which nobody took part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rri_planner.errors import Message
from rri_planner.findings import Table
from rri_planner.language import word_name
from rri_planner.model import Stakeholder
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._rule import rule


@rule(
    code="INC101",
    name="helix-absent",
    severity="warning",
    since="consultation",
    needs_level="D2",
    sources=("TER",),
    summary=Message("nobody from one of the strands of the helix is recorded as having taken part"),
    why=Message("A regional plan is to be made by research, business, government and civil society together."),
    remedies=(
        Message("invite them, and record who came"),
        Message("record the attendance of those who did come"),
        Message("say in a waiver why they were not there and who speaks for them"),
    ),
    incoherent="""
        stage: consultation
        vocabularies: {helix: {mode: replace, terms: [research, civil-society]}}
        events: [{id: e-workshop, participants: {helix: {research: 9, civil-society: 0}}}]
    """,
    coherent="""
        stage: consultation
        vocabularies: {helix: {mode: replace, terms: [research, civil-society]}}
        events: [{id: e-workshop, participants: {helix: {research: 9, civil-society: 4}}}]
    """,
)
def helix_absent(case: Case) -> Iterator[Judgement]:
    """Judge every strand of the plan's helix: somebody from it took part in an event.

    A stakeholder that attended is somebody; that none is listed proves nothing, so that without counts by strand
    nobody can tell.
    """
    counted = {id_: each.helix for id_, each in case.inclusion.events.items() if each.helix}
    there = {strand for strand, number in case.inclusion.totals.helix.items() if number} | _listed(case)
    for strand in case.plan.words("helix"):
        if strand in there:
            yield HOLDS
        else:
            yield _absent(case, strand, counted) if counted else cannot_tell("participants.helix")


def _listed(case: Case) -> set[str | None]:
    ids = {id_ for event in case.plan.events for id_ in event.attended_by}
    return {each.helix for id_ in ids if isinstance(each := case.plan.get(id_), Stakeholder)}


def _absent(case: Case, strand: str, counted: Mapping[str, Mapping[str, int]]) -> Fires:
    """Return the finding: only possibly so where other events do not count by strand."""
    strands = case.plan.words("helix")
    message = Message(
        'nobody from "{strand}" is recorded in the only event that counts participants by strand',
        plural='nobody from "{strand}" is recorded in any of the {number} events that count participants by strand',
        count=len(counted),
        number=len(counted),
        strand=word_name("helix", strand, case.plan),
    )
    cells = tuple(tuple(numbers.get(each) for each in strands) for numbers in counted.values())
    return fires(
        strand,
        witness=Table(tuple(counted), strands, cells),
        message=message,
        certainty="certain" if len(counted) == len(case.plan.events) else "possible",
    )
