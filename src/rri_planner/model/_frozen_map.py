"""A mapping that cannot change: sorted by key, hashable, picklable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, final

from rri_planner.errors import BadValue, Message

V = TypeVar("V", covariant=True)


@final
class FrozenMap(Mapping[str, V]):
    """A mapping with text keys that cannot change; the order in which keys were given does not matter.

    >>> FrozenMap({"women": 22, "men": 28})
    FrozenMap({'men': 28, 'women': 22})
    """

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[str, V] | None = None) -> None:
        self._entries = dict(sorted((entries or {}).items()))

    def __getitem__(self, key: str) -> V:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __hash__(self) -> int:
        return hash(tuple(self._entries.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._entries!r})"

    def __reduce__(self) -> tuple[type[FrozenMap[V]], tuple[dict[str, V]]]:
        return FrozenMap, (self._entries,)


EMPTY: FrozenMap[Any] = FrozenMap()


def deep_frozen(value: object) -> object:
    """Return `value` with every mapping a `FrozenMap` and every list a tuple, all the way down.

    Iterative, so that nesting of any depth is safe.
    """
    done: list[object] = []
    todo: list[tuple[object, bool]] = [(value, False)]
    while todo:
        here, ready = todo.pop()
        if isinstance(here, Mapping):
            if ready:
                count = len(here)
                values = done[len(done) - count :] if count else []
                del done[len(done) - count :]
                done.append(FrozenMap(dict(zip(map(str, here), values, strict=True))))
            else:
                todo.append((here, True))
                todo.extend((child, False) for child in reversed(list(here.values())))
        elif isinstance(here, list | tuple):
            if ready:
                count = len(here)
                values = done[len(done) - count :] if count else []
                del done[len(done) - count :]
                done.append(tuple(values))
            else:
                todo.append((here, True))
                todo.extend((child, False) for child in reversed(here))
        else:
            done.append(here)
    return done[0]


def as_free_map(value: Mapping[str, object] | None) -> FrozenMap[Any]:
    """Return a deep-frozen copy of a mapping of anything."""
    if not value:
        return EMPTY
    if isinstance(value, FrozenMap):
        return value
    if not isinstance(value, Mapping):
        raise BadValue(str(value), Message("a map of keys and values"))
    frozen = deep_frozen(value)
    assert isinstance(frozen, FrozenMap)
    return frozen


def as_counts(value: Mapping[str, int | str] | None) -> FrozenMap[int]:
    """Return counts by group: whole numbers that are not negative."""
    if not value:
        return EMPTY
    if not isinstance(value, Mapping):
        raise BadValue(str(value), Message("a map of groups and counts"))
    return FrozenMap({str(key): _count(number) for key, number in value.items()})


def _count(number: object) -> int:
    text = str(number)
    if isinstance(number, bool) or not text.isdecimal():
        raise BadValue(text, Message("a count such as 12"))
    return int(text)
