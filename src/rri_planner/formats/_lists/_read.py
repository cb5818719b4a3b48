"""A list that another program has exported, read into items of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path as FilePath
from typing import Any

from attrs import evolve, frozen

from rri_planner.errors import Message, UnknownWord, UnreadablePlan, nearest
from rri_planner.formats._files import content_of
from rri_planner.formats._limits import DEFAULT_LIMITS, Limits
from rri_planner.formats._lists._columns import table_of
from rri_planner.formats._lists._contributions import contributions
from rri_planner.formats._lists._encodings import decoded_list
from rri_planner.formats._lists._mapping import ListMapping, read_list_mapping
from rri_planner.formats._lists._observations import observations
from rri_planner.formats._lists._participants import events
from rri_planner.formats._lists._rows import RowReader, notation_of
from rri_planner.formats._lists._sheet import ListTable, sheet_table
from rri_planner.formats._tree import tree_of
from rri_planner.formats._workbook._words import Words, words_of
from rri_planner.language import LANGUAGES, negotiate
from rri_planner.model import Contribution, Event, Indicator, Item, Observation, Plan

_TEXTS = (".csv", ".tsv", ".txt")
_WORKBOOK = ".xlsx"
_MOST_NAMED = 12


@frozen(kw_only=True)
class ListReading:
    """What a list adds to a plan: ``plan.with_items(*reading.items)`` puts it in.

    ``items`` are new contributions, or the events and indicators of the plan with what the list counts or measures;
    ``duplicates`` name what the plan has already, so that a list can be read again; ``notes`` say how the list was
    understood and which of its columns are not read.
    """

    items: tuple[Item, ...]
    notes: tuple[Message, ...]
    duplicates: tuple[str, ...]


def read_list(
    path: str | PathLike[str],
    mapping: ListMapping | str | PathLike[str] | Mapping[str, Any],
    *,
    plan: Plan | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> ListReading:
    """Return what a list (``.csv``, ``.tsv``, ``.txt``, ``.xlsx``) says, by a mapping of its columns to fields.

    With `plan` its ids and its own words are known, and what it has already is a duplicate. Only mapped columns are
    read. Raises `UnreadablePlan` with everything that is wrong, each with file, line and column or sheet and cell.
    """
    place = FilePath(path)
    rules = mapping if isinstance(mapping, ListMapping) else read_list_mapping(mapping)
    table, notes = _table(place, rules, limits)
    positions = table.positions(rules.headings)
    notation, found = notation_of(table, rules, positions)
    reader = RowReader(table, rules, plan, _words(rules, plan), notation, positions)
    reader.check_mapping()
    reading = _reading(reader)
    if reader.problems:
        raise UnreadablePlan(tuple(reader.problems))
    return evolve(reading, notes=(*notes, *found, *_unread(table, rules), *reading.notes))


def _table(path: FilePath, mapping: ListMapping, limits: Limits) -> tuple[ListTable, list[Message]]:
    form, content = content_of(path, limits, _form)
    if form == _WORKBOOK:
        table, note = sheet_table(content, str(path), limits, mapping)
        return table, [note]
    text, encoding = decoded_list(content, str(path), mapping.written.get("encoding"))
    table, separator = table_of(text, str(path), mapping)
    return table, [encoding, separator]


def _form(path: FilePath) -> str:
    known = (*_TEXTS, _WORKBOOK)
    suffix = path.suffix.lower()
    if suffix not in known:
        raise UnknownWord(Message("a list that can be read"), suffix or path.name, known, nearest(suffix, known))
    return suffix


def _words(mapping: ListMapping, plan: Plan | None) -> Words:
    if plan is None:
        return Words(LANGUAGES, {})
    return words_of(tree_of(plan, bare_values=False), negotiate(mapping.language or plan.language))


def _unread(table: ListTable, mapping: ListMapping) -> Iterator[Message]:
    """Yield the sentence that names the columns which are left alone."""
    left = [heading for heading in table.headings if heading and heading not in mapping.headings]
    if left:
        named = ", ".join(f'"{heading}"' for heading in left[:_MOST_NAMED])
        yield Message(
            "One column is not read, because the mapping does not name it: {columns}",
            plural="{n} columns are not read, because the mapping does not name them: {columns}",
            count=len(left),
            n=len(left),
            columns=named if len(left) <= _MOST_NAMED else f"{named} …",
        )


def _reading(reader: RowReader) -> ListReading:
    match reader.mapping.collection:
        case "contributions":
            return _new_contributions(reader)
        case "participants":
            return _counted_events(reader)
        case _:
            return _measured_indicators(reader)


def _new_contributions(reader: RowReader) -> ListReading:
    new: list[Item] = []
    known: list[str] = []
    reworded = 0
    for each in contributions(reader):
        there = None if reader.plan is None else reader.plan.get(each.id)
        if there is None:
            new.append(each)
            continue
        known.append(each.id)
        text = each.text and reader.plan and each.text.bound(reader.plan.languages)
        reworded += not isinstance(there, Contribution) or there.text != text
    notes = [
        Message(
            "{n} of those that the plan has already has other words there; the plan is left as it is.",
            plural="{n} of those that the plan has already have other words there; the plan is left as it is.",
            count=reworded,
            n=reworded,
        )
    ]
    return ListReading(items=tuple(new), notes=tuple(notes if reworded else ()), duplicates=tuple(known))


def _counted_events(reader: RowReader) -> ListReading:
    items: list[Item] = []
    known: list[str] = []
    notes: list[Message] = []
    for each in events(reader):
        before = None if reader.plan is None else reader.plan.get(each.id)
        if before == each:
            known.append(each.id)
            continue
        items.append(each)
        if isinstance(before, Event) and before.participants is not None:
            notes.append(
                Message('The participants that the plan had for "{event}" are replaced by the list.', event=each.id)
            )
    return ListReading(items=tuple(items), notes=tuple(notes), duplicates=tuple(known))


def _measured_indicators(reader: RowReader) -> ListReading:
    found: dict[str, list[Observation]] = {}
    known: list[str] = []
    for id_, seen in observations(reader):
        there = None if reader.plan is None else reader.plan.get(id_)
        before = there.observations if isinstance(there, Indicator) else ()
        if seen in before or seen in found.get(id_, ()):
            known.append(f"{id_} {seen.date or ''}".strip())
        else:
            found.setdefault(id_, []).append(seen)
    items: list[Item] = []
    for id_, new in found.items():
        there = None if reader.plan is None else reader.plan.get(id_)
        old = there if isinstance(there, Indicator) else Indicator(id=id_)
        items.append(evolve(old, observations=(*old.observations, *new)))
    return ListReading(items=tuple(items), notes=(), duplicates=tuple(known))
