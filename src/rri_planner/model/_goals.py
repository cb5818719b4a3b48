"""Goals, what separates them from today, and the ways to reach them."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from rri_planner.model._base import Item, Nested, One, ShortMany, ShortOne, record, records, reference, references
from rri_planner.model._dates import PartialDate, as_date
from rri_planner.model._declare import declare, means
from rri_planner.model._durations import Duration, as_duration
from rri_planner.model._links import EVIDENCE_KINDS, Exclusion, Link, exclusions, links
from rri_planner.model._needs import Needs, as_needs
from rri_planner.model._numbers import as_whole
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import as_string, as_strings, as_sustainable_development_goals


@frozen(kw_only=True, repr=False, field_transformer=declare)
class KeyLink(Nested):
    """A key of responsible research and innovation, and how it is met."""

    short = "key"

    key: str | None = field(default=None, converter=as_string, metadata=means("word", "The key", vocabulary="rri"))
    how: Text | None = field(default=None, converter=as_text, metadata=means("text", "How it is met"))


def key_links(value: ShortMany[KeyLink, str]) -> tuple[KeyLink, ...]:
    """Return key links from keys, maps or key links."""
    return records(KeyLink, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Reason(Nested):
    """A reason, and since when it has held."""

    short = "because"

    because: Text | None = field(default=None, converter=as_text, metadata=means("text", "The reason"))
    since: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "Since when it holds"))


def _reason(value: ShortOne[Reason, str]) -> Reason | None:
    return record(Reason, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Goal(Item):
    """Something that the region wants to reach."""

    item_kind: ClassVar[str] = "goal"

    serves: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means(
            "record",
            "The goals it serves; unstated means the vision",
            many=True,
            record=Link,
            kinds=("goal", "vision"),
            relation="serves",
        ),
    )
    needs: Needs | None = field(
        default=None, converter=as_needs, metadata=means("needs", "How many of its supporters it takes")
    )
    due: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it is to be reached"))
    priority: int | None = field(
        default=None, converter=as_whole, metadata=means("whole", "Its rank; 1 is the most important")
    )
    rri: tuple[KeyLink, ...] = field(
        default=(),
        converter=key_links,
        metadata=means("record", "The keys of responsible research it answers to", many=True, record=KeyLink),
    )
    sustainability: tuple[str, ...] = field(
        default=(),
        converter=as_strings,
        metadata=means("word", "The dimensions of sustainability it serves", many=True, vocabulary="sustainability"),
    )
    sdg: tuple[str, ...] = field(
        default=(),
        converter=as_sustainable_development_goals,
        metadata=means("word", "The Sustainable Development Goals it serves", many=True, vocabulary="sdg"),
    )
    watch_only: Reason | None = field(
        default=None,
        converter=_reason,
        metadata=means("record", "Why the region only watches it and does nothing itself", record=Reason),
    )
    evidence: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means(
            "reference",
            "What shows that it is needed",
            many=True,
            kinds=EVIDENCE_KINDS,
            relation="informs",
            reversed=True,
        ),
    )
    effect_lag: Duration | None = field(
        default=None,
        converter=as_duration,
        metadata=means("duration", "How long after the last action the effect shows"),
    )
    own_because: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "Why it is the region's own and follows no policy")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Gap(Item):
    """What separates today from a goal."""

    item_kind: ClassVar[str] = "gap"

    of: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means(
            "record", "The goal it stands before", many=True, record=Link, kinds=("goal",), relation="informs"
        ),
    )
    now: Text | None = field(default=None, converter=as_text, metadata=means("text", "How things are"))
    wanted: Text | None = field(default=None, converter=as_text, metadata=means("text", "How things should be"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class LeadTime(Nested):
    """How long it takes until a pathway can be used."""

    decide: Duration | None = field(
        default=None, converter=as_duration, metadata=means("duration", "How long the decision takes")
    )
    build: Duration | None = field(
        default=None, converter=as_duration, metadata=means("duration", "How long it then takes to carry it out")
    )


def _lead_time(value: One[LeadTime]) -> LeadTime | None:
    return record(LeadTime, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Pathway(Item):
    """A way to reach a goal; the choice between ways is the heart of a roadmap."""

    item_kind: ClassVar[str] = "pathway"

    serves: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means("record", "The goals it leads to", many=True, record=Link, kinds=("goal",), relation="serves"),
    )
    needs: Needs | None = field(
        default=None, converter=as_needs, metadata=means("needs", "How many of its actions it takes")
    )
    status: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "Whether it has been chosen", vocabulary="pathway-status"),
    )
    excludes: tuple[Exclusion, ...] = field(
        default=(),
        converter=exclusions,
        metadata=means(
            "record",
            "The pathways that cannot be taken as well",
            many=True,
            record=Exclusion,
            kinds=("pathway",),
            relation="excludes",
        ),
    )
    sell_by: PartialDate | None = field(
        default=None, converter=as_date, metadata=means("date", "Until when it still works")
    )
    transfers: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means("reference", "The pathways one can change to from here", many=True, kinds=("pathway",)),
    )
    lead_time: LeadTime | None = field(
        default=None,
        converter=_lead_time,
        metadata=means("record", "How long it takes until it can be used", record=LeadTime),
    )
    decided: str | None = field(
        default=None,
        converter=reference,
        metadata=means("reference", "The decision that chose or rejected it", kinds=("decision",)),
    )
    evidence: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means(
            "reference", "What shows that it works", many=True, kinds=EVIDENCE_KINDS, relation="informs", reversed=True
        ),
    )
    effect_lag: Duration | None = field(
        default=None,
        converter=as_duration,
        metadata=means("duration", "How long after the last action the effect shows"),
    )
    own_because: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "Why it is the region's own and follows no policy")
    )
    sdg: tuple[str, ...] = field(
        default=(),
        converter=as_sustainable_development_goals,
        metadata=means("word", "The Sustainable Development Goals it serves", many=True, vocabulary="sdg"),
    )
