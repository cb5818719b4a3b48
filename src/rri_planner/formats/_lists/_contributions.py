"""What people wrote, row by row, as contributions with ids that stay the same whenever the list is read again."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from rri_planner.errors import Message
from rri_planner.formats._lists._rows import RowReader
from rri_planner.formats._lists._sheet import Row
from rri_planner.formats._raw import Plain
from rri_planner.model import Contribution

_DIGITS = 12


def contributions(reader: RowReader) -> Iterator[Contribution]:
    """Yield a contribution for each row that says something; rows with the same words are different persons'."""
    seen: Counter[str] = Counter()
    rows: dict[str, int] = {}
    for row in reader.table.rows:
        cells = reader.cells(row)
        raw = reader.raw(row, cells)
        if "text" not in raw and "title" not in raw:
            continue
        if "id" not in raw:
            raw["id"] = _id(reader, row, cells, seen)
        made = reader.part(Contribution, row, raw)
        if made is None:
            continue
        if made.id in rows:
            message = Message('"{id}" is the id of row {row} already', id=made.id, row=rows[made.id])
            reader.note_cell(row, _id_heading(reader), message)
        rows.setdefault(made.id, row.number)
        yield made


def _id_heading(reader: RowReader) -> str | None:
    named = (heading for heading, target in reader.mapping.columns.items() if target.name == "id")
    return reader.mapping.id_column or next(named, None)


def _id(reader: RowReader, row: Row, cells: dict[str, str], seen: Counter[str]) -> str:
    """Return the export's own id with the prefix of the mapping, or one that follows from what the row says."""
    mapping = reader.mapping
    if mapping.id_column is None:
        said = {target.name: _compared(cells[heading]) for heading, target in mapping.columns.items()
                if heading in cells}  # fmt: skip
        content = json.dumps(said, sort_keys=True, ensure_ascii=False)
        digest = sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
        seen[digest] += 1
        number = "" if seen[digest] == 1 else f"-{seen[digest]}"
        return f"{mapping.id_prefix or 'c-'}{digest}{number}"
    own = cells.get(mapping.id_column)
    if own is None:
        reader.note_cell(row, mapping.id_column, Message("the row has no id"))
    elif isinstance(own, Plain) and not own.isdecimal():
        message = Message('"{found}" is a number or a date, which may not be how the id was written', found=str(own))
        reader.note_cell(row, mapping.id_column, message)
    else:
        return f"{mapping.id_prefix}{own}"
    return f"row-{row.number}"  # with it the rest of the row can still be looked at


def _compared(cell: str) -> str:
    return unicodedata.normalize("NFC", " ".join(cell.split()))
