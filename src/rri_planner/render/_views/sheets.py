"""Parts of a plan that are shown as they are: a title, and one line a field."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from rri_planner.model import FrozenMap, Item
from rri_planner.render._values import Fact, Origin, Words
from rri_planner.render._views.facts import facts
from rri_planner.render._writer import Writer

_OWN_PLACE = frozenset({"themes", "tags"})


@frozen
class Sheet:
    """An item with all its fields; no title where it has none of its own."""

    id: str
    anchor: str | None
    title: Words | None
    description: Words | None
    facts: tuple[Fact, ...]
    origin: Origin | None
    extra: FrozenMap[object]


def sheets(items: Iterable[Item], writer: Writer) -> tuple[Sheet, ...]:
    """Return items field by field."""
    return tuple(
        [
            Sheet(
                item.id,
                writer.anchor(item),
                writer.words(item.title),
                writer.words(item.description),
                facts(item, writer, without=_OWN_PLACE),
                writer.origin(item.provenance),
                item.extra,
            )
            for item in items
        ]
    )
