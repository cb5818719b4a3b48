"""Values of fields to cells and back, by the kind of value that a field declares."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from attrs import frozen

from rri_planner.errors import BadValue, Message, nearest
from rri_planner.formats._raw import Plain, Raw
from rri_planner.formats._workbook._cells import (
    Cell,
    day_cell,
    digits_of,
    number_cell,
    quoted,
    text_in,
    written,
)
from rri_planner.formats._workbook._words import NOTHING, Words
from rri_planner.language import format_needs, format_truth, say
from rri_planner.model import VOCABULARIES, ModelField, Needs, ValueKind, is_number

TITLED = " · "
"""What stands between an id and the title that is shown with it."""

LONGEST_TITLE = 60
"""How many characters of a title are shown beside an id."""

_SEPARATORS = re.compile(r"[;\n]")
_AMOUNT = re.compile(r"(?P<amount>\S+)\s+(?P<currency>[A-Z]{3})|(?P<before>[A-Z]{3})\s+(?P<after>\S+)")
_NUMBER_IN = re.compile(r"\d{1,9}", re.ASCII)


@frozen
class Codecs:
    """How values are written and read in a workbook with these words; ``titles`` are shown beside ids."""

    words: Words
    titles: Mapping[str, str]

    def cell(self, each: ModelField, raw: Raw) -> Cell:  # noqa: PLR0911 - one for each kind of value
        """Return the cell for one value of a field; what cannot be written so comes out as something else."""
        declared = each.declared
        text = str(raw) if isinstance(raw, str) else ""
        match declared.value:
            case "word":
                return self.words.label(declared.vocabulary or "", text)
            case "reference":
                return self._reference_cell(each, text)
            case "number" | "whole" | "value":
                return number_cell(text) if is_number(text) else text
            case "money":
                return _money_cell(raw)
            case "date":
                return day_cell(text)
            case "truth":
                return format_truth(raw is True, self.words.languages[0])
            case "needs":
                return self._needs_cell(raw)
            case "counts" | "free":
                return self._map_cell(each, raw)
            case _:
                return text

    def raw(self, each: ModelField, cell: Cell) -> Raw:
        """Return one value of a field from a cell that is not blank; raise `BadValue` where it cannot be one."""
        readings: dict[ValueKind, Callable[[ModelField, Cell], Raw]] = {
            "word": self._word,
            "reference": self._reference,
            "number": _number,
            "whole": _number,
            "money": _money,
            "value": _number,
            "date": _day,
            "truth": self._truth,
            "needs": self._needs,
            "counts": self._map,
            "free": self._map,
        }
        return readings.get(each.declared.value, _text)(each, cell)

    def list_cell(self, each: ModelField, entries: list[Raw]) -> Cell:
        """Return the cell for a list: its entries side by side, or the word for nothing."""
        if not entries:
            return say(NOTHING, self.words.languages[0])
        if len(entries) == 1 and each.declared.value == "whole":
            return self.cell(each, entries[0])
        return "; ".join(
            str(entry) if each.declared.value == "reference" else written(self.cell(each, entry)) for entry in entries
        )

    def raw_list(self, each: ModelField, cell: Cell) -> list[Raw]:
        """Return the entries of a list from a cell that is not blank."""
        if not isinstance(cell, str):
            return [self.raw(each, cell)]
        if each.default is None and " ".join(cell.split()).casefold() in self.words.nothings:
            return []
        return [self.raw(each, entry.strip()) for entry in _SEPARATORS.split(cell) if entry.strip()]

    def _reference_cell(self, each: ModelField, id_: str) -> Cell:
        vocabulary = each.declared.vocabulary
        if vocabulary and id_ in self.words.known(vocabulary):
            return self.words.label(vocabulary, id_)
        return entry_of(id_, self.titles.get(id_, ""))

    def _reference(self, each: ModelField, cell: Cell) -> Raw:
        id_, titled, _ = text_in(cell).partition(TITLED)
        vocabulary = each.declared.vocabulary
        return self.words.word(vocabulary, id_) if vocabulary and not titled else id_.strip()

    def _word(self, each: ModelField, cell: Cell) -> Raw:
        said = written(cell) if each.declared.vocabulary == "sdg" else text_in(cell).strip()
        vocabulary = VOCABULARIES[each.declared.vocabulary or ""]
        word = self.words.word(vocabulary.name, said)
        if vocabulary.openness == "closed" and word not in vocabulary.words and _plain(each, word) is None:
            labels = tuple(self.words.label(vocabulary.name, known) for known in vocabulary.words)
            raise BadValue(said, Message("one of {words}", words=", ".join(labels)), nearest(said, labels))
        return word

    def _truth(self, _each: ModelField, cell: Cell) -> Raw:
        if isinstance(cell, bool):
            return cell
        said = self.words.truths.get(written(cell).casefold())
        if said is None:
            raise BadValue(quoted(cell), Message("yes or no"))
        return said

    def _needs_cell(self, raw: Raw) -> Cell:
        least = raw.get("at_least") if isinstance(raw, dict) else None
        if isinstance(least, str):
            return format_needs(Needs("at_least", int(least)), self.words.languages[0])
        return format_needs(Needs("all" if raw == "all" else "any"), self.words.languages[0])

    def _needs(self, _each: ModelField, cell: Cell) -> Raw:
        said = written(cell)
        number = _NUMBER_IN.search(said)
        if number is not None and int(number[0]):
            rule = Needs("at_least", int(number[0]))
            if said == number[0] or said in {format_needs(rule, language) for language in self.words.languages}:
                return {"at_least": Plain(number[0])}
        for name in ("all", "any"):
            known = {name, *(format_needs(Needs(name), language) for language in self.words.languages)}
            if said.casefold() in {word.casefold() for word in known}:
                return name
        expected = Message("one of {words}", words=", ".join(needs_labels(self.words.languages[0])))
        raise BadValue(said, expected)

    def _map_cell(self, each: ModelField, raw: Raw) -> Cell:
        vocabulary = each.declared.vocabulary
        between = "; " if each.declared.value == "counts" else "\n"
        entries = raw.items() if isinstance(raw, dict) else ()
        names = ((self.words.label(vocabulary, key) if vocabulary else key, value) for key, value in entries)
        return between.join(f"{name}: {value}" for name, value in names)

    def _map(self, each: ModelField, cell: Cell) -> Raw:
        entries: dict[str, Raw] = {}
        for line in _SEPARATORS.split(text_in(cell)) if each.declared.value == "counts" else text_in(cell).split("\n"):
            name, colon, value = (part.strip() for part in line.partition(":"))
            key = self.words.word(each.declared.vocabulary, name) if each.declared.vocabulary else name
            if not colon or not name or not value or key in entries:
                raise BadValue(quoted(cell), Message("a list such as name: value; name: value, each name once"))
            entries[key] = value
        return entries


def entry_of(id_: str, title: str) -> str:
    """Return what a reference shows: the id with the beginning of the title, in which nothing separates entries."""
    return f"{id_}{TITLED}{title.replace(';', ',')[:LONGEST_TITLE]}" if title else id_


def needs_labels(language: str) -> tuple[str, ...]:
    """Return what can be chosen for how many supporters an end takes."""
    return tuple(format_needs(rule, language) for rule in (Needs("all"), Needs("any"), Needs("at_least", 2)))


def same(one: Raw, other: Raw) -> bool:
    """Whether two values mean the same: numbers may be written with other digits."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if type(one) is bool or type(other) is bool:
        return one is other
    if isinstance(one, str) and isinstance(other, str) and is_number(one) and is_number(other):
        return Decimal(one) == Decimal(other)
    return one == other


