"""Density: how many of the possible links between actions and goals a plan states."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from rri_planner.analysis._asked import counted_actions, graph_of
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan

_MOST = 250_000


@frozen
class Density:
    """How many of the ``actions`` that count reach each goal, by id; with ``more`` not all goals were counted."""

    reached_by: FrozenMap[int]
    actions: int
    more: bool = False

    @property
    def share(self) -> Fraction:
        """The share of all possible links that is stated, directly or by way of pathways."""
        possible = self.actions * len(self.reached_by)
        return Fraction(sum(self.reached_by.values()), possible) if possible else Fraction(0)


def density(plan: Plan | PlanGraph, *, most: int = _MOST) -> Density:
    """Return how many actions reach each of the lowest goals; counting ends when it has found more than `most` links.

    Goals that rest on other goals are left out, as whoever serves those serves them as well; so are goals that are only
    watched.

    >>> from rri_planner.model import Action, Goal
    >>> actions = [Action(id="a", serves=["skills", "trust"]), Action(id="b", serves="trust")]
    >>> density(Plan(goals=[Goal(id="skills"), Goal(id="trust")], actions=actions)).share
    Fraction(3, 4)
    """
    graph = graph_of(plan)
    resting = {edge.target for edge in graph.edges("serves") if graph.plan[edge.source].item_kind == "goal"}
    reached: dict[str, int] = {}
    links = 0
    for goal in sorted(graph.plan.goals, key=lambda goal: goal.id):
        if goal.id not in resting and graph.is_live(goal.id) and goal.watch_only is None and links <= most:
            reached[goal.id] = len(graph.reaches(goal.id))
            links += reached[goal.id]
    return Density(FrozenMap(reached), len(counted_actions(graph, None)), more=links > most)
