"""How people took part in making each plan, in figures that may be published."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from rri_planner.analysis._compare_coverage import publishable
from rri_planner.analysis._funnel import funnel
from rri_planner.analysis._inclusion_counts import Attendance
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import word_name
from rri_planner.model import VOCABULARIES, FrozenMap


@frozen
class Involved:
    """Events, attendances, contributions with what became of them, and actions by status.

    ``participants`` adds up the events whose number may be published; who came twice counts twice. It is None where
    there is no such event. ``uncounted`` are the other events, in the order of the plan.
    """

    events: int
    participants: int | None
    uncounted: tuple[str, ...]
    contributions: int
    outcomes: FrozenMap[int]
    actions: FrozenMap[int]

    @property
    def figures(self) -> Mapping[str, tuple[Message, int | None]]:
        """Each figure by its key: what it is called, and the number."""
        outcomes = {
            word: (Message("Needs and ideas: {outcome}", outcome=word_name("outcome", word)), self.outcomes[word])
            for word in VOCABULARIES["outcome"].words
        }
        return {
            "events": (Message("Events"), self.events),
            "counted": (Message("Events of which it may be said how many came"), self.events - len(self.uncounted)),
            "participants": (Message("People who came to these, counted anew each time"), self.participants),
            "contributions": (Message("Needs and ideas on record"), self.contributions),
            **outcomes,
            "unanswered": (Message("Needs and ideas: no answer yet"), self.outcomes["unanswered"]),
        }

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "events": self.events,
            "participants": self.participants,
            "uncounted": list(self.uncounted),
            "contributions": self.contributions,
            "outcomes": dict(self.outcomes),
            "actions": dict(self.actions),
        }


def involved(graph: PlanGraph) -> Involved:
    """Return the figures of one plan."""
    events = {event.id: publishable(Attendance.of(event.participants)) for event in graph.plan.events}
    totals = {id_: each.total for id_, each in events.items() if each is not None and each.total is not None}
    found = funnel(graph)
    return Involved(
        len(events),
        sum(totals.values()) if totals else None,
        tuple(id_ for id_ in events if id_ not in totals),
        found.contributions.total,
        found.contributions.counts,
        found.actions,
    )
