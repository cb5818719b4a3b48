"""Parts of a plan to rows of single values: a column for each field, with a point before what stands inside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

from attrs import frozen

from rri_planner.formats._raw import Plain, Raw
from rri_planner.formats._tables._raised import DETAILS, MONEY_IN, raised
from rri_planner.formats._workbook._codecs import same
from rri_planner.language import pick
from rri_planner.model import ModelField, Money, Needs, Nested, Text, fields_of

Cell: TypeAlias = str | int | bool | Decimal | tuple[str, ...] | None
"""A value of a table. Dates, periods and durations are texts as in plan files."""

Columns: TypeAlias = dict[str, Cell]


@frozen
class Flattening:
    """Makes columns of parts whose texts belong to the `original` language; with `language` in that one only.

    What the columns of a field do not give back exactly is added as JSON where they are to be `exact`.
    """

    original: str
    language: str | None
    exact: bool

    def columns(self, part: Nested, raw: Raw) -> Iterator[tuple[str, Columns]]:
        """Yield the key of each stated field with its columns; `raw` is the part as files have it."""
        written = raw if isinstance(raw, dict) else {(part.short or "").rstrip("_"): raw}
        for each in fields_of(type(part)):
            value = getattr(part, each.name)
            if value == each.default:
                continue
            found = {f"{each.key}{inner}": cell for inner, cell in self._inner(value, written.get(each.key))}
            whole = written.get(each.key)
            if self.exact and not self._says(each, found, whole):
                found[f"{each.key}.{DETAILS}"] = _line(whole)
            yield each.key, found

    def _says(self, each: ModelField, found: Columns, whole: Raw) -> bool:
        """Whether the columns of a field give its value back; a blank text is nothing there."""
        if each.declared.value == "money":  # files leave out the plan's own currency, tables do not
            return True
        if not found or any(isinstance(cell, str) and not cell.strip() for cell in found.values()):
            return False
        return same(raised(each, _named(each, found), self.original), whole)

    def _inner(self, value: object, raw: Raw) -> Iterator[tuple[str, Cell]]:
        match value:
            case Text():
                yield from self._versions(value)
            case Money():
                yield from (("", value.amount), (MONEY_IN, value.currency))
            case Needs():
                yield (".at_least", value.least) if value.least is not None else ("", value.rule)
            case Mapping():
                yield from ((f".{key}", cell) for key, entry in value.items() if (cell := _single(entry)) is not None)
            case Nested():
                for _, columns in self.columns(value, raw):
                    yield from ((f".{name}", cell) for name, cell in columns.items())
            case tuple():
                yield "", tuple(filter(None, map(self._short, value)))
            case _:
                yield "", _single(value)

    def _versions(self, text: Text) -> Iterator[tuple[str, Cell]]:
        if self.language is not None:
            yield "", pick(text, self.language).text
            return
        for code, version in text.versions:
            yield "" if code == self.original else f".{code}", version.text

    def _short(self, entry: object) -> str | None:
        """Return what an entry of a list is known by: its id, its word, its text."""
        if isinstance(entry, Nested):
            entry = getattr(entry, type(entry).short or "title", None)
        if isinstance(entry, Text):
            return pick(entry, self.language or self.original).text
        return None if entry is None else str(entry)


def _named(each: ModelField, columns: Columns) -> dict[str, Cell]:
    """Return the columns of one field by what stands behind its key and the point."""
    return {name[len(each.key) + 1 :]: cell for name, cell in columns.items()}


def _line(raw: Raw) -> str:
    """Return a raw value as JSON in one line; plain scalars stand as the numbers they are."""
    match raw:
        case Plain():
            return str(raw)
        case dict():
            return f"{{{', '.join(f'{_line(key)}: {_line(entry)}' for key, entry in raw.items())}}}"
        case list():
            return f"[{', '.join(map(_line, raw))}]"
        case _:
            return json.dumps(raw, ensure_ascii=False)


def _single(value: object) -> Cell:
    match value:
        case bool() | int() | str() | Decimal():
            return str(value) if isinstance(value, Plain) else value
        case float():
            return Decimal(repr(value))
        case Mapping() | tuple() | None:
            return None
        case _:
            return str(value)
