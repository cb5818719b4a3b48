"""Making a part belong to a plan: plain texts get its language, plain amounts its currency."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter, is_
from typing import Any, TypeVar

from rri_planner.model._base import Nested
from rri_planner.model._declare import ModelField, fields_of, names_of, per_class
from rri_planner.model._frozen_map import FrozenMap
from rri_planner.model._numbers import Money
from rri_planner.model._text import Text

N = TypeVar("N", bound=Nested)


def bound(part: N, languages: tuple[str, ...], currency: str | None) -> N:
    """Return `part` with every text and amount inside bound; the same object where nothing changes."""
    changes = binding(part, languages, currency)
    if not changes:
        return part
    made = object.__new__(type(part))  # `evolve` would convert again what has been converted
    for name, value in _values(type(part))(part):
        object.__setattr__(made, name, changes.get(name, value))
    return made


def binding(part: Nested, languages: tuple[str, ...], currency: str | None) -> dict[str, Any]:
    """Return the fields of `part` that binding changes, with their new values."""
    changes: dict[str, Any] = {}
    for name in _bindable(type(part)):
        value = getattr(part, name)
        if value and (made := _bound(value, languages, currency)) is not value:
            changes[name] = made
    return changes


def _bound(value: object, languages: tuple[str, ...], currency: str | None) -> object:
    match value:
        case Text():
            return value.bound(languages)
        case Money():
            return value.bound(currency)
        case Nested():
            return bound(value, languages, currency)
        case tuple():
            entries = tuple([_bound(entry, languages, currency) for entry in value])
            return value if all(map(is_, entries, value)) else entries
        case FrozenMap():
            return FrozenMap({key: _bound(entry, languages, currency) for key, entry in value.items()})
        case _:
            return value


@per_class
def _values(owner: type) -> Callable[[object], Iterable[tuple[str, Any]]]:
    names = tuple(names_of(owner).values())
    values = attrgetter(*names)
    return lambda part: zip(names, values(part), strict=True)


@per_class
def _bindable(owner: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields_of(owner) if _holds_text(each))


def _holds_text(each: ModelField) -> bool:
    if each.declared.record is not None:
        return bool(_bindable(each.declared.record))
    return each.declared.value in {"text", "money", "value"}
