"""Every value of one sort inside a part of the plan, found by the model's own declarations."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

from attrs import frozen

from rri_planner.model import FrozenMap, Item, ModelField, Nested, Record, Region, ValueKind, fields_of

_Way: TypeAlias = tuple[str | int, ...]


@frozen
class Stated:
    """A value that a part of the plan states, with the way to it: ``("steps", 0, "date")``."""

    path: _Way
    value: Any
    field: ModelField

    @property
    def key(self) -> str:
        """The way to the value without positions: ``steps.date``."""
        return ".".join(step for step in self.path if isinstance(step, str))


def stated(part: Nested, sort: ValueKind) -> tuple[Stated, ...]:
    """Return the values of one sort that a part states, in the order in which its fields are declared.

    Items and records inside the part speak for themselves and are left out; so are data of persons.
    """
    found: list[Stated] = []
    _gather(part, sort, (), found)
    return tuple(found)


def _gather(part: Nested, sort: ValueKind, way: _Way, found: list[Stated]) -> None:
    for name, many, each in _leading(type(part), sort):  # type: ignore[arg-type]  # a class is hashable
        value = getattr(part, name)
        if not value and value != 0:
            continue
        here = (*way, each.key)
        entries = [(here, value)]
        if many:
            steps = value.items() if isinstance(value, FrozenMap) else enumerate(value)
            entries = [((*here, step), entry) for step, entry in steps]
        for place, entry in entries:
            if isinstance(entry, Nested):
                _gather(entry, sort, place, found)
            else:
                found.append(Stated(place, entry, each))


@cache
def _leading(owner: type[Nested], sort: ValueKind) -> tuple[tuple[str, bool, ModelField], ...]:
    return tuple((each.name, _holds_several(each), each) for each in fields_of(owner) if _leads(each, sort))


def _holds_several(each: ModelField) -> bool:
    return each.declared.many or each.declared.value == "vocabularies"


def _leads(each: ModelField, sort: ValueKind) -> bool:
    record = each.declared.record
    if each.declared.personal:
        return False
    if record is None:
        return each.declared.value == sort
    if issubclass(record, Item | Record | Region):
        return False
    return bool(_leading(record, sort))  # type: ignore[arg-type]  # the same
