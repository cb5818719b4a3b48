"""A mapping that cannot change: sorted by key, hashable, picklable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, final

V_co = TypeVar("V_co", covariant=True)


@final
class FrozenMap(Mapping[str, V_co]):
    """A mapping with text keys that cannot change; the order in which keys were given does not matter.

    >>> FrozenMap({"women": 22, "men": 28})
    FrozenMap({'men': 28, 'women': 22})
    """

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[str, V_co] | None = None) -> None:
        self._entries = dict(sorted((entries or {}).items()))

    def __getitem__(self, key: str) -> V_co:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __hash__(self) -> int:
        return hash(tuple(self._entries.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._entries!r})"

    def __reduce__(self) -> tuple[type[FrozenMap[V_co]], tuple[dict[str, V_co]]]:
        return FrozenMap, (self._entries,)


EMPTY: FrozenMap[Any] = FrozenMap()
