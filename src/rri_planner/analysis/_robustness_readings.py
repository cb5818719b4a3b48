"""The plan in its readings: as stated, or with what is not stated read both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._success import Structure, structure_of
from rri_planner.analysis._success_shared import NOTHING_SHARED, shared_in
from rri_planner.graph import PlanGraph
from rri_planner.model import Action


class Readings:
    """The success structures of a plan: every end that does not state its needs takes all of its means, or any."""

    def __init__(self, graph: PlanGraph, *, shared: bool) -> None:
        self.graph = graph
        self.shared = shared
        self._causes = shared_in(graph) if shared else NOTHING_SHARED

    @cached_property
    def strict(self) -> Structure:
        """The structure in which an end that does not state its needs takes all of its means."""
        return structure_of(self.graph, unstated="all", shared=self._causes)

    @cached_property
    def easy(self) -> Structure:
        """The structure in which an end that does not state its needs takes any one of its means."""
        return structure_of(self.graph, unstated="any", shared=self._causes)

    @cached_property
    def live_goals(self) -> tuple[str, ...]:
        """The ids of the goals that count, sorted; without those that are only watched and have no means."""
        goals = (goal for goal in self.graph.plan.goals if self.graph.is_live(goal.id))
        return tuple(sorted(goal.id for goal in goals if not goal.watch_only or self.graph.supporters(goal.id)))

    def of(self, end: str) -> Mapping[str, Structure]:
        """Return the structures that differ for an end, by name."""
        if self.strict.unstated.isdisjoint(self.strict.named_below(end)):
            return {"stated": self.strict}
        return {"all": self.strict, "any": self.easy}

    def gaps(self) -> Iterator[CannotTell]:
        """Yield what the plan would have to state for the goals to have one reading, and nothing to be left out."""
        below = {id_ for goal in self.live_goals for id_ in self.strict.named_below(goal)}
        counted = self.strict.waiting.awaited.keys() & below
        broken = {each.holder for each in self.graph.broken if each.path[0] == "depends_on"}
        lacking = {
            "depends_on": (broken & counted) | (self.strict.waiting.given_up & counted),
            "needs": self.strict.unstated & below,
            "serves": self.strict.unclear & below,
            "funding": {id_ for id_ in counted if self._lacks(id_, "funded_by")},
            "involved": {id_ for id_ in counted if self._lacks(id_, "involves")},
        }
        return (CannotTell(needs, tuple(sorted(ids))) for needs, ids in lacking.items() if ids)

    def _lacks(self, action: str, relation: str) -> bool:
        return (
            self.shared and isinstance(self.graph.plan[action], Action) and not self.graph.edges_from(action, relation)
        )
