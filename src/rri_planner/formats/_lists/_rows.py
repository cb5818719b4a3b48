"""The rows of a list to raw values by field: words of the mapping put in, numbers and days as plans write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from attrs import field, frozen

from rri_planner.errors import BadValue, Message, Problem, UnreadablePlan, nearest
from rri_planner.formats._lists._mapping import ListMapping, folded
from rri_planner.formats._lists._notation import DAYS_UNCLEAR, DECIMAL_UNCLEAR, Answer, Notation, days_of, decimal_of
from rri_planner.formats._lists._sheet import ListTable, Row
from rri_planner.formats._lists._targets import Target, target_named
from rri_planner.formats._raw import Plain, Raw, excerpt
from rri_planner.formats._reader import Reader
from rri_planner.formats._values import Values
from rri_planner.formats._workbook._words import Words
from rri_planner.model import VOCABULARIES, Nested, Plan

N = TypeVar("N", bound=Nested)

MOST_PROBLEMS = 1_000
"""After so many problems nobody reads on."""

_ENTRIES = re.compile(r"[;\n]")
_NUMERIC = frozenset({"number", "whole", "value"})


@frozen
class RowReader:
    """Reads the rows of one list; ``problems`` are what it has met so far."""

    table: ListTable
    mapping: ListMapping
    plan: Plan | None
    words: Words
    notation: Notation
    positions: dict[str, int]
    problems: list[Problem] = field(factory=list, init=False)
    _reader: Reader = field(init=False)
    _asked: set[tuple[str, str]] = field(factory=set, init=False)
    _refused: set[str] = field(factory=set, init=False)
    _by_target: dict[str, frozenset[str] | None] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        plan = self.plan
        values = Values((), None) if plan is None else Values(plan.languages, plan.currency)
        object.__setattr__(self, "_reader", Reader(values))

    def cells(self, row: Row) -> dict[str, str]:
        """Return what stands in the columns of the mapping, by heading, without those that are blank."""
        found = ((heading, row.cells[at]) for heading, at in self.positions.items() if at < len(row.cells))
        return {heading: _bare(cell) for heading, cell in found if cell.strip()}

    def raw(self, row: Row, cells: dict[str, str]) -> dict[str, Raw]:
        """Return the values that a row states, by field; constants stand where no cell does."""
        stated: dict[str, Raw] = {}
        for heading, target in self.mapping.columns.items():
            if heading in cells:
                self._put(stated, target, self._value(row, heading, target, cells[heading]))
        for name, value in self.mapping.constants.items():
            field, _, key = name.partition(".")
            holder = stated.setdefault(field, {}) if key else stated
            if name not in self._refused and isinstance(holder, dict):
                holder.setdefault(key or name, _plain(value))
        return stated

    def part(self, owner: type[N], row: Row, raw: dict[str, Raw]) -> N | None:
        """Return the part of a plan that these values make, or None where a problem keeps it from being one."""
        self._reader.faults.clear()
        made = self._reader.read(owner, raw)
        for fault in self._reader.faults:
            self.note(row, str(fault.path[0]) if fault.path else "", fault.message, fault.nearest)
        return None if self._reader.faults else made

    def note(self, row: Row, name: str, message: Message, near: str | None = None) -> None:
        """Note what is wrong with a field of a row, at the cell that it comes from."""
        heading = next((each for each, target in self.mapping.columns.items() if target.field == name), None)
        self.note_cell(row, self.mapping.id_column if name == "id" and heading is None else heading, message, near)

    def note_cell(self, row: Row, heading: str | None, message: Message, near: str | None = None) -> None:
        """Note what is wrong with a cell; give up where there is more than anybody reads."""
        column = None if heading is None else self.positions[heading]
        at = () if heading is None else (heading,)
        self.problems.append(Problem(message, self.table.place(row.number, column), at, near))
        if len(self.problems) > MOST_PROBLEMS:
            raise UnreadablePlan(tuple(self.problems))

    def is_blank(self, cells: dict[str, str], name: str) -> bool:
        """Whether no cell of a row says anything for this field."""
        return not any(target.field == name and heading in cells for heading, target in self.mapping.columns.items())

    def check_mapping(self) -> None:
        """Note the constants and words of the mapping that name no item and no word of the plan."""
        for name, value in self.mapping.constants.items():
            if isinstance(value, str) and not self._check_word(("constants", name), value):
                self._refused.add(name)
        for name, words in self.mapping.values.items():
            for said, word in words.items():
                if word is not None:
                    self._check_word(("values", name, said), word)

    def _check_word(self, at: tuple[str, ...], word: str) -> bool:
        target = target_named(self.mapping.collection, at[1])
        known = None if target is None else self._known(target)
        if known is None or word in known:
            return True
        message = BadValue(excerpt(word), Message("a word or an item that the plan knows")).message
        self.problems.append(Problem(message, None, at, nearest(word, sorted(known))))
        return False

    def _put(self, stated: dict[str, Raw], target: Target, value: Raw) -> None:
        if value is None or value == []:
            return
        if target.key is not None:
            entries = stated.setdefault(target.field, {})
            assert isinstance(entries, dict)
            entries[target.key] = value
        elif isinstance(value, list) and isinstance(before := stated.get(target.name), list):
            before += [entry for entry in value if entry not in before]
        else:
            stated[target.name] = value

    def _value(self, row: Row, heading: str, target: Target, cell: str) -> Raw:
        if target.many:
            parts = [cell] if target.value == "text" else [part.strip() for part in _ENTRIES.split(cell)]
            entries = [self._single(row, heading, target, part) for part in parts if part]
            return [entry for entry in entries if entry is not None]
        return self._single(row, heading, target, cell)

    def _single(self, row: Row, heading: str, target: Target, cell: str) -> Raw:
        meant = self.mapping.values.get(target.name)
        if meant is not None and folded(cell) in meant:
            return meant[folded(cell)]
        if target.vocabulary or target.kinds:
            return self._word(row, heading, target, cell)
        if target.value in _NUMERIC:
            return self.notation.number(cell)
        if target.value == "date":
            return self.notation.date(cell)
        if target.value == "text" and self.mapping.language is not None:
            return {self.mapping.language: str(cell)}
        return str(cell)

    def _word(self, row: Row, heading: str, target: Target, cell: str) -> Raw:
        """Return the word or id that a cell means; one that nobody knows is a problem, once for the whole list."""
        word = self.words.word(target.vocabulary, cell) if target.vocabulary else str(cell)
        known = self._known(target)
        if known is None or word in known:
            return word
        if (heading, word) not in self._asked:
            self._asked.add((heading, word))
            expected = Message("a word of the plan, and the mapping does not say what it means")
            self.note_cell(row, heading, BadValue(excerpt(cell), expected).message, nearest(cell, sorted(known)))
        return None

    def _known(self, target: Target) -> frozenset[str] | None:
        """Return the words and ids that a target takes; None where any may stand there."""
        if target.name not in self._by_target:
            self._by_target[target.name] = self._words_and_ids(target)
        return self._by_target[target.name]

    def _words_and_ids(self, target: Target) -> frozenset[str] | None:
        is_open = target.vocabulary is not None and VOCABULARIES[target.vocabulary].openness == "open"
        if is_open or (target.kinds and self.plan is None) or not (target.vocabulary or target.kinds):
            return None
        words = self.words.known(target.vocabulary) if target.vocabulary is not None else ()
        items = self.plan.of_kind(*target.kinds) if self.plan is not None else ()
        return frozenset((*words, *(item.id for item in items)))


def notation_of(table: ListTable, mapping: ListMapping, positions: dict[str, int]) -> tuple[Notation, list[Message]]:
    """Return how the list writes numbers and days, with a sentence for each that was found out."""
    notes: list[Message] = []
    problems: list[Problem] = []

    def settled(key: str, values: frozenset[str], found: Callable[[Iterator[str]], tuple[Answer, bool]]) -> Answer:
        columns = [positions[heading] for heading, each in mapping.columns.items() if each.value in values]
        answer, certain = found(_cells(table, columns))
        if key in mapping.written:
            return mapping.written[key]
        if not certain:
            unclear = DECIMAL_UNCLEAR if key == "decimal" else DAYS_UNCLEAR
            problems.append(Problem(unclear, table.place(table.header, columns[0])))
        elif answer is not None:
            notes.append(_SAID[answer])
        return answer

    notation = Notation(settled("decimal", _NUMERIC, decimal_of), settled("dates", frozenset({"date"}), days_of))
    if problems:
        raise UnreadablePlan(tuple(problems))
    return notation, notes


_SAID = {
    "comma": Message("Its numbers have a decimal comma."),
    "point": Message("Its numbers have a decimal point."),
    "day-first": Message("Its dates have the day first."),
    "month-first": Message("Its dates have the month first."),
}


def _cells(table: ListTable, columns: list[int]) -> Iterator[str]:
    for row in table.rows:
        for column in columns:
            if column < len(row.cells):
                yield _bare(row.cells[column])


def _bare(cell: str) -> str:
    return cell if isinstance(cell, Plain) else cell.strip()


def _plain(value: Any) -> Raw:  # noqa: ANN401 - whatever a mapping file may hold
    match value:
        case None | bool() | str():
            return value
        case dict():
            return {str(key): _plain(entry) for key, entry in value.items()}
        case list() | tuple():
            return [_plain(entry) for entry in value]
        case _:
            return Plain(str(value))
