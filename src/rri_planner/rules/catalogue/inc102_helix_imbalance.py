"""INC102: one strand of the helix outnumbers the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from rri_planner.errors import Message
from rri_planner.findings import Table
from rri_planner.language import word_name
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import Listing
from rri_planner.rules._rule import Threshold, rule

_COMPARED = 2


@rule(
    code="INC102",
    name="helix-imbalance",
    severity="info",
    since="consultation",
    needs_level="D2",
    sources=("STIR",),
    summary=Message("those who took part come mostly from one strand of the helix"),
    why=Message("Equal numbers are no norm, and no single number is neutral; but whose room it was should be known."),
    remedies=(
        Message("say in a waiver whether that is intended, and why"),
        Message("plan an event for those who were few"),
    ),
    incoherent="""
        stage: consultation
        events: [{id: e-workshop, participants: {helix: {research: 14, business: 3, government: 2, civil-society: 1}}}]
    """,
    coherent="""
        stage: consultation
        events: [{id: e-workshop, participants: {helix: {research: 7, business: 5, government: 4, civil-society: 4}}}]
    """,
    thresholds={
        "fewest": Threshold(Decimal(20), Message("attendances from which on the strands are compared")),
        "largest": Threshold(Decimal("0.6"), Message("the share of attendances at which one strand outnumbers all")),
        "evenness": Threshold(
            Decimal("0.6"), Message("the lowest evenness (Gini-Simpson, 1 for equal numbers) that is not pointed out")
        ),
    },
)
def helix_imbalance(case: Case) -> Iterator[Judgement]:
    """Judge the plan: enough attendances are spread over the strands of the helix. A single strand is no spread."""
    strands = case.plan.words("helix")
    counts = {strand: case.inclusion.totals.helix.get(strand, 0) for strand in strands}
    persons = sum(counts.values())
    if len(strands) < _COMPARED:
        return
    if not persons or persons < case.thresholds["INC102.fewest"]:
        yield cannot_tell("participants.helix")
        return
    message = _outnumbered(case, counts, persons) or _uneven(case, counts, persons)
    if message is None:
        yield HOLDS
    else:
        witness = Table(strands, ("attendances",), tuple((count,) for count in counts.values()))
        yield fires(case.plan.id, witness=witness, message=message)


def _outnumbered(case: Case, counts: Mapping[str, int], persons: int) -> Message | None:
    limit = case.thresholds["INC102.largest"]
    most = max(counts, key=lambda strand: counts[strand])
    share = Decimal(counts[most]) / persons
    if share < limit:
        return None
    return Message(
        'attendances by strand are {counts}; "{strand}" has {share} % of them, and we point out {limit} % or more',
        counts=_said(case, counts),
        strand=word_name("helix", most, case.plan),
        share=round(share * 100),
        limit=round(limit * 100),
    )


def _uneven(case: Case, counts: Mapping[str, int], persons: int) -> Message | None:
    """Judge by the index of Gini and Simpson, scaled so that equal numbers have 1."""
    limit = case.thresholds["INC102.evenness"]
    others = persons**2 - sum(count**2 for count in counts.values())
    evenness = Decimal(others * len(counts)) / (persons**2 * (len(counts) - 1))
    if evenness >= limit:
        return None
    return Message(
        "attendances by strand are {counts}; by the index of Gini and Simpson they are {share} % even, and we point "
        "out less than {limit} %",
        counts=_said(case, counts),
        share=int(evenness * 100),
        limit=round(limit * 100),
    )


def _said(case: Case, counts: Mapping[str, int]) -> Listing:
    return Listing(
        Message("{strand} {number}", strand=word_name("helix", strand, case.plan), number=number)
        for strand, number in counts.items()
    )
