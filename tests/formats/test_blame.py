"""Which part of a value is quoted when its field refuses it."""

from __future__ import annotations

from rri_planner.errors import BadField, BadValue, Message
from rri_planner.formats._blame import blame
from rri_planner.formats._faults import Fault
from rri_planner.model import Declared


def _refuse(value: object) -> object:
    raise BadValue(value, Message("right"))


def _accept(value: object) -> object:
    return value


def test_each_entry_to_blame_is_told_by_itself() -> None:
    """A list of several and a map of groups are told by their entries, any other value as a whole."""
    raw, error = ["a", "b"], BadValue(["a", "b"], Message("right"))
    several, single = Declared("word", "", many=True), Declared("word", "")
    assert [fault.path for fault in blame(("x",), raw, error, several, _refuse)] == [("x", 0), ("x", 1)]
    assert [fault.path for fault in blame(("x",), raw, error, single, _refuse)] == [("x",)]
    assert [fault.path for fault in blame(("x",), {"a": "b"}, error, Declared("counts", ""), _refuse)] == [("x", "a")]
    assert [fault.path for fault in blame(("x",), {"a": "b"}, error, Declared("money", ""), _refuse)] == [("x",)]


def test_where_no_entry_is_to_blame_the_whole_is() -> None:
    """The value is quoted as its file writes it."""
    (fault,) = blame(
        ("x",), ["a", "b"], BadValue(["a", "b"], Message("right")), Declared("word", "", many=True), _accept
    )
    assert (fault.path, str(fault.message)) == (("x",), '"[a, b]" is not right')


def test_a_reason_of_its_own_is_kept() -> None:
    """A sentence that quotes nothing is told as it is."""
    reason = Message("something is missing")
    error = BadField("Goal", "x", reason, "y")
    assert list(blame(("x",), "a", error, Declared("word", ""), _refuse)) == [Fault(("x",), reason, "y")]
