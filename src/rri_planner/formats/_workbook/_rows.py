"""A plan's tree as rows of cells, table by table; what no simple cell can hold is kept beside them, exactly."""

from __future__ import annotations

import re
from typing import TypeAlias

from attrs import field, frozen

from rri_planner.formats._json_text import json_text
from rri_planner.formats._raw import Plain, Raw, resolved
from rri_planner.formats._workbook._cells import LONGEST, Cell, kept, number_cell, survives
from rri_planner.formats._workbook._headings import JSON, folded, target
from rri_planner.formats._workbook._slots import ORIGINS, Slots, is_worded, short_field
from rri_planner.formats._workbook._tables import Column, Keys, Table, base_of, spelt_out, tables
from rri_planner.language import LANGUAGES
from rri_planner.model import Nested, fields_of

_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]|_(?=x)")  # what a program might change in a cell

Address: TypeAlias = tuple[Keys, str]
"""The way to a value inside a row's record, and the slot of the value."""


@frozen
class Row:
    """One record as a row: the cells of its columns, a region's own cells by heading, and what must be kept exactly.

    ``item`` is the id of the item that an entry belongs to; ``owner`` and ``column`` are the item's table and where
    in it the entry stands, for a row of details; ``group`` the vocabulary and mode of a word.
    """

    item: str | None = None
    owner: Table | None = None
    column: Column | None = None
    group: tuple[str, str | None] | None = None
    cells: dict[Address, Cell] = field(factory=dict)
    own: dict[str, Cell] = field(factory=dict)
    exact: dict[str, Raw] = field(factory=dict)


class Rows:
    """Takes a plan's tree apart; ``by_table`` has the rows of each table in the plan's order."""

    def __init__(self, tree: dict[str, Raw], slots: Slots) -> None:
        self.by_table: dict[Table, list[Row]] = {table: [] for table in tables()}
        self._slots = slots
        self._inner = {table.path: table for table in tables() if table.sort == "entries"}
        self._details = {table.owner: table for table in tables() if table.sort == "details"}
        for table in tables():
            match table.sort:
                case "head":
                    self._add(table, tree)
                case "collection":
                    entries = tree.get(table.path[0])
                    for entry in entries if isinstance(entries, list) else ():
                        self._add(table, spelt_out(table.owner, entry))
                case "words":
                    self._add_words(table, tree.get(table.path[0]))
                case _:
                    pass  # these are met inside the others

    def _add(self, table: Table, record: dict[str, Raw], item: str | None = None) -> None:
        id_ = record.get("id")
        row = Row(item)
        self._walk(table, row, (table.owner, record, ()), str(id_) if isinstance(id_, str) else None)
        if not row.cells and not row.own and not row.exact and table.sort != "head":
            row.exact[""] = {}
        self.by_table[table].append(row)

    def _walk(self, table: Table, row: Row, start: tuple[type[Nested], dict[str, Raw], Keys], id_: str | None) -> None:
        todo = [start]
        for owner, record, path in todo:
            for each in fields_of(owner):
                raw, here = record.get(each.key), (*path, each.key)
                inner = self._inner.get((*table.path, *here))
                if each.key not in record or (*table.path, *here) in _COLLECTIONS:
                    continue
                if here in table.by_path:
                    self._put(table, table.by_path[here], row, raw, id_)
                elif inner is not None and isinstance(raw, list):
                    for entry in raw:
                        self._add(inner, spelt_out(inner.owner, entry), id_)
                elif here == ("extra",) and isinstance(raw, dict):
                    self._put_own(table, row, raw)
                elif each.declared.value == "record" and each.declared.record is not None and raw != {}:
                    todo.append((each.declared.record, spelt_out(each.declared.record, raw), here))
                else:
                    row.exact[".".join(here)] = raw

    def _put(self, table: Table, column: Column, row: Row, raw: Raw, id_: str | None) -> None:
        if column.listed is not None and isinstance(raw, list):
            cells = self._listed(table, column, raw, id_)
        else:
            wording, translated = _without_origins(column, raw)
            cells = self._slots.cells(column, wording)
            if cells is not None and translated:
                row.exact[".".join((*column.path, ORIGINS))] = translated
        if cells is None:
            row.exact[".".join(column.path)] = raw
        else:
            row.cells.update({(column.path, slot): cell for slot, cell in cells.items()})

    def _listed(self, table: Table, column: Column, raw: list[Raw], id_: str | None) -> dict[str, Cell] | None:
        """Return the cells for a list of which each entry is known by one value; what they say more gets rows."""
        assert column.listed is not None  # only such columns are asked
        known, described = _known(column, raw)
        is_clear = id_ is not None and known and len(set(map(str, known))) == len(known)
        cells = self._slots.cells(column, known) if is_clear else None
        details = self._details[base_of(column.listed)]
        for record in described if cells is not None else ():
            inner = Row(id_, table, column)
            self._walk(details, inner, (column.listed, record, ()), None)
            self.by_table[details].append(inner)
        return cells

    def _put_own(self, table: Table, row: Row, extra: dict[str, Raw]) -> None:
        headings: dict[str, str] = {}
        odd: dict[str, Raw] = {}
        for key, raw in extra.items():
            cell = _own_cell(raw)
            if cell is None or not is_own(table, key) or headings.setdefault(folded(key), key) != key:
                odd[key] = raw
            else:
                row.own[key] = cell
        if odd:
            row.exact["extra"] = odd

    def _add_words(self, table: Table, raw: Raw) -> None:
        for name, catalogue in raw.items() if isinstance(raw, dict) else ():
            assert isinstance(catalogue, dict)  # a catalogue has no short form
            mode, terms = catalogue.get("mode"), catalogue.get("terms")
            group = name, str(mode) if isinstance(mode, str) else None
            rows: list[Row] = (
                [Row(group=group) for _ in terms] if isinstance(terms, list) and terms else [Row(group=group)]
            )
            for row, term in zip(rows, terms if isinstance(terms, list) else (), strict=False):
                self._walk(table, row, (table.owner, spelt_out(table.owner, term), ()), None)
                if not row.cells and not row.exact:
                    row.exact[""] = {}
            self.by_table[table] += rows


