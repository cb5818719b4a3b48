"""A finished figure: the drawing, and the same in words and as a table."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import field, frozen

from rri_planner.errors import Message
from rri_planner.language import say
from rri_planner.render._document import Document

_VALUE = "\0"


@frozen
class FigureTable:
    """What a figure shows as a table: the heads of its columns, and rows of as many cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def to_rows(self) -> list[dict[str, str]]:
        """Return one dictionary a row, by the heads of the columns."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@frozen
class Figure:
    """A figure as a standalone SVG document, with what those need who cannot see it.

    ``caption`` is a sentence that says what is shown. ``alternative`` says the same as the drawing, a line for each
    row of ``table``, whose first column names the row. ``notes`` say what is not shown, and why. ``width`` and
    ``height`` are in pixels, 96 an inch.
    """

    name: str
    svg: str = field(repr=False)
    caption: str
    alternative: str = field(repr=False)
    table: FigureTable = field(repr=False)
    notes: tuple[str, ...]
    language: str
    width: float
    height: float

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the drawing in UTF-8 and return the path; a reader of the file sees the old one or all of the new."""
        return Document(self.name, self.svg, "svg", self.language).save(path)

    def _repr_svg_(self) -> str:
        return self.svg


def in_words(caption: str, table: FigureTable, notes: Iterable[str], language: str) -> str:
    """Return the text alternative: the caption, a line for each row of the table, the notes."""
    labels = [_before_value(column, language) for column in table.columns[1:]]
    return "\n".join([caption, *(_row(labels, row) for row in table.rows), *notes])


def _before_value(label: str, language: str) -> tuple[str, str]:
    """Return what stands before and after a value with this label."""
    before, _, after = say(Message("{label}: {value}", label=label, value=_VALUE), language).rpartition(_VALUE)
    return before, after


def _row(labels: Sequence[tuple[str, str]], row: Sequence[str]) -> str:
    facts = [f"{before}{cell}{after}" for (before, after), cell in zip(labels, row[1:], strict=True) if cell]
    return "; ".join([row[0], *facts])
