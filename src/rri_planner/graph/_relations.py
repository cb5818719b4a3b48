"""The written table: which kinds of item may be joined by which relation, and which way it runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from types import MappingProxyType

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.graph._slots import Slot, part_classes, slots_of
from rri_planner.model import Item, Record


@frozen
class RelationRule:
    """What a relation means, which way its edges run, and the (source kind, target kind) pairs it may join."""

    name: str
    meaning: Message
    direction: Message
    pairs: frozenset[tuple[str, str]]


_WORDING = (
    ("serves", Message("is a means for"), Message("from the means to the end")),
    ("depends_on", Message("must wait for"), Message("from the action that waits to the one that must end first")),
    ("excludes", Message("cannot be done together with"), Message("from the one that says so to the other")),
    ("influences", Message("helps or hinders"), Message("from what progresses to what is helped or hindered")),
    ("measures", Message("tells about"), Message("from the indicator to what it measures")),
    ("informs", Message("gives grounds for"), Message("from the evidence to what it gave shape to")),
    ("raised_at", Message("was said at"), Message("from the contribution to the event")),
    ("answered_by", Message("went into"), Message("from the contribution to what it became part of")),
    ("involves", Message("involves"), Message("from the action to the stakeholder")),
    ("attends", Message("took part in"), Message("from the stakeholder to the event")),
    ("aligns_with", Message("stands to the objective"), Message("from the part of the plan to the policy objective")),
    ("rests_on", Message("holds only if"), Message("from the part of the plan to the assumption")),
    ("funded_by", Message("is paid by"), Message("from the action to the funding line")),
    ("closes", Message("closes"), Message("from the action to the gap")),
    ("part_of_theme", Message("belongs to"), Message("from any item to the theme")),
)


def _declared_pairs() -> Iterator[tuple[str, tuple[str, str]]]:
    for owner in part_classes():
        slots = slots_of(owner)
        if issubclass(owner, Item):
            for slot in slots:
                if slot.relation is not None:
                    yield from ((slot.relation, pair) for pair in _pairs(owner.item_kind, slot))
        elif issubclass(owner, Record) and owner.edge is not None:
            relation, first, second = owner.edge
            kinds = {slot.name: slot.kinds for slot in slots}
            yield from ((relation, pair) for pair in product(kinds[first], kinds[second]))


def _pairs(holder: str, slot: Slot) -> Iterator[tuple[str, str]]:
    return ((kind, holder) if slot.reversed else (holder, kind) for kind in slot.kinds)


def _rules() -> Iterator[tuple[str, RelationRule]]:
    declared: dict[str, set[tuple[str, str]]] = {}
    for relation, pair in _declared_pairs():
        declared.setdefault(relation, set()).add(pair)
    for name, meaning, direction in _WORDING:
        yield name, RelationRule(name, meaning, direction, frozenset(declared[name]))


RELATIONS: Mapping[str, RelationRule] = MappingProxyType(dict(_rules()))
