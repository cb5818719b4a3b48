"""Scalars that no field has read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rri_planner.formats._raw import Plain, Raw, excerpt, is_typed, resolved

RESOLVED: dict[str, object] = {
    "true": True,
    "False": False,
    "yes": "yes",
    "12": 12,
    "-0": 0,
    "+3": 3,
    "9" * 5000: Decimal("9" * 5000),
    "0o14": 12,
    "0xff": 255,
    "1.50": Decimal("1.50"),
    "1e999": Decimal("1e999"),
    "1e99999999999999999999": "1e99999999999999999999",
    ".5": Decimal("0.5"),
    "2026-01-01": "2026-01-01",
    ".inf": ".inf",
    "-.nan": "-.nan",
    "1_000": "1_000",
    "12:30": "12:30",
}


@pytest.mark.parametrize(("text", "expected"), RESOLVED.items())
def test_plain_scalars_are_what_yaml_1_2_says(text: str, expected: object) -> None:
    """The core schema decides; numbers are exact, and what it does not know is a text."""
    found = resolved(Plain(text))
    assert (found, type(found)) == (expected, type(expected))
    assert str(found) == str(expected)


def test_quoted_scalars_are_texts_at_any_depth() -> None:
    """Only plain scalars are resolved, wherever they stand."""
    assert resolved({"a": ["12", Plain("12"), {"b": Plain("true"), "c": None}]}) == {
        "a": ["12", 12, {"b": True, "c": None}]
    }


@pytest.mark.parametrize("text", ["1", "0.1", "true", "0o7", "1e3"])
def test_what_looks_typed_is_known(text: str) -> None:
    """What would come back as a number or a truth value needs quotes."""
    assert is_typed(text)
    assert not is_typed(f"{text} x")


EXCERPTS: list[tuple[Raw, str]] = [
    (None, "null"),
    (True, "true"),
    (Plain("12"), "12"),
    (["a", ["b"], [], {}], "[a, […], [], {}]"),
    ({"a": {"b": "c"}, "d": False}, "{a: {…}, d: false}"),
    ("x" * 100, "x" * 60 + "…"),
    (["word"] * 10_000, "[" + "word, " * 9 + "word,…"),
]


@pytest.mark.parametrize(("raw", "expected"), EXCERPTS)
def test_an_excerpt_is_short_and_reads_like_the_file(raw: Raw, expected: str) -> None:
    """Messages quote the beginning of a value as a file has it, however large the value is."""
    assert excerpt(raw) == expected
