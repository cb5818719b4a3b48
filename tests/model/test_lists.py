"""What may be given where the model keeps a tuple."""

# ruff: noqa: ANN401 - whatever a user may give is tried

from __future__ import annotations

from typing import Any

import pytest

from rri_planner.errors import BadField, BadValue
from rri_planner.model import Action, Goal, Plan
from rri_planner.model._base import references
from rri_planner.model._links import links
from rri_planner.model._words import as_strings


@pytest.mark.parametrize("value", [["a", "b"], ("a", "b"), iter("ab"), {"a": 1, "b": 2}.keys()])
def test_whatever_has_an_order_is_a_list(value: Any) -> None:
    """Lists, tuples, generators and the keys of a map are understood alike, in their order."""
    assert as_strings(value) == ("a", "b")


@pytest.mark.parametrize("value", [{"a", "b"}, frozenset("ab"), {"a": 1}, 3, True, 0.5])
@pytest.mark.parametrize("convert", [as_strings, references])
def test_what_has_no_order_is_no_list(convert: Any, value: Any) -> None:
    """A set is refused, for its order changes from run to run; so is a map, which is no list."""
    with pytest.raises(BadValue):
        convert(value)


@pytest.mark.parametrize("convert", [as_strings, references, links])
def test_a_list_has_no_holes(convert: Any) -> None:
    """An empty entry in a list is a slip, and said to be one."""
    with pytest.raises(BadValue):
        convert(["a", None])


def test_a_wrong_entry_says_where_it_stands() -> None:
    """In a list of maps the error names the entry and the field, all the way down."""
    steps = [{"title": "One"}, {"title": "Two", "date": "soon"}]
    with pytest.raises(BadField) as caught:
        Plan(actions=[Action(id="a"), {"id": "b", "steps": steps}])
    assert (caught.value.owner, caught.value.field) == ("Plan", "actions.1.steps.1.date")


def test_one_is_a_list_of_one() -> None:
    """Where several may stand, one may stand alone, in any of its forms."""
    goal = Goal(id="g")
    one = Action(id="a", serves="g")
    assert (
        one == Action(id="a", serves=goal) == Action(id="a", serves={"to": "g"}) == Action(id="a", serves=one.serves[0])
    )
    assert references(goal) == references("g") == references([goal]) == ("g",)
