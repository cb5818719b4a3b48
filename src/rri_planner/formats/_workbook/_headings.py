"""What sheets and columns are called, and which of them a name in any of our languages means."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from rri_planner.errors import BadValue, Message
from rri_planner.formats._workbook._slots import END, START, is_worded
from rri_planner.formats._workbook._tables import Column, Table, tables
from rri_planner.language import LANGUAGES, capitalised, field_label, kind_label, labelled, say
from rri_planner.model import Plan, fields_of

GUIDE = Message("Read me first")
LISTS = "_lists"
"""The hidden sheet with what can be chosen in drop-downs."""

JSON = "JSON"
"""The heading of the column for what no simple cell can hold."""

Target: TypeAlias = tuple[Column, str]
"""A column and a slot of it; a slot of ``*`` is the text in the plan's original language."""

ORIGINAL = "*"
_BETWEEN = " \N{EN DASH} "
_LONGEST = 31
_UNFIT = re.compile(r"[\[\]:*?/\\]")
_TAGGED = re.compile(r"(.+) \(([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\)")
_AS_LANGUAGES = next(each.convert for each in fields_of(Plan) if each.key == "languages")
_DETAILS = {"Link": Message("Reasons for links"), "KeyLink": Message("How RRI keys are met")}


def sheet_name(table: Table, language: str) -> str:
    """Return what the sheet of a table is called, as Excel allows it: at most 31 characters, none of them special."""
    return fitting(_title(table, language))


def guide_name(language: str) -> str:
    """Return what the sheet that explains is called."""
    return fitting(say(GUIDE, language))


def fitting(title: str) -> str:
    """Return a title as the name of a sheet."""
    name = " ".join(_UNFIT.sub(" ", title.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")).split())
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rpartition(' ')[0]}…"


def heading(table: Table, column: Column, slot: str, language: str) -> str:
    """Return what a column is called; a text in another language than the original has its language behind it."""
    name = _name(column, language)
    if _names(table, language)[name] > 1:
        name = f"{name} [{'.'.join(column.path)}]"
    if slot == START:
        return say(Message("{period}: from", period=name), language)
    if slot == END:
        return say(Message("{period}: to", period=name), language)
    return f"{name} ({slot})" if slot not in {"", ORIGINAL} else name


def parent_heading(table: Table, language: str) -> str:
    """Return what the column is called that says to which item a row belongs."""
    if table.parent is None:
        return capitalised(say(Message("Part of the plan"), language))
    kind = getattr(table.parent.owner, "item_kind", "")
    return capitalised(kind_label(kind, language))


def field_heading(language: str) -> str:
    """Return what the column is called that says in which column of its sheet an entry stands."""
    return say(Message("Column"), language)


def words_headings(language: str) -> tuple[str, str]:
    """Return what the columns are called that say which vocabulary a word belongs to, and how it is changed."""
    return say(Message("Vocabulary"), language), say(Message("Extend or replace"), language)


def folded(name: str) -> str:
    """Return a name as it is compared: without regard to capitals and spaces."""
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()


@cache
def table_names() -> dict[str, dict[str, Table]]:
    """Return the tables by the names of their sheets, in each language."""
    return {
        language: {
            folded(name): table for table in tables() for name in (".".join(table.path), sheet_name(table, language))
        }
        for language in LANGUAGES
    }


def targets(table: Table, language: str) -> dict[str, Target]:
    """Return the columns and slots of a table by their headings in a language, and by the keys of the plan format."""
    found: dict[str, Target] = {}
    for column in table.columns:
        for slot in _plain_slots(column):
            found[folded(heading(table, column, slot, language))] = column, slot
            found.setdefault(
                folded(".".join((*column.path, slot)) if slot not in {"", ORIGINAL} else ".".join(column.path)),
                (column, slot),
            )
    return found


def target(table: Table, said: str, languages: tuple[str, ...]) -> Target | None:
    """Return the column and slot that a heading means, in the first of the languages in which it means one."""
    tagged = _TAGGED.fullmatch(" ".join(said.split()))
    for language in languages:
        known = _known(table, language)
        found = known.get(folded(said))
        if found is not None:
            return found
        base = known.get(folded(tagged[1])) if tagged else None
        if tagged and base is not None and base[1] == ORIGINAL:
            return base[0], language_code(tagged[2])
    return None


def language_code(said: str) -> str:
    """Return a language code in its usual capitals; what is none comes back as it is."""
    try:
        return str(_AS_LANGUAGES(said)[0])
    except BadValue:
        return said


@cache
def _known(table: Table, language: str) -> dict[str, Target]:
    return targets(table, language)


def _plain_slots(column: Column) -> tuple[str, ...]:
    if column.field.declared.value == "period":
        return START, END
    return (ORIGINAL,) if is_worded(column) else ("",)


@cache
def _names(table: Table, language: str) -> Counter[str]:
    return Counter(_name(column, language) for column in table.columns)


def _name(column: Column, language: str) -> str:
    labels = [field_label(owner.__name__, each.key, language) for owner, each in column.fields]
    name = labels[-1]
    for label in reversed(labels[:-1]):
        name = labelled(label, name, language)
    return capitalised(name)


def _title(table: Table, language: str) -> str:
    match table.sort:
        case "head":
            return capitalised(kind_label("plan", language))
        case "details":
            return say(_DETAILS[table.owner.__name__], language)
        case "words":
            return capitalised(field_label(Plan.__name__, table.path[0], language))
        case "entries":
            return _BETWEEN.join(capitalised(label) for label in _labels_on_the_way(table, language))
        case _:
            kind = getattr(table.owner, "item_kind", "") or table.owner.__name__
            return capitalised(kind_label(kind, language, plural=True))


def _labels_on_the_way(table: Table, language: str) -> Iterator[str]:
    assert table.parent is not None  # entries stand inside something
    owner = table.parent.owner
    if table.parent.sort == "collection":
        yield _title(table.parent, language)
    steps = table.path[len(table.parent.path) :]
    for index, key in enumerate(steps):
        each = next(each for each in fields_of(owner) if each.key == key)
        if table.parent.sort == "head" or index == len(steps) - 1:
            yield field_label(owner.__name__, key, language)
        assert each.declared.record is not None
        owner = each.declared.record
