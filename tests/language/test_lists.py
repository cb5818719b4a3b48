"""Lists in a sentence."""

from __future__ import annotations

import pytest

from rri_planner.language import format_list


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], ("",) * 4),
        (["a"], ("a",) * 4),
        (["a", "b"], ("a och b", "a und b", "a et b", "a and b")),
        (["a", "b", "c"], ("a, b och c", "a, b und c", "a, b et c", "a, b and c")),
        (["{0}", "{1}", "{x}"], ("{0}, {1} och {x}", "{0}, {1} und {x}", "{0}, {1} et {x}", "{0}, {1} and {x}")),
    ],
)
def test_texts_are_listed_as_the_language_lists_them(texts: list[str], expected: tuple[str, ...]) -> None:
    """Any number of texts make one phrase; a text with braces is a text."""
    assert tuple(format_list(texts, language) for language in ("sv", "de", "fr", "en")) == expected


def test_a_list_may_be_very_long() -> None:
    """Fifty thousand names are joined in one go, not one after the other."""
    said = format_list(["x"] * 50_000, "en")
    assert (said[:7], said[-7:], len(said)) == ("x, x, x", "x and x", 150_001)