def _plain(each: ModelField, word: str) -> Raw:
    """Return the word as its field understands it, or None where it does not."""
    try:
        made = each.convert([word] if each.declared.many else word)
    except BadValue:
        return None
    known = VOCABULARIES[each.declared.vocabulary or ""].words
    return word if (made[0] if each.declared.many else made) in known else None


def _text(_each: ModelField, cell: Cell) -> Raw:
    return text_in(cell)


def _number(_each: ModelField, cell: Cell) -> Raw:
    if isinstance(cell, Decimal):
        return digits_of(cell)
    if isinstance(cell, str):
        return cell.strip()
    raise BadValue(quoted(cell), Message("a number such as 12 or 12.5"))


def _money_cell(raw: Raw) -> Cell:
    if not isinstance(raw, dict):
        return number_cell(str(raw))
    return f"{raw.get('amount')} {raw.get('currency')}"


def _money(each: ModelField, cell: Cell) -> Raw:
    found = _AMOUNT.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if found is None:
        return _number(each, cell)
    return {"amount": found["amount"] or found["after"], "currency": found["currency"] or found["before"]}


def _day(_each: ModelField, cell: Cell) -> Raw:
    if isinstance(cell, dt.date | Decimal):
        return written(cell)
    if isinstance(cell, str):
        return cell.strip()
    raise BadValue(quoted(cell), Message("a date: 2027, 2027-Q2, 2027-06 or 2027-06-15"))
