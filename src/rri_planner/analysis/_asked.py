"""What every analysis shares: the graph that it asks, and the language of results that nobody asked for in another."""

from __future__ import annotations

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import say
from rri_planner.model import Plan


def graph_of(plan: Plan | PlanGraph) -> PlanGraph:
    """Return the graph of a plan, or the graph itself where the caller has built it already."""
    return plan if isinstance(plan, PlanGraph) else PlanGraph(plan)


def in_english(message: Message) -> str:
    """Return a message in English, with dates and numbers as English writes them."""
    return say(message, "en")
