"""What makes a plan one: every id once, no id a word of a vocabulary, every word known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from rri_planner.errors import BadValue, Message, Problem
from rri_planner.model._base import Item, Nested
from rri_planner.model._catalogues import Catalogue, words_of
from rri_planner.model._declare import ModelField, fields_of, per_class, unknown_word
from rri_planner.model._vocabularies import RESERVED_WORDS, VOCABULARIES

Path = tuple[str | int, ...]


@frozen
class Placed:
    """A part of the plan with the way to it: ``("goals", 3)``."""

    path: Path
    part: Nested


def id_problems(placed: Iterator[Placed], plan_id: str) -> Iterator[Problem]:
    """Yield a problem for each id that two parts share, if only in other capitals, or that is a reserved word."""
    seen: dict[str, tuple[str, str]] = {plan_id.casefold(): (plan_id, "the plan")}
    for each in placed:
        id_ = getattr(each.part, "id", None)
        if id_ is None:
            continue
        where = ".".join(map(str, each.path))
        first_id, first = seen.setdefault(id_.casefold(), (id_, where))
        if first != where:
            yield _same_id(id_, first_id, first, each.path)
        if id_ in RESERVED_WORDS:
            message = Message(
                'the id "{id}" is a word of a vocabulary, so that findings could not tell them apart', id=id_
            )
            yield Problem(message, at=(*each.path, "id"))


def _same_id(id_: str, first_id: str, first: str, path: Path) -> Problem:
    if id_ == first_id:
        message = Message('the id "{id}" is already taken by {other}', id=id_, other=first)
    else:
        message = Message(
            'the id "{id}" differs from "{other_id}" ({other}) in capitals only', id=id_, other_id=first_id, other=first
        )
    return Problem(message, at=(*path, "id"))


def word_problems(placed: Placed, catalogues: Mapping[str, Catalogue]) -> Iterator[Problem]:
    """Yield a problem for each word inside this part that its extendable vocabulary does not have."""
    for each in _worded(type(placed.part)):
        value = getattr(placed.part, each.name)
        if value is None or value == ():
            continue
        many = each.declared.many
        for index, entry in enumerate(value if many else (value,)):
            path = (*placed.path, each.key, index) if many else (*placed.path, each.key)
            if isinstance(entry, Nested):
                yield from word_problems(Placed(path, entry), catalogues)
            elif isinstance(entry, Mapping):
                yield from _unknown(tuple(entry), each, path, catalogues)
            else:
                yield from _unknown((entry,), each, path, catalogues)


def _unknown(
    words: tuple[str, ...], each: ModelField, path: Path, catalogues: Mapping[str, Catalogue]
) -> Iterator[Problem]:
    vocabulary = each.declared.vocabulary
    assert vocabulary is not None
    known = words_of(vocabulary, catalogues)
    for word in words:
        if word not in known:
            error: BadValue = unknown_word(word, known)
            at = (*path, word) if each.declared.value == "counts" else path
            yield Problem(error.message, at=at, nearest=error.nearest)


@per_class
def _worded(owner: type) -> tuple[ModelField, ...]:
    return tuple(each for each in fields_of(owner) if _has_words(each))


def _has_words(each: ModelField) -> bool:
    declared = each.declared
    if declared.record is not None:
        return not issubclass(declared.record, Item) and bool(_worded(declared.record))
    if declared.value not in {"word", "counts"} or declared.vocabulary is None:
        return False
    return VOCABULARIES[declared.vocabulary].openness == "extendable"
