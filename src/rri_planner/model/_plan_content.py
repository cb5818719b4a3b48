"""What a plan holds, field by field."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from rri_planner.model._actions import Action
from rri_planner.model._base import Nested, Provenance, as_provenance
from rri_planner.model._catalogues import Catalogue, as_catalogues
from rri_planner.model._dates import PartialDate, Period, as_date, as_period
from rri_planner.model._declare import declare, means
from rri_planner.model._events import Contribution, Event, Theme
from rri_planner.model._follow_up import Decision, FundingLine, Review, StatusUpdate, Waiver
from rri_planner.model._frozen_map import EMPTY, FrozenMap
from rri_planner.model._goals import Gap, Goal, Pathway
from rri_planner.model._indicators import Indicator
from rri_planner.model._judgements import Assumption, Descriptor, Influence, Judgement
from rri_planner.model._maps import as_free_map
from rri_planner.model._numbers import as_currency
from rri_planner.model._plan_fields import (
    FORMAT,
    as_actions,
    as_alignments,
    as_assumptions,
    as_contributions,
    as_decisions,
    as_events,
    as_format,
    as_funding,
    as_gaps,
    as_goals,
    as_indicators,
    as_influences,
    as_judgements,
    as_pathways,
    as_policies,
    as_profile,
    as_region,
    as_reviews,
    as_stage,
    as_stakeholders,
    as_themes,
    as_updates,
    as_variants,
    as_vision,
    as_waivers,
)
from rri_planner.model._policies import Alignment, Policy
from rri_planner.model._region import Region
from rri_planner.model._stakeholders import Stakeholder
from rri_planner.model._text import Text, as_languages, as_text, as_texts
from rri_planner.model._vision import Vision
from rri_planner.model._words import as_id, as_strings


@frozen(kw_only=True, repr=False, field_transformer=declare)
class PlanContent(Nested):
    """What stands in a plan; `Plan` is this with what can be asked of it and done with it."""

    format: int = field(default=FORMAT, converter=as_format, metadata=means("whole", "The version of the file format"))
    id: str = field(default="plan", converter=as_id, metadata=means("id", "The name of the plan"))
    title: Text | None = field(default=None, converter=as_text, metadata=means("text", "The title"))
    description: Text | None = field(default=None, converter=as_text, metadata=means("text", "What the plan is"))
    summary: Text | None = field(default=None, converter=as_text, metadata=means("text", "The plan in a few sentences"))
    mission: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "What those behind it are there for")
    )
    values: tuple[Text, ...] = field(
        default=(), converter=as_texts, metadata=means("text", "What those behind it hold dear", many=True)
    )
    languages: tuple[str, ...] = field(
        default=(),
        converter=as_languages,
        metadata=means("language", "The languages of the plan, the original first", many=True),
    )
    stage: str = field(
        default="draft", converter=as_stage, metadata=means("word", "How far the plan has come", vocabulary="stage")
    )
    issued: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it was issued"))
    period: Period | None = field(default=None, converter=as_period, metadata=means("period", "When it is in force"))
    currency: str | None = field(
        default=None,
        converter=as_currency,
        metadata=means("currency", "The currency of amounts that name none (ISO 4217)"),
    )
    profile: str = field(
        default="digiterri",
        converter=as_profile,
        metadata=means("string", "Which rules it is checked by, and how strictly"),
    )
    region: Region | None = field(
        default=None, converter=as_region, metadata=means("record", "The region that it is for", record=Region)
    )
    vision: Vision | None = field(
        default=None, converter=as_vision, metadata=means("record", "The future that it serves", record=Vision)
    )
    themes: tuple[Theme, ...] = field(
        default=(), converter=as_themes, metadata=means("record", "Themes", many=True, record=Theme)
    )
    goals: tuple[Goal, ...] = field(
        default=(), converter=as_goals, metadata=means("record", "Goals", many=True, record=Goal)
    )
    gaps: tuple[Gap, ...] = field(
        default=(), converter=as_gaps, metadata=means("record", "Gaps", many=True, record=Gap)
    )
    pathways: tuple[Pathway, ...] = field(
        default=(), converter=as_pathways, metadata=means("record", "Pathways", many=True, record=Pathway)
    )
    actions: tuple[Action, ...] = field(
        default=(), converter=as_actions, metadata=means("record", "Actions", many=True, record=Action)
    )
    indicators: tuple[Indicator, ...] = field(
        default=(), converter=as_indicators, metadata=means("record", "Indicators", many=True, record=Indicator)
    )
    stakeholders: tuple[Stakeholder, ...] = field(
        default=(), converter=as_stakeholders, metadata=means("record", "Stakeholders", many=True, record=Stakeholder)
    )
    events: tuple[Event, ...] = field(
        default=(), converter=as_events, metadata=means("record", "Events", many=True, record=Event)
    )
    contributions: tuple[Contribution, ...] = field(
        default=(),
        converter=as_contributions,
        metadata=means("record", "What people contributed", many=True, record=Contribution),
    )
    policies: tuple[Policy, ...] = field(
        default=(), converter=as_policies, metadata=means("record", "Policies", many=True, record=Policy)
    )
    alignments: tuple[Alignment, ...] = field(
        default=(),
        converter=as_alignments,
        metadata=means("record", "How it stands to policies", many=True, record=Alignment),
    )
    assumptions: tuple[Assumption, ...] = field(
        default=(), converter=as_assumptions, metadata=means("record", "Assumptions", many=True, record=Assumption)
    )
    influences: tuple[Influence, ...] = field(
        default=(),
        converter=as_influences,
        metadata=means("record", "What helps or hinders what", many=True, record=Influence),
    )
    variants: tuple[Descriptor, ...] = field(
        default=(), converter=as_variants, metadata=means("record", "Open choices", many=True, record=Descriptor)
    )
    judgements: tuple[Judgement, ...] = field(
        default=(),
        converter=as_judgements,
        metadata=means("record", "How the choices act on one another", many=True, record=Judgement),
    )
    funding: tuple[FundingLine, ...] = field(
        default=(), converter=as_funding, metadata=means("record", "Funding lines", many=True, record=FundingLine)
    )
    decisions: tuple[Decision, ...] = field(
        default=(), converter=as_decisions, metadata=means("record", "Decisions", many=True, record=Decision)
    )
    reviews: tuple[Review, ...] = field(
        default=(), converter=as_reviews, metadata=means("record", "Reviews", many=True, record=Review)
    )
    updates: tuple[StatusUpdate, ...] = field(
        default=(),
        converter=as_updates,
        metadata=means("record", "How far things have come", many=True, record=StatusUpdate),
    )
    waivers: tuple[Waiver, ...] = field(
        default=(),
        converter=as_waivers,
        metadata=means("record", "Findings that are accepted, with reasons", many=True, record=Waiver),
    )
    vocabularies: FrozenMap[Catalogue] = field(
        default=EMPTY,
        converter=as_catalogues,
        metadata=means("vocabularies", "Words added to our vocabularies or put in their place", record=Catalogue),
    )
    tags: tuple[str, ...] = field(
        default=(), converter=as_strings, metadata=means("string", "Free words to find it by", many=True)
    )
    provenance: Provenance | None = field(
        default=None, converter=as_provenance, metadata=means("record", "Where it comes from", record=Provenance)
    )
    extra: FrozenMap[Any] = field(
        default=EMPTY, converter=as_free_map, metadata=means("free", "Whatever else the region wants to keep")
    )
