"""What people judged: assumptions, influences, and open choices with their mutual effects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from attrs import field, frozen

from rri_planner.errors import BadValue, Message
from rri_planner.model._base import Item, Record, reference, references
from rri_planner.model._declare import declare, means
from rri_planner.model._links import Link, links
from rri_planner.model._lists import listed
from rri_planner.model._numbers import as_truth, as_whole
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import as_string, as_strings

_STRONGEST = 3
_EXPECTED_SCORES = Message("a list of whole numbers")


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Assumption(Item):
    """Something that must be true in the world for the plan to work."""

    item_kind: ClassVar[str] = "assumption"

    of: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means(
            "record",
            "What rests on it",
            many=True,
            record=Link,
            kinds=("goal", "action", "pathway"),
            relation="rests_on",
            reversed=True,
        ),
    )
    load_bearing: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Whether a goal fails without it")
    )
    vulnerable: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Whether it may turn out false")
    )
    signpost: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means("reference", "The indicators that would show it", many=True, kinds=("indicator",)),
    )
    shaping: Text | None = field(default=None, converter=as_text, metadata=means("text", "What makes it likelier"))
    hedging: Text | None = field(default=None, converter=as_text, metadata=means("text", "What helps if it fails"))


def _score(value: int | str | None) -> int | None:
    number = as_whole(value)
    if number is not None and abs(number) > _STRONGEST:
        raise BadValue(number, Message("a score from -3 to +3"))
    return number


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Influence(Record):
    """How progress in one item helps or hinders another. Source: Nilsson, Griggs and Visbeck 2016."""

    edge = ("influences", "of", "to")

    of: str | None = field(
        default=None,
        converter=reference,
        metadata=means("reference", "What progresses", kinds=("goal", "pathway", "action", "objective", "context")),
    )
    to: str | None = field(
        default=None,
        converter=reference,
        metadata=means(
            "reference", "What is helped or hindered", kinds=("goal", "pathway", "action", "objective", "context")
        ),
    )
    score: int | None = field(
        default=None,
        converter=_score,
        metadata=means("whole", "From -3 (cancels) to +3 (indivisible); 0 is none, unstated is not assessed"),
    )
    by: str | None = field(default=None, converter=as_string, metadata=means("string", "Who judged"))
    because: Text | None = field(default=None, converter=as_text, metadata=means("text", "Why"))
    evidence: Text | None = field(default=None, converter=as_text, metadata=means("text", "What shows it"))
    confidence: str | None = field(
        default=None, converter=as_string, metadata=means("word", "How sure the judge is", vocabulary="confidence")
    )
    mitigation: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "What is done where it hinders")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Descriptor(Item):
    """An open choice or an open question about the world, with its variants."""

    item_kind: ClassVar[str] = "descriptor"

    options: tuple[str, ...] = field(
        default=(), converter=as_strings, metadata=means("string", "The variants it may take", many=True)
    )
    chosen: str | None = field(
        default=None, converter=as_string, metadata=means("string", "The variant that the plan chooses or assumes")
    )


def _scores(value: Iterable[int | str | None] | None) -> tuple[int | None, ...]:
    if isinstance(value, str):
        raise BadValue(value, _EXPECTED_SCORES)
    return listed(value, as_whole, (), _EXPECTED_SCORES)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Judgement(Record):
    """How one variant favours or disfavours each variant of another descriptor. Source: Weimer-Jehle 2006."""

    of: str | None = field(
        default=None,
        converter=reference,
        metadata=means("reference", "The variant that acts: descriptor/option", kinds=("descriptor",)),
    )
    to: str | None = field(
        default=None,
        converter=reference,
        metadata=means("reference", "The descriptor that is acted upon", kinds=("descriptor",)),
    )
    scores: tuple[int | None, ...] = field(
        default=(),
        converter=_scores,
        metadata=means("whole", "One score for each variant of the other, in its order", many=True),
    )
    by: str | None = field(default=None, converter=as_string, metadata=means("string", "Who judged"))
    because: Text | None = field(default=None, converter=as_text, metadata=means("text", "Why"))
