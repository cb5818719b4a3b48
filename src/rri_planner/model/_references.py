"""Which items an item refers to, read off the declarations."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from rri_planner.model._base import Nested
from rri_planner.model._declare import ModelField, fields_of, per_class


@frozen
class Mention:
    """One reference: where it stands, what it names, and which edge it makes.

    ``path`` is the way from the holder to the reference (``("involved", 0, "who")``); ``target`` the id it
    names; ``part`` what it names of that item (the option of a descriptor); ``kinds`` the kinds of item
    allowed there; ``words`` the vocabulary whose words are allowed too; ``link`` the record that carries
    the reasons, if there is one.
    """

    path: tuple[str | int, ...]
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
        value = getattr(holder, each.name)
        if value is None or value == ():
            continue
        values = value if each.declared.many else (value,)
        for index, entry in enumerate(values):
            path = (each.key, index) if each.declared.many else (each.key,)
            if isinstance(entry, Nested):
                yield from _inside(entry, each, path)
            else:
                yield _mention(path, entry, each)


def _inside(entry: Nested, outer: ModelField, path: tuple[str | int, ...]) -> Iterator[Mention]:
    end = entry.end
    for each in _mentioning(type(entry)):
        value = getattr(entry, each.name)
        if value is None or value == ():
            continue
        here = (*path, each.key)
        if each.name == end:
            declared = outer.declared
            kinds = each.declared.kinds or declared.kinds
            yield Mention(here, value, kinds, declared.relation, declared.reversed, entry)
        elif each.declared.value == "reference":
            for entry_id in value if each.declared.many else (value,):
                yield _mention(here, entry_id, each)
        else:
            for inner in value if each.declared.many else (value,):
                yield from _inside(inner, each, here)


def _mention(path: tuple[str | int, ...], value: str, each: ModelField) -> Mention:
    declared = each.declared
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
    return each.declared.value == "reference" or (
        record is not None and not _is_item(record) and bool(_mentioning(record))
    )


def _is_item(record: type) -> bool:
    from rri_planner.model._base import Item

    return issubclass(record, Item)
