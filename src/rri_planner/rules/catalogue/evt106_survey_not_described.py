"""EVT106: a survey that the plan rests on, without what a reader needs to judge it."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import field_name
from rri_planner.model import Event, Survey, fields_of
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import Listing, called
from rri_planner.rules._rule import rule

_NOT_ASKED_FOR = frozenset({"claims", "population_size"})


@rule(
    code="EVT106",
    name="survey-not-described",
    severity="info",
    since="consultation",
    needs_level="D1",
    sources=("AAPOR",),
    summary=Message("a survey is used as evidence, and it is not said how it was made"),
    why=Message("Who was asked, how and by whom decides what a survey can show."),
    remedies=(
        Message("add what is missing"),
        Message('write "unknown" where nobody knows any more; that is an honest answer'),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        events:
          - {id: e-survey, title: Household survey, kind: survey, date: 2026-03, informs: [g-skills],
             survey: {sample_size: 400}}
    """,
    coherent="""
        stage: consultation
        stakeholders: [{id: s-region, name: The region}]
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        events:
          - id: e-survey
            title: Household survey
            kind: survey
            date: 2026-03
            informs: [g-skills]
            survey: {sponsor: s-region, conductor: The university, population: Adults, recruitment: By lot,
              sample: probability, sample_size: 400, mode: Post, wording: What would help you most?,
              weighting: By age, limits: Few young people answered}
    """,
)
def survey_not_described(case: Case) -> Iterator[Judgement]:
    """Judge every survey that is used as evidence: all that describes how it was made is stated.

    It is used if it shaped a part of the plan, is cited as evidence, or is claimed to show something. The date
    of the event stands in for the dates of the survey. How many people it speaks about may stay unsaid.
    """
    for event in case.plan.events:
        if not _is_used_survey(case, event):
            continue
        missing = _missing(event)
        if not missing:
            yield HOLDS
            continue
        message = Message(
            "{survey} is used as evidence, but the plan does not say how it was made; what is missing: {fields}",
            survey=called(event),
            fields=Listing(field_name("Survey", key) for key in missing),
        )
        yield fires(event.id, witness=Set(missing), message=message)


def _is_used_survey(case: Case, event: Event) -> bool:
    if event.survey is None and event.kind != "survey":
        return False
    claimed = event.survey is not None and bool(event.survey.claims)
    return claimed or event.id in case.cited or bool(case.graph.edges_from(event.id, "informs"))


def _missing(event: Event) -> tuple[str, ...]:
    survey = Survey() if event.survey is None else event.survey
    asked_for = (each for each in fields_of(Survey) if each.key not in _NOT_ASKED_FOR)
    missing = (each.key for each in asked_for if getattr(survey, each.name) is None)
    return tuple(key for key in missing if key != "dates" or event.date is None)
