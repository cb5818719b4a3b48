"""Where each key and value of a file stands; worked out only when somebody asks."""

from __future__ import annotations

from typing import TypeAlias

from rri_planner.formats._raw import Path

Spot: TypeAlias = tuple[int, int]
"""A line and a column, both counted from 1."""


class Positions:
    """Where the keys and values of one file stand, by the way to them."""

    def __init__(self) -> None:
        self._keys: dict[Path, Spot] = {}
        self._values: dict[Path, Spot] = {}
        self._aliases: dict[Path, Path] = {}
        self._repeats: list[tuple[Path, Spot, Spot]] = []

    @property
    def repeats(self) -> tuple[tuple[Path, Spot, Spot], ...]:
        """The keys that a map has more than once: the way, the first spot, a later spot."""
        return tuple(self._repeats)

    def add_key(self, path: Path, spot: Spot) -> None:
        """Note where a key of a map stands."""
        first = self._keys.setdefault(path, spot)
        if first != spot:
            self._repeats.append((path, first, spot))

    def add_value(self, path: Path, spot: Spot) -> None:
        """Note where a value begins."""
        self._values.setdefault(path, spot)

    def add_alias(self, path: Path, original: Path) -> None:
        """Note that the value at `path` is a repetition of the one at `original`."""
        self._aliases.setdefault(path, original)

    def of(self, path: Path, *, key: bool = False) -> Spot:
        """Return where the value at `path` begins, or its key; else the nearest value around it that the file has.

        A list position is skipped where the file has a single value instead of the list.
        """
        here: Path = ()
        for index, step in enumerate(path):
            further = (*here, step)
            if key and index == len(path) - 1 and further in self._keys:
                return self._keys[further]
            if further in self._values:
                here = self._aliases.get(further, further)
            elif isinstance(step, str):
                break
        return self._values.get(here, (1, 1))

    def has(self, path: Path) -> bool:
        """Whether the file has something at `path`."""
        return path in self._values
