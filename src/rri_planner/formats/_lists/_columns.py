"""The text of an exported list to rows: what stands between the columns is found out and said, never guessed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.formats._lists._mapping import ListMapping
from rri_planner.formats._lists._sheet import ListTable, Row, heading_of
from rri_planner.formats._refusals import refusal

_SEPARATORS = {";": "semicolons", ",": "commas", "\t": "tabs", "|": "bars"}
_STATED = {"tab": "\t"}
_SAMPLE = 200
_EXCEL_SAYS = "sep="
MOST_ROWS = 1_000_000
"""How many rows a list may have."""


def table_of(text: str, file: str, mapping: ListMapping) -> tuple[ListTable, Message]:
    """Return the rows of a list and the sentence that says what stands between its columns."""
    body, first_line, told = _without_hint(text)
    stated = mapping.written.get("separator")
    asked = _STATED.get(stated, stated) if stated is not None else told
    reading = _Reading(body, file, first_line)
    separator = asked if asked is not None else _found(reading, mapping)
    note = Message("Its columns are separated by {separator}.", separator=_SEPARATORS.get(separator, separator))
    return reading.table(separator), note


def _without_hint(text: str) -> tuple[str, int, str | None]:
    """Return the text without the line by which Excel is told the separator, the number of its first line, and this."""
    line, _, rest = text.partition("\n")
    hint = line.strip("\r")
    if hint.lower().startswith(_EXCEL_SAYS) and hint[len(_EXCEL_SAYS) :] in _SEPARATORS:
        return rest, 2, hint[len(_EXCEL_SAYS) :]
    return text, 1, None


def _found(reading: _Reading, mapping: ListMapping) -> str:
    """Return the separator by which the columns of the mapping are there and all rows have as many cells.

    Which columns there are the mapping knows, so that nothing is guessed: with a wrong one they are not found.
    """
    if not reading.text.strip():
        raise refusal(Message("the file is empty"), reading.file)
    samples = {each: reading.sample(each) for each in _SEPARATORS}

    def fitness(separator: str) -> tuple[int, bool, int]:
        rows = samples[separator]
        if not rows:
            return 0, False, 0
        return sum(heading in rows[0] for heading in mapping.headings), _is_even(rows), len(rows[0])

    return max(samples, key=fitness)


def _is_even(rows: list[tuple[str, ...]]) -> bool:
    return all(len(row) <= len(rows[0]) for row in rows)


@frozen
class _Reading:
    text: str
    file: str
    first_line: int

    def sample(self, separator: str) -> list[tuple[str, ...]]:
        """Return the headings and the first rows, as they would be with this separator."""
        try:
            rows = [tuple(cells) for _, cells in islice(self._records(separator), _SAMPLE)]
        except csv.Error:
            return []
        return [tuple(map(heading_of, rows[0])), *rows[1:]] if rows else []

    def table(self, separator: str) -> ListTable:
        records = self._records(separator)
        rows: list[Row] = []
        first = self.first_line
        try:
            first, headings = next(records, (first, []))
            for line, cells in records:
                if len(rows) >= MOST_ROWS:
                    raise refusal(Message("the list has more than {limit} rows", limit=MOST_ROWS), self.file)
                if len(cells) > len(headings):
                    raise refusal(_too_long(len(cells), len(headings)), self.file, line)
                rows.append(Row(line, tuple(cells)))
        except csv.Error as error:
            raise refusal(_broken(error), self.file, rows[-1].number + 1 if rows else first) from None
        return ListTable(self.file, tuple(map(heading_of, headings)), tuple(rows), first)

    def _records(self, separator: str) -> Iterator[tuple[int, list[str]]]:
        """Yield the rows that say something, each with the line on which it begins."""
        reader = csv.reader(StringIO(self.text, newline=""), delimiter=separator, strict=True)
        line = self.first_line
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = self.first_line + reader.line_num


def _too_long(found: int, wanted: int) -> Message:
    return Message(
        "the row has {found} cells, but there are {wanted} headings; a text with the separator in it needs quotes",
        found=found,
        wanted=wanted,
    )


def _broken(error: csv.Error) -> Message:
    if "field larger" in str(error):
        return Message("a cell is longer than {limit} characters", limit=csv.field_size_limit())
    return Message("from here on quotes do not match, so that the rows cannot be told apart")
