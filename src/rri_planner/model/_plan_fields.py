"""Converters for the fields of a plan: from values as they are written to tuples of its parts."""

from __future__ import annotations

from rri_planner.errors import BadValue, Message
from rri_planner.model._actions import Action
from rri_planner.model._base import Many, One, ShortOne, record, records
from rri_planner.model._events import Contribution, Event, Theme
from rri_planner.model._follow_up import Decision, FundingLine, Review, StatusUpdate, Waiver
from rri_planner.model._goals import Gap, Goal, Pathway
from rri_planner.model._indicators import Indicator
from rri_planner.model._judgements import Assumption, Descriptor, Influence, Judgement
from rri_planner.model._numbers import as_whole
from rri_planner.model._policies import Alignment, Policy
from rri_planner.model._region import Region
from rri_planner.model._stakeholders import Stakeholder
from rri_planner.model._vision import Vision
from rri_planner.model._words import as_string

FORMAT = 1


def as_format(value: int | str | None) -> int:
    """Return the version of the file format; there is one so far."""
    number = FORMAT if value is None else as_whole(value)
    if number != FORMAT:
        raise BadValue(value, Message("a format that this version reads: 1"))
    return FORMAT


def as_stage(value: str | None) -> str:
    """Return the stage of a plan; an unstated one is a draft."""
    return as_string(value) or "draft"


def as_profile(value: str | None) -> str:
    """Return the name of a profile; the method's own where none is stated."""
    return as_string(value) or "digiterri"


def as_vision(value: One[Vision]) -> Vision | None:
    """Return the vision from a map as it is written."""
    return record(Vision, value)


def as_region(value: ShortOne[Region, str]) -> Region | None:
    """Return the region from a map as it is written."""
    return record(Region, value)


def as_goals(value: Many[Goal]) -> tuple[Goal, ...]:
    """Return goals from a list as it is written."""
    return records(Goal, value)


def as_gaps(value: Many[Gap]) -> tuple[Gap, ...]:
    """Return gaps from a list as it is written."""
    return records(Gap, value)


def as_pathways(value: Many[Pathway]) -> tuple[Pathway, ...]:
    """Return pathways from a list as it is written."""
    return records(Pathway, value)


def as_actions(value: Many[Action]) -> tuple[Action, ...]:
    """Return actions from a list as it is written."""
    return records(Action, value)


def as_indicators(value: Many[Indicator]) -> tuple[Indicator, ...]:
    """Return indicators from a list as it is written."""
    return records(Indicator, value)


def as_stakeholders(value: Many[Stakeholder]) -> tuple[Stakeholder, ...]:
    """Return stakeholders from a list as it is written."""
    return records(Stakeholder, value)


def as_events(value: Many[Event]) -> tuple[Event, ...]:
    """Return events from a list as it is written."""
    return records(Event, value)


def as_contributions(value: Many[Contribution]) -> tuple[Contribution, ...]:
    """Return what people contributed from a list as it is written."""
    return records(Contribution, value)


def as_themes(value: Many[Theme]) -> tuple[Theme, ...]:
    """Return themes from a list as it is written."""
    return records(Theme, value)


def as_policies(value: Many[Policy]) -> tuple[Policy, ...]:
    """Return policies from a list as it is written."""
    return records(Policy, value)


def as_alignments(value: Many[Alignment]) -> tuple[Alignment, ...]:
    """Return how the plan stands to policies from a list as it is written."""
    return records(Alignment, value)


def as_assumptions(value: Many[Assumption]) -> tuple[Assumption, ...]:
    """Return assumptions from a list as it is written."""
    return records(Assumption, value)


def as_influences(value: Many[Influence]) -> tuple[Influence, ...]:
    """Return what helps or hinders what from a list as it is written."""
    return records(Influence, value)


def as_variants(value: Many[Descriptor]) -> tuple[Descriptor, ...]:
    """Return open choices from a list as it is written."""
    return records(Descriptor, value)


def as_judgements(value: Many[Judgement]) -> tuple[Judgement, ...]:
    """Return how the choices act on one another from a list as it is written."""
    return records(Judgement, value)


def as_funding(value: Many[FundingLine]) -> tuple[FundingLine, ...]:
    """Return funding lines from a list as it is written."""
    return records(FundingLine, value)


def as_decisions(value: Many[Decision]) -> tuple[Decision, ...]:
    """Return decisions from a list as it is written."""
    return records(Decision, value)


def as_reviews(value: Many[Review]) -> tuple[Review, ...]:
    """Return reviews from a list as it is written."""
    return records(Review, value)


def as_updates(value: Many[StatusUpdate]) -> tuple[StatusUpdate, ...]:
    """Return how far things have come from a list as it is written."""
    return records(StatusUpdate, value)


def as_waivers(value: Many[Waiver]) -> tuple[Waiver, ...]:
    """Return waivers from a list as it is written."""
    return records(Waiver, value)
