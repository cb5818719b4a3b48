"""What one sheet will show: its columns in their order with their cells, and which of them are folded away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from rri_planner.formats._workbook._cells import Cell
from rri_planner.formats._workbook._headings import (
    JSON,
    ORIGINAL,
    field_heading,
    heading,
    parent_heading,
    words_headings,
)
from rri_planner.formats._workbook._rows import Row, exact_cells
from rri_planner.formats._workbook._slots import is_worded, slot_names
from rri_planner.formats._workbook._tables import Column, Keys, Table
from rri_planner.model import UNKNOWN_LANGUAGE

_OPEN = 12


@frozen
class PlannedColumn:
    """A column of a sheet: its heading, its cells in the order of the rows, and what it holds.

    ``column`` is None where it holds no value of a field: the id of what a row belongs to, which is an item of one of
    the ``kinds``; a region's own; JSON.
    """

    heading: str
    cells: tuple[Cell, ...]
    column: Column | None
    slot: str
    role: str
    folded: bool
    kinds: tuple[str, ...] = ()


def planned(table: Table, rows: Sequence[Row], languages: tuple[str, ...], language: str) -> tuple[PlannedColumn, ...]:
    """Return the columns of a table's sheet; `languages` are the plan's, `language` that of the headings."""
    named = tuple(_named(table, rows, language))
    values = tuple(_values(table, rows, languages, language, room=_OPEN - len(named)))
    own = dict.fromkeys(name for row in rows for name in row.own)
    kept = [exact_cells(row.exact) for row in rows]
    chunks = max((len(cells) for cells in kept), default=0)
    return (
        *named,
        *values,
        *(PlannedColumn(name, tuple(row.own.get(name) for row in rows), None, "", "own", folded=False) for name in own),
        *(
            PlannedColumn(
                JSON if not index else f"{JSON} {index + 1}",
                tuple(cells[index] if index < len(cells) else None for cells in kept),
                None,
                "",
                "json",
                folded=True,
            )
            for index in range(max(chunks, 1))
        ),
    )


def _named(table: Table, rows: Sequence[Row], language: str) -> Iterator[PlannedColumn]:
    """Yield the columns that say what a row belongs to."""
    if table.names_parent:
        cells = tuple(row.item for row in rows)
        kinds = () if table.parent is None else (getattr(table.parent.owner, "item_kind", ""),)
        yield PlannedColumn(parent_heading(table, language), cells, None, "", "item", folded=False, kinds=kinds)
    if table.sort == "details":
        said = tuple(
            None if row.column is None or row.owner is None else heading(row.owner, row.column, "", language)
            for row in rows
        )
        yield PlannedColumn(field_heading(language), said, None, "", "column", folded=False)
    if table.sort == "words":
        groups = [row.group or ("", None) for row in rows]
        for index, (name, role) in enumerate(zip(words_headings(language), ("vocabulary", "mode"), strict=True)):
            yield PlannedColumn(name, tuple(group[index] for group in groups), None, "", role, folded=False)


def _values(
    table: Table, rows: Sequence[Row], languages: tuple[str, ...], language: str, *, room: int
) -> Iterator[PlannedColumn]:
    original = languages[0] if languages else UNKNOWN_LANGUAGE
    shown = 0
    stated: dict[Keys, set[str]] = {}
    for path, slot in (address for row in rows for address in row.cells):
        stated.setdefault(path, set()).add(slot)
    for column in table.columns:
        used = stated.get(column.path, set())
        usual = slot_names(column, (languages or (UNKNOWN_LANGUAGE,)) if is_text(column) else (original,))
        for slot in (*usual, *sorted(used - set(usual))):
            is_plain = is_worded(column) and slot == original and len(languages) <= 1
            is_used = slot in used
            folded = not is_used and shown >= room
            shown += not folded
            name = heading(table, column, ORIGINAL if is_plain else slot, language)
            cells = tuple(row.cells.get((column.path, slot)) for row in rows)
            yield PlannedColumn(name, cells, column, slot, "value", folded=folded)


def is_text(column: Column) -> bool:
    """Whether a column holds texts, which each language of the plan has a column for."""
    return column.field.declared.value == "text"
