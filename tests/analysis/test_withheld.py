"""Which counts of small groups are kept back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import withheld
from rri_planner.analysis._withheld import SMALLEST

COUNTS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 60))


@given(COUNTS)
def test_no_small_group_is_shown(counts: dict[str, int]) -> None:
    """No group of fewer than five is shown."""
    assert all(counts[group] >= SMALLEST for group in counts.keys() - withheld(counts))


@given(COUNTS)
def test_no_group_can_be_worked_out(counts: dict[str, int]) -> None:
    """Whoever knows the total still cannot tell a small group: another one is missing, and enough people in the two."""
    hidden = withheld(counts)
    if hidden and hidden != counts.keys():
        assert len(hidden) > 1
        assert sum(counts[group] for group in hidden) >= SMALLEST


@given(COUNTS)
def test_nothing_is_withheld_without_need(counts: dict[str, int]) -> None:
    """Where every group has five persons, all are shown."""
    if all(count >= SMALLEST for count in counts.values()):
        assert withheld(counts) == frozenset()


def test_a_second_group_must_have_people_in_it() -> None:
    """Where the smallest groups are empty, a group with people goes with them: else nobody need guess."""
    assert withheld({"a": 0, "b": 0, "c": 9, "d": 30}) == {"a", "b", "c"}


def test_of_equal_groups_the_first_by_name_goes() -> None:
    """The choice of the second group does not depend on the order of the file."""
    assert withheld({"b": 9, "a": 9, "small": 1}) == withheld({"small": 1, "a": 9, "b": 9}) == {"small", "a"}
