"""Hearing: who was heard about which part of the plan, in person or through who speaks for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import field, frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.graph import PlanGraph
from rri_planner.model import Plan, Stakeholder

_ENDS = frozenset({"goal", "pathway"})


@frozen
class Hearing:
    """What stakeholders shaped by being at an event or by what they said.

    Followed are the events and contributions on to the contributions that were made there, to what they went into and
    to what that informed.
    """

    graph: PlanGraph = field(eq=False, repr=False)

    def heard(self, stakeholder: Stakeholder, ids: Iterable[str]) -> Mapping[str, bool | None]:
        """Return, for items by id, whether this stakeholder was heard about them or about a goal or pathway above.

        None where nobody can tell: events shaped it, and nobody recorded who was there; or nobody did anywhere.
        """
        shaped = self._shaped_by({stakeholder.id, *self._speakers_for(stakeholder)})
        return {id_: self._heard(id_, shaped) for id_ in ids}

    def _heard(self, id_: str, shaped: set[str]) -> bool | None:
        about = {id_, *(end for end in self.graph.ends(id_) if self.graph.plan[end].item_kind in _ENDS)}
        if not about.isdisjoint(shaped):
            return True
        if not about.isdisjoint(self._shaped_by_the_recorded):
            return False
        return False if self._shaped_by_the_recorded and about.isdisjoint(self._shaped_by_events) else None

    def _shaped_by(self, stakeholders: Iterable[str]) -> set[str]:
        return self._led_to(id_ for who in stakeholders for id_ in self._voices.get(who, ()))

    def _speakers_for(self, stakeholder: Stakeholder) -> set[str]:
        """Return who speaks for a stakeholder: for its id, for a name that it has, or for a group that it has too."""
        texts = (text for text in (stakeholder.name, stakeholder.title) if text is not None)
        wordings = (version.text for text in texts for _, version in text.versions)
        names = {name.casefold() for name in (stakeholder.id, *wordings, *stakeholder.speaks_for)}
        return set[str]().union(*(self._speakers.get(name, ()) for name in names))

    @cached_property
    def _speakers(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for stakeholder in self.graph.plan.stakeholders:
            for group in stakeholder.speaks_for:
                found.setdefault(group.casefold(), set()).add(stakeholder.id)
        return found

    @cached_property
    def _voices(self) -> Mapping[str, list[str]]:
        """The contributions that each stakeholder made, and the events that it attended or made them at."""
        attended = ((who, event.id) for event in self.graph.plan.events for who in event.attended_by)
        said = [(each.by, each.id) for each in self.graph.plan.contributions if each.by is not None]
        at = ((who, edge.target) for who, id_ in said for edge in self.graph.edges_from(id_, "raised_at"))
        found: dict[str, list[str]] = {}
        for who, id_ in (*attended, *said, *at):
            found.setdefault(who, []).append(id_)
        return found

    @cached_property
    def _shaped_by_the_recorded(self) -> set[str]:
        return self._shaped_by(self._voices)

    @cached_property
    def _shaped_by_events(self) -> set[str]:
        return self._led_to(event.id for event in self.graph.plan.events)

    def _led_to(self, ids: Iterable[str]) -> set[str]:
        found = set(ids)
        pending = list(found)
        while pending:
            id_ = pending.pop()
            after = {edge.target for name in ("informs", "answered_by") for edge in self.graph.edges_from(id_, name)}
            after |= {edge.source for edge in self.graph.edges_to(id_, "raised_at")}
            pending.extend(after - found)
            found |= after
        return found


def hearing(plan: Plan | PlanGraph) -> Hearing:
    """Return who was heard about which part of the plan. Linear in the links of the plan for each stakeholder.

    >>> plan = Plan(goals=[{"id": "g-coast"}], stakeholders=[{"id": "s-fishers"}, {"id": "s-port"}],
    ...     events=[{"id": "e-1", "informs": "g-coast", "attended_by": "s-port"}])
    >>> [dict(hearing(plan).heard(each, ["g-coast"])) for each in plan.stakeholders]
    [{'g-coast': False}, {'g-coast': True}]
    """
    return Hearing(graph_of(plan))
