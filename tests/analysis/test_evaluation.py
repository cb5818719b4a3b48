"""The evaluation: what those who led an action, took part in it or were affected say about it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import evaluation, public
from rri_planner.analysis._withheld import SMALLEST
from rri_planner.graph import PlanGraph
from rri_planner.language import say
from rri_planner.model import Action, Event, Plan


def _asked(*results: dict[str, Any], **survey: object) -> Plan:
    return Plan(actions=[Action(id="a")], events=[Event(id="e", survey={"results": results, **survey}), Event(id="f")])


def test_counts_first_then_shares_with_what_they_are_of() -> None:
    """Each group has its own counts, its own number of answers and its own shares, in the plan's order."""
    plan = _asked(
        {"question": "Did it help?", "about": ["a"], "by": "action-participant", "counts": {"no": 12, "yes": 28}},
        {"question": "Did it help?", "about": ["a"], "by": "regional-stakeholder", "counts": {"no": 30, "yes": 10}},
        sample="self-selected",
    )
    found = evaluation(plan)
    assert found.to_dict()["answers"] == [
        {
            "event": "e", "question": "Did it help?", "about": ["a"], "by": "action-participant", "n": 40,
            "counts": {"no": 12, "yes": 28}, "shares": {"no": 0.3, "yes": 0.7}, "margins": {},
        },
        {
            "event": "e", "question": "Did it help?", "about": ["a"], "by": "regional-stakeholder", "n": 40,
            "counts": {"no": 30, "yes": 10}, "shares": {"no": 0.75, "yes": 0.25}, "margins": {},
        },
    ]  # fmt: skip
    assert found.to_rows()[1] == {
        "question": "Did it help?", "by": "action-participant", "answer": "yes", "count": 28, "n": 40, "share": 0.7,
        "margin": None,
    }  # fmt: skip
    assert found.cannot_tell == ()
    assert say(found.sentence, "en") == (
        "Questions: 1, answered by action participants and regional stakeholders. "
        "Tables in which something is kept back because the group is small: 0 of 2."
    )
    assert evaluation(PlanGraph(plan)) == found


def test_small_groups_are_kept_back() -> None:
    """A small count takes another one with it, and a group of fewer than five says nothing, not even its number."""
    found = evaluation(
        _asked({"by": "action-manager", "counts": {"no": 2, "some": 7, "yes": 9}}, {"counts": {"no": 1, "yes": 3}})
    )
    assert [(each.n, dict(each.counts)) for each in found.answers] == [
        (18, {"no": None, "some": None, "yes": 9}),
        (None, {"no": None, "yes": None}),
    ]
    assert [dict(each.shares) for each in found.answers] == [
        {"no": None, "some": None, "yes": 0.5},
        {"no": None, "yes": None},
    ]
    assert "kept back because the group is small: 2 of 2" in str(found.sentence)


def test_a_group_without_a_role_is_called_that() -> None:
    """Nobody is given a role that the plan does not state."""
    assert "answered by people whose role is not stated" in str(evaluation(_asked({"counts": {"yes": 9}})).sentence)


@pytest.mark.parametrize(("sample", "margin"), [("probability", 0.1), ("self-selected", None), ("other", None)])
def test_margins_only_where_people_were_drawn_by_lot(sample: str, margin: float | None) -> None:
    """96 answers of a probability sample give ten points; any other sample gives none."""
    found = evaluation(_asked({"counts": {"no": 48, "yes": 48}}, sample=sample))
    assert found.answers[0].margins.get("yes") == (None if margin is None else pytest.approx(margin, abs=0.0005))


def test_what_is_missing_is_named() -> None:
    """Without answers, and without the sort of sample, it is said which field is lacking."""
    nothing = evaluation(Plan(events=[Event(id="e", survey={"sample": "other"})]))
    assert (nothing.answers, [each.needs for each in nothing.cannot_tell]) == ((), ["survey.results"])
    assert str(nothing.sentence) == "The plan holds no answers of respondents yet."
    unknown = evaluation(_asked({"counts": {"yes": 9}}))
    assert [each.to_dict() for each in unknown.cannot_tell] == [{"needs": "survey.sample", "ids": ["e"]}]


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 40), min_size=1))
def test_what_is_kept_back_cannot_be_worked_out(counts: dict[str, int]) -> None:
    """No small count is shown, and what is kept back of a group whose number is shown is five people or more."""
    (found,) = evaluation(_asked({"counts": counts})).answers
    shown = [count for count in found.counts.values() if count is not None]
    assert all(count >= SMALLEST for count in shown)
    if found.n is not None and len(shown) < len(counts):
        assert found.n - sum(shown) >= SMALLEST
        assert len(counts) - len(shown) >= 2 or len(counts) == 1


def test_a_public_copy_keeps_back_the_same() -> None:
    """What the evaluation does not show, the copy of the plan for everybody does not hold."""
    plan = _asked({"by": "action-manager", "counts": {"no": 2, "some": 7, "yes": 9}}, {"counts": {"no": 1, "yes": 3}})
    held = [each.counts for event in public(plan).events if event.survey for each in event.survey.results]
    shown = [{answer: n for answer, n in each.counts.items() if n is not None} for each in evaluation(plan).answers]
    assert [dict(counts) for counts in held] == shown == [{"yes": 9}, {}]
