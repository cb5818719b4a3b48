"""How messages name things: a kind and the plan's own words in quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from rri_planner.errors import Message
from rri_planner.language import kind_name
from rri_planner.model import Item, Nested, Text, name_of

_MOST = 5


class Listing(tuple[Any, ...]):
    """Things that a sentence names one after the other; each language joins them its own way.

    >>> str(Listing(["the school", "the library", "the firm"]))
    'the school, the library and the firm'
    """

    __slots__ = ()

    def __str__(self) -> str:
        first, last = map(str, self[:-1]), map(str, self[-1:])
        return " and ".join(filter(None, (", ".join(first), *last)))


def called(item: Item) -> Message:
    """Return an item's kind and name.

    >>> from rri_planner.model import Goal
    >>> str(called(Goal(id="g-fair", title="Fair access")))
    'goal "Fair access"'
    """
    return Message('{kind} "{name}"', kind=_kind(item.item_kind), name=name_of(item))


@cache
def _kind(kind: str) -> Text:
    return kind_name(kind)


def quoted(name: object) -> Message:
    """Return a name, or a user's own words, in the quotation marks of the reader's language."""
    return Message('"{name}"', name=name)


def listed(parts: Iterable[Nested]) -> Listing:
    """Return the names of parts of the plan; of many the first five, and how many more there are."""
    return shortened([quoted(name_of(part)) for part in parts])


def shortened(entries: Sequence[object]) -> Listing:
    """Return things that a sentence names; of many the first five, and how many more there are."""
    more = len(entries) - _MOST
    return Listing(entries if more <= 1 else [*entries[:_MOST], Message("{more} more", more=more)])
