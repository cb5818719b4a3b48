"""Texts in figures: how wide they are and where they break."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rri_planner.render._figures.lettering import clean, is_right_to_left, width_of, wrapped

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80)


@given(TEXTS, st.integers(40, 300), st.integers(1, 5))
def test_lines_fit(text: str, width: int, most: int) -> None:
    """No line is wider than asked for, beyond a single letter, and there are no more lines than asked for."""
    lines = wrapped(text, width, 13, most=most)
    assert len(lines) <= most
    assert all(width_of(line, 13) <= width or len(line) <= 3 for line in lines)


@given(TEXTS)
def test_nothing_is_lost_where_there_is_room(text: str) -> None:
    """With lines enough every letter of the cleaned text is there, in its order."""
    lines = wrapped(text, 120, 13, most=1_000)
    said, kept = clean(text), "".join(lines)
    assert "".join(kept.split()).replace("-", "") == "".join(said.split()).replace("-", "")


def test_what_is_left_out_is_shown_by_an_ellipsis() -> None:
    """A text that is too long ends in an ellipsis instead of in the middle of a word."""
    assert wrapped("one two three four five six", 60, 13, most=2) == ("one two", "three…")


def test_breaks() -> None:
    """Lines break at blanks, after hyphens and slashes, and only then within a word, in pieces of about one size."""
    assert wrapped("Digital meeting place", 80, 13) == ("Digital", "meeting", "place")
    assert wrapped("socio-économique", 90, 13) == ("socio-", "économique")
    assert wrapped("Naturvetenskaplig", 90, 13) == ("Naturvete-", "nskaplig")
    assert wrapped("", 80, 13) == ()


def test_letters_of_many_scripts_have_a_width() -> None:
    """Accents add nothing, wide letters count as such, and bold letters are wider."""
    assert width_of("é", 10) == width_of("e", 10) == width_of("e\u0301", 10)
    assert width_of("漢", 10) == 10
    assert width_of("🙂", 10) == 14
    assert width_of("Plan", 10) < width_of("Plan", 10, bold=True)


def test_direction_is_that_of_the_first_letter() -> None:
    """Digits and marks have no direction; without letters a text runs from left to right."""
    assert is_right_to_left("2027: שלום")
    assert not is_right_to_left("plan שלום")
    assert not is_right_to_left("2027")
