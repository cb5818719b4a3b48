"""Which items an item refers to, read off the declarations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from rri_planner.model._base import Item, Nested
from rri_planner.model._declare import Declared, ModelField, fields_of, per_class
from rri_planner.model._parts import Path


@frozen
class Mention:
    """One reference: where it stands, what it names, and which edge it makes.

    ``path`` is the way from the holder to the reference (``("involved", 0, "who")``); ``target`` the id it
    names; ``part`` what it names of that item (the option of a descriptor); ``kinds`` the kinds of item
    allowed there; ``words`` the vocabulary whose words are allowed too; ``link`` the record that carries
    the reasons, if there is one.
    """

    path: Path
    target: str
    kinds: tuple[str, ...]
    relation: str | None = None
    reversed: bool = False
    link: Nested | None = None
    part: str | None = None
    words: str | None = None


def mentions(holder: Nested) -> Iterator[Mention]:
    """Yield every reference that `holder` makes, in the order in which its fields are declared."""
    for each in _mentioning(type(holder)):
        for path, entry in _entries(getattr(holder, each.name), each, ()):
            if isinstance(entry, Nested):
                yield from _inside(entry, each.declared, path)
            else:
                yield _mention(path, entry, each.declared)


def _inside(holder: Nested, outer: Declared, path: Path) -> Iterator[Mention]:
    for each in _mentioning(type(holder)):
        for here, entry in _entries(getattr(holder, each.name), each, path):
            if each.name == holder.end:
                kinds = each.declared.kinds or outer.kinds
                yield Mention(here, entry, kinds, outer.relation, outer.reversed, holder)
            elif isinstance(entry, Nested):
                yield from _inside(entry, each.declared, here)
            else:
                yield _mention(here, entry, each.declared)


def _entries(value: object, each: ModelField, path: Path) -> Iterable[tuple[Path, Any]]:
    if not value:
        return ()
    if isinstance(value, tuple):
        return [((*path, each.key, index), entry) for index, entry in enumerate(value)]
    return (((*path, each.key), value),)


def _mention(path: Path, value: str, declared: Declared) -> Mention:
    target, slash, part = value.partition("/") if "descriptor" in declared.kinds else (value, "", "")
    return Mention(
        path,
        target,
        declared.kinds,
        declared.relation,
        declared.reversed,
        part=part if slash else None,
        words=declared.vocabulary,
    )


@per_class
def _mentioning(owner: type) -> tuple[ModelField, ...]:
    return tuple(each for each in fields_of(owner) if _can_mention(each))


def _can_mention(each: ModelField) -> bool:
    record = each.declared.record
    if record is None:
        return each.declared.value == "reference"
    return not issubclass(record, Item) and bool(_mentioning(record))
