"""A matrix of two kinds of thing, with the rows in which nothing stands."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.model import ShownAsTable

Entry: TypeAlias = bool | int | str | None


@frozen
class Matrix(ShownAsTable):
    """Which rows meet which columns.

    A cell is False or 0 where nothing stands, None where nobody has recorded it, else what stands there. ``gaps``
    are the rows in which nothing stands, ``explained`` those for which the plan gives a reason, ``unknown``
    those in which nothing stands but something is not recorded. Without ``complete`` there are more cells than
    the limit: they are left out, and the gaps are found all the same.
    """

    title: Message
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Entry, ...], ...]
    gaps: tuple[str, ...]
    explained: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    complete: bool = True

    @property
    def sentence(self) -> Message:
        """How many rows are empty, and how many of those the plan explains."""
        if not self.rows:
            return Message("{title}: the plan has no rows for this table.", title=self.title)
        return Message(
            "{title}: empty rows {gaps} of {rows}, explained {explained}, not recorded {unknown}.",
            title=self.title,
            gaps=len(self.gaps),
            rows=len(self.rows),
            explained=len(self.explained),
            unknown=len(self.unknown),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "rows": list(self.rows),
            "columns": list(self.columns),
            "cells": [list(row) for row in self.cells],
            "gaps": list(self.gaps),
            "explained": list(self.explained),
            "unknown": list(self.unknown),
            "complete": self.complete,
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each row of the matrix: its name under ``row``, then a value for each column."""
        return [
            {"row": row, **dict(zip(self.columns, cells, strict=True))}
            for row, cells in zip(self.rows, self.cells, strict=self.complete)
        ]


def matrix_of(  # noqa: PLR0913 - a matrix has this many parts, and each is named where it is given
    title: Message,
    *,
    rows: Sequence[str],
    columns: Sequence[str],
    filled: Mapping[tuple[str, str], Entry],
    limit: int,
    reasons: Container[str] = (),
) -> Matrix:
    """Return the matrix with these cells, by (row, column); the others are False."""
    met = {row for (row, _), entry in filled.items() if entry}
    unrecorded = {row for (row, _), entry in filled.items() if entry is None}
    empty = [row for row in rows if row not in met]
    open_rows = [row for row in empty if row not in reasons]
    complete = len(rows) * len(columns) <= limit
    shown = rows if complete else ()
    return Matrix(
        title,
        tuple(rows),
        tuple(columns),
        tuple(tuple(filled.get((row, column), False) for column in columns) for row in shown),
        gaps=tuple(row for row in open_rows if row not in unrecorded),
        explained=tuple(row for row in empty if row in reasons),
        unknown=tuple(row for row in open_rows if row in unrecorded),
        complete=complete,
    )
