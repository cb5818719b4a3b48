"""What every class of the model promises."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.errors import BadField, BadValue
from rri_planner.model import Action, Goal, Involvement, Link, Nested, Plan, Provenance, Step, fields_of
from rri_planner.model._base import a_record, record, records
from tests.model.classes import CLASSES
from tests.strategies import items

_PARTS = [owner for owner in CLASSES if owner is not Plan]
classes = pytest.mark.parametrize("owner", _PARTS, ids=[owner.__name__ for owner in _PARTS])


@classes
@given(st.data())
@settings(max_examples=8)
def test_a_part_is_a_value(owner: type[Nested], data: st.DataObject) -> None:
    """A part is equal to its copies, in this process and in another, and hashes as they do."""
    part = data.draw(items(owner))
    for twin in (pickle.loads(pickle.dumps(part)), copy.copy(part), copy.deepcopy(part), evolve(part)):  # noqa: S301 - our own bytes
        assert (type(twin), twin, hash(twin), repr(twin)) == (owner, part, hash(part), repr(part))


@classes
@given(st.data())
@settings(max_examples=4)
def test_a_part_may_be_written_as_a_map(owner: type[Nested], data: st.DataObject) -> None:
    """A map of all the fields, by their keys in files, makes the same part."""
    part = data.draw(items(owner))
    assert record(owner, {each.key: getattr(part, each.name) for each in fields_of(owner)}) == part


@classes
def test_a_part_cannot_change(owner: type[Nested]) -> None:
    """No field of a part can be set, and none can be added."""
    part = a_record(owner, {each.key: "x" for each in fields_of(owner) if each.name in {"id", "to"}})
    with pytest.raises(FrozenInstanceError):
        part.title = "other"  # type: ignore[attr-defined]  # what mypy refuses is tried
    assert not hasattr(part, "__dict__")


@classes
def test_a_short_form_is_the_field_it_stands_for(owner: type[Nested]) -> None:
    """A class that has a short form says which field that is, and a link says which field is its end."""
    names = {each.name for each in fields_of(owner)}
    assert {owner.short, owner.end} - {None} <= names


def test_a_record_may_be_given_in_several_ways() -> None:
    """A part, a map of its fields and, where there is one, its short form are all understood."""
    step = Step(title="Course ready")
    assert [record(Step, value) for value in (step, {"title": "Course ready"}, "Course ready", None)] == [step] * 3 + [
        None
    ]
    assert records(Step, [step, "Course ready"]) == (step, step)
    assert records(Step, step) == records(Step, "Course ready") == (step,)
    assert records(Step, None) == ()


@pytest.mark.parametrize(
    ("owner", "value", "sentence"),
    [
        (Step, {"titel": "x"}, '"titel" is not a field of Step; did you mean "title"?'),
        (Goal, {"title": "x"}, 'Goal.id: "id" is missing'),
        (Link, {}, 'Link.to: "to" is missing'),
        (Goal, "g-skills", '"g-skills" is not a map of the fields of Goal'),
        (Step, ["x"], "\"['x']\" is not a map of the fields of Step"),
        (Step, Goal(id="g"), "\"Goal(id='g')\" is not a map of the fields of Step"),
    ],
)
def test_what_makes_no_record_is_refused(owner: type[Nested], value: Any, sentence: str) -> None:  # noqa: ANN401 - anything is tried
    """The error says what is unknown or missing."""
    with pytest.raises((BadValue, BadField)) as caught:
        record(owner, value)
    assert str(caught.value) == sentence


def test_a_wrong_argument_says_which_and_why() -> None:
    """The error names the class, the field all the way down, and the nearest right word."""
    with pytest.raises(BadField) as caught:
        Action(id="a", involved=[Involvement(who="s"), {"who": "s", "as": "acountable"}])
    assert str(caught.value) == (
        "Action.involved.1.as_: "
        '"acountable" is not one of accountable, responsible, contributes, consulted, informed, affected; '
        'did you mean "accountable"?'
    )


def test_an_inherited_field_goes_by_the_name_of_the_class_that_was_called() -> None:
    """A wrong title of a goal is a goal's, though every item has a title."""
    with pytest.raises(BadField, match=r"^Goal\.title: "):
        Goal(id="g", title=3)  # type: ignore[arg-type]  # what mypy refuses is tried


@pytest.mark.parametrize("value", [3, True, "", b"x", {"id": "g"}, ["g"]])
def test_a_reference_names_an_item(value: Any) -> None:  # noqa: ANN401 - anything is tried
    """A reference is an id or an item; anything else is refused."""
    with pytest.raises(BadField, match="is not the id of an item"):
        Action(id="a", merged_into=value)
    with pytest.raises(BadField):
        Action(id="a", themes=[value])


def test_items_may_be_named_by_themselves() -> None:
    """Wherever an id may stand, the item may stand instead."""
    goal = Goal(id="g-skills")
    assert Action(id="a", serves=goal, merged_into=goal, themes=[goal]) == Action(
        id="a", serves="g-skills", merged_into="g-skills", themes=["g-skills"]
    )
    assert Action(id="a", merged_into=None, themes=None) == Action(id="a")


def test_a_kind_of_provenance_is_enough() -> None:
    """Where a part comes from may be said in a word."""
    assert Goal(id="g", provenance="cited").provenance == Provenance(kind="cited")
