"""What a column says to those who fill it: its help, how its values are written, and an example of one."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from rri_planner.errors import Message
from rri_planner.formats._workbook._cells import Cell
from rri_planner.formats._workbook._codecs import needs_labels
from rri_planner.formats._workbook._planned import PlannedColumn
from rri_planner.formats._workbook._slots import short_field
from rri_planner.formats._workbook._words import Words
from rri_planner.language import format_truth, help_text, say
from rri_planner.model import ModelField, ValueKind

_WRITTEN: dict[ValueKind, Message] = {
    "id": Message("A short name without spaces, such as a-1. Choose it once and keep it."),
    "date": Message(
        "A day such as 2027-06-15. For less, put an apostrophe first: '2027-06, '2027-Q2; or a year: 2027."
    ),
    "period": Message(
        "A day such as 2027-06-15. For less, put an apostrophe first: '2027-06, '2027-Q2. Open: two dots."
    ),
    "duration": Message("P6M is six months, P1Y a year, P2W two weeks, P90D ninety days, P4M..P6M something between."),
    "money": Message("An amount. In another currency than the plan's, with its code: 120000 SEK."),
    "counts": Message("Each name with its number: women: 12; men: 10"),
    "free": Message("One thing on each line, with its name: e-mail: office@example.org"),
    "truth": Message("Choose, or leave empty where it is not known."),
}
_SEVERAL = Message("Several with a semicolon between them.")
_LINES = Message("Each on a line of its own (Alt+Enter).")
_LISTED_VALUES = frozenset({"word", "reference", "record"})


def column_help(column: PlannedColumn, language: str) -> str:
    """Return what is said when a cell of the column is entered."""
    if column.column is None:
        said = _OTHERS.get(column.role)
        return "" if said is None else say(said, language)
    each = column.column.field
    sentences = [help_text(each.declared.help, language).rstrip(".") + "."]
    if each.declared.value in _WRITTEN:
        sentences.append(say(_WRITTEN[each.declared.value], language))
    if each.declared.many:
        sentences.append(say(_LINES if each.declared.value == "text" else _SEVERAL, language))
    return " ".join(sentences)


_OTHERS = {
    "item": Message("The id of what the row belongs to."),
    "column": Message("The heading of the column in which the other id stands."),
    "json": Message("What no simple cell can hold, kept exactly. Leave it as it is."),
    "vocabulary": Message("Which list of words is changed."),
    "mode": Message("Whether your words are added to ours or take their place."),
}


def example(column: PlannedColumn, words: Words) -> Cell:
    """Return what might stand in a column; in the one by which rows are known it says that it is an example."""
    language = words.languages[0]
    if column.role in {"item", "vocabulary"} or _is_id(column):
        return f"# {say(Message('Example'), language)}"
    if column.column is None:
        return None
    each = column.column.field if column.column.listed is None else short_field(column.column)
    return _example(each, words, is_list=column.column.field.declared.many)


def _is_id(column: PlannedColumn) -> bool:
    return column.column is not None and column.column.path == ("id",)


def _example(  # noqa: PLR0911 - one for each kind of value
    each: ModelField, words: Words, *, is_list: bool
) -> Cell:
    language, declared = words.languages[0], each.declared
    match declared.value:
        case "word":
            known = words.known(declared.vocabulary or "")[: 2 if is_list else 1]
            return "; ".join(words.label(declared.vocabulary or "", word) for word in known)
        case "reference":
            kinds = declared.kinds[:1] or ("item",)
            return "; ".join(f"{kinds[0]}-{number}" for number in ((1, 2) if is_list else (1,)))
        case "text" | "string":
            return say(Message("A few words"), language)
        case "date" | "period":
            return dt.date(2027, 6, 15)
        case "duration":
            return "P6M"
        case "number" | "whole" | "value" | "money":
            return Decimal(50_000 if declared.value == "money" else 3)
        case "truth":
            return format_truth(True, language)
        case "needs":
            return needs_labels(language)[0]
        case _:
            return None
