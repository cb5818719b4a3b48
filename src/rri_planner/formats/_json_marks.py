"""Where the keys and values of a JSON text stand, looked for when somebody asks."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

from rri_planner.formats._marks import Spot
from rri_planner.formats._raw import Path

_SPACE = re.compile(r"[ \t\n\r]*")
_CONSTANT = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|(NaN|-?Infinity)')
_Entry: TypeAlias = tuple[str | int, int, int]


class JsonMarks:
    """Where the keys and values of a JSON text stand, which has been read once without fault.

    Only the maps and lists on the way to what is asked for are looked through; the standard library's decoder
    jumps over everything else.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._decoder = json.JSONDecoder(parse_int=str, parse_float=str)
        self._known: dict[int, dict[str | int, tuple[int, int]]] = {}

    def of(self, path: Path, *, key: bool = False) -> Spot:
        """Return where the value at `path` or its key stands; see `Marks`."""
        here = self._skipped(0)
        for index, step in enumerate(path):
            found = self._entries_at(here).get(step)
            if found is not None:
                if key and index == len(path) - 1:
                    return self._spot(found[0])
                here = found[1]
            elif isinstance(step, str):
                break
        return self._spot(here)

    def has(self, key: str) -> bool:
        """Whether the text is a map that has this key."""
        return key in self._entries_at(self._skipped(0))

    def repeats(self) -> list[tuple[str, Spot, Spot]]:
        """Return each key that a map has a second time."""
        found: list[tuple[str, Spot, Spot]] = []
        todo = [self._skipped(0)]
        for here in todo:
            first: dict[str | int, int] = {}
            for step, key_at, value_at in self._scan(here):
                todo.append(value_at)
                if first.setdefault(step, key_at) != key_at:
                    found.append((str(step), self._spot(first[step]), self._spot(key_at)))
        return found

    def spot_of_constant(self) -> Spot:
        """Return where the first NaN or Infinity stands, in a text that has one."""
        return self._spot(next(match.start() for match in _CONSTANT.finditer(self._text) if match[1]))

    def _entries_at(self, here: int) -> dict[str | int, tuple[int, int]]:
        if here not in self._known:
            self._known[here] = {step: (key_at, value_at) for step, key_at, value_at in self._scan(here)}
        return self._known[here]

    def _scan(self, here: int) -> Iterator[_Entry]:
        """Yield the entries of the map or list that begins at `here`, with the offsets of key and value."""
        text, is_map = self._text, self._text[here] == "{"
        if text[here] not in "{[":
            return
        at, index = self._skipped(here + 1), 0
        while text[at] not in "}]":
            key_at, step = at, index
            if is_map:
                step, at = self._decoder.raw_decode(text, at)
                at = self._skipped(self._skipped(at) + 1)
            yield step, key_at, at
            _, at = self._decoder.raw_decode(text, at)
            at = self._skipped(at)
            if text[at] == ",":
                at = self._skipped(at + 1)
            index += 1

    def _skipped(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        assert match is not None  # it matches nothing at all, too
        return match.end()

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._text))]

    def _spot(self, at: int) -> Spot:
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1
