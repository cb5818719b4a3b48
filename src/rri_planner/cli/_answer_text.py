"""An answer for people: what it means, a table, what could not be told, how it was found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol, TypeAlias

from rri_planner.errors import Message
from rri_planner.language import capitalised, labelled, say

Row: TypeAlias = Mapping[str, Any]
_WIDEST = 60
_MOST_IDS = 12
_NUMBERS = (int, float, Decimal)
_HEADINGS: Mapping[str, Message] = {
    "id": Message("id"),
    "goal": Message("goal"),
    "action": Message("action"),
    "actions": Message("actions"),
    "of": Message("of"),
    "to": Message("to"),
    "by": Message("by"),
    "total": Message("total"),
    "cost": Message("cost"),
    "funded": Message("funded"),
    "gap": Message("gap"),
    "ceiling": Message("ceiling"),
    "promised": Message("promised"),
    "left": Message("left"),
    "earliest_start": Message("earliest start"),
    "earliest_finish": Message("earliest finish"),
    "latest_start": Message("latest start"),
    "latest_finish": Message("latest finish"),
    "total_float": Message("total float"),
    "free_float": Message("free float"),
    "critical": Message("critical"),
    "reading": Message("reading"),
    "reachable": Message("reachable"),
    "single_points": Message("single points"),
    "irrelevant": Message("makes no difference"),
    "path_sets": Message("enough to reach it"),
    "cut_sets": Message("enough to miss it"),
    "complete": Message("complete"),
    "shallow": Message("has a means"),
    "deep": Message("covered"),
    "lowest_uncovered": Message("lowest gaps"),
    "because_of": Message("because of"),
    "led_to": Message("led to"),
    "selected": Message("selected"),
    "statement": Message("statement"),
    "subjects": Message("about"),
    "step": Message("step"),
    "state": Message("state"),
    "input": Message("what it needs"),
    "found": Message("in the plan"),
    "short_by": Message("short by (days)"),
}


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
    cells = [[_cut(_cell(row.get(name), language)) for name in columns] for row in rows]
    headings = [heading(name, language) for name in columns]
    widths = [max(map(len, column)) for column in zip(headings, *cells, strict=True)]
    right = [all(_is_number(row.get(name)) for row in rows) for name in columns]
    yield _line(headings, widths, right)
    yield _line(["-" * width for width in widths], widths, right)
    yield from (_line(row, widths, right) for row in cells)


def heading(column: str, language: str) -> str:
    """Return the heading of a column: its label where there is one, else its name with spaces."""
    known = _HEADINGS.get(column)
    return column.replace("_", " ") if known is None else say(known, language)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = (
        cell.rjust(width) if is_right else cell.ljust(width)
        for cell, width, is_right in zip(cells, widths, right, strict=True)
    )
    return "  ".join(padded).rstrip()


def _cell(value: Any, language: str) -> str:  # noqa: ANN401 - a table may hold anything
    match value:
        case None:
            return "-"
        case list() | tuple():
            return ", ".join(_cell(entry, language) for entry in value)
        case Mapping():
            return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
        case _:
            return " ".join(say(value, language).split())


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, _NUMBERS) and not isinstance(value, bool))
