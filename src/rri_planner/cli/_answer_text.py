"""An answer for people: what it means, a table, what could not be told, how it was found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol, TypeAlias

from rri_planner.cli._columns import heading, word_in
from rri_planner.errors import Message
from rri_planner.language import capitalised, labelled, say
from rri_planner.model import is_number

Row: TypeAlias = Mapping[str, Any]
_WIDEST = 60
_MOST_IDS = 12
_PLACES = 2
_NUMBERS = (int, float, Decimal)
_AMOUNTS = frozenset({"cost", "funded", "gap", "ceiling", "promised", "left"})


class Answer(Protocol):
    """What every analysis returns."""

    @property
    def sentence(self) -> Message:
        """What it means."""

    @property
    def method(self) -> Message:
        """How it was found."""

    @property
    def cannot_tell(self) -> Sequence[Any]:
        """What the plan would have to say for more: ``needs`` and ``ids``."""

    def to_rows(self) -> Sequence[Row]:
        """Return the table."""


def answer_text(answer: Answer, language: str) -> str:
    """Return an answer as text: the sentence, the table, the missing fields with the ids that lack them, the method."""
    return "\n".join(_lines(answer, language)) + "\n"


def _lines(answer: Answer, language: str) -> Iterator[str]:
    yield say(answer.sentence, language)
    rows = answer.to_rows()
    if rows:
        yield ""
        yield from table(rows, language)
    if answer.cannot_tell:
        yield ""
        yield capitalised(say(Message("could not be told, for lack of:"), language))
    for each in answer.cannot_tell:
        yield f"  {lacking(each.needs, each.ids, language)}"
    yield ""
    yield say(Message("Method: {method}", method=answer.method), language)


def lacking(needs: str, ids: Sequence[str], language: str) -> str:
    """Return a field that would have to be stated, with the first of the ids that lack it."""
    from rri_planner.coherence import needed

    lacking = say(needed(needs), language)
    if not ids:
        return lacking
    shown, left = ", ".join(ids[:_MOST_IDS]), len(ids) - _MOST_IDS
    if left <= 0:
        return labelled(lacking, shown, language)
    return labelled(lacking, say(Message("{ids} and {left} more", ids=shown, left=left), language), language)


def table(rows: Sequence[Row], language: str) -> Iterator[str]:
    """Yield the lines of a table: a heading for each column, numbers to the right; long cells are cut and say so."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    values = [[_value(name, row.get(name)) for name in columns] for row in rows]
    cells = [[_cut(_cell(*pair, language)) for pair in zip(columns, row, strict=True)] for row in values]
    headings = [heading(name, language) for name in columns]
    widths = [max(map(len, column)) for column in zip(headings, *cells, strict=True)]
    right = [all(map(_is_number, column)) for column in zip(*values, strict=True)]
    yield _line(headings, widths, right)
    yield _line(["-" * width for width in widths], widths, right)
    yield from (_line(row, widths, right) for row in cells)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = (
        cell.rjust(width) if is_right else cell.ljust(width)
        for cell, width, is_right in zip(cells, widths, right, strict=True)
    )
    return "  ".join(padded).rstrip()


def _value(column: str, value: Any) -> Any:  # noqa: ANN401 - a table may hold anything
    """Return an amount of money as the number that it is, and a long fraction as people say it."""
    if column in _AMOUNTS and isinstance(value, str) and is_number(value):
        return Decimal(value)
    if isinstance(value, float):
        return round(value, _PLACES) if abs(value) >= 1 else float(f"{value:.{_PLACES}g}")
    return value


def _cell(column: str, value: Any, language: str) -> str:  # noqa: ANN401 - a table may hold anything
    match value:
        case None:
            return "-"
        case str():
            return " ".join(word_in(column, value, language).split())
        case list() | tuple():
            return ", ".join(_cell(column, entry, language) for entry in value)
        case Mapping():
            return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
        case _:
            return " ".join(say(value, language).split())


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, _NUMBERS) and not isinstance(value, bool))
