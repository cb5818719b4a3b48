"""The shared picture of the future, and what stands for and against it."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from rri_planner.model._base import Item, Nested, ShortMany, records
from rri_planner.model._dates import PartialDate, as_date
from rri_planner.model._declare import declare, means
from rri_planner.model._needs import Needs, as_needs
from rri_planner.model._text import Text, as_text, as_texts
from rri_planner.model._words import as_id, as_string


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Prospect(Nested):
    """An opportunity or a threat that was seen, with the key of responsible research it belongs to."""

    short = "text"

    text: Text | None = field(default=None, converter=as_text, metadata=means("text", "What was seen"))
    rri: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "The key of responsible research and innovation it belongs to", vocabulary="rri"),
    )


def _prospects(value: ShortMany[Prospect, str]) -> tuple[Prospect, ...]:
    return records(Prospect, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Vision(Item):
    """The picture of the future that the plan serves."""

    item_kind: ClassVar[str] = "vision"

    id: str = field(
        default="vision", converter=as_id, metadata=means("id", "The name by which the rest of the plan refers to it")
    )
    statement: Text | None = field(default=None, converter=as_text, metadata=means("text", "The vision in a sentence"))
    keywords: tuple[Text, ...] = field(
        default=(), converter=as_texts, metadata=means("text", "The words that it turns on", many=True)
    )
    horizon: PartialDate | None = field(
        default=None, converter=as_date, metadata=means("date", "When it is to have come true")
    )
    challenge: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "The challenge that it answers")
    )
    opportunities: tuple[Prospect, ...] = field(
        default=(), converter=_prospects, metadata=means("record", "What helps", many=True, record=Prospect)
    )
    threats: tuple[Prospect, ...] = field(
        default=(), converter=_prospects, metadata=means("record", "What endangers it", many=True, record=Prospect)
    )
    needs: Needs | None = field(
        default=None, converter=as_needs, metadata=means("needs", "How many of its goals it takes")
    )
