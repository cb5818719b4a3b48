"""Where a class of the model holds references, compiled from its declarations so that reading is quick."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import frozen

from rri_planner.model import Item, ModelField, Plan, Record, fields_of


@frozen
class Slot:
    """One field through which a part of the plan refers to others.

    ``end`` is the field of the nested record that holds the id, None where the value is the id itself;
    ``leads`` says whether there is an id at all, or only references further ``inside``. ``kinds`` are the
    kinds of item that it may name, ``others`` what else it may name: the plan, words of a vocabulary.
    """

    name: str
    many: bool
    leads: bool
    end: str | None
    kinds: frozenset[str]
    others: frozenset[str]
    relation: str | None
    reversed: bool
    inside: tuple[Slot, ...]


@cache
def slots_of(owner: type) -> tuple[Slot, ...]:
    """Return the fields of a class of the model that hold references, at any depth."""
    return tuple(_slots(owner, None))


def _slots(owner: type[Any], end: str | None) -> Iterator[Slot]:
    for each in fields_of(owner):
        declared = each.declared
        if each.name == end:
            continue
        if declared.value == "reference":
            yield _slot(each, None, declared.kinds, ())
        elif declared.record is not None and not issubclass(declared.record, Item):
            yield from _record_slot(each, declared.record)


def _record_slot(each: ModelField, record: type[Any]) -> Iterator[Slot]:
    end: str | None = record.end
    inside = tuple(_slots(record, end))
    if end is not None or inside:
        yield _slot(each, end, _end_kinds(record, end) or each.declared.kinds, inside)


def _slot(each: ModelField, end: str | None, kinds: tuple[str, ...], inside: tuple[Slot, ...]) -> Slot:
    declared = each.declared
    items = frozenset(kinds) - {"plan"}
    others = (frozenset(kinds) - items) | frozenset((declared.vocabulary,) if declared.vocabulary else ())
    leads = declared.value == "reference" or end is not None
    return Slot(each.name, declared.many, leads, end, items, others, declared.relation, declared.reversed, inside)


def _end_kinds(record: type, end: str | None) -> tuple[str, ...]:
    return next((each.declared.kinds for each in fields_of(record) if each.name == end), ())


@cache
def part_classes() -> tuple[type, ...]:
    """Return every class of item and record that a plan may hold, in the plan's order."""
    found: dict[type, None] = {}
    pending: list[type] = [Plan]
    while pending:
        for each in fields_of(pending.pop()):
            record = each.declared.record
            if record is not None and record not in found:
                pending.append(record)
                found[record] = None
    return tuple(owner for owner in found if issubclass(owner, Item | Record))
