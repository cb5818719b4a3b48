"""Words that a plan adds to the vocabularies or puts in their place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from rri_planner.errors import BadValue, Message, UnknownWord, nearest
from rri_planner.model._base import Nested, ShortMany, a_record, records
from rri_planner.model._declare import declare, means
from rri_planner.model._frozen_map import FrozenMap
from rri_planner.model._maps import mapped
from rri_planner.model._text import Text, as_text
from rri_planner.model._vocabularies import VOCABULARIES
from rri_planner.model._words import as_string


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Term(Nested):
    """A word of a vocabulary with its label."""

    short = "key"

    key: str | None = field(default=None, converter=as_string, metadata=means("string", "The word"))
    label: Text | None = field(default=None, converter=as_text, metadata=means("text", "How documents write it"))


def _terms(value: ShortMany[Term, str]) -> tuple[Term, ...]:
    return records(Term, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Catalogue(Nested):
    """What a plan does with one vocabulary: extend it, or replace it."""

    mode: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "Whether the terms are added or take the place of ours", vocabulary="extension"),
    )
    terms: tuple[Term, ...] = field(
        default=(), converter=_terms, metadata=means("record", "The terms", many=True, record=Term)
    )


def as_catalogues(value: Mapping[str, Catalogue | Mapping[str, Any]] | None) -> FrozenMap[Catalogue]:
    """Return what a plan does with vocabularies, by their names."""
    catalogues = mapped(value, _catalogue, Message("a map of vocabularies"))
    changeable = [name for name, vocabulary in VOCABULARIES.items() if vocabulary.openness != "closed"]
    for name in catalogues:
        if name not in changeable:
            expected = Message("a vocabulary that a plan can change: {names}", names=", ".join(changeable))
            raise BadValue(name, expected, nearest(name, changeable))
    return catalogues


def _catalogue(value: Catalogue | Mapping[str, Any]) -> Catalogue:
    return a_record(Catalogue, value)


def words_of(vocabulary: str, catalogues: Mapping[str, Catalogue]) -> tuple[str, ...]:
    """Return the words of a vocabulary in a plan with these catalogues, ours first; raise `UnknownWord` for another."""
    if vocabulary not in VOCABULARIES:
        known = tuple(VOCABULARIES)
        raise UnknownWord(Message("a vocabulary"), vocabulary, known, nearest(vocabulary, known))
    ours = VOCABULARIES[vocabulary].words
    catalogue = catalogues.get(vocabulary)
    if catalogue is None:
        return ours
    terms = tuple(term.key for term in catalogue.terms if term.key is not None)
    return terms if catalogue.mode == "replace" else tuple(dict.fromkeys((*ours, *terms)))
