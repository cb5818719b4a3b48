"""The parts of a plan: every item and record with the way to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from attrs import frozen

from rri_planner.model._base import Item, Nested, Record
from rri_planner.model._declare import ModelField, fields_of, per_class
from rri_planner.model._region import Region
from rri_planner.model._text import Text

Path: TypeAlias = tuple[str | int, ...]
Part: TypeAlias = Item | Record


@frozen
class Placed:
    """A part of the plan with the way to it: ``("goals", 3)``."""

    path: Path
    part: Nested


def entries(holder: Nested, fields: Iterable[ModelField], path: Path) -> Iterator[tuple[ModelField, Path, Any]]:
    """Yield each value in these fields of `holder`, with its field and the way to it, where the field says anything."""
    for each in fields:
        value = getattr(holder, each.name)
        if not value:
            continue
        if each.declared.many:
            for index, entry in enumerate(value):
                yield each, (*path, each.key, index), entry
        else:
            yield each, (*path, each.key), value


def parts(holder: Nested, path: Path = ()) -> Iterator[Placed]:
    """Yield every item and record inside `holder`, in the order in which they are written, with the way to it."""
    for _, here, part in entries(holder, _holding_parts(type(holder)), path):
        yield Placed(here, part)
        yield from parts(part, here)


@per_class
def _holding_parts(owner: type) -> tuple[ModelField, ...]:
    return tuple(
        each
        for each in fields_of(owner)
        if each.declared.record is not None and issubclass(each.declared.record, Item | Record | Region)
    )


def collection_in(plan: type[Nested], owner: type[Any]) -> ModelField | None:
    """Return the field of the plan that holds parts of this class, or None."""
    return next((each for each in _holding_parts(plan) if each.declared.record is owner), None)


def merged(old: tuple[Part, ...], new: list[Part]) -> list[Part]:
    """Return `old` with `new`: a part of a known id takes the old one's place, others come after."""
    by_id: dict[object, Part] = {part.id or object(): part for part in (*old, *new)}
    return list(by_id.values())


def name_of(part: Nested) -> Text | str:
    """Return what a message calls a part of the plan: its title, else its name, its text, its id."""
    for field_name in ("title", "name", "text", "statement"):
        said = getattr(part, field_name, None)
        if isinstance(said, Text) and str(said).strip():
            return said
    return getattr(part, "id", None) or type(part).__name__
