"""The labels: complete in four languages, none too many, and the plan's own where it has some."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from inspect import isclass

import pytest

from rri_planner import model
from rri_planner.graph import RELATIONS
from rri_planner.language import (
    LANGUAGES,
    capitalised,
    field_label,
    field_name,
    kind_label,
    kind_name,
    relation_label,
    word_label,
    word_name,
)
from rri_planner.language._labels import labels
from rri_planner.model import VOCABULARIES, Item, Nested, Plan, Record, Region, Vocabulary, fields_of

_CLASSES = tuple(each for name in model.__all__ if isclass(each := getattr(model, name)) and issubclass(each, Nested))


def _entries(section: object) -> Iterator[Mapping[str, str]]:
    assert isinstance(section, Mapping)
    for entry in section.values():
        if set(entry) >= {"en"}:
            yield entry
        else:
            yield from _entries(entry)


def _kinds() -> set[str]:
    items = {each.item_kind for each in _CLASSES if issubclass(each, Item) and each.item_kind}
    others = {each.__name__ for each in _CLASSES if issubclass(each, Record | Region) and each is not Record}
    named = {kind for each in _CLASSES for field in fields_of(each) for kind in field.declared.kinds}
    return items | others | named


def _declaring(owner: type, key: str) -> str:
    names = [f"{each.__name__}.{key}" for each in owner.__mro__]
    return next((name for name in names if name in labels()["fields"]), names[0])


def test_every_kind_has_labels() -> None:
    """Every kind of item, every kind that a reference may name and every record has a singular and a plural."""
    assert set(labels()["kinds"]) == set(labels()["plurals"]) == _kinds()


def test_every_field_has_a_label() -> None:
    """Every field of every model class has a label where it is declared, and no label is without a field."""
    assert set(labels()["fields"]) == {_declaring(owner, each.key) for owner in _CLASSES for each in fields_of(owner)}


def test_every_relation_has_a_label() -> None:
    """Every relation of the graph has a label, and no label is without a relation."""
    assert set(labels()["relations"]) == set(RELATIONS)


@pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=str)
def test_every_word_has_a_label(vocabulary: Vocabulary) -> None:
    """Every word of every vocabulary has a label, and no label is without a word."""
    assert tuple(labels()["vocabularies"][vocabulary.name]) == vocabulary.words


def test_every_vocabulary_has_labels() -> None:
    """The labels know the vocabularies of the model and no others."""
    assert tuple(labels()["vocabularies"]) == tuple(VOCABULARIES)


def test_every_label_is_there_in_every_language() -> None:
    """Each label lies side by side in the four languages, none of them empty."""
    incomplete = [entry for entry in _entries(labels()) if set(entry) != set(LANGUAGES) or not all(entry.values())]
    assert incomplete == []


@pytest.mark.parametrize("section", ["kinds", "plurals", "relations", "fields"])
def test_a_label_stands_as_in_a_sentence(section: str) -> None:
    """Only German nouns and abbreviations begin with a large letter, so that a label fits into a sentence."""
    large = [
        said
        for entry in labels()[section].values()
        for language, said in entry.items()
        if language != "de" and said[0].isupper() and not said[:2].isupper() and not said.startswith("Sustainable")
    ]
    assert large == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [("sv", "åtgärder"), ("de", "Maßnahmen"), ("fr", "actions"), ("en", "actions"), ("fi", "actions")],
)
def test_a_kind_is_named_in_the_language(language: str, expected: str) -> None:
    """A kind is called in the words of the language, in English where we do not speak it."""
    assert kind_label("action", language, plural=True) == expected


def test_an_inherited_field_has_the_label_of_its_declaration() -> None:
    """A field has one label for all classes that inherit it, unless a class has its own."""
    assert [field_label(owner, "title", "de") for owner in ("Goal", "Action", "Region", "Step")] == [
        "Titel",
        "Titel",
        "Titel",
        "Meilenstein",
    ]


def test_a_keyword_of_python_has_the_label_of_its_key() -> None:
    """A field is looked up by its key in files, without the underscore that Python needs."""
    assert field_label("Contribution", "from", "sv") == "framfört vid"


def test_a_relation_reads_as_a_verb() -> None:
    """A relation stands between its two ends as a verb does."""
    assert [relation_label("funded_by", language) for language in LANGUAGES] == [
        "finansieras av",
        "wird finanziert durch",
        "est financée par",
        "is funded by",
    ]


def test_a_name_is_a_text_in_four_languages() -> None:
    """A name can fill the gap of a message, which then says it in its own language; English where nobody asks."""
    names = (kind_name("goal"), field_name("Goal", "due"), word_name("helix", "business"))
    assert [(str(name), name.get("sv"), set(name.languages)) for name in names] == [
        ("goal", "mål", set(LANGUAGES)),
        ("due", "ska nås senast", set(LANGUAGES)),
        ("business", "näringsliv", set(LANGUAGES)),
    ]


def test_the_words_of_a_plan_come_first() -> None:
    """A plan that extends a vocabulary gives its words their labels, ours included."""
    terms = [
        {"key": "digitalisation-officers", "label": {"sv": "digitaliserare", "en": "digitalisers"}},
        {"key": "business", "label": {"sv": "företagen"}},
        {"key": "research"},
    ]
    plan = Plan(languages=["sv"], vocabularies={"helix": {"mode": "extend", "terms": terms}})
    words = ("digitalisation-officers", "business", "research", "unheard-of")
    assert [(word_label("helix", word, "sv", plan), word_label("helix", word, "de", plan)) for word in words] == [
        ("digitaliserare", "digitalisers"),
        ("företagen", "företagen"),
        ("akademi och forskning", "Wissenschaft und Forschung"),
        ("unheard-of", "unheard-of"),
    ]


def test_a_word_without_vocabulary_stays_as_it_is() -> None:
    """A word is never lost for want of a label."""
    assert word_label("no-vocabulary", "word", "sv") == "word"


def test_the_head_of_a_column_begins_large() -> None:
    """Only the first letter changes, so that German nouns and abbreviations stay as they are."""
    assert [capitalised(text) for text in ("åtgärd", "RRI-nyckel", "Art der Maßnahme", "")] == [
        "Åtgärd",
        "RRI-nyckel",
        "Art der Maßnahme",
        "",
    ]
