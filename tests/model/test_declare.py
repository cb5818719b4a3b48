"""What the declarations promise to all that is built from them."""

from __future__ import annotations

from keyword import iskeyword

import attrs
import pytest

from rri_planner.model import (
    VOCABULARIES,
    Action,
    Alignment,
    Item,
    Link,
    Nested,
    Plan,
    Record,
    Vision,
    fields_of,
    stated,
)
from tests.model.classes import CLASSES

_KINDS = {owner.item_kind for owner in CLASSES if issubclass(owner, Item)} | {"plan"}
classes = pytest.mark.parametrize("owner", CLASSES, ids=[owner.__name__ for owner in CLASSES])


@classes
def test_every_field_is_declared(owner: type[Nested]) -> None:
    """What attrs knows as a field, the model knows as one."""
    assert [each.name for each in attrs.fields(owner)] == [each.name for each in fields_of(owner)]


@classes
def test_a_field_says_what_it_is_for(owner: type[Nested]) -> None:
    """Every help text is a phrase that begins with a capital and has no full stop."""
    helps = [each.declared.help for each in fields_of(owner)]
    assert [text for text in helps if not text or text[0].islower() or text.endswith(".")] == []


@classes
def test_a_declaration_names_only_what_exists(owner: type[Nested]) -> None:
    """Vocabularies, classes and kinds of item are those of the model, and stand where they are needed."""
    for each in fields_of(owner):
        declared = each.declared
        assert declared.vocabulary in {None, *VOCABULARIES}, each.name
        assert declared.record in {None, *CLASSES}, each.name
        assert set(declared.kinds) <= _KINDS, each.name
        assert (declared.record is not None) is (declared.value in {"record", "vocabularies"}), each.name
        assert declared.vocabulary or declared.value != "word", each.name


@classes
def test_a_reference_can_be_checked(owner: type[Nested]) -> None:
    """A reference says which kinds it may name; only the end of a link leaves that to the field that holds it."""
    for each in fields_of(owner):
        record = each.declared.record
        if each.declared.value == "reference" and not (each.name == "to" and issubclass(owner, Link)):
            assert each.declared.kinds, each.name
        if record is not None and issubclass(record, Link):
            assert each.declared.kinds, each.name


@classes
def test_what_is_unstated_is_none_or_empty(owner: type[Nested]) -> None:
    """A field that nobody filled says nothing, but for the headings of a plan and the id of a vision."""
    stated_by_default = {each.name for each in fields_of(owner) if each.default and each.default is not attrs.NOTHING}
    expected = {Plan: {"format", "id", "stage", "profile"}, Vision: {"id"}}
    assert stated_by_default == expected.get(owner, set())


@classes
def test_a_key_is_the_name_without_the_underscore(owner: type[Nested]) -> None:
    """Where a key is a word of Python, the name in Python has an underscore more; no other name has one."""
    for each in fields_of(owner):
        assert each.name == (f"{each.key}_" if iskeyword(each.key) else each.key)


@classes
def test_a_list_that_may_be_unstated_is_the_only_one_without_an_empty_default(owner: type[Nested]) -> None:
    """Lists default to empty; where nobody has said differs from none, they default to none."""
    odd = [each.name for each in fields_of(owner) if each.declared.many is not (each.default == ())]
    assert odd == (["flags"] if owner is Action else [])


@pytest.mark.parametrize("owner", [owner for owner in CLASSES if issubclass(owner, Record) and owner.edge])
def test_the_ends_of_a_statement_are_references(owner: type[Record]) -> None:
    """A statement that makes an edge has a reference at either end."""
    assert owner.edge is not None
    _, *ends = owner.edge
    values = {each.name: each.declared.value for each in fields_of(owner)}
    assert [values[end] for end in ends] == ["reference", "reference"]


def test_only_what_is_stated_is_yielded() -> None:
    """A field at its default says nothing; an empty list where unstated is none does."""
    action = Action(id="a", flags=[], title="Lab", serves=[])
    assert [each.name for each, _ in stated(action)] == ["title", "id", "flags"]
    assert [(each.key, value) for each, value in stated(Alignment(with_="o"))] == [("with", "o")]
