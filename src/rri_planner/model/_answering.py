"""Answering what people said: adopted, merged, split, parked or declined, and never without a trail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any, Protocol, TypeAlias

from attrs import evolve

from rri_planner.errors import BadUsage, Message
from rri_planner.model._base import Item
from rri_planner.model._dates import DateLike
from rri_planner.model._declare import fields_of
from rri_planner.model._events import Contribution
from rri_planner.model._links import Link, LinksLike, links
from rri_planner.model._text import TextLike, as_text

ContributionLike: TypeAlias = Contribution | Mapping[str, Any] | str
"""A contribution, a map of its fields, or only what was said."""

_TAKEN_UP = ("adopted", "merged")
_HOMES = next(each.declared.kinds for each in fields_of(Contribution) if each.name == "into")


class Items(Protocol):
    """What knows items by their ids: a plan."""

    def __getitem__(self, id_: str) -> Item:
        """Return the item of this id; raise `UnknownItem` where there is none."""

    def get(self, id_: str) -> Item | None:
        """Return the item of this id, or None."""


def adopting(items: Items, id_: str, *, into: LinksLike[Link], on: DateLike | None, because: TextLike) -> Contribution:
    """Return the contribution as taken over into items of the plan, beside those that it went into before."""
    return _taken_up("adopted", contribution(items, id_), homes(items, into, but="contribution"), on, because)


def merging(
    items: Items, ids: Iterable[str], *, into: LinksLike[Link], on: DateLike | None, because: TextLike
) -> tuple[Contribution, ...]:
    """Return the contributions as gone into others, or into items of the plan, together with what others said.

    Nothing can go into itself, by way of others neither: whoever follows the trail comes to an end.
    """
    merged = tuple(contribution(items, id_) for id_ in ids)
    found = homes(items, into)
    ends = _all_merged_into(items, found)
    for each in merged:
        if each.id in ends:
            raise BadUsage(Message('"{item}" cannot be merged into itself', item=each.id))
    return tuple(_taken_up("merged", each, found, on, because) for each in merged)


def splitting(
    items: Items, id_: str, *, into: Iterable[ContributionLike], on: DateLike | None, because: TextLike
) -> tuple[Contribution, ...]:
    """Return the contribution as merged into new ones, and these: each with an outcome of its own, none so far.

    The new ones were said by the same people on the same occasion, unless they say otherwise. Those without an id
    get that of the whole with a number: ``c-12.1``, ``c-12.2``.
    """
    whole = contribution(items, id_)
    given = (into,) if isinstance(into, str | Mapping) else tuple(into)
    if len(given) < 2:  # noqa: PLR2004 - what is split becomes two at least
        raise BadUsage(Message('"{item}" is split into at least two contributions', item=id_))
    ids = _free_ids(items, id_)
    parts = tuple(_part(whole, each, ids) for each in given)
    return (_taken_up("merged", whole, links(parts), on, because), *parts)


def parking(items: Items, id_: str, *, until: DateLike, because: TextLike, on: DateLike | None) -> Contribution:
    """Return the contribution as put off until a date."""
    return _answered(contribution(items, id_), "parked", until=until, because=because, answered_on=on)


def declining(items: Items, id_: str, *, because: TextLike, on: DateLike | None) -> Contribution:
    """Return the contribution as declined, which takes a reason."""
    reason = as_text(because)
    if reason is None or not str(reason).strip():
        raise BadUsage(Message('it is not said why "{item}" is declined', item=id_))
    return _answered(contribution(items, id_), "declined", because=reason, answered_on=on)


def contribution(items: Items, id_: str) -> Contribution:
    """Return the contribution of this id; raise `BadUsage` for an item of another kind."""
    found = items[id_]
    if not isinstance(found, Contribution):
        raise BadUsage(Message('"{item}" is no contribution, and only these are answered', item=id_))
    return found


def homes(items: Items, into: LinksLike[Link], *, but: str | None = None) -> tuple[Link, ...]:
    """Return links to items that a contribution can go into; there must be at least one."""
    found = links(into)
    if not found:
        raise BadUsage(Message("it is not said what the contribution went into"))
    for link in found:
        kind = items[link.to].item_kind
        if kind == but or kind not in _HOMES:
            kinds = ", ".join(each for each in _HOMES if each != but)
            message = Message(
                'a contribution cannot go into "{item}"; it can go into {kinds}', item=link.to, kinds=kinds
            )
            raise BadUsage(message)
    return found


def _taken_up(
    outcome: str, taken: Contribution, into: tuple[Link, ...], on: DateLike | None, because: TextLike
) -> Contribution:
    before = taken.into if taken.outcome in _TAKEN_UP else ()
    new = {link.to for link in into}
    kept = tuple(link for link in before if link.to not in new)
    return _answered(taken, outcome, into=(*kept, *into), because=because, answered_on=on)


def _answered(answered: Contribution, outcome: str, **answer: Any) -> Contribution:  # noqa: ANN401 - fields of the class
    """Return the contribution with this answer and nothing that is left of an earlier one."""
    unsaid: dict[str, Any] = {"into": (), "until": None, "because": None, "answered_on": None}
    return evolve(answered, outcome=outcome, **(unsaid | answer))


def _all_merged_into(items: Items, into: tuple[Link, ...]) -> set[str]:
    found = {link.to for link in into}
    pending = list(found)
    for id_ in pending:
        item = items.get(id_)
        onward = item.into if isinstance(item, Contribution) else ()
        fresh = {link.to for link in onward} - found
        found |= fresh
        pending += sorted(fresh)
    return found


def _free_ids(items: Items, id_: str) -> Iterator[str]:
    return (free for number in count(1) if items.get(free := f"{id_}.{number}") is None)


def _part(whole: Contribution, said: ContributionLike, ids: Iterator[str]) -> Contribution:
    if isinstance(said, Contribution):
        return said
    stated = {"text": said} if isinstance(said, str) else dict(said)
    if "from" in stated:
        stated["from_"] = stated.pop("from")
    inherited = {"kind": whole.kind, "from_": whole.from_, "by": whole.by, "themes": whole.themes}
    return Contribution(**({"id": stated.get("id") or next(ids)} | inherited | stated))
