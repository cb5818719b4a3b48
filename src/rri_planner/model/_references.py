"""Which items an item refers to, read off the declarations."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from rri_planner.model._base import Item, Nested
from rri_planner.model._declare import Declared, ModelField, fields_of, per_class
from rri_planner.model._parts import Path, entries


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
    return _mentions(holder, None, ())


def _mentions(holder: Nested, outer: Declared | None, path: Path) -> Iterator[Mention]:
    for each, here, entry in entries(holder, _mentioning(type(holder)), path):
        declared = each.declared
        if isinstance(entry, Nested):
            yield from _mentions(entry, declared, here)
        elif outer is not None and each.name == holder.end:
            yield Mention(here, entry, declared.kinds or outer.kinds, outer.relation, outer.reversed, holder)
        else:
            yield _mention(here, entry, declared)


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
