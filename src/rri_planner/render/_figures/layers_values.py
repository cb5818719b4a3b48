"""What is placed in columns, and where it went."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import frozen

from rri_planner.render._figures.canvas import Point
from rri_planner.render._figures.elements import Box

Join: TypeAlias = tuple[str, str]
COLUMN_GAP = 54.0
BLOCK_GAP = 18.0


@frozen
class Block:
    """Something with a size in pixels and a column, counted from 0."""

    id: str
    width: float
    height: float
    column: int


@frozen
class Placed:
    """Where every block stands, and the corners of every line from the left block to the right one.

    ``full`` says whether the layout came from the engine that keeps crossings few.
    """

    boxes: Mapping[str, Box]
    lines: Mapping[Join, tuple[Point, ...]]
    width: float
    height: float
    full: bool
