"""A second pass over JSON text, for the places of its keys and values."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TypeAlias

from rri_planner.formats._positions import Positions, Spot
from rri_planner.formats._raw import Path

_PIECE = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_Pieces: TypeAlias = Iterator[tuple[str, Spot]]


def json_positions(text: str) -> Positions:
    """Return where everything in a JSON text stands.

    The text has been read once without fault, so that its depth is within the limits and recursion is safe.
    """
    walker = _Walker(_pieces(text))
    walker.value((), *next(walker.pieces))
    return walker.positions


def spot_of(text: str, wanted: str) -> Spot:
    """Return where a bare word such as NaN stands for the first time."""
    return next(spot for piece, spot in _pieces(text) if piece == wanted)


def _pieces(text: str) -> _Pieces:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for match in _PIECE.finditer(text):
        line = bisect_right(starts, match.start())
        yield match.group(), (line, match.start() - starts[line - 1] + 1)


class _Walker:
    def __init__(self, pieces: _Pieces) -> None:
        self.pieces = pieces
        self.positions = Positions()

    def value(self, path: Path, piece: str, spot: Spot) -> None:
        self.positions.add_value(path, spot)
        if piece == "{":
            self._object(path)
        elif piece == "[":
            self._array(path)

    def _object(self, path: Path) -> None:
        for piece, spot in self.pieces:
            if piece == "}":
                return
            if piece != ",":
                here = (*path, json.loads(piece))
                self.positions.add_key(here, spot)
                next(self.pieces)
                self.value(here, *next(self.pieces))

    def _array(self, path: Path) -> None:
        index = 0
        for piece, spot in self.pieces:
            if piece == "]":
                return
            if piece == ",":
                index += 1
            else:
                self.value((*path, index), piece, spot)
