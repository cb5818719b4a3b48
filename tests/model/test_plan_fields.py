"""What the headings and collections of a plan promise."""

# ruff: noqa: ANN401 - whatever a user may give is tried

from __future__ import annotations

from typing import Any

import pytest

from rri_planner.errors import BadField
from rri_planner.model import Item, Plan, Record, fields_of

_COLLECTIONS = [
    each
    for each in fields_of(Plan)
    if each.declared.record is not None and issubclass(each.declared.record, Item | Record)
]


def test_a_plan_needs_nothing() -> None:
    """A bare plan is a draft in format 1, checked by the method's own rules."""
    plan = Plan()
    assert (plan.format, plan.id, plan.stage, plan.profile, len(plan)) == (1, "plan", "draft", "digiterri", 0)
    assert Plan(format=None, stage=None, profile=None) == plan


def test_a_heading_is_kept() -> None:
    """A stated stage and profile are the plan's own."""
    plan = Plan(format="1", stage="adopted", profile="profiles/ours.yaml")
    assert (plan.format, plan.stage, plan.profile) == (1, "adopted", "profiles/ours.yaml")


@pytest.mark.parametrize(
    "wrong",
    [
        {"format": 2},
        {"format": "one"},
        {"format": True},
        {"id": "no id"},
        {"id": None},
        {"stage": "finished"},
        {"stage": 3},
        {"profile": 3},
        {"currency": "kronor"},
        {"languages": "svenska språket"},
        {"period": "soon"},
    ],
    ids=str,
)
def test_a_wrong_heading_is_refused(wrong: dict[str, Any]) -> None:
    """The error names the plan and the field."""
    with pytest.raises(BadField, match=rf"^Plan\.{next(iter(wrong))}: "):
        Plan(**wrong)


@pytest.mark.parametrize("each", _COLLECTIONS, ids=[each.name for each in _COLLECTIONS])
def test_a_collection_makes_parts_of_its_class(each: Any) -> None:
    """A map in a collection becomes a part of the class that the plan declares for it."""
    owner = each.declared.record
    one: dict[str, Any] = {"id": "x-1"} if issubclass(owner, Item) else {}
    stated: dict[str, Any] = {each.name: [one] if each.declared.many else one}
    made = getattr(Plan(**stated), each.name)
    assert made == ((owner(**one),) if each.declared.many else owner(**one))
