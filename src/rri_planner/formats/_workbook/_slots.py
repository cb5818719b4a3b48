"""A value in one or several cells: a text has one for each language, a period one for its start and its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from attrs import evolve, frozen

from rri_planner.errors import BadValue, Message
from rri_planner.formats._raw import Raw
from rri_planner.formats._workbook._cells import Cell, day_cell, is_blank, survives, text_in, written
from rri_planner.formats._workbook._codecs import Codecs, same
from rri_planner.formats._workbook._tables import Column, base_of
from rri_planner.model import ModelField, fields_of, is_number

START, END, WHOLE = "start", "end", ""
ORIGINS = "of"
"""The key under which it is kept exactly which original each wording of a text translates."""

_WORDED = frozenset({"text", "value"})


@frozen
class Slots:
    """How values are spread over cells in a workbook whose texts belong to the `original` language."""

    codecs: Codecs
    original: str

    def cells(self, column: Column, raw: Raw) -> dict[str, Cell] | None:
        """Return the cells for a value by slot; None where they would not give exactly this value back."""
        spread = self._spread(column, raw)
        if spread is None or any(isinstance(cell, str) and not survives(cell) for cell in spread.values()):
            return None
        try:
            read = self.raw(column, spread)
        except BadValue:
            return None
        return spread if same(raw, read) else None

    def raw(self, column: Column, cells: Mapping[str, Cell]) -> Raw:  # noqa: PLR0911 - one for each kind of value
        """Return the value in these cells, None where all are blank; raise `BadValue` where they have no meaning."""
        stated = {slot: cell for slot, cell in cells.items() if not is_blank(cell)}
        if not stated:
            return None
        each = column.field
        match each.declared.value:
            case "text" if each.declared.many:
                return self._texts(stated)
            case "text" | "value":
                return self._text(each, stated)
            case "period":
                return _period(stated)
            case "record":
                return self.codecs.raw_list(short_field(column), stated[WHOLE])
            case _ if each.declared.many:
                return self.codecs.raw_list(each, stated[WHOLE])
            case _:
                return self.codecs.raw(each, stated[WHOLE])

    def faults(self, column: Column, cells: Mapping[str, Cell]) -> Iterator[tuple[str, BadValue]]:
        """Yield what is wrong with each cell of a value that cannot be read."""
        for slot, cell in cells.items():
            try:
                self.raw(column, {slot: cell})
            except BadValue as error:
                yield slot, error

    def _spread(self, column: Column, raw: Raw) -> dict[str, Cell] | None:
        each = column.field
        match each.declared.value:
            case "text" if each.declared.many:
                return self._lines(raw)
            case "text" | "value":
                return self._versions(each, raw)
            case "period":
                start, slash, end = str(raw).partition("/")
                return {START: day_cell(start), END: day_cell(end if slash else start)}
            case "record":
                return {WHOLE: self.codecs.list_cell(short_field(column), raw)} if isinstance(raw, list) else None
            case _ if each.declared.many:
                return {WHOLE: self.codecs.list_cell(each, raw)} if isinstance(raw, list) else None
            case _:
                return {WHOLE: self.codecs.cell(each, raw)}

    def _versions(self, each: ModelField, raw: Raw) -> dict[str, Cell] | None:
        versions = raw if isinstance(raw, dict) else {self.original: raw}
        found: dict[str, Cell] = {}
        for language, wording in versions.items():
            if not isinstance(wording, str):
                return None
            found[language] = self.codecs.cell(each, wording) if not isinstance(raw, dict) else wording
        return found

    def _text(self, each: ModelField, stated: Mapping[str, Cell]) -> Raw:
        if stated.keys() != {self.original}:
            return {language: text_in(cell) for language, cell in stated.items()}
        only = stated[self.original]
        return self.codecs.raw(each, only) if _is_measured(each, only) else text_in(only)

    def _lines(self, raw: Raw) -> dict[str, Cell] | None:
        entries = [
            entry if isinstance(entry, dict) else {self.original: entry}
            for entry in (raw if isinstance(raw, list) else ())
        ]
        languages = dict.fromkeys(language for entry in entries for language in entry)
        lines: dict[str, list[str]] = {language: [] for language in languages}
        for entry in entries:
            for language in languages:
                wording = entry.get(language, "")
                if not isinstance(wording, str) or "\n" in wording or (language in entry and not survives(wording)):
                    return None
                lines[language].append(wording)
        return {language: "\n".join(column) for language, column in lines.items()}

    def _texts(self, stated: Mapping[str, Cell]) -> Raw:
        columns = [
            [(language, line.strip()) for line in text_in(cell).split("\n")] for language, cell in stated.items()
        ]
        entries = [{language: line for language, line in filter(None, row) if line} for row in zip_longest(*columns)]
        return [
            entry[self.original] if entry.keys() == {self.original} else dict[str, Raw](entry)
            for entry in entries
            if entry
        ]


def slot_names(column: Column, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the slots that a value has in a plan with these languages."""
    value = column.field.declared.value
    if value == "period":
        return START, END
    return languages if value in _WORDED else (WHOLE,)


def is_worded(column: Column) -> bool:
    """Whether a value may be in several languages."""
    return column.field.declared.value in _WORDED


def short_field(column: Column) -> ModelField:
    """Return the field by which the entries of a listed column are known, with the kinds of item that it allows."""
    assert column.listed is not None  # only such columns are asked
    base = base_of(column.listed)
    each = next(each for each in fields_of(base) if each.name == base.short)
    kinds = each.declared.kinds or column.field.declared.kinds
    return evolve(each, declared=evolve(each.declared, kinds=kinds))


def _is_measured(each: ModelField, cell: Cell) -> bool:
    return each.declared.value == "value" and (not isinstance(cell, str) or is_number(cell.strip()))


def _period(stated: Mapping[str, Cell]) -> Raw:
    start, end = (written(stated.get(slot)) for slot in (START, END))
    if "/" in start and not end:
        return start
    if not start or not end:
        expected = Message("a whole period; both its start and its end, or .. for the one that is open")
        raise BadValue(start or end, expected)
    return start if start == end != ".." else f"{start}/{end}"
