"""What a mapping that cannot change promises."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.model import FrozenMap

_entries = st.dictionaries(st.text(max_size=3), st.integers())


@given(_entries)
def test_has_the_entries_that_it_was_given(entries: dict[str, int]) -> None:
    """A frozen map is a map: it has the keys and values it was made from."""
    frozen = FrozenMap(entries)
    assert (dict(frozen), len(frozen)) == (entries, len(entries))
    assert frozen == entries


@given(_entries)
def test_the_order_of_keys_does_not_matter(entries: dict[str, int]) -> None:
    """Maps with the same entries are equal, hash and read alike, whatever the order they came in."""
    one, other = FrozenMap(entries), FrozenMap(dict(reversed(entries.items())))
    assert (one, hash(one), repr(one)) == (other, hash(other), repr(other))
    assert list(one) == sorted(entries)


@given(_entries)
def test_survives_pickling_and_copying(entries: dict[str, int]) -> None:
    """A frozen map reaches another process as it was."""
    frozen = FrozenMap(entries)
    assert pickle.loads(pickle.dumps(frozen)) == copy.copy(frozen) == copy.deepcopy(frozen) == frozen  # noqa: S301 - our own bytes


def test_cannot_change() -> None:
    """There is no way to set, delete or add an entry."""
    frozen = FrozenMap({"women": 22})
    with pytest.raises(TypeError):
        frozen["women"] = 23  # type: ignore[index]  # what mypy refuses is tried
    with pytest.raises(AttributeError):
        frozen.more = 1  # type: ignore[attr-defined]  # what mypy refuses is tried
    assert FrozenMap() == {}
