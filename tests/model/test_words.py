"""What ids, words and plain strings promise."""

# ruff: noqa: ANN401 - whatever a user may give is tried

from __future__ import annotations

from typing import Any

import pytest

from rri_planner.errors import BadValue
from rri_planner.model._words import (
    as_id,
    as_optional_id,
    as_sign,
    as_string,
    as_strings,
    as_sustainable_development_goals,
    as_unstated_strings,
)


@pytest.mark.parametrize("id_", ["a", "7", "a-lab", "A.b_c-d", "2027", "x" * 64])
def test_an_id_is_kept(id_: str) -> None:
    """Letters, digits, points, dashes and underlines make an id, up to 64 of them."""
    assert (as_id(id_), as_optional_id(id_)) == (id_, id_)


@pytest.mark.parametrize("id_", ["", "-a", ".a", "_a", "a lab", "å", "a/b", "a\n", "x" * 65, 7, None])
def test_what_cannot_be_an_id_is_refused(id_: Any) -> None:
    """An id begins with a letter or digit of ASCII and has nothing else but the three marks."""
    with pytest.raises(BadValue, match="is not an id"):
        as_id(id_)


def test_unstated_stays_unstated() -> None:
    """Nobody has said is not the same as nothing, where the difference counts."""
    assert (as_optional_id(None), as_string(None), as_strings(None)) == (None, None, ())
    assert (as_unstated_strings(None), as_unstated_strings([])) == (None, ())


@pytest.mark.parametrize("value", [3, True, None, {"a": 1}, {"a"}, b"a"])
def test_what_is_no_string_is_refused(value: Any) -> None:
    """A number is no word, and neither a map nor a set is a list."""
    with pytest.raises(BadValue):
        as_strings([value])
    if value is not None:
        with pytest.raises(BadValue):
            as_strings(value)


@pytest.mark.parametrize("text", ["\0", "a\x0bb", "\x1b[31m", "\ud800", "\uffff"])
def test_what_no_file_can_hold_is_refused(text: str) -> None:
    """Control characters and halves of letters are refused where they come in, not where a document is written."""
    with pytest.raises(BadValue, match="without control characters"):
        as_string(text)


@pytest.mark.parametrize("text", ["", "two\r\nlines\t", "\x85\u2028\u200f", "\U0001f469\u200d\U0001f52c"])
def test_every_other_sign_is_kept(text: str) -> None:
    """Line ends, marks of direction and signs beyond the first plane stay as they are."""
    assert as_string(text) == text


@pytest.mark.parametrize(
    ("value", "sign"),
    [("+", "supports"), ("0", "neutral"), (0, "neutral"), ("-", "conflicts"), ("supports", "supports"), (None, None)],
)
def test_a_sign_may_be_written_short(value: Any, sign: str | None) -> None:
    """Plus, nought and minus say the same as the words."""
    assert as_sign(value) == sign


@pytest.mark.parametrize(
    ("value", "keys"),
    [
        (None, ()),
        (4, ("sdg-4",)),
        ("04", ("sdg-4",)),
        ([4, "11", "sdg-17"], ("sdg-4", "sdg-11", "sdg-17")),
        (99, ("sdg-99",)),
    ],
)
def test_development_goals_may_be_numbers(value: Any, keys: tuple[str, ...]) -> None:
    """A number names the goal of that number; whether there is one, the vocabulary says."""
    assert as_sustainable_development_goals(value) == keys


@pytest.mark.parametrize("value", [True, [True], 4.0, [None], {"4": 4}])
def test_what_names_no_development_goal_is_refused(value: Any) -> None:
    """Only whole numbers and keys name a goal."""
    with pytest.raises(BadValue):
        as_sustainable_development_goals(value)
