"""The domain: vision, goals, pathways, actions and all that belongs to them. Frozen, typed, without files."""

from rri_planner.model._actions import (
    Action,
    Adoption,
    Effort,
    FundingShare,
    Involvement,
    Safeguard,
    Screening,
    Step,
)
from rri_planner.model._base import Described, Item, Nested, Provenance, Record
from rri_planner.model._catalogues import Catalogue, Term
from rri_planner.model._collection_of import collection_of
from rri_planner.model._dates import DateLike, PartialDate, Period, as_date
from rri_planner.model._declare import Declared, ModelField, ValueKind, fields_of, stated
from rri_planner.model._durations import Duration, Span
from rri_planner.model._events import Contribution, Crossing, Event, Feedback, Participants, Theme
from rri_planner.model._fingerprint import fingerprint
from rri_planner.model._follow_up import Decision, FundingLine, Light, Review, StatusUpdate, Waiver
from rri_planner.model._frozen_map import FrozenMap
from rri_planner.model._garbage import garbage_left_alone
from rri_planner.model._goals import Gap, Goal, KeyLink, LeadTime, Pathway, Reason
from rri_planner.model._indicators import Aggregate, Baseline, Indicator, Observation, Signpost, Target
from rri_planner.model._judgements import Assumption, Descriptor, Influence, Judgement
from rri_planner.model._links import Dependency, Exclusion, Link
from rri_planner.model._needs import Needs
from rri_planner.model._numbers import Money, Numeric, as_currency, as_number, is_number
from rri_planner.model._parts import Placed, name_of
from rri_planner.model._plan import Plan
from rri_planner.model._policies import Alignment, Criterion, Objective, Policy
from rri_planner.model._references import Mention, mentions
from rri_planner.model._region import ContextItem, Population, ReferenceShare, Region
from rri_planner.model._shown import ShownAsTable, shown_as_table
from rri_planner.model._stakeholders import Capacity, GenderPlan, Stakeholder
from rri_planner.model._surveys import Claim, Survey, SurveyResult
from rri_planner.model._text import UNKNOWN_LANGUAGE, Text, Translation, as_text
from rri_planner.model._vision import Prospect, Vision
from rri_planner.model._vocabularies import RESERVED_WORDS, VOCABULARIES, Vocabulary

__all__ = [
    "RESERVED_WORDS",
    "UNKNOWN_LANGUAGE",
    "VOCABULARIES",
    "Action",
    "Adoption",
    "Aggregate",
    "Alignment",
    "Assumption",
    "Baseline",
    "Capacity",
    "Catalogue",
    "Claim",
    "ContextItem",
    "Contribution",
    "Criterion",
    "Crossing",
    "DateLike",
    "Decision",
    "Declared",
    "Dependency",
    "Described",
    "Descriptor",
    "Duration",
    "Effort",
    "Event",
    "Exclusion",
    "Feedback",
    "FrozenMap",
    "FundingLine",
    "FundingShare",
    "Gap",
    "GenderPlan",
    "Goal",
    "Indicator",
    "Influence",
    "Involvement",
    "Item",
    "Judgement",
    "KeyLink",
    "LeadTime",
    "Light",
    "Link",
    "Mention",
    "ModelField",
    "Money",
    "Needs",
    "Nested",
    "Numeric",
    "Objective",
    "Observation",
    "PartialDate",
    "Participants",
    "Pathway",
    "Period",
    "Placed",
    "Plan",
    "Policy",
    "Population",
    "Prospect",
    "Provenance",
    "Reason",
    "Record",
    "ReferenceShare",
    "Region",
    "Review",
    "Safeguard",
    "Screening",
    "ShownAsTable",
    "Signpost",
    "Span",
    "Stakeholder",
    "StatusUpdate",
    "Step",
    "Survey",
    "SurveyResult",
    "Target",
    "Term",
    "Text",
    "Theme",
    "Translation",
    "ValueKind",
    "Vision",
    "Vocabulary",
    "Waiver",
    "as_currency",
    "as_date",
    "as_number",
    "as_text",
    "collection_of",
    "fields_of",
    "fingerprint",
    "garbage_left_alone",
    "is_number",
    "mentions",
    "name_of",
    "shown_as_table",
    "stated",
]
