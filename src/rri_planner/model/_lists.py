"""One or several: what may be given where the model keeps a tuple."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias, TypeVar

from rri_planner.errors import BadField, BadValue, Message

T = TypeVar("T")
Types: TypeAlias = type | tuple[type, ...]


def listed(value: object, convert: Callable[[Any], T], single: Types, expected: Message) -> tuple[T, ...]:
    """Return the entries of a list, converted; a value of a `single` type is a list of one, None an empty one.

    A map is no list, and neither is a set: its order would change from run to run.
    """
    if value is None:
        return ()
    if not isinstance(value, (list, tuple)):  # asked first, for asking an abstract class is slow
        if isinstance(value, single):
            return (convert(value),)
        if isinstance(value, (Mapping, set, frozenset)) or not isinstance(value, Iterable):
            raise BadValue(value, expected)
    made: list[T] = []
    try:
        for entry in value:
            made.append(convert(entry))  # noqa: PERF401 - what has been made by then says where a wrong entry stands
    except BadField as error:
        raise BadField(error.owner, f"{len(made)}.{error.field}", error.reason, error.nearest) from None
    return tuple(made)
