"""JSON as the files of plans may use it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rri_planner.formats import Limits, loads
from rri_planner.formats._json import parse_json
from rri_planner.formats._raw import Plain
from tests.formats.reading import problems


def test_numbers_keep_their_digits() -> None:
    """No number passes through a binary float."""
    tree, _ = parse_json('{"a": [1.50, 1e999, -0, 12345678901234567890]}', "plan", Limits())
    assert tree == {"a": [Plain("1.50"), Plain("1e999"), Plain("-0"), Plain("12345678901234567890")]}


def test_numbers_may_be_texts_and_texts_of_digits_stay_texts() -> None:
    """An amount is the same as a number and as a text; in a free map a text of digits stays one."""
    plan = loads('{"funding": [{"id": "f", "ceiling": "99.50"}], "extra": {"n": 1.50, "t": "1.50"}}', format="json")
    assert plan.funding[0].ceiling is not None
    assert str(plan.funding[0].ceiling) == "99.50"
    assert dict(plan.extra) == {"n": Decimal("1.50"), "t": "1.50"}


REFUSED = {
    "": "plan: the file is empty",
    " \n": "plan: the file is empty",
    "{": "plan:1:2: this is not JSON: Expecting property name enclosed in double quotes",
    '{"title": "x",\n}': "plan:2:1: this is not JSON: Expecting property name enclosed in double quotes",
    '{"title":\n "NaN", "extra": {"a": NaN}}': 'plan:2:24: "NaN" is not a number that JSON has',
    '{"extra": {"a": -Infinity}}': 'plan:1:17: "-Infinity" is not a number that JSON has',
    "[]": 'plan:1:1: "[]" is not a plan, which is a map of keys and values',
    '{"titel": "x"}': 'plan:1:2: titel: "titel" is not a field of Plan; did you mean "title"?',
    '{"title": true}': 'plan:1:11: title: "true" is not a text, or a map of language and text',
    '{"goals": [{"id": "a", "due": [2027]}]}': (
        'plan:1:31: goals.a.due: "[2027]" is not a date such as 2027, 2027-Q2, 2027-06 or 2027-06-15'
    ),
}


@pytest.mark.parametrize(("text", "expected"), REFUSED.items())
def test_what_is_no_plan_is_refused_with_its_place(text: str, expected: str) -> None:
    """Each fault is told once, with line and column."""
    assert problems(text, format="json") == [expected]


def test_a_key_set_twice_is_told_with_both_places() -> None:
    """JSON lets the last one win; we do not."""
    text = '{"title": "x", "extra": [{"a": 1,\n"a": 2}], "title": "y"}'
    assert problems(text, format="json") == [
        'plan:1:25: extra: "[{…}]" is not a map of keys and values',
        'plan:2:1: "a" is set a second time; it stands already at plan:1:27',
        'plan:2:11: "title" is set a second time; it stands already at plan:1:2',
    ]


def test_escaped_letters_beyond_the_first_plane_are_read() -> None:
    """The two halves that JSON writes for such a letter become one letter."""
    assert str(loads('{"title": "\\ud83d\\ude00"}', format="json").title) == "😀"


def test_half_a_letter_is_refused() -> None:
    """One half alone is no text, because no file could hold it."""
    assert problems('{"title": "\\ud83d"}', format="json") == [
        'plan:1:11: title: "\\ud83d" is not a text without control characters'
    ]
