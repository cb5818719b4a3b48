"""Surveys: how they were made, what is said on their strength, how each group of respondents answered."""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen

from rri_planner.model._base import Many, Nested, ShortMany, records, reference, references
from rri_planner.model._dates import Period, as_period
from rri_planner.model._declare import declare, means
from rri_planner.model._frozen_map import EMPTY, FrozenMap
from rri_planner.model._maps import as_counts
from rri_planner.model._numbers import as_number, as_whole
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import as_string


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Claim(Nested):
    """Something that is said on the strength of a survey."""

    short = "text"

    text: Text | None = field(default=None, converter=as_text, metadata=means("text", "What is said"))
    share: Decimal | None = field(
        default=None, converter=as_number, metadata=means("number", "The share of answers behind it", unit="percent")
    )
    kind: str | None = field(
        default=None, converter=as_string, metadata=means("word", "What sort of claim it is", vocabulary="claim-kind")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class SurveyResult(Nested):
    """How one group of respondents answered one question: counts, never names and never shares alone."""

    question: Text | None = field(default=None, converter=as_text, metadata=means("text", "What was asked"))
    about: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means(
            "reference", "What the question is about", many=True, kinds=("vision", "goal", "pathway", "action")
        ),
    )
    by: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "In which role these respondents answered", vocabulary="respondent"),
    )
    counts: FrozenMap[int] = field(
        default=EMPTY, converter=as_counts, metadata=means("counts", "How many gave each answer", unit="persons")
    )


def _results(value: Many[SurveyResult]) -> tuple[SurveyResult, ...]:
    return records(SurveyResult, value)


def _claims(value: ShortMany[Claim, str]) -> tuple[Claim, ...]:
    return records(Claim, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Survey(Nested):
    """How a survey was made. Source: the disclosure checklist of AAPOR."""

    sponsor: str | None = field(
        default=None, converter=reference, metadata=means("reference", "Who paid for it", kinds=("stakeholder",))
    )
    conductor: Text | None = field(default=None, converter=as_text, metadata=means("text", "Who carried it out"))
    population: Text | None = field(default=None, converter=as_text, metadata=means("text", "Whom it speaks about"))
    population_size: int | None = field(
        default=None, converter=as_whole, metadata=means("whole", "How many they are", unit="persons")
    )
    recruitment: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "How people were recruited")
    )
    sample: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "What sort of sample it is", vocabulary="survey-sample"),
    )
    sample_size: int | None = field(
        default=None, converter=as_whole, metadata=means("whole", "How many answered", unit="persons")
    )
    mode: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "How it was asked: web, post, telephone")
    )
    dates: Period | None = field(default=None, converter=as_period, metadata=means("period", "When it was asked"))
    wording: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "What was asked, word for word")
    )
    weighting: Text | None = field(default=None, converter=as_text, metadata=means("text", "How answers were weighted"))
    limits: Text | None = field(default=None, converter=as_text, metadata=means("text", "What it cannot tell"))
    claims: tuple[Claim, ...] = field(
        default=(), converter=_claims, metadata=means("record", "What is said on its strength", many=True, record=Claim)
    )
    results: tuple[SurveyResult, ...] = field(
        default=(),
        converter=_results,
        metadata=means("record", "How each group of respondents answered", many=True, record=SurveyResult),
    )
