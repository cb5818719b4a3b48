"""Any part of a plan, field by field, as its declarations say; so that a new field shows up by itself."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from rri_planner.errors import Message
from rri_planner.language import field_label
from rri_planner.model import Declared, ModelField, Nested, Text, fields_of
from rri_planner.render._values import Fact, Phrase, Piece, Value
from rri_planner.render._writer import Writer

NOTHING: frozenset[str] = frozenset()
_ELSEWHERE = frozenset({"id", "title", "name", "description", "provenance", "extra", "catalogue", "reviewed"})
_UNSHOWN = frozenset({"counts", "free", "vocabularies"})
_LEADING = frozenset({"reference", "word", "text"})
_TELLING = frozenset({"date", "period", "duration", "number", "whole", "money", "value", "reference", "record"})


def facts(part: Nested, writer: Writer, *, without: frozenset[str] = NOTHING) -> tuple[Fact, ...]:
    """Return the stated fields of a part, in the order of their declaration.

    Left out are the fields named in `without`, those that every part has and documents show in their own
    way, and those that public documents must not show as they stand: data of persons, and counts of them.
    """
    owner: type = type(part)
    made = []
    for each in _shown(owner, without):
        value = getattr(part, each.name)
        if value is not None and (value != () or each.default is None):
            made.append(Fact(each.key, writer.field(owner.__name__, each.key), values(each.declared, value, writer)))
    return tuple(made)


def values(declared: Declared, value: object, writer: Writer) -> tuple[Value, ...]:
    """Return what a field holds, piece by piece, words as one list; an empty list, which somebody stated, as "none"."""
    if not declared.many:
        return (_value(declared, value, writer),)
    entries = value if isinstance(value, tuple) else (value,)
    made = tuple([_value(declared, entry, writer) for entry in entries])
    if declared.value == "word" and made:
        return (writer.say(made),)
    return made or (writer.say(Message("none")),)


@cache
def _shown(owner: type, without: frozenset[str]) -> tuple[ModelField, ...]:
    return tuple(each for each in fields_of(owner) if each.key not in without | _ELSEWHERE and _public(each.declared))


def _public(declared: Declared) -> bool:
    return not declared.personal and declared.value not in _UNSHOWN


def _value(declared: Declared, value: object, writer: Writer) -> Value:
    if isinstance(value, Text):
        return writer.text(value)
    if isinstance(value, Nested):
        return phrase(value, writer)
    match declared.value:
        case "word":
            return writer.word(declared.vocabulary or "", str(value))
        case "reference":
            return _referred(declared, str(value), writer)
        case "number" | "whole" if isinstance(value, Decimal | int):
            return number(value, declared.unit, writer)
        case _:
            return writer.say(value)


def _referred(declared: Declared, id_: str, writer: Writer) -> Piece:
    if declared.vocabulary and id_ in writer.plan.words(declared.vocabulary):
        return writer.word(declared.vocabulary, id_)
    return writer.reference(id_)


def number(value: Decimal | int, unit: str | None, writer: Writer) -> str:
    """Return a number with its unit."""
    match unit:
        case "percent":
            return writer.percent(value)
        case "persons":
            return writer.say(Message("{number} person", plural="{number} persons", count=int(value), number=value))
        case "full-time posts":
            one = int(value) if value == 1 else 2
            return writer.say(
                Message("{number} full-time post", plural="{number} full-time posts", count=one, number=value)
            )
        case _:
            return writer.say(value)


def phrase(record: Nested, writer: Writer) -> Phrase:
    """Return a nested value as one phrase: what it is about, and in brackets what else it says."""
    owner: type = type(record)
    stated = [each for each in _shown_inside(owner) if getattr(record, each.name) not in {None, ()}]
    named = [each for each in stated if each.name == (record.end or record.short)]
    head = named or [each for each in stated[:1] if each.declared.value in _LEADING]
    details = _joined([list(_labelled(each, record, writer)) for each in stated if each not in head], "; ")
    if not head:
        return Phrase(tuple(details))
    pieces = _pieces(head[0], record, writer)
    return Phrase((*pieces, " (", *details, ")") if details else tuple(pieces))


@cache
def _shown_inside(owner: type) -> tuple[ModelField, ...]:
    return tuple(each for each in fields_of(owner) if each.key != "reviewed" and _public(each.declared))


def _labelled(each: ModelField, record: Nested, writer: Writer) -> Iterator[Piece]:
    if each.declared.value not in _TELLING:
        label = field_label(type(record).__name__, each.key, writer.language)
        yield writer.say(Message("{label}:", label=label)) + " "
    yield from _pieces(each, record, writer)


def _pieces(each: ModelField, record: Nested, writer: Writer) -> list[Piece]:
    found = values(each.declared, getattr(record, each.name), writer)
    return _joined([list(value.pieces) if isinstance(value, Phrase) else [value] for value in found], ", ")


def _joined(groups: list[list[Piece]], between: str) -> list[Piece]:
    joined: list[Piece] = []
    for group in groups:
        joined += [between, *group] if joined else group
    return joined
