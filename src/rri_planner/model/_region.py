"""The region that the plan is for, and what is known about it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import ClassVar

from attrs import field, frozen

from rri_planner.errors import BadValue, Message
from rri_planner.model._base import Described, Item, Many, Nested, ShortOne, record, records
from rri_planner.model._dates import PartialDate, as_date
from rri_planner.model._declare import declare, means
from rri_planner.model._numbers import as_number, as_value, as_whole
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import as_string

_COUNTRY = re.compile(r"[A-Z]{2}", re.ASCII)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Population(Nested):
    """How many people live in the region."""

    short = "value"

    value: int | None = field(default=None, converter=as_whole, metadata=means("whole", "How many", unit="persons"))
    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When they were counted"))
    source: Text | None = field(default=None, converter=as_text, metadata=means("text", "Where the number comes from"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class ReferenceShare(Nested):
    """The share of a group in the population, to hold participation against."""

    group: str | None = field(default=None, converter=as_string, metadata=means("string", "The group"))
    share: Decimal | None = field(
        default=None, converter=as_number, metadata=means("number", "Its share of the population", unit="percent")
    )
    source: Text | None = field(default=None, converter=as_text, metadata=means("text", "Where the number comes from"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class ContextItem(Item):
    """Something that the mapping found: a number or a fact about the region."""

    item_kind: ClassVar[str] = "context"

    dimension: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "The dimension of the mapping it belongs to", vocabulary="dimension"),
    )
    text: Text | None = field(default=None, converter=as_text, metadata=means("text", "What was found"))
    value: Decimal | Text | None = field(default=None, converter=as_value, metadata=means("value", "The value found"))
    unit: Text | None = field(default=None, converter=as_text, metadata=means("text", "The unit of the value"))
    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it was so"))
    source: Text | None = field(default=None, converter=as_text, metadata=means("text", "Where it comes from"))


def _country(value: str | None) -> str | None:
    if value is not None and not (isinstance(value, str) and _COUNTRY.fullmatch(value)):
        raise BadValue(value, Message("a country code (ISO 3166) such as SE, AT, FR or NO"))
    return None if value is None else str(value)


def _population(value: ShortOne[Population, int | str]) -> Population | None:
    return record(Population, value)


def _shares(value: Many[ReferenceShare]) -> tuple[ReferenceShare, ...]:
    return records(ReferenceShare, value)


def _context(value: Many[ContextItem]) -> tuple[ContextItem, ...]:
    return records(ContextItem, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Region(Described):
    """The region that the plan is for."""

    short = "name"

    name: Text | None = field(default=None, converter=as_text, metadata=means("text", "The name"))
    code: str | None = field(default=None, converter=as_string, metadata=means("string", "The NUTS code"))
    country: str | None = field(
        default=None, converter=_country, metadata=means("string", "The country (ISO 3166, two letters)")
    )
    population: Population | None = field(
        default=None,
        converter=_population,
        metadata=means("record", "How many people live there", record=Population),
    )
    context: tuple[ContextItem, ...] = field(
        default=(),
        converter=_context,
        metadata=means("record", "What the mapping found", many=True, record=ContextItem),
    )
    reference: tuple[ReferenceShare, ...] = field(
        default=(),
        converter=_shares,
        metadata=means("record", "Shares of groups in the population", many=True, record=ReferenceShare),
    )
