"""Links between items that StratML holds as Relationships, each under the name of its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import frozen

from rri_planner.formats._stratml._identifiers import is_id
from rri_planner.model import Action, Goal, Indicator, Link, Nested, Pathway, Text, fields_of

NARROWER, PEER = "Narrower_Than", "Peer_To"

RELATIONS: Mapping[type[Nested], Mapping[str, str | None]] = MappingProxyType(
    {
        Goal: {"serves": NARROWER},
        Pathway: {"serves": NARROWER, "excludes": PEER, "transfers": PEER},
        Action: {"serves": NARROWER, "depends_on": PEER, "excludes": PEER, "merged_into": NARROWER},
        Indicator: {"measures": None},
    }
)
"""The fields of each class that become Relationships, with the type that the Relationship has."""

PLACING: Mapping[type[Nested], str] = MappingProxyType(
    {Goal: "serves", Pathway: "serves", Action: "serves", Indicator: "measures"}
)
"""The field of each class that the place of its element tells where nothing else does."""


@frozen
class End:
    """One end of a link, and the reason for it."""

    to: str
    because: Text | None = None


def ends(item: Nested, field: str) -> tuple[End, ...]:
    """Return the ends of the links in a field that can be written: those that name an id."""
    return tuple(end for end in _ends(getattr(item, field)) if is_id(end.to))


def linked(owner: type[Nested], field: str, found: tuple[End, ...]) -> Any:  # noqa: ANN401 - as the field declares
    """Return the value of a field whose links have these ends."""
    declared = next(each.declared for each in fields_of(owner) if each.name == field)
    if declared.record is not None:
        return tuple(declared.record(to=end.to, because=end.because) for end in found)
    names = tuple(end.to for end in found)
    return names if declared.many else next(iter(names), None)


def _ends(value: object) -> Iterator[End]:
    match value:
        case str():
            yield End(value)
        case tuple():
            for entry in value:
                yield End(entry.to, entry.because) if isinstance(entry, Link) else End(entry)
        case _:
            return
