"""Indicators: what is measured, from where to where, and what was seen."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from attrs import field, frozen

from rri_planner.errors import Message
from rri_planner.model._base import Item, Nested, One, ShortMany, ShortOne, record, records, reference, references
from rri_planner.model._dates import PartialDate, as_date
from rri_planner.model._declare import declare, means
from rri_planner.model._durations import Duration, as_duration
from rri_planner.model._frozen_map import EMPTY, FrozenMap
from rri_planner.model._links import Link, links
from rri_planner.model._maps import mapped
from rri_planner.model._numbers import Numeric, as_number, as_truth, as_value
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import as_string


def _by_group(value: Mapping[str, Numeric] | None) -> FrozenMap[Any]:
    return mapped(value, as_number, Message("a map of groups and numbers"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Baseline(Nested):
    """The value from which change is counted."""

    short = "value"

    value: Decimal | Text | None = field(default=None, converter=as_value, metadata=means("value", "The value"))
    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it was measured"))
    due: PartialDate | None = field(
        default=None, converter=as_date, metadata=means("date", "By when an unknown value will be measured")
    )
    source: Text | None = field(default=None, converter=as_text, metadata=means("text", "Where the value comes from"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Target(Nested):
    """A value that is to be reached. A revised target is added; the old one stays."""

    short = "value"

    value: Decimal | Text | None = field(default=None, converter=as_value, metadata=means("value", "The value"))
    date: PartialDate | None = field(
        default=None, converter=as_date, metadata=means("date", "When it is to be reached")
    )
    set_on: PartialDate | None = field(
        default=None, converter=as_date, metadata=means("date", "When the target was set")
    )
    because: Text | None = field(default=None, converter=as_text, metadata=means("text", "Why it was set or changed"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Observation(Nested):
    """A value that was measured."""

    short = "value"

    value: Decimal | Text | None = field(default=None, converter=as_value, metadata=means("value", "The value"))
    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it was measured"))
    source: Text | None = field(default=None, converter=as_text, metadata=means("text", "Where the value comes from"))
    groups: FrozenMap[Any] = field(
        default=EMPTY, converter=_by_group, metadata=means("counts", "The value by group of people")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Aggregate(Nested):
    """How an indicator follows from others."""

    method: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "How their values are combined", vocabulary="aggregation"),
    )
    of: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means("reference", "The indicators it is made from", many=True, kinds=("indicator",)),
    )
    tolerance: Decimal | None = field(
        default=None, converter=as_number, metadata=means("number", "How far the sum may be off")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Signpost(Nested):
    """The value at which somebody will act, who, and how."""

    threshold: Decimal | Text | None = field(
        default=None, converter=as_value, metadata=means("value", "The value at which somebody acts")
    )
    then: Text | None = field(default=None, converter=as_text, metadata=means("text", "What is done then"))
    who: str | None = field(
        default=None, converter=reference, metadata=means("reference", "Who acts", kinds=("stakeholder",))
    )
    expected: PartialDate | None = field(
        default=None, converter=as_date, metadata=means("date", "When the value is expected to be reached")
    )


def _baseline(value: ShortOne[Baseline, Numeric]) -> Baseline | None:
    return record(Baseline, value)


def _targets(value: ShortMany[Target, Numeric]) -> tuple[Target, ...]:
    return records(Target, value)


def _observations(value: ShortMany[Observation, Numeric]) -> tuple[Observation, ...]:
    return records(Observation, value)


def _aggregate(value: One[Aggregate]) -> Aggregate | None:
    return record(Aggregate, value)


def _signpost(value: One[Signpost]) -> Signpost | None:
    return record(Signpost, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Indicator(Item):
    """Something that is measured to see whether the plan works."""

    item_kind: ClassVar[str] = "indicator"

    measures: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means(
            "record",
            "The goals, pathways or actions it tells about",
            many=True,
            record=Link,
            kinds=("goal", "pathway", "action", "vision"),
            relation="measures",
        ),
    )
    kind: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "Whether it tells what was done or what changed", vocabulary="indicator-kind"),
    )
    type: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "What sort of value it has", vocabulary="indicator-type"),
    )
    unit: Text | None = field(default=None, converter=as_text, metadata=means("text", "The unit of its values"))
    direction: str | None = field(
        default=None, converter=as_string, metadata=means("word", "Which way is wanted", vocabulary="direction")
    )
    tolerance: Decimal | None = field(
        default=None, converter=as_number, metadata=means("number", "How far it may move where it is to hold")
    )
    definition: Text | None = field(default=None, converter=as_text, metadata=means("text", "What exactly is counted"))
    source: Text | None = field(default=None, converter=as_text, metadata=means("text", "Where the values come from"))
    frequency: Duration | None = field(
        default=None, converter=as_duration, metadata=means("duration", "How often it is measured")
    )
    reporter: str | None = field(
        default=None, converter=reference, metadata=means("reference", "Who reports it", kinds=("stakeholder",))
    )
    baseline: Baseline | None = field(
        default=None,
        converter=_baseline,
        metadata=means("record", "The value from which change is counted", record=Baseline),
    )
    targets: tuple[Target, ...] = field(
        default=(), converter=_targets, metadata=means("record", "The values to be reached", many=True, record=Target)
    )
    observations: tuple[Observation, ...] = field(
        default=(),
        converter=_observations,
        metadata=means("record", "The values that were measured", many=True, record=Observation),
    )
    continues: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Whether it goes on after the plan ends")
    )
    aggregate: Aggregate | None = field(
        default=None,
        converter=_aggregate,
        metadata=means("record", "How it follows from other indicators", record=Aggregate),
    )
    signpost: Signpost | None = field(
        default=None,
        converter=_signpost,
        metadata=means("record", "The value at which somebody acts", record=Signpost),
    )
