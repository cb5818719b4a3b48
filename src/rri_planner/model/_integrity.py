"""What makes a plan one: every id once, no id a word of a vocabulary, every word known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rri_planner.errors import Message, Problem
from rri_planner.model._base import Item, Nested
from rri_planner.model._catalogues import Catalogue, words_of
from rri_planner.model._declare import ModelField, fields_of, per_class, unknown_word
from rri_planner.model._parts import Path, Placed, entries
from rri_planner.model._vocabularies import RESERVED_WORDS, VOCABULARIES

_PLAN: Path = ()


def id_problems(placed: Iterable[Placed], catalogues: Mapping[str, Catalogue]) -> Iterator[Problem]:
    """Yield a problem for each id that two parts share, if only in other capitals, or that is a reserved word."""
    reserved = RESERVED_WORDS.union(*(words_of(name, catalogues) for name in catalogues if _is_extendable(name)))
    seen: dict[str, tuple[str, Path]] = {}
    for each in placed:
        id_ = getattr(each.part, "id", None)
        if id_ is None:
            continue
        if id_ in reserved:
            message = Message(
                'the id "{id}" is a word of a vocabulary, so that findings could not tell them apart', id=id_
            )
            yield Problem(message, at=(*each.path, "id"))
        taken, path = seen.setdefault(id_.casefold(), (id_, each.path))
        if path is not each.path:
            yield Problem(_taken(id_, taken, path), at=(*each.path, "id"))


def _taken(id_: str, taken: str, path: Path) -> Message:
    other = Message("the plan") if path == _PLAN else ".".join(map(str, path))
    if id_ == taken:
        return Message('the id "{id}" is already taken by {other}', id=id_, other=other)
    return Message(
        'the id "{id}" differs from "{other_id}" ({other}) in capitals only', id=id_, other_id=taken, other=other
    )


def word_problems(placed: Placed, catalogues: Mapping[str, Catalogue]) -> Iterator[Problem]:
    """Yield a problem for each word inside this part that its extendable vocabulary does not have."""
    for each, path, entry in entries(placed.part, _worded(type(placed.part)), placed.path):
        if isinstance(entry, Nested):
            yield from word_problems(Placed(path, entry), catalogues)
        else:
            yield from _unknown(entry, each, path, catalogues)


def _unknown(
    said: str | Mapping[str, object], each: ModelField, path: Path, catalogues: Mapping[str, Catalogue]
) -> Iterator[Problem]:
    assert each.declared.vocabulary is not None
    known = words_of(each.declared.vocabulary, catalogues)
    for word in (said,) if isinstance(said, str) else said:
        if word not in known:
            error = unknown_word(word, known)
            yield Problem(error.message, at=path if word is said else (*path, word), nearest=error.nearest)


@per_class
def _worded(owner: type) -> tuple[ModelField, ...]:
    return tuple(each for each in fields_of(owner) if _has_words(each))


def _has_words(each: ModelField) -> bool:
    declared = each.declared
    if declared.record is not None:
        return not issubclass(declared.record, Item) and bool(_worded(declared.record))
    return declared.value in {"word", "counts"} and _is_extendable(declared.vocabulary)


def _is_extendable(vocabulary: str | None) -> bool:
    return vocabulary is not None and VOCABULARIES[vocabulary].openness == "extendable"
