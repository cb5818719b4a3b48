"""What analyses share: the graph that they ask, the actions that count, and English where nobody asks for another."""

from __future__ import annotations

from collections.abc import Collection

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import say
from rri_planner.model import Action, Plan


def graph_of(plan: Plan | PlanGraph) -> PlanGraph:
    """Return the graph of a plan, or the graph itself where the caller has built it already."""
    return plan if isinstance(plan, PlanGraph) else PlanGraph(plan)


def counted_actions(graph: PlanGraph, only: Collection[str] | None) -> dict[str, Action]:
    """Return the actions that count as means, of these only where they are given, by id."""
    counted = {each.id: each for each in graph.plan.actions if graph.is_means(each.id)}
    return {id_: each for id_, each in sorted(counted.items()) if only is None or id_ in only}


def in_english(message: Message) -> str:
    """Return a message in English, with dates and numbers as English writes them."""
    return say(message, "en")
