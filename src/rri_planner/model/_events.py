"""Where people were heard: workshops, round tables, surveys, and what they said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import field, frozen

from rri_planner.errors import Message
from rri_planner.model._base import Item, Many, Nested, One, ShortOne, record, records, reference, references
from rri_planner.model._dates import DateLike, PartialDate, as_date
from rri_planner.model._declare import declare, means
from rri_planner.model._frozen_map import EMPTY, FrozenMap
from rri_planner.model._links import Link, links
from rri_planner.model._maps import as_counts, mapped
from rri_planner.model._numbers import as_truth, as_whole
from rri_planner.model._surveys import Survey
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import a_string, as_string, as_strings


def _groups(value: Mapping[str, str] | None) -> FrozenMap[str]:
    return mapped(value, a_string, Message("a map such as {{gender: women, helix: business}}"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Crossing(Nested):
    """How many participants belong to several groups at once."""

    by: FrozenMap[str] = field(
        default=EMPTY, converter=_groups, metadata=means("counts", "The groups that are crossed, by kind of group")
    )
    count: int | None = field(default=None, converter=as_whole, metadata=means("whole", "How many", unit="persons"))


def _crossings(value: Many[Crossing]) -> tuple[Crossing, ...]:
    return records(Crossing, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Participants(Nested):
    """How many people took part, in all and by group; counts, never names."""

    short = "total"

    total: int | None = field(
        default=None, converter=as_whole, metadata=means("whole", "How many in all", unit="persons")
    )
    approximate: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Whether the total is only about right")
    )
    helix: FrozenMap[int] = field(
        default=EMPTY,
        converter=as_counts,
        metadata=means("counts", "How many of each strand of the helix", vocabulary="helix", unit="persons"),
    )
    gender: FrozenMap[int] = field(
        default=EMPTY,
        converter=as_counts,
        metadata=means("counts", "How many of each gender", vocabulary="gender", unit="persons"),
    )
    groups: FrozenMap[int] = field(
        default=EMPTY, converter=as_counts, metadata=means("counts", "How many of each other group", unit="persons")
    )
    cross: tuple[Crossing, ...] = field(
        default=(),
        converter=_crossings,
        metadata=means("record", "How many belong to several groups at once", many=True, record=Crossing),
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Feedback(Nested):
    """When and how participants were told what came of it."""

    short = "date"

    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When they were told"))
    channel: Text | None = field(default=None, converter=as_text, metadata=means("text", "How they were told"))


def _participants(value: ShortOne[Participants, int | str]) -> Participants | None:
    return record(Participants, value)


def _feedback(value: ShortOne[Feedback, DateLike]) -> Feedback | None:
    return record(Feedback, value)


def _survey(value: One[Survey]) -> Survey | None:
    return record(Survey, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Event(Item):
    """An occasion on which people were heard."""

    item_kind: ClassVar[str] = "event"

    kind: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "What sort of occasion it is", vocabulary="event-kind"),
    )
    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it takes place"))
    place: Text | None = field(default=None, converter=as_text, metadata=means("text", "Where it takes place"))
    online: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Whether it takes place online")
    )
    participants: Participants | None = field(
        default=None,
        converter=_participants,
        metadata=means("record", "How many took part", record=Participants),
    )
    attended_by: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means(
            "reference",
            "The stakeholders that were there",
            many=True,
            kinds=("stakeholder",),
            relation="attends",
            reversed=True,
        ),
    )
    informs: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means(
            "record",
            "What it shaped",
            many=True,
            record=Link,
            kinds=("vision", "goal", "gap", "pathway", "action", "indicator", "assumption", "descriptor"),
            relation="informs",
        ),
    )
    decided_before: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means(
            "reference",
            "What had already been decided when it took place",
            many=True,
            kinds=("vision", "goal", "pathway", "action", "decision"),
        ),
    )
    feedback: Feedback | None = field(
        default=None,
        converter=_feedback,
        metadata=means("record", "When and how participants were told what came of it", record=Feedback),
    )
    dimensions: tuple[str, ...] = field(
        default=(),
        converter=as_strings,
        metadata=means("word", "The process dimensions it stands for", many=True, vocabulary="airr"),
    )
    survey: Survey | None = field(
        default=None, converter=_survey, metadata=means("record", "How the survey was made", record=Survey)
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Contribution(Item):
    """Something that was said, and what became of it."""

    item_kind: ClassVar[str] = "contribution"

    kind: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "What sort of contribution it is", vocabulary="contribution-kind"),
    )
    text: Text | None = field(default=None, converter=as_text, metadata=means("text", "What was said"))
    from_: str | None = field(
        default=None,
        converter=reference,
        metadata=means("reference", "Where it was said", kinds=("event",), relation="raised_at"),
    )
    by: str | None = field(
        default=None,
        converter=reference,
        metadata=means(
            "reference",
            "Who said it: a stakeholder or a strand of the helix",
            kinds=("stakeholder",),
            vocabulary="helix",
        ),
    )
    outcome: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "What became of it; unstated means that there is no answer yet", vocabulary="outcome"),
    )
    into: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means(
            "record",
            "What it went into",
            many=True,
            record=Link,
            kinds=("vision", "goal", "gap", "pathway", "action", "indicator", "contribution"),
            relation="answered_by",
        ),
    )
    until: PartialDate | None = field(
        default=None, converter=as_date, metadata=means("date", "Until when it is parked")
    )
    because: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "The reason for what became of it")
    )
    answered_on: PartialDate | None = field(
        default=None, converter=as_date, metadata=means("date", "When whoever said it was answered")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Theme(Item):
    """A subject under which parts of the plan are gathered."""

    item_kind: ClassVar[str] = "theme"
