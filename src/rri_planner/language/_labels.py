"""What kinds of item, fields, relations and words are called.

The labels lie side by side in ``data/labels.json``, written as in the middle of a sentence. A field has its
label under the class that declares it; a class that inherits it may have a label of its own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from rri_planner import model
from rri_planner.language._locales import ENGLISH
from rri_planner.language._own import own_languages
from rri_planner.language._pick import pick
from rri_planner.model import Plan, Text, Translation


def kind_name(kind: str, *, plural: bool = False) -> Text:
    """Return what a kind of item (``goal``) is called, or a class without a kind (``Alignment``), in every language.

    >>> str(kind_name("goal", plural=True))
    'goals'
    """
    return _text("plurals" if plural else "kinds", kind)


def field_name(class_name: str, key: str) -> Text:
    """Return what a field of a model class is called, by its key in files, in every language.

    >>> field_name("Action", "title").get("sv")
    'titel'
    """
    owners = getattr(model, class_name).__mro__
    fields = labels()["fields"]
    return next(_text("fields", name) for owner in owners if (name := f"{owner.__name__}.{key}") in fields)


def relation_name(relation: str) -> Text:
    """Return what a relation between two items is called, in every language: the verb that stands between them."""
    return _text("relations", relation)


def word_name(vocabulary: str, word: str, plan: Plan | None = None) -> Text:
    """Return what a word of a vocabulary is called: by the plan if it says so, else by us; else the word itself."""
    catalogue = plan.vocabularies.get(vocabulary) if plan is not None else None
    for term in catalogue.terms if catalogue is not None else ():
        if term.key == word and term.label is not None:
            return term.label
    known = word in labels()["vocabularies"].get(vocabulary, {})
    return _text("vocabularies", vocabulary, word) if known else Text((("", Translation(word)),))


def kind_label(kind: str, language: str, *, plural: bool = False) -> str:
    """Return what a kind of item is called in a language.

    >>> kind_label("action", "de", plural=True), kind_label("Waiver", "fr")
    ('Maßnahmen', 'dérogation')
    """
    return pick(kind_name(kind, plural=plural), language).text


def field_label(class_name: str, key: str, language: str) -> str:
    """Return what a field of a model class is called in a language.

    >>> field_label("Action", "cost", "fr"), field_label("Goal", "title", "de")
    ('coût', 'Titel')
    """
    return pick(field_name(class_name, key), language).text


def relation_label(relation: str, language: str) -> str:
    """Return what a relation between two items is called in a language.

    >>> relation_label("depends_on", "sv")
    'är beroende av'
    """
    return pick(relation_name(relation), language).text


def word_label(vocabulary: str, word: str, language: str, plan: Plan | None = None) -> str:
    """Return what a word of a vocabulary is called in a language; a word that nobody has labelled stays as it is.

    >>> word_label("helix", "business", "sv"), word_label("role", "mentor", "sv")
    ('näringsliv', 'mentor')
    """
    return pick(word_name(vocabulary, word, plan), language, prefer=(ENGLISH,)).text


def capitalised(text: str) -> str:
    """Return a label as it stands at the head of a column or a line: the first letter large, the others as they are.

    >>> capitalised("åtgärder"), capitalised("RRI-nyckel")
    ('Åtgärder', 'RRI-nyckel')
    """
    return text[:1].upper() + text[1:]


@cache
def labels() -> Mapping[str, Any]:
    """Return all labels as the file has them."""
    found: Mapping[str, Any] = json.loads((files(__package__) / "data" / "labels.json").read_text("utf-8"))
    return found


def _text(*address: str) -> Text:
    """Return a label in every language, English first: that is what is read where nobody asks for a language."""
    label = labels()
    for key in address:
        label = label[key]
    own = {each.tag: each.labels.get(".".join(address)) for each in own_languages().values()}
    versions = {**label, **{tag: said for tag, said in own.items() if said is not None}} if own else label
    return Text(tuple(sorted(((code, Translation(said)) for code, said in versions.items()), key=_rank)))


def _rank(version: tuple[str, Translation]) -> bool:
    return version[0] != ENGLISH
