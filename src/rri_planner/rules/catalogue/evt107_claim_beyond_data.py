"""EVT107: a survey is said to show more than it can."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from rri_planner.analysis import margin_of_error
from rri_planner.errors import Message
from rri_planner.findings import Part, Sum
from rri_planner.model import Claim, Event, Item, Survey
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, quoted
from rri_planner.rules._rule import Threshold, rule

_HALF = Decimal(50)
_WHOLE = Decimal(100)
# The margin of more answers than this is nil, and much larger numbers do not fit into a binary float.
_MOST_ANSWERS = 10**12
_ONE = Decimal(1)
_TENTH = Decimal("0.1")


@rule(
    code="EVT107",
    name="claim-beyond-data",
    severity="warning",
    since="consultation",
    needs_level="D1",
    sources=("AAPOR", "GUEST"),
    summary=Message("more is said on the strength of a survey or a group than it can show"),
    why=Message("A few answers, or those of people who chose to answer, can look like the view of a region."),
    remedies=(
        Message("say it more carefully: so many of those who answered"),
        Message("ask more people, or draw them by lot"),
        Message("hold more groups"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        events:
          - id: e-survey
            title: Household survey
            kind: survey
            informs: [g-skills]
            survey: {sample: probability, sample_size: 120,
              claims: [{text: Most support it, share: 52, kind: majority}]}
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        events:
          - id: e-survey
            title: Household survey
            kind: survey
            informs: [g-skills]
            survey: {sample: probability, sample_size: 1200,
              claims: [{text: Most support it, share: 62, kind: majority}]}
    """,
    thresholds={"groups": Threshold(Decimal(3), Message("the groups or events that show most of what people think"))},
)
def claim_beyond_data(case: Case) -> Iterator[Judgement]:
    """Judge every claim of every survey: its sample, its number of answers or its groups carry it.

    A majority and a difference must be larger than chance, at 95 % confidence. Where people were not drawn by lot
    there is no margin; then it is that which there would be at best. What is representative was not left to those
    who chose to answer. What groups said (a focus group, a workshop) needs several of them on the same subject.
    """
    for event in case.plan.events:
        if event.survey is not None:
            yield from (_judged(case, event, event.survey, claim) for claim in event.survey.claims)


def _judged(case: Case, event: Event, survey: Survey, claim: Claim) -> Judgement:
    if event.kind not in {None, "survey"} and survey.sample != "probability":
        return _by_groups(case, event, claim)
    match claim.kind:
        case "representative":
            return _representative(event, survey, claim)
        case None:
            return cannot_tell("survey.claims.kind")
        case _:
            return _beyond_chance(event, survey, claim)


def _by_groups(case: Case, event: Event, claim: Claim) -> Judgement:
    """Judge by the events of the same kind that shaped one of the things that this one shaped."""
    shaped = {edge.target for edge in case.graph.edges_from(event.id, "informs")}
    sources = {edge.source for id_ in shaped for edge in case.graph.edges_to(id_, "informs")}
    groups = sorted(id_ for id_ in sources | {event.id} if _is_of_kind(case.plan[id_], event.kind))
    needed = case.thresholds["EVT107.groups"]
    if len(groups) >= needed:
        return HOLDS
    message = Message(
        "{claim} is said on the strength of {event}; the plan has {found} of that kind on this subject, and to say "
        "what people in a region think takes {needed} or more",
        claim=_said(claim),
        event=called(event),
        found=len(groups),
        needed=needed,
    )
    parts = tuple(Part(each, Decimal(1)) for each in groups)
    return fires(event.id, witness=Sum(parts, Decimal(len(groups)), needed), message=message)


def _is_of_kind(item: Item, kind: str | None) -> bool:
    return isinstance(item, Event) and item.kind == kind


def _representative(event: Event, survey: Survey, claim: Claim) -> Judgement:
    if survey.sample in {None, "unknown"}:
        return cannot_tell("survey.sample")
    if survey.sample != "self-selected":
        return HOLDS
    answers = None if survey.sample_size is None else Decimal(survey.sample_size)
    message = Message(
        "{claim} is said of a whole population, but in {survey} people chose themselves whether to answer",
        claim=_said(claim),
        survey=called(event),
    )
    return fires(event.id, witness=Sum((Part(event.id, answers),), answers), message=message)


def _beyond_chance(event: Event, survey: Survey, claim: Claim) -> Judgement:
    share, answers = claim.share, survey.sample_size
    if share is None or not 0 <= share <= _WHOLE or answers is None or answers < 1:
        stated = {"survey.claims.share": share is not None and 0 <= share <= _WHOLE, "survey.sample_size": answers}
        return cannot_tell(*(key for key, value in stated.items() if not value))
    is_majority = claim.kind == "majority"
    margin = _margin(answers, survey.population_size, share if is_majority else _HALF)
    limit = margin + (_HALF if is_majority else 0)
    if share > limit:
        return HOLDS if survey.sample is not None else cannot_tell("survey.sample")
    return _within_chance(event, survey, claim, margin=margin, limit=limit)


def _margin(answers: int, population: int | None, share: Decimal) -> Decimal:
    """Return the margin in percentage points, to a tenth."""
    counted = min(answers, _MOST_ANSWERS)
    known = population if population is not None and population >= counted else None
    margin = margin_of_error(counted, share=float(share / _WHOLE), population=known)
    return (_WHOLE * Decimal(margin)).quantize(_TENTH)


def _within_chance(event: Event, survey: Survey, claim: Claim, *, margin: Decimal, limit: Decimal) -> Fires:
    doubt = Message("it may be a minority") if claim.kind == "majority" else Message("there may be no difference")
    facts: dict[str, Any] = {
        "claim": _said(claim),
        "share": claim.share,
        "answers": survey.sample_size,
        "survey": called(event),
        "margin": margin if margin < 1 else margin.quantize(_ONE),
        "doubt": doubt,
    }
    if survey.sample == "probability":
        message = Message(
            "{claim} ({share} %) rests on {answers} answers to {survey}; the margin is about {margin} points, so that "
            "{doubt}",
            **facts,
        )
    else:
        message = Message(
            "{claim} ({share} %) rests on {answers} answers to {survey}; even if people had been drawn by lot, the "
            "margin would be about {margin} points, so that {doubt}",
            **facts,
        )
    return fires(event.id, witness=Sum((Part(event.id, claim.share),), claim.share, limit), message=message)


def _said(claim: Claim) -> Message:
    return Message("something") if claim.text is None else quoted(claim.text)