def is_own(table: Table, name: str) -> bool:
    """Whether a heading is that of a region's own column, which no column of ours could be taken for."""
    return (
        survives(name)
        and "\n" not in name
        and kept(name) == " ".join(name.split())
        and not name.startswith((JSON, "#", "_"))
        and target(table, name, LANGUAGES) is None
    )


def exact_cells(exact: dict[str, Raw]) -> tuple[str, ...]:
    """Return what is kept exactly as JSON, in as many cells as it takes; none for nothing."""
    if not exact:
        return ()
    text = json_text(exact if set(exact) != {""} else {}).strip()
    safe = _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return tuple(safe[start : start + LONGEST] for start in range(0, len(safe), LONGEST))


def _without_origins(column: Column, raw: Raw) -> tuple[Raw, dict[str, Raw]]:
    """Return a text as plain wordings, and which original each of them translates; other values as they are."""
    if not is_worded(column) or not isinstance(raw, dict):
        return raw, {}
    wordings = {code: entry.get("text") if isinstance(entry, dict) else entry for code, entry in raw.items()}
    return wordings, {code: entry.get(ORIGINS) for code, entry in raw.items() if isinstance(entry, dict)}


def _known(column: Column, raw: list[Raw]) -> tuple[list[Raw], list[dict[str, Raw]]]:
    """Return the short forms of a list's entries, empty where one has none, and the entries that say more."""
    key = short_field(column).key
    known = [entry.get(key) if isinstance(entry, dict) else entry for entry in raw]
    return (known if all(isinstance(each, str) for each in known) else []), [
        each for each in raw if isinstance(each, dict)
    ]


def _own_cell(raw: Raw) -> Cell:
    """Return the cell for a value of a region's own, None where no simple cell gives exactly it back."""
    match raw:
        case Plain():
            value = resolved(raw)
            cell = number_cell(str(raw)) if not isinstance(value, bool) else value
            return cell if not isinstance(cell, str) else None
        case bool():
            return raw
        case str():
            return raw if survives(raw) else None
        case _:
            return None


_COLLECTIONS = frozenset(table.path for table in tables() if table.sort in {"collection", "words"})
