"""Tables to files: CSV, JSON lines, a plain sheet."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO, StringIO
from os import PathLike
from pathlib import Path as FilePath
from typing import Any, TypeAlias

from rri_planner.errors import BadUsage, Message, MissingExtra, UnknownWord, nearest
from rri_planner.formats._replace import replace_files
from rri_planner.formats._workbook._cells import number_cell

Row: TypeAlias = Mapping[str, Any]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MOST_ROWS, _LONGEST = 1_048_575, 32_767  # of a sheet, without the headings; of a cell
_NO_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - so that the same table gives the same bytes


def write_rows(rows: Iterable[Row], path: str | PathLike[str], *, bom: bool = False) -> None:
    """Write a table to a file: ``.csv``, ``.jsonl`` or ``.xlsx``, as `dump_rows` says; whole or not at all."""
    target = FilePath(path)
    suffix = target.suffix.lower().removeprefix(".")
    replace_files({target: dump_rows(rows, suffix or target.name, bom=bom)})


def dump_rows(rows: Iterable[Row], format: str = "csv", *, bom: bool = False) -> bytes:
    r"""Return a table as ``csv`` (RFC 4180, UTF-8), as ``jsonl`` (a JSON object a line) or as a sheet (``xlsx``).

    Columns come in the order in which rows first have them. Lists stand with semicolons in CSV and in sheets. A text
    that a program would take for a formula gets an apostrophe before it in CSV and is a text in a sheet. Exact
    decimals are texts in JSON. `bom` marks CSV as UTF-8 for Excel.

    >>> dump_rows([{"id": "a", "cost": Decimal("1.50")}, {"id": "=1+1"}])
    b"id,cost\r\na,1.50\r\n'=1+1,\r\n"
    """
    if format not in _WRITERS:
        raise UnknownWord(Message("a format of tables"), format, tuple(_WRITERS), nearest(format, _WRITERS))
    table = tuple(rows)
    written = _WRITERS[format](table, tuple(dict.fromkeys(name for row in table for name in row)))
    return b"\xef\xbb\xbf" + written if bom and format == "csv" else written


def _csv(rows: Sequence[Row], columns: tuple[str, ...]) -> bytes:
    made = StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(map(_harmless, columns))
    writer.writerows([_csv_cell(row.get(name)) for name in columns] for row in rows)
    return made.getvalue().encode()


def _csv_cell(value: object) -> str:
    written = _single(value)
    return _harmless(written) if isinstance(written, str) else "" if written is None else _plain(written)


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(number: bool | float | Decimal) -> str:
    return str(number).lower() if isinstance(number, bool) else str(number)


def _json_lines(rows: Sequence[Row], columns: tuple[str, ...]) -> bytes:
    lines = (json.dumps({name: _json_cell(row.get(name)) for name in columns}, ensure_ascii=False) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode()


def _json_cell(value: object) -> object:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case list() | tuple() | set() | frozenset():
            return [_json_cell(entry) for entry in value]
        case Mapping():
            return {str(key): _json_cell(entry) for key, entry in value.items()}
        case _:
            return str(value)


def _sheet(rows: Sequence[Row], columns: tuple[str, ...]) -> bytes:
    try:
        import xlsxwriter
    except ModuleNotFoundError:
        raise MissingExtra("excel", "XlsxWriter") from None
    if len(rows) > _MOST_ROWS:
        raise BadUsage(Message("a sheet has room for {limit} rows; CSV has no such limit", limit=_MOST_ROWS))
    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _NO_TIME})
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True})
    for at, name in enumerate(columns):
        sheet.write_string(0, at, name, bold)
    for number, row in enumerate(rows, start=1):
        for at, name in enumerate(columns):
            _put(sheet, (number, at), _single(row.get(name)))
    sheet.freeze_panes(1, 0)
    book.close()
    return made.getvalue()


def _put(sheet: Any, at: tuple[int, int], value: object) -> None:  # noqa: ANN401 - the library has no types
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(*at, value)
        case int() | float() | Decimal() if not isinstance(exact := number_cell(str(value)), str):
            sheet.write_number(*at, exact)
        case _:
            text = str(value)
            if len(text) > _LONGEST:
                raise BadUsage(Message("a cell has room for {limit} characters; CSV has no such limit", limit=_LONGEST))
            sheet.write_string(*at, text)


def _single(value: object) -> str | bool | float | Decimal | None:
    """Return what stands in a single cell: lists with semicolons, maps as JSON, everything else as its text."""
    match value:
        case None | bool() | int() | float() | Decimal() | str():
            return value
        case list() | tuple():
            return "; ".join(_csv_text(entry) for entry in value)
        case Mapping():
            return json.dumps(_json_cell(value), ensure_ascii=False)
        case _:
            return str(value)


def _csv_text(entry: object) -> str:
    single = _single(entry)
    return "" if single is None else single if isinstance(single, str) else _plain(single)


_WRITERS: Mapping[str, Callable[[Sequence[Row], tuple[str, ...]], bytes]] = {
    "csv": _csv,
    "jsonl": _json_lines,
    "xlsx": _sheet,
}
