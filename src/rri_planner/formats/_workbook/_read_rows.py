"""The rows of a sheet to records of a plan's tree, with the place of each value."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve, field, frozen

from rri_planner.errors import BadValue, Message, UnreadablePlan
from rri_planner.formats._json import parse_json
from rri_planner.formats._limits import Limits
from rri_planner.formats._raw import Path, Plain, Raw
from rri_planner.formats._workbook._cells import Cell, digits_of, is_blank, kept, written
from rri_planner.formats._workbook._grid import Grid
from rri_planner.formats._workbook._headings import ORIGINAL
from rri_planner.formats._workbook._layout import Layout, rows_in
from rri_planner.formats._workbook._notes import Notes, Spot
from rri_planner.formats._workbook._slots import ORIGINS, Slots, is_worded
from rri_planner.formats._workbook._tables import Column, Keys, Table


@frozen
class Entry:
    """A record that a row holds, where the row stands, where its values stand, and how the row is named.

    ``is_stated`` tells a record that says nothing, on purpose, from a row that only names what it belongs to.
    """

    record: dict[str, Raw]
    spot: Spot
    spots: dict[Path, Spot] = field(factory=dict)
    names: dict[str, tuple[str, Spot]] = field(factory=dict)
    is_stated: bool = False


@frozen
class RowReader:
    """Reads the rows of one sheet; what is wrong with a cell is noted, and its value left out."""

    table: Table
    grid: Grid
    layout: Layout
    slots: Slots
    limits: Limits
    notes: Notes

    def entries(self) -> Iterator[Entry]:
        """Yield a record for each row that says something."""
        columns: dict[Keys, tuple[Column, dict[str, int]]] = {}
        for index, (column, slot) in self.layout.targets.items():
            known = columns.setdefault(column.path, (column, {}))
            known[1][self.slots.original if slot == ORIGINAL else slot] = index
        for row in rows_in(self.grid, self.layout, self.table):
            yield self._entry(row, list(columns.values()))

    def _entry(self, row: int, columns: list[tuple[Column, dict[str, int]]]) -> Entry:
        cells = self.grid.rows[row]
        first = next(index for index, cell in enumerate(cells) if not is_blank(cell))
        key = self.layout.key
        entry = Entry({}, self.grid.spot(row, first if key is None else key))
        origins = tuple(self._exact(entry, row))
        for column, indexes in columns:
            stated = {
                slot: cells[index]
                for slot, index in indexes.items()
                if index < len(cells) and not is_blank(cells[index])
            }
            if stated:
                self._value(entry, row, column, stated, indexes)
        for path, raw in origins:
            self._give_origins(entry.record, path, raw)
        self._own(entry, row)
        for role, (index, *_) in self.layout.roles.items():
            if role != "json" and index < len(cells) and not is_blank(cells[index]):
                entry.names[role] = written(cells[index]), self.grid.spot(row, index)
        is_exact = any(not is_blank(cells[index]) for index in self.layout.roles.get("json", ()) if index < len(cells))
        return evolve(entry, is_stated=bool(entry.record) or is_exact)

    def _value(self, entry: Entry, row: int, column: Column, stated: dict[str, Cell], indexes: dict[str, int]) -> None:
        spot = self.grid.spot(row, indexes[next(iter(stated))])
        entry.spots[column.path] = spot
        if len(stated) > 1:
            entry.spots.update({(*column.path, slot): self.grid.spot(row, indexes[slot]) for slot in stated})
        try:
            raw = self.slots.raw(column, stated)
        except BadValue as error:
            for slot, found in tuple(self.slots.faults(column, stated)) or ((next(iter(stated)), error),):
                self.notes.problem(self.grid.spot(row, indexes[slot]), found.message, found.nearest)
        else:
            put(entry.record, column.path, raw)

    def _exact(self, entry: Entry, row: int) -> Iterator[tuple[Keys, Raw]]:
        """Take what the last columns keep exactly, before the cells; yield what is only about texts in cells."""
        indexes = self.layout.roles.get("json", ())
        cells = (self.grid.cell(row, index) for index in indexes)
        text = "".join(cell for cell in cells if isinstance(cell, str))
        kept_exactly = self._parsed(text, self.grid.spot(row, indexes[0])) if text.strip() else {}
        for name, raw in kept_exactly.items():
            path = tuple(name.split("."))
            column = self.table.by_path.get(path[:-1])
            if path[-1] == ORIGINS and column is not None and is_worded(column):
                yield path[:-1], raw
            else:
                put(entry.record, path, raw)
                entry.spots[path] = self.grid.spot(row, indexes[0])

    def _parsed(self, text: str, spot: Spot) -> dict[str, Raw]:
        try:
            kept_exactly, _ = parse_json(text, self.notes.file, self.limits)
        except UnreadablePlan as error:
            self.notes.problem(spot, error.reasons[0].message)
            return {}
        if isinstance(kept_exactly, dict):
            return kept_exactly
        self.notes.problem(spot, Message("this is no map of keys and values in JSON"))
        return {}

    def _give_origins(self, record: dict[str, Raw], path: Keys, origins: Raw) -> None:
        """Say of the wordings of a text which original they translate, as far as they are still there."""
        held: Raw = record
        for key in path:
            held = held.get(key) if isinstance(held, dict) else None
        versions = held if isinstance(held, dict) else {self.slots.original: held}
        of = origins if isinstance(origins, dict) else {}
        if held is not None:
            told = {code: {"text": said, ORIGINS: of[code]} if code in of else said for code, said in versions.items()}
            put(record, path, told)

    def _own(self, entry: Entry, row: int) -> None:
        cells = self.grid.rows[row]
        for index, name in self.layout.own.items():
            cell = cells[index] if index < len(cells) else None
            if not is_blank(cell):
                put(entry.record, ("extra", name), _own_value(cell))
                entry.spots["extra", name] = self.grid.spot(row, index)


def put(record: dict[str, Raw], path: Keys, raw: Raw) -> None:
    """Set the value at a way through a record; maps on the way are made."""
    for key in path[:-1]:
        inner = record.get(key)
        if not isinstance(inner, dict):
            inner = record[key] = {}
        record = inner
    record[path[-1]] = raw


def _own_value(cell: Cell) -> Raw:
    match cell:
        case bool():
            return cell
        case Decimal():
            return Plain(digits_of(cell))
        case str():
            return kept(cell)
        case _:
            return written(cell)
