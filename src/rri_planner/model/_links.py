"""A reference that carries its own reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, TypeAlias, TypeVar

from attrs import evolve, field, frozen

from rri_planner.errors import BadUsage, Message
from rri_planner.model._base import EXPECTED_IDS, Item, Nested, a_record, a_reference, references
from rri_planner.model._dates import Period, as_period
from rri_planner.model._declare import declare, means, stated
from rri_planner.model._durations import Duration, as_duration
from rri_planner.model._lists import listed
from rri_planner.model._text import Text, as_text
from rri_planner.model._words import as_string

EVIDENCE_KINDS = ("event", "contribution", "indicator", "context", "review", "policy", "objective", "gap")

HolderT = TypeVar("HolderT", bound=Item)
L = TypeVar("L", bound="Link")
LinkLike: TypeAlias = L | Item | str | Mapping[str, Any]
LinksLike: TypeAlias = LinkLike[L] | Iterable[LinkLike[L]] | None


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Link(Nested):
    """A reference to an item, with the reasons for it. A plain id is short for a link without any."""

    short = "to"
    end = "to"

    to: str = field(converter=a_reference, metadata=means("reference", "The id of the item that is meant"))
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


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Dependency(Link):
    """A link to an action that must end first."""

    lag: Duration | None = field(
        default=None,
        converter=as_duration,
        metadata=means("duration", "How long to wait after the other action has ended"),
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Exclusion(Link):
    """A link to something that cannot be done as well."""

    period: Period | None = field(
        default=None,
        converter=as_period,
        metadata=means("period", "When the two exclude each other; unstated means always"),
    )


def links_of(owner: type[L], value: LinksLike[L]) -> tuple[L, ...]:
    """Return links of this class from ids, items, maps or links, one or several."""
    return listed(value, partial(_link, owner), (owner, Item, Mapping, str), EXPECTED_IDS)


def _link(owner: type[L], value: LinkLike[L]) -> L:
    return owner(to=value.id) if isinstance(value, Item) else a_record(owner, value)


def links(value: LinksLike[Link]) -> tuple[Link, ...]:
    """Return links from ids, items, maps or links."""
    return links_of(Link, value)


def dependencies(value: LinksLike[Dependency]) -> tuple[Dependency, ...]:
    """Return links to actions that must end first."""
    return links_of(Dependency, value)


def exclusions(value: LinksLike[Exclusion]) -> tuple[Exclusion, ...]:
    """Return links to what cannot be done as well."""
    return links_of(Exclusion, value)


def reviewed(item: HolderT, target: str, fingerprint: str) -> HolderT:
    """Return `item` with this fingerprint on its links to `target`; raise `BadUsage` where there are none."""
    changes: dict[str, Any] = {
        each.name: tuple(evolve(link, reviewed=fingerprint) if link.to == target else link for link in value)
        for each, value in stated(item)
        if each.declared.record is not None and issubclass(each.declared.record, Link)
        if target in {link.to for link in value}
    }
    if not changes:
        raise BadUsage(Message('"{item}" has no link to "{target}"', item=item.id, target=target))
    return evolve(item, **changes)
