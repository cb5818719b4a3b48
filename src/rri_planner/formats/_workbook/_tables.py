"""Which sheets and columns a workbook of a plan has, made from the model's declarations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any, Literal, TypeAlias

from attrs import frozen

from rri_planner.formats._raw import Raw
from rri_planner.model import ModelField as Field
from rri_planner.model import Nested, Plan, fields_of

Keys: TypeAlias = tuple[str, ...]
Sort: TypeAlias = Literal["head", "collection", "entries", "details", "words"]

_LISTED = frozenset({"reference", "word"})


@frozen
class Column:
    """A value of a row's record: the way to it by keys, and the field of each class on the way."""

    path: Keys
    fields: tuple[tuple[type[Nested], Field], ...]

    @property
    def field(self) -> Field:
        """The field that the value stands in."""
        return self.fields[-1][1]

    @property
    def owner(self) -> type[Nested]:
        """The class whose field it is."""
        return self.fields[-1][0]

    @property
    def listed(self) -> type[Nested] | None:
        """The class of the entries of a list that stands in one cell, each by its short form; None for other values."""
        return self.field.declared.record


@frozen(eq=False)
class Table:
    """One sheet: what its rows are, and which columns they have.

    A ``head`` has a single record, written downwards. A ``collection`` holds items of the plan; ``entries`` are the
    records in a list inside an item, or inside the head where ``parent`` is the head. ``details`` say more about the
    entries of lists that stand in single cells. ``words`` are those that a plan adds to the vocabularies. ``help``
    is that of the field that holds the entries.
    """

    sort: Sort
    path: Keys
    owner: type[Nested]
    columns: tuple[Column, ...]
    parent: Table | None = None
    help: str = ""

    @cached_property
    def by_path(self) -> dict[Keys, Column]:
        """The columns by the ways to their values."""
        return {column.path: column for column in self.columns}

    @property
    def names_parent(self) -> bool:
        """Whether a row first names the item that it belongs to."""
        return self.sort == "details" or (self.parent is not None and self.parent.sort == "collection")

    @property
    def takes_more(self) -> bool:
        """Whether a region's own columns have a place in its records."""
        return any(each.key == "extra" for each in fields_of(self.owner)) and self.sort in {
            "head",
            "collection",
            "entries",
        }


@cache
def tables() -> tuple[Table, ...]:
    """Return the tables of a plan: the head, then each collection with what its items hold, then words and details."""
    head = Table("head", (), Plan, tuple(_columns(Plan)))
    found = [head, *_inner(head)]
    words: list[Table] = []
    for each in fields_of(Plan):
        record = each.declared.record
        if record is not None and each.declared.value == "vocabularies":
            term = next(inner.declared.record for inner in fields_of(record) if inner.declared.many)
            assert term is not None  # a catalogue is a list of terms
            words.append(Table("words", (each.key,), term, tuple(_columns(term))))
        elif record is not None and each.declared.many:
            collection = Table("collection", (each.key,), record, tuple(_columns(record)))
            found += [collection, *_inner(collection)]
    return (*found, *_details(found), *words)


def is_listed(record: type[Nested]) -> bool:
    """Whether a list of such records fits one cell: each is known by a single reference or word."""
    short = record.short
    return any(
        each.name == short and each.declared.value in _LISTED and not each.declared.many for each in fields_of(record)
    )


def spelt_out(owner: type[Nested], raw: Raw) -> dict[str, Raw]:
    """Return a record as a map of its fields, also where it is written in its short form."""
    if isinstance(raw, dict):
        return raw
    assert owner.short is not None  # what is written short has a short form
    return {owner.short.rstrip("_"): raw}


def base_of(record: type[Nested]) -> type[Nested]:
    """Return the class that declares the short form of a listed record, for all that inherit it."""
    return next(owner for owner in reversed(record.__mro__) if getattr(owner, "short", None) == record.short)


def _columns(owner: type[Nested], path: Keys = (), fields: tuple[tuple[type, Field], ...] = ()) -> Iterator[Column]:
    """Yield a column for each value in a record; records inside it are taken apart, lists of records left out."""
    for each in sorted(fields_of(owner), key=_rank(owner)):
        record, here = each.declared.record, ((*path, each.key), (*fields, (owner, each)))
        if record is None and not (each.declared.value == "free" and each.key == "extra"):
            yield Column(*here)
        elif record is not None and each.declared.value == "record":
            if not each.declared.many:
                yield from _columns(record, *here)
            elif is_listed(record):
                yield Column(*here)


def _rank(owner: type[Nested]) -> Any:  # noqa: ANN401 - a key for `sorted`
    """Return the order of columns: what an item is, then its own fields, then what all items may have."""
    from rri_planner.model import Described, Item, Record

    common = {each.name for shared in (Described, Item, Record) for each in fields_of(shared)}
    first = {"id": 0, "title": 1, "description": 2}
    is_part = issubclass(owner, Described)
    return lambda each: first.get(each.name, 3 + (each.name in common)) if is_part else 0


def _inner(parent: Table) -> Iterator[Table]:
    """Yield a table for each list of records inside the records of a table."""
    todo: list[tuple[type[Any], Keys]] = [(parent.owner, ())]
    for owner, path in todo:
        for each in fields_of(owner):
            record, here = each.declared.record, (*path, each.key)
            if record is None or each.declared.value != "record":
                continue
            if not each.declared.many:
                todo.append((record, here))
            elif not is_listed(record) and owner is not Plan:
                yield Table(
                    "entries", (*parent.path, *here), record, tuple(_columns(record)), parent, each.declared.help
                )


def _details(found: list[Table]) -> Iterator[Table]:
    """Yield a table for each sort of listed record, with the fields of all the classes that inherit it."""
    bases: dict[type[Nested], dict[Keys, Column]] = {}
    for column in (column for table in found for column in table.columns):
        if column.listed is not None:
            columns = bases.setdefault(base_of(column.listed), {})
            for inner in _columns(column.listed):
                columns.setdefault(inner.path, inner)
    for base, columns in bases.items():
        yield Table("details", (base.__name__,), base, tuple(columns.values()))
