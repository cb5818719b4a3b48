"""YAML that people like to read and that no reader takes for something else."""

from __future__ import annotations

from typing import Any, TypeAlias

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.formats import Limits
from rri_planner.formats._raw import Plain, Raw
from rri_planner.formats._yaml_events import parse_yaml
from rri_planner.formats._yaml_text import yaml_text

_ODD = "ab:,-#?[]{}&*!|>'\"%@` \n\t\\.~=<0123e+_yYnN\r\u2028\x85\ufeff\x7fé😀"
_texts = (
    st.text(st.sampled_from(_ODD), max_size=12)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.lists(st.sampled_from(["word", "a: b", "#x", "-", "'", '"', "é", "\n"]), max_size=60).map(" ".join)
    | st.sampled_from(
        ["no", "on", "Y", "null", "1_000", "12:30", "0o14", "0b1", "2026-01-01 10:00", ".inf", "x" * 2000]
    )
)
_leaves: st.SearchStrategy[Raw] = st.none() | st.booleans() | _texts | st.sampled_from(["1", "2.50", "a"]).map(Plain)
_trees = st.dictionaries(
    _texts,
    st.recursive(
        _leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3), max_leaves=8
    ),
    min_size=1,
    max_size=4,
)
_Loader: TypeAlias = type[yaml.SafeLoader] | type[yaml.CSafeLoader]


@given(_trees)
def test_what_is_written_is_what_is_read(tree: dict[str, Raw]) -> None:
    """Every tree comes back, letter by letter and in its order, whatever characters are in it."""
    read, repeats = parse_yaml(yaml_text(tree), "plan", Limits())
    assert (_spelt(read), repeats) == (_spelt(tree), False)


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@given(tree=_trees)
def test_readers_of_yaml_1_1_see_the_same_texts(loader: _Loader, tree: dict[str, Raw]) -> None:
    """A text is a text for them as well: no truth value, number, time or null is seen where none is written."""
    assert _typed(yaml.load(yaml_text(tree), loader), tree) == _typed(tree, tree)  # noqa: S506 - both are safe


def _spelt(raw: Raw) -> object:
    """Return a tree with truth values as words, as they are before a field reads them, and with maps as pairs."""
    match raw:
        case bool():
            return "true" if raw else "false"
        case dict():
            return [(key, _spelt(value)) for key, value in raw.items()]
        case list():
            return [_spelt(value) for value in raw]
        case _:
            return raw


def _typed(found: Any, written: Raw) -> object:  # noqa: ANN401 - whatever another reader makes of it
    """Return what a reader found with its types, left out where the writer left it to the reader."""
    if isinstance(found, dict) and isinstance(written, dict):
        return [(key, _typed(found[key], written.get(key))) for key in found]
    if isinstance(found, list) and isinstance(written, list):
        return [_typed(*pair) for pair in zip(found, written, strict=True)]
    return None if isinstance(written, Plain) else (type(found), found)


WRITTEN: list[tuple[Raw, str]] = [
    ("NO", "'NO'"),
    ("it's", "it's"),
    ("'twas", "'''twas'"),
    ("=SUM(A1)", "'=SUM(A1)'"),
    ("2022", "'2022'"),
    (Plain("2022"), "2022"),
    (None, "null"),
    (True, "true"),
    ("", "''"),
    ("a: b", "'a: b'"),
    ("bell\a", '"bell\\u0007"'),
    ("emoji 😀", "emoji 😀"),
    ("أهلا", "أهلا"),
    ([], "[]"),
    ({}, "{}"),
    (["a", "b, c"], "[a, 'b, c']"),
    ({"x": Plain("1"), "on": "http://x"}, "{x: 1, 'on': 'http://x'}"),
    ("one\ntwo", "|-\n  one\n  two"),
    ("one\n\ntwo\n", "|\n  one\n\n  two"),
    ("one \ntwo", '"one \\ntwo"'),
    ("ends\n\n", '"ends\\n\\n"'),
    ("word " * 30 + "end", f">-\n  {' '.join(['word'] * 19)}\n  {'word ' * 11}end"),
    (["word"] * 30, "\n" + "\n".join(["  - word"] * 30)),
    ([{"a": ["b"]}], "\n  - a: [b]"),
    ([["a", {"b": "c"}]], "\n  -\n    - a\n    - {b: c}"),
]


@pytest.mark.parametrize(("value", "expected"), WRITTEN)
def test_values_are_written_as_a_person_would(value: Raw, expected: str) -> None:
    """Quotes stand only where they are needed; short values stand on one line, long texts are folded."""
    separator = "" if expected.startswith("\n") else " "
    assert yaml_text({"key": value}) == f"key:{separator}{expected}\n"


def test_sections_stand_apart() -> None:
    """Blank lines surround what takes more than one line; a list is written without a key."""
    tree: dict[str, Raw] = {"a": "x", "b": "z", "c": [{"d": {"e": ["f"]}}, {"g": "h"}], "i": "j"}
    assert yaml_text(tree) == "a: x\nb: z\n\nc:\n  - d:\n      e: [f]\n  - {g: h}\n\ni: j\n"
    assert yaml_text([{"a": "b"}, "c"]) == "- {a: b}\n- c\n"
