"""Representation: how the groups of those who took part stand to the groups of the region."""

from __future__ import annotations

from decimal import Decimal

from rri_planner.analysis import Represented, representation
from rri_planner.model import Plan


def test_representation_of_several_genders() -> None:
    """The index of dissimilarity has one more group for those that the reference does not name."""
    plan = Plan(
        region={"reference": [{"group": "women", "share": 50}, {"group": "men", "share": 40}]},
        events=[{"id": "e-1", "participants": {"gender": {"women": 10, "men": 10, "non-binary": 20}}}],
    )
    assert [(each.group, each.share, each.apart) for each in representation(plan)] == [
        ("women", Decimal("0.25"), Decimal("0.4")),
        ("men", Decimal("0.25"), Decimal("0.4")),
    ]


def test_a_group_counts_among_all_at_the_events_that_count_it() -> None:
    """An event that does not count the group, or states no total, is left out; shares are from 0 to 1."""
    plan = Plan(
        region={"reference": [{"group": "under-30", "share": 30}, {"group": "far"}, {"share": 5}]},
        events=[
            {"id": "e-1", "participants": {"total": 40, "groups": {"under-30": 2}}},
            {"id": "e-2", "participants": {"total": 60, "groups": {"under-30": 3}}},
            {"id": "e-3", "participants": {"total": 500}},
            {"id": "e-4", "participants": {"groups": {"under-30": 9}}},
            {"id": "e-5"},
        ],
    )
    assert representation(plan) == (Represented("under-30", "groups", 5, 100, Decimal("0.3"), Decimal("0.25")),)
    assert representation(Plan()) == ()


def test_the_index_is_that_of_two_populations() -> None:
    """The index of dissimilarity is 0 for equal shares and 1 where the two have no group in common."""
    for women, share, apart in ((5, 50, 0), (10, 0, 1), (0, 100, 1)):
        plan = Plan(
            region={"reference": [{"group": "women", "share": share}, {"group": "men", "share": 100 - share}]},
            events=[{"id": "e-1", "participants": {"gender": {"women": women, "men": 10 - women}}}],
        )
        assert {each.apart for each in representation(plan)} == {apart}
