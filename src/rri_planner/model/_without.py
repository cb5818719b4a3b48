"""Taking items out of a plan, with every link to them and every record that is about them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any, TypeVar

from attrs import evolve

from rri_planner.model._actions import Effort
from rri_planner.model._base import Item, Nested, Record
from rri_planner.model._declare import ModelField, fields_of, per_class
from rri_planner.model._follow_up import Waiver
from rri_planner.model._parts import parts

N = TypeVar("N", bound=Nested)
_ENDS = ("of", "to", "with_")


def without(plan: N, *items: Item) -> N:
    """Return the plan without these items and what stands inside them, without links to them and records about them.

    A link is removed with its reasons; a record goes where one of its ends does. A waiver keeps its other subjects;
    one that has none left goes, for it would accept every finding of its rule.
    """
    gone = {id_ for item in items for id_ in _ids_within(item)}
    return _cut(plan, gone) if gone else plan


def _ids_within(item: Item) -> tuple[str, ...]:
    return (item.id, *(placed.part.id for placed in parts(item) if isinstance(placed.part, Item)))


def _cut(holder: N, gone: AbstractSet[str]) -> N:
    changes: dict[str, Any] = {}
    for each in _reaching(type(holder)):
        value = getattr(holder, each.name)
        if value and (left := _left(value, each, gone)) is not value:
            changes[each.name] = left
    return evolve(holder, **changes) if changes else holder


def _left(value: Any, each: ModelField, gone: AbstractSet[str]) -> Any:  # noqa: ANN401 - what the field declares
    if not each.declared.many:
        return _entry(value, each, gone)
    left = [_entry(entry, each, gone) for entry in value]
    if all(new is old for new, old in zip(left, value, strict=True)):
        return value
    return tuple(entry for entry in left if entry is not None)


def _entry(entry: Any, each: ModelField, gone: AbstractSet[str]) -> Any:  # noqa: ANN401 - what the field declares
    """Return what is left of a value: itself, a copy without links to what is gone, or None."""
    if isinstance(entry, Nested):
        return None if _goes(entry, gone) else _cut(entry, gone)
    named = entry.partition("/")[0] if "descriptor" in each.declared.kinds else entry
    return None if named in gone else entry


def _goes(entry: Nested, gone: AbstractSet[str]) -> bool:
    """Whether a value has no sense without what is gone: the item itself, a link to it, a record about it."""
    match entry:
        case Item():
            return entry.id in gone
        case Waiver():
            return bool(entry.subject) and gone >= set(entry.subject)
        case Record():
            ends = (getattr(entry, name, None) or "" for name in _ENDS)
            return any(end.partition("/")[0] in gone for end in ends)
        case Effort():
            return entry.who in gone
        case _:
            return entry.end is not None and getattr(entry, entry.end) in gone


@per_class
def _reaching(owner: type) -> tuple[ModelField, ...]:
    """Return the fields of a class that hold ids of items, items or records, at any depth."""
    return tuple(each for each in fields_of(owner) if _reaches(owner, each))


def _reaches(owner: type, each: ModelField) -> bool:
    record = each.declared.record
    if record is None:
        return each.declared.value == "reference" or (owner is Waiver and each.name == "subject")
    return issubclass(record, Item | Record) or bool(_reaching(record))
