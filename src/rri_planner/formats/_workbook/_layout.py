"""What the columns of a sheet mean, found by their headings, and which of its rows say something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import evolve, field, frozen

from rri_planner.errors import Message, nearest
from rri_planner.formats._workbook._cells import is_blank, quoted, written
from rri_planner.formats._workbook._grid import Grid
from rri_planner.formats._workbook._headings import (
    JSON,
    ORIGINAL,
    Target,
    field_heading,
    folded,
    heading,
    parent_heading,
    target,
    words_headings,
)
from rri_planner.formats._workbook._notes import Notes
from rri_planner.formats._workbook._tables import Table

Role: TypeAlias = Literal["item", "column", "vocabulary", "mode", "json"]
Meaning: TypeAlias = Target | Role | None
_SEARCHED = 20
_COMMENT = "#"


@frozen
class Layout:
    """What the columns of a sheet mean: values of records, parts of how a row is named, a region's own by heading.

    ``header`` is the row of the headings; columns are counted from 0.
    """

    header: int
    targets: dict[int, Target] = field(factory=dict)
    roles: dict[Role, tuple[int, ...]] = field(factory=dict)
    own: dict[int, str] = field(factory=dict)

    @property
    def key(self) -> int | None:
        """The column by which a row is known, in which a hash sign sets the row aside."""
        for role in ("item", "vocabulary"):
            if role in self.roles:
                return self.roles[role][0]
        return next((index for index, (column, _) in self.targets.items() if column.path == ("id",)), None)


def layout_of(grid: Grid, table: Table, languages: tuple[str, ...], notes: Notes) -> Layout | None:
    """Return what the columns of a sheet mean, with a note on each that means nothing; None for an empty sheet."""
    rows = [tuple(_meanings(grid, row, table, languages)) for row in range(min(_SEARCHED, len(grid.rows)))]
    counts = [sum(meaning is not None for meaning in row) for row in rows]
    if not any(counts):
        if grid.says_something:
            notes.problem(grid.spot(0, 0), Message("no row of this sheet has the headings of its columns"))
        return None
    header = counts.index(max(counts))
    layout = Layout(header)
    seen: dict[object, int] = {}
    for index, meaning in enumerate(rows[header]):
        cell = grid.cell(header, index)
        if is_blank(cell) or (meaning is None and not _is_used(grid, header, index)):
            continue
        first = seen.setdefault(meaning or folded(written(cell)), index)
        if first != index and meaning != "json":
            message = Message(
                'the heading "{heading}" stands a second time; the first is in {cell}',
                heading=quoted(cell),
                cell=grid.spot(header, first).cell,
            )
            notes.problem(grid.spot(header, index), message)
        elif isinstance(meaning, str):
            layout.roles[meaning] = (*layout.roles.get(meaning, ()), index)
        elif meaning is not None:
            layout.targets[index] = meaning
        else:
            layout.own[index] = written(cell)
    return layout


def with_own_noted(grid: Grid, table: Table, layout: Layout, language: str, notes: Notes) -> Layout:
    """Return the layout without the columns that its records cannot keep, which are noted; so are likely slips."""
    known = [heading(table, column, ORIGINAL, language) for column in table.columns] if layout.own else []
    for index, name in layout.own.items():
        spot, near = grid.spot(layout.header, index), nearest(name, known)
        said = quoted(name)
        if not table.takes_more:
            message = Message('"{heading}" is no column of this sheet, and it keeps none of your own', heading=said)
            notes.problem(spot, message, near)
        elif near is not None:
            message = Message('"{heading}" is kept as a column of your own', heading=said)
            notes.remark(notes.place(spot), message, near)
    return layout if table.takes_more else evolve(layout, own={})


def known_headings(grid: Grid, table: Table, languages: tuple[str, ...]) -> int:
    """Return how many headings of a table a row of a sheet has at most; none where the id is not among them."""
    most = 0
    for row in grid.rows[:_SEARCHED]:
        found = {target(table, written(cell), languages) for cell in row if isinstance(cell, str)} - {None}
        if any(each is not None and each[0].path == ("id",) for each in found):
            most = max(most, len(found))
    return most


def rows_in(grid: Grid, layout: Layout, table: Table) -> Iterator[int]:
    """Yield the rows below the headings that say something and are not set aside by a hash sign."""
    last = layout.header + 2 if table.sort == "head" else len(grid.rows)
    for index in range(layout.header + 1, min(last, len(grid.rows))):
        named = None if layout.key is None else grid.cell(index, layout.key)
        is_aside = isinstance(named, str) and named.lstrip().startswith(_COMMENT)
        if not is_aside and any(not is_blank(cell) for cell in grid.rows[index]):
            yield index


def _meanings(grid: Grid, row: int, table: Table, languages: tuple[str, ...]) -> Iterator[Meaning]:
    roles: dict[str, Role] = {}
    for language in reversed(languages):
        if table.names_parent:
            roles[folded(parent_heading(table, language))] = "item"
        if table.sort == "details":
            roles[folded(field_heading(language))] = "column"
        if table.sort == "words":
            names: tuple[Role, Role] = ("vocabulary", "mode")
            roles |= dict(zip(map(folded, words_headings(language)), names, strict=True))
    for cell in grid.rows[row]:
        name = folded(cell) if isinstance(cell, str) else ""
        if not name:
            yield None
        elif name == folded(JSON) or name.startswith(f"{folded(JSON)} "):
            yield "json"
        else:
            yield roles.get(name) or target(table, name, languages)


def _is_used(grid: Grid, header: int, index: int) -> bool:
    last = header + 2 if grid.turned else len(grid.rows)
    return any(not is_blank(grid.cell(row, index)) for row in range(header + 1, min(last, len(grid.rows))))
