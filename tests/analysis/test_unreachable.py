"""Goals that are out of reach."""

from __future__ import annotations

from hypothesis import given

from rri_planner.analysis import robustness, unreachable
from rri_planner.model import Action, Goal, Plan
from tests.strategies import plans


def test_goals_that_nothing_leads_to() -> None:
    """A chain that breaks off, and actions that wait for one another; what is open is read in favour of the goal."""
    goals = [Goal(id="none"), Goal(id="open"), Goal(id="under", serves="open"), Goal(id="stuck"), Goal(id="fine")]
    actions = [
        Action(id="a", serves=["open", "fine"]),
        Action(id="b", serves="stuck", depends_on="c"),
        Action(id="c", depends_on="b"),
    ]
    assert unreachable(Plan(goals=goals, actions=actions)) == ("none", "stuck", "under")


@given(plans())
def test_out_of_reach_is_what_no_reading_reaches(plan: Plan) -> None:
    """A goal is out of reach if it is not reached in any reading of the analysis of robustness."""
    goals = robustness(plan).goals
    lost = [id_ for id_, each in goals.items() if not any(one.reachable for one in each.readings.values())]
    assert unreachable(plan) == tuple(sorted(lost))
