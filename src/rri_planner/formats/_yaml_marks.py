"""Where the keys and values of a YAML text stand, noted while it is read."""

from __future__ import annotations

from array import array

from rri_planner.formats._marks import Spot
from rri_planner.formats._raw import Path, Raw

_COLUMN_BITS = 32


def packed(line: int, column: int) -> int:
    """Return one number for a line and a column, both counted from 0 as the parser does."""
    return line << _COLUMN_BITS | column


class YamlMarks:
    """Where the keys and values of one tree stand.

    The places of a map or list are packed into one array, which is found by the identity of the map or list. That
    takes a tenth of the room of an object for each place, and repetitions of an anchor need nothing of their own.
    """

    def __init__(self) -> None:
        self.root: Raw = None
        self.start = 0
        self._spots: dict[int, array[int]] = {}
        self._orders: dict[int, dict[str, int]] = {}
        self._repeats: list[tuple[str, Spot, Spot]] = []

    def open(self, holder: dict[str, Raw] | list[Raw]) -> array[int]:
        """Return the array for the packed places of a map's or list's entries, in their order.

        A list has one for each entry; a map has two, that of the key and that of the value. The tree must keep the
        map or list alive, so that its identity stays its own.
        """
        spots = self._spots[id(holder)] = array("Q")
        return spots

    def repeat(self, holder: dict[str, Raw], key: str, key_spot: int, spot: int) -> None:
        """Note a key that its map has already; the last value counts, as in the map."""
        at = 2 * list(holder).index(key)
        spots = self._spots[id(holder)]
        self._repeats.append((key, _shown(spots[at]), _shown(key_spot)))
        spots[at + 1] = spot

    def of(self, path: Path, *, key: bool = False) -> Spot:
        """Return where the value at `path` or its key stands; see `Marks`."""
        here, spot = self.root, self.start
        for index, step in enumerate(path):
            if isinstance(here, dict) and isinstance(step, str) and step in here:
                at = 2 * self._order(here)[step]
                spot = self._spots[id(here)][at if key and index == len(path) - 1 else at + 1]
                here = here[step]
            elif isinstance(here, list) and isinstance(step, int) and step < len(here):
                spot = self._spots[id(here)][step]
                here = here[step]
            elif isinstance(step, str):
                break
        return _shown(spot)

    def has(self, key: str) -> bool:
        """Whether the tree is a map that has this key."""
        return isinstance(self.root, dict) and key in self.root

    def repeats(self) -> list[tuple[str, Spot, Spot]]:
        """Return each key that a map has a second time."""
        return self._repeats

    def _order(self, holder: dict[str, Raw]) -> dict[str, int]:
        order = self._orders.get(id(holder))
        if order is None:
            order = self._orders[id(holder)] = {key: index for index, key in enumerate(holder)}
        return order


def _shown(spot: int) -> Spot:
    return (spot >> _COLUMN_BITS) + 1, (spot & (1 << _COLUMN_BITS) - 1) + 1
