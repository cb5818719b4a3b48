"""Goals that are out of reach whatever happens."""

from __future__ import annotations

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._robustness_readings import Readings
from rri_planner.analysis._success_points import holds
from rri_planner.graph import PlanGraph
from rri_planner.model import Plan


def unreachable(plan: Plan | PlanGraph) -> tuple[str, ...]:
    """Return the live goals that are not reached even if nothing fails and one of their means is enough, sorted.

    Their chains break off before an action, or rest on actions that can never begin.

    >>> from rri_planner.model import Action, Goal
    >>> goals = [Goal(id="G1", needs="all"), Goal(id="G2", serves="G1")]
    >>> unreachable(Plan(goals=goals, actions=[Action(id="A1", serves="G1")]))
    ('G1', 'G2')
    """
    readings = Readings(graph_of(plan), shared=False)
    return tuple(goal for goal in readings.live_goals if not holds(readings.easy, goal))
