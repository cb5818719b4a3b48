"""Converters for maps: counts by group, and whatever a region wants to keep."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from math import isfinite
from typing import Any, TypeVar

from rri_planner.errors import BadValue, Message
from rri_planner.model._frozen_map import EMPTY, FrozenMap
from rri_planner.model._numbers import as_count
from rri_planner.model._words import a_string

_DEEPEST = 50
_EXPECTED_MAP = Message("a map of keys and values")
_EXPECTED_FREE = Message("a text, a number, a date, true, false, a list or a map, at most 50 levels deep")

V = TypeVar("V")


def mapped(value: object, convert: Callable[[Any], V], expected: Message = _EXPECTED_MAP) -> FrozenMap[V]:
    """Return a map with its entries converted; None is an empty one."""
    if value is None:
        return EMPTY
    if not isinstance(value, Mapping):
        raise BadValue(value, expected)
    return FrozenMap({_key(key): convert(entry) for key, entry in value.items()})


def as_counts(value: Mapping[str, int | str] | None) -> FrozenMap[int]:
    """Return counts by group."""
    return mapped(value, as_count, Message("a map of groups and counts"))


def as_free_map(value: Mapping[str, object] | None) -> FrozenMap[Any]:
    """Return a copy that cannot change, all the way down, of values that every file format keeps.

    Maps are frozen, lists and sets (sorted) become tuples, dates and times their ISO 8601 texts, and floats the
    decimals that they are written as.
    """
    return mapped(value, _frozen)


def _frozen(value: object, levels: int = _DEEPEST) -> object:
    deeper = partial(_frozen, levels=levels - 1)
    match value:
        case str():
            return a_string(value)
        case Mapping() if levels:
            return mapped(value, deeper)
        case list() | tuple() if levels:
            return tuple(map(deeper, value))
        case set() | frozenset() if levels:
            return tuple(sorted(map(deeper, value), key=repr))
        case _:
            return _plain(value)


def _plain(value: object) -> object:
    match value:
        case float() if isfinite(value):
            return Decimal(repr(value))
        case Decimal() if value.is_finite():
            return value
        case None | int():
            return value
        case dt.date() | dt.time():
            return value.isoformat()
        case _:
            raise BadValue(value, _EXPECTED_FREE)


def _key(key: object) -> str:
    return str(key) if type(key) is int else a_string(key)
