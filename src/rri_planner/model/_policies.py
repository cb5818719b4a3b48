"""What has been decided elsewhere, and how the plan stands to it."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from rri_planner.model._base import Item, Many, Nested, Record, records, reference
from rri_planner.model._dates import Period, as_period
from rri_planner.model._declare import declare, means
from rri_planner.model._numbers import as_truth
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import as_sign, as_string


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Objective(Item):
    """An objective of a policy."""

    item_kind: ClassVar[str] = "objective"

    in_scope: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Whether the plan is expected to serve it")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Criterion(Nested):
    """A criterion of the enabling condition for smart specialisation, and what shows that it is met."""

    criterion: str | None = field(
        default=None, converter=as_string, metadata=means("word", "The criterion", vocabulary="s3-criterion")
    )
    evidence: Text | None = field(default=None, converter=as_text, metadata=means("text", "What shows that it is met"))


def _objectives(value: Many[Objective]) -> tuple[Objective, ...]:
    return records(Objective, value)


def _criteria(value: Many[Criterion]) -> tuple[Criterion, ...]:
    return records(Criterion, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Policy(Item):
    """A strategy, law or programme that the plan stands beside."""

    item_kind: ClassVar[str] = "policy"

    version: str | None = field(default=None, converter=as_string, metadata=means("string", "Its version or year"))
    period: Period | None = field(default=None, converter=as_period, metadata=means("period", "When it is in force"))
    territory: str | None = field(
        default=None, converter=as_string, metadata=means("string", "Where it is in force (a NUTS code or a country)")
    )
    objectives: tuple[Objective, ...] = field(
        default=(), converter=_objectives, metadata=means("record", "What it wants", many=True, record=Objective)
    )
    criteria: tuple[Criterion, ...] = field(
        default=(),
        converter=_criteria,
        metadata=means("record", "How the criteria of the enabling condition are met", many=True, record=Criterion),
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Alignment(Record):
    """How a part of the plan stands to an objective of a policy."""

    edge = ("aligns_with", "of", "with_")

    of: str | None = field(
        default=None,
        converter=reference,
        metadata=means("reference", "The part of the plan", kinds=("goal", "pathway", "action")),
    )
    with_: str | None = field(
        default=None, converter=reference, metadata=means("reference", "The objective", kinds=("objective",))
    )
    sign: str | None = field(
        default=None, converter=as_sign, metadata=means("word", "Whether the two go together", vocabulary="sign")
    )
    because: Text | None = field(default=None, converter=as_text, metadata=means("text", "Why"))
    mitigation: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "What is done where they conflict")
    )
