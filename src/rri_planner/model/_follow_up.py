"""Money, decisions, reviews and the state of things: what happens to a plan once it exists."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from attrs import field, frozen

from rri_planner.model._base import Item, Nested, Record, ShortOne, record, reference, references
from rri_planner.model._dates import PartialDate, Period, as_date, as_period
from rri_planner.model._declare import declare, means
from rri_planner.model._links import Link, links
from rri_planner.model._numbers import Money, as_money, as_number, as_truth
from rri_planner.model._text import Text, as_text, as_texts
from rri_planner.model._words import as_string, as_strings

_DECIDABLE = ("vision", "goal", "gap", "pathway", "action", "indicator", "descriptor", "assumption")


@frozen(kw_only=True, repr=False, field_transformer=declare)
class FundingLine(Item):
    """A source of money with its limit."""

    item_kind: ClassVar[str] = "funding"

    ceiling: Money | None = field(default=None, converter=as_money, metadata=means("money", "The most that it pays"))
    window: Period | None = field(default=None, converter=as_period, metadata=means("period", "When it pays"))
    funder: Text | None = field(default=None, converter=as_text, metadata=means("text", "Whose money it is"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Decision(Item):
    """What was decided, by whom and why."""

    item_kind: ClassVar[str] = "decision"

    about: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means("record", "What it is about", many=True, record=Link, kinds=_DECIDABLE, relation="informs"),
    )
    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it was taken"))
    by: str | None = field(
        default=None, converter=reference, metadata=means("reference", "Who took it", kinds=("stakeholder",))
    )
    because: Text | None = field(default=None, converter=as_text, metadata=means("text", "Why"))
    criterion: Text | None = field(default=None, converter=as_text, metadata=means("text", "By which criterion"))
    changed_because: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means(
            "reference",
            "What made the plan change here",
            many=True,
            kinds=("event", "contribution", "indicator", "review"),
            relation="informs",
            reversed=True,
        ),
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Review(Item):
    """A look at the plan by others, or a date at which it may be changed."""

    item_kind: ClassVar[str] = "review"

    of: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means(
            "record",
            "What is reviewed: parts of the plan, or the plan itself",
            many=True,
            record=Link,
            kinds=(*_DECIDABLE, "plan"),
            relation="informs",
        ),
    )
    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it takes place"))
    by: str | None = field(
        default=None, converter=reference, metadata=means("reference", "Who reviews", kinds=("stakeholder",))
    )
    comment: Text | None = field(default=None, converter=as_text, metadata=means("text", "What was said"))
    answer: Text | None = field(default=None, converter=as_text, metadata=means("text", "What was answered"))
    may_change: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Whether the plan may be changed by it")
    )
    inputs: tuple[Text, ...] = field(
        default=(), converter=as_texts, metadata=means("text", "What it looks at", many=True)
    )
    dimensions: tuple[str, ...] = field(
        default=(),
        converter=as_strings,
        metadata=means("word", "The process dimensions it stands for", many=True, vocabulary="airr"),
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Light(Nested):
    """A traffic light, with the reason where somebody overrides what the dates say."""

    short = "colour"

    colour: str | None = field(
        default=None, converter=as_string, metadata=means("word", "The colour", vocabulary="light")
    )
    because: Text | None = field(default=None, converter=as_text, metadata=means("text", "Why it overrides the dates"))


def _light(value: ShortOne[Light, str]) -> Light | None:
    return record(Light, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class StatusUpdate(Record):
    """How far an item had come on a date. Updates are added, never overwritten."""

    of: str | None = field(
        default=None,
        converter=reference,
        metadata=means("reference", "What it is about", kinds=("action", "pathway", "goal")),
    )
    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it was so"))
    status: str | None = field(
        default=None, converter=as_string, metadata=means("word", "How far it had come", vocabulary="action-status")
    )
    completion: Decimal | None = field(
        default=None, converter=as_number, metadata=means("number", "How much was done", unit="percent")
    )
    light: Light | None = field(
        default=None, converter=_light, metadata=means("record", "The traffic light", record=Light)
    )
    comment: Text | None = field(default=None, converter=as_text, metadata=means("text", "What else there is to say"))
    by: str | None = field(
        default=None, converter=reference, metadata=means("reference", "Who reports it", kinds=("stakeholder",))
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Waiver(Record):
    """A finding that is accepted, with the reason; a democratic answer to a rule."""

    rule: str | None = field(default=None, converter=as_string, metadata=means("string", "The code of the rule"))
    subject: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means("string", "The ids or words it is about; unstated means all findings of the rule", many=True),
    )
    fingerprint: str | None = field(
        default=None, converter=as_string, metadata=means("string", "The fingerprint of the one finding it is about")
    )
    because: Text | None = field(default=None, converter=as_text, metadata=means("text", "The reason"))
    by: str | None = field(default=None, converter=as_string, metadata=means("string", "Who accepts it"))
    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "Since when"))
    until: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "Until when"))
