"""What the search for the nearest word promises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.errors import nearest

_WORDS = ("title", "priority", "period", "government", "business", "civil-society", "done", "dropped")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("prioritet", "priority"),
        ("goverment", "government"),
        ("TITLE", "title"),
        ("civil society", "civil-society"),
        ("peri", "period"),
        ("busi", "business"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_finds_what_was_probably_meant(word: str, expected: str | None) -> None:
    """A slip, another language's cousin and a beginning are found; what is near nothing is not."""
    assert nearest(word, _WORDS) == expected


@given(st.lists(st.text(max_size=8), min_size=1))
def test_finds_a_word_that_is_there(words: list[str]) -> None:
    """A word that is in the list is its own nearest word, or shares its small letters with it."""
    for word in filter(None, words):
        found = nearest(word, words)
        assert found is not None
        assert found.casefold() == word.casefold()


def test_of_equally_near_words_takes_the_first() -> None:
    """The answer depends on the order of the words and on nothing else."""
    assert (nearest("ab1", ["ab2", "ab3"]), nearest("ab1", ["ab3", "ab2"])) == ("ab2", "ab3")


def test_looks_at_two_thousand_words_at_most() -> None:
    """A plan of any size is searched in bounded time."""
    assert nearest("wanted", ["other"] * 2000 + ["wanted"]) is None
