"""Who takes part: organisations and groups, never private persons by name."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar

from attrs import field, frozen

from rri_planner.model._base import Item, Nested, One, ShortOne, record
from rri_planner.model._dates import Period, as_period
from rri_planner.model._declare import declare, means
from rri_planner.model._frozen_map import EMPTY, FrozenMap
from rri_planner.model._maps import as_free_map
from rri_planner.model._numbers import Numeric, as_number, as_truth
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import as_string, as_strings


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Capacity(Nested):
    """How much work a stakeholder can put in, and when."""

    short = "posts"

    posts: Decimal | None = field(
        default=None, converter=as_number, metadata=means("number", "How many posts", unit="full-time posts")
    )
    period: Period | None = field(default=None, converter=as_period, metadata=means("period", "When they are there"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class GenderPlan(Nested):
    """The four parts of a gender equality plan that Horizon Europe asks of organisations."""

    public: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "A public document, signed by the top management")
    )
    resources: bool | None = field(default=None, converter=as_truth, metadata=means("truth", "Dedicated resources"))
    data: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Data by sex or gender, reported every year")
    )
    training: bool | None = field(default=None, converter=as_truth, metadata=means("truth", "Training"))


def _capacity(value: ShortOne[Capacity, Numeric]) -> Capacity | None:
    return record(Capacity, value)


def _gender_plan(value: One[GenderPlan]) -> GenderPlan | None:
    return record(GenderPlan, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Stakeholder(Item):
    """An organisation or group that acts or is affected."""

    item_kind: ClassVar[str] = "stakeholder"

    name: Text | None = field(default=None, converter=as_text, metadata=means("text", "The name"))
    helix: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "Its strand of the quadruple helix", vocabulary="helix"),
    )
    roles: tuple[str, ...] = field(
        default=(),
        converter=as_strings,
        metadata=means("word", "What it does for the plan as a whole", many=True, vocabulary="role"),
    )
    contact: FrozenMap[Any] = field(
        default=EMPTY,
        converter=as_free_map,
        metadata=means("free", "How to reach it; never shown in public documents", personal=True),
    )
    capacity: Capacity | None = field(
        default=None,
        converter=_capacity,
        metadata=means("record", "How much work it can put in", record=Capacity),
    )
    speaks_for: tuple[str, ...] = field(
        default=(), converter=as_strings, metadata=means("string", "The groups it speaks for", many=True)
    )
    gender_plan: GenderPlan | None = field(
        default=None,
        converter=_gender_plan,
        metadata=means("record", "What its gender equality plan has", record=GenderPlan),
    )
