"""Columns of a table to the raw value of a field: what `_flat` has spread is put together again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal

from rri_planner.errors import BadValue, Message
from rri_planner.formats._raw import Plain, Raw, excerpt
from rri_planner.model import UNKNOWN_LANGUAGE, ModelField, Nested, fields_of

DETAILS = "json"
"""The column behind a field's key that has the whole value as plan files have it."""

MONEY_IN = ".currency"
_ENTRIES = re.compile(r";\s*")


def raised(each: ModelField, cells: Mapping[str, object], original: str = UNKNOWN_LANGUAGE) -> Raw:
    """Return the raw value of a field from its columns by what stands behind its key; raise `BadValue` for bad JSON."""
    if DETAILS in cells:
        return _parsed(cells[DETAILS])
    declared = each.declared
    alone = cells.keys() == {""}
    if declared.record is not None and not declared.many:
        return raw_of(cells[""]) if alone else _shortened(declared.record, tree(declared.record, cells, original))
    if alone:
        return _entries(cells[""]) if declared.many else raw_of(cells[""])
    match declared.value:
        case "money":
            return {name or "amount": raw_of(cell) for name, cell in cells.items()}
        case "text" | "value":
            return {name or original: raw_of(cell) for name, cell in cells.items()}
        case _:
            return {name: raw_of(cell) for name, cell in cells.items()}


def tree(owner: type[Nested], cells: Mapping[str, object], original: str) -> dict[str, Raw]:
    """Return the raw tree of a part from the columns of a row; a column of no field stays under its name."""
    fields = {each.key: each for each in fields_of(owner)}
    grouped: dict[str, dict[str, object]] = {}
    for column, cell in cells.items():
        key, _, inner = column.partition(".")
        grouped.setdefault(key if key in fields else column, {})[inner if key in fields else ""] = cell
    return {
        key: raised(fields[key], inner, original) if key in fields else raw_of(inner[""])
        for key, inner in grouped.items()
    }


def _shortened(owner: type[Nested], entries: dict[str, Raw]) -> Raw:
    """Return the short form of a part that says nothing else, as files have it."""
    key = (owner.short or "").rstrip("_")
    is_short = entries.keys() == {key} and not isinstance(entries[key], dict | list)
    return entries[key] if is_short else dict(entries)


def raw_of(cell: object) -> Raw:
    """Return a single value as a file would write it."""
    match cell:
        case None | bool():
            return cell
        case float() if cell.is_integer():
            return Plain(int(cell))
        case int() | float() | Decimal():
            return Plain(cell)
        case Mapping():
            return {str(key): raw_of(entry) for key, entry in cell.items()}
        case list() | tuple():
            return [raw_of(entry) for entry in cell]
        case _:
            return str(cell)


def _entries(cell: object) -> Raw:
    if isinstance(cell, str):
        return [entry for entry in _ENTRIES.split(cell) if entry]
    return raw_of(cell)


def _parsed(cell: object) -> Raw:
    try:
        parsed: Raw = json.loads(str(cell), parse_float=Plain, parse_int=Plain)
    except (ValueError, RecursionError):
        raise BadValue(excerpt(cell), Message("a value in JSON")) from None
    return parsed
