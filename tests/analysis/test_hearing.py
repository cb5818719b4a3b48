"""Hearing: who was heard about which part of the plan."""

from __future__ import annotations

from hypothesis import given

from rri_planner.analysis import hearing
from rri_planner.model import Plan
from tests.strategies import plans


def test_what_is_heard_of_an_end_is_heard_of_its_means() -> None:
    """Being heard about a goal is being heard about what serves it, and not the other way round."""
    plan = Plan(
        goals=[{"id": "g-1"}],
        actions=[{"id": "a-1", "serves": "g-1"}, {"id": "a-2", "serves": "g-1"}],
        stakeholders=[{"id": "s-goal"}, {"id": "s-action"}],
        events=[
            {"id": "e-1", "informs": "g-1", "attended_by": "s-goal"},
            {"id": "e-2", "informs": "a-1", "attended_by": "s-action"},
        ],
    )
    goal, action = plan.stakeholders
    ids = ("g-1", "a-1", "a-2")
    assert hearing(plan).heard(goal, ids) == {"g-1": True, "a-1": True, "a-2": True}
    assert hearing(plan).heard(action, ids) == {"g-1": False, "a-1": True, "a-2": False}


@given(plans(broken=True))
def test_nobody_is_missed_where_nobody_was_recorded(plan: Plan) -> None:
    """Without a list of who was there and without a contribution by somebody, nobody can tell."""
    bare = plan.evolve(events=[event for event in plan.events if not event.attended_by], contributions=())
    actions = [action.id for action in bare.actions]
    for stakeholder in bare.stakeholders:
        assert set(hearing(bare).heard(stakeholder, actions).values()) <= {None}
