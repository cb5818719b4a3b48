"""Every value of one sort inside a part of the plan, found by the model's own declarations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from attrs import frozen

from rri_planner.model import FrozenMap, Item, ModelField, Nested, Record, Region, ValueKind, fields_of


@frozen
class Stated:
    """A value that a part of the plan states, with the way to it: ``("steps", 0, "date")``."""

    path: tuple[str | int, ...]
    value: Any
    field: ModelField

    @property
    def key(self) -> str:
        """The way to the value without positions: ``steps.date``."""
        return ".".join(step for step in self.path if isinstance(step, str))


def stated(part: Nested, sort: ValueKind) -> Iterator[Stated]:
    """Yield the values of one sort that a part states, in the order in which its fields are declared.

    Items and records inside the part speak for themselves and are left out; so are data of persons.
    """
    for each in _leading(type(part), sort):  # type: ignore[arg-type]  # a class is hashable, whatever its instances
        value = getattr(part, each.name)
        if value is None or value == ():
            continue
        if each.declared.many or isinstance(value, FrozenMap):
            for step, entry in _entries(value):
                yield from _at((each.key, step), entry, each, sort)
        else:
            yield from _at((each.key,), value, each, sort)


def _entries(value: Any) -> Iterable[tuple[str | int, Any]]:  # noqa: ANN401  # a list or a map of anything
    return value.items() if isinstance(value, FrozenMap) else enumerate(value)


def _at(path: tuple[str | int, ...], value: object, field: ModelField, sort: ValueKind) -> Iterable[Stated]:
    if not isinstance(value, Nested):
        return (Stated(path, value, field),)
    return (Stated((*path, *inner.path), inner.value, inner.field) for inner in stated(value, sort))


@cache
def _leading(owner: type[Nested], sort: ValueKind) -> tuple[ModelField, ...]:
    return tuple(each for each in fields_of(owner) if _leads(each, sort))


def _leads(each: ModelField, sort: ValueKind) -> bool:
    record = each.declared.record
    if each.declared.personal:
        return False
    if record is None:
        return each.declared.value == sort
    if issubclass(record, Item | Record | Region):
        return False
    return bool(_leading(record, sort))  # type: ignore[arg-type]  # the same
