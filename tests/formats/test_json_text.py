"""JSON that loses nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rri_planner.formats import Limits
from rri_planner.formats._json import parse_json
from rri_planner.formats._json_text import json_text
from rri_planner.formats._raw import Plain, Raw

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_leaves: st.SearchStrategy[Raw] = (
    st.none() | st.booleans() | _texts | st.sampled_from(["1", "2.50", "1e999"]).map(Plain)
)
_trees = st.dictionaries(
    _texts,
    st.recursive(
        _leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3), max_leaves=8
    ),
    max_size=4,
)


@given(_trees)
def test_what_is_written_is_what_is_read(tree: dict[str, Raw]) -> None:
    """Every tree comes back, numbers with the digits they were written in."""
    assert parse_json(json_text(tree), "plan", Limits()) == (tree, False)


def test_short_maps_and_lists_stand_on_one_line() -> None:
    """Whatever holds maps or lists is indented."""
    tree: dict[str, Raw] = {"a": ["x", Plain("1.50"), None], "b": [{"c": True}], "d": {}, "e": ["word"] * 20}
    words = ",\n    ".join(['"word"'] * 20)
    assert json_text(tree) == (
        '{\n  "a": ["x", 1.50, null],\n  "b": [\n    {"c": true}\n  ],\n  "d": {},\n  "e": [\n    '
        + words
        + "\n  ]\n}\n"
    )
