"""Where the keys and values of a file stand."""

from __future__ import annotations

from typing import Protocol, TypeAlias

from rri_planner.formats._raw import Path

Spot: TypeAlias = tuple[int, int]
"""A line and a column, both counted from 1."""


class Marks(Protocol):
    """Where the keys and values of one file stand, by the way to them."""

    def of(self, path: Path, *, key: bool = False) -> Spot:
        """Return where the value at `path` begins, or its key; else the nearest value around it that the file has.

        A list position is skipped where the file has a single value instead of the list.
        """

    def has(self, key: str) -> bool:
        """Whether the file is a map that has this key."""

    def repeats(self) -> list[tuple[str, Spot, Spot]]:
        """Return each key that a map has a second time: the key, its first place and the later one."""
