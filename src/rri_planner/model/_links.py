"""A reference that carries its own reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeVar

from attrs import field, frozen

from rri_planner.errors import BadValue, Message
from rri_planner.model._base import Item, Nested, record, references
from rri_planner.model._dates import Period, as_period
from rri_planner.model._declare import declare, means
from rri_planner.model._durations import Duration, as_duration
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import as_string

EVIDENCE_KINDS = ("event", "contribution", "indicator", "context", "review", "policy", "objective", "gap")

L = TypeVar("L", bound="Link")
LinkLike: TypeAlias = L | Item | str | Mapping[str, Any]
LinksLike: TypeAlias = LinkLike[L] | Iterable[LinkLike[L]] | None


def _target(value: Item | str) -> str:
    if isinstance(value, Item):
        return value.id
    if not isinstance(value, str) or not value:
        raise BadValue(str(value), Message("the id of an item"))
    return str(value)


@frozen(kw_only=True, field_transformer=declare)
class Link(Nested):
    """A reference to an item, with the reasons for it. A plain id is short for a link without any."""

    short = "to"
    end = "to"

    to: str = field(converter=_target, metadata=means("reference", "The id of the item that is meant"))
    because: Text | None = field(default=None, converter=as_text, metadata=means("text", "Why the link holds"))
    evidence: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means("reference", "What shows that the link holds", many=True, kinds=EVIDENCE_KINDS),
    )
    assumptions: tuple[str, ...] = field(
        default=(),
        converter=references,
        metadata=means("reference", "What must be true for the link to hold", many=True, kinds=("assumption",)),
    )
    confidence: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "How sure its authors are", vocabulary="confidence"),
    )
    reviewed: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("string", "The fingerprint of the target when somebody last looked at the link"),
    )


@frozen(kw_only=True, field_transformer=declare)
class Dependency(Link):
    """A link to an action that must end first."""

    lag: Duration | None = field(
        default=None,
        converter=as_duration,
        metadata=means("duration", "How long to wait after the other action has ended"),
    )


@frozen(kw_only=True, field_transformer=declare)
class Exclusion(Link):
    """A link to something that cannot be done as well."""

    period: Period | None = field(
        default=None,
        converter=as_period,
        metadata=means("period", "When the two exclude each other; unstated means always"),
    )


def links_of(owner: type[L], value: LinksLike[L]) -> tuple[L, ...]:
    """Return links of this class from ids, items, maps or links, one or several."""
    if value is None:
        return ()
    if isinstance(value, owner | Item | Mapping | str):
        value = (value,)
    if not isinstance(value, Iterable):
        raise BadValue(str(value), Message("the id of an item, or a list of them"))
    return tuple(link for entry in value if (link := _link(owner, entry)) is not None)


def _link(owner: type[L], value: LinkLike[L]) -> L | None:
    return owner(to=value.id) if isinstance(value, Item) else record(owner, value)


def links(value: LinksLike[Link]) -> tuple[Link, ...]:
    """Return links from ids, items, maps or links."""
    return links_of(Link, value)


def dependencies(value: LinksLike[Dependency]) -> tuple[Dependency, ...]:
    """Return links to actions that must end first."""
    return links_of(Dependency, value)


def exclusions(value: LinksLike[Exclusion]) -> tuple[Exclusion, ...]:
    """Return links to what cannot be done as well."""
    return links_of(Exclusion, value)
