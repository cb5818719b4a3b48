"""The funnel: what became of everything that was said, and of every action."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._funnel_outcomes import Outcomes, outcomes_of
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import VOCABULARIES, Contribution, FrozenMap, Plan, ShownAsTable

_STAGES = (*VOCABULARIES["action-status"].words, "unstated", "merged")


@frozen
class Funnel(ShownAsTable):
    """What became of what was said, in all and by event, theme and strand of the helix; and of the actions.

    ``actions`` counts by current status; ``merged`` are those that went into another action, whatever their
    status. Counts only: they say nothing about whether an answer was a good one.
    """

    contributions: Outcomes
    by_event: FrozenMap[Outcomes]
    by_theme: FrozenMap[Outcomes]
    by_helix: FrozenMap[Outcomes]
    actions: FrozenMap[int]
    cannot_tell: tuple[CannotTell, ...] = ()

    @property
    def method(self) -> Message:
        """How it was found."""
        return Message("counts of contributions by what became of them, and of actions by current status")

    @property
    def sentence(self) -> Message:
        """How many were answered, taken up, and told."""
        said = self.contributions
        return Message(
            "Of {total} contributions {answered} were answered, {taken_up} of them taken up, and in {fed_back} cases "
            "people were told. {done} of {actions} actions are done.",
            total=said.total,
            answered=said.answered,
            taken_up=said.taken_up,
            fed_back=said.fed_back,
            done=self.actions["done"],
            actions=sum(self.actions.values()),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds; shares are fractions of all contributions, null where there are none."""
        return {
            **self.contributions.to_dict(),
            "by_event": {id_: each.to_dict() for id_, each in self.by_event.items()},
            "by_theme": {id_: each.to_dict() for id_, each in self.by_theme.items()},
            "by_helix": {word: each.to_dict() for word, each in self.by_helix.items()},
            "actions": dict(self.actions),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row of counts for all contributions, then for each event, theme and strand, then for each status."""
        groups = (("event", self.by_event), ("theme", self.by_theme), ("helix", self.by_helix))
        said = [
            ("all", "", self.contributions),
            *((by, name, found) for by, every in groups for name, found in every.items()),
        ]
        return [
            *({"by": by, "of": name, "total": found.total, **found.counts} for by, name, found in said),
            *({"by": "action", "of": stage, "total": self.actions[stage]} for stage in _STAGES),
        ]


def funnel(plan: Plan | PlanGraph, *, today: dt.date | None = None) -> Funnel:
    """Return what became of everything that was said, and how far the actions have come.

    Answered are contributions that were adopted, merged, declined with a reason, or parked until a day that is
    not past; without `today` what is parked until a day counts as answered and is listed in ``cannot_tell``. People
    were told if the contribution or its event says when. Sources: Involve, standard 10; OECD Guidelines for Citizen
    Participation Processes 2022.

    >>> from rri_planner.model import Action
    >>> said = [Contribution(id="c-1", outcome="adopted"), Contribution(id="c-2")]
    >>> funnel(Plan(contributions=said, actions=[Action(id="a-lab", status="done")])).contributions.share_answered
    0.5
    """
    graph = graph_of(plan)
    strands = strands_of(graph.plan)
    said = sorted(graph.plan.contributions, key=lambda each: each.id)
    told = {event.id for event in graph.plan.events if event.feedback is not None and event.feedback.date is not None}
    undated = tuple(each.id for each in said if today is None and each.outcome == "parked" and each.until is not None)

    def count(groups: Mapping[str, list[Contribution]]) -> FrozenMap[Outcomes]:
        return FrozenMap({name: outcomes_of(each, told, today) for name, each in groups.items()})

    return Funnel(
        outcomes_of(said, told, today),
        by_event=count(_grouped((each.from_, each) for each in said)),
        by_theme=count(_grouped((theme, each) for each in said for theme in each.themes)),
        by_helix=count(_grouped((strands.get(each.by), each) for each in said)),
        actions=_statuses(graph),
        cannot_tell=(CannotTell("today", undated),) if undated else (),
    )


def strands_of(plan: Plan) -> Mapping[str | None, str | None]:
    """Return the strand of the helix for whoever may contribute: a stakeholder, or a strand itself."""
    strands: dict[str | None, str | None] = {each.id: each.helix for each in plan.stakeholders}
    return strands | {word: word for word in plan.words("helix")}


def _grouped(pairs: Iterable[tuple[str | None, Contribution]]) -> Mapping[str, list[Contribution]]:
    groups: dict[str, list[Contribution]] = defaultdict(list)
    for name, said in pairs:
        if name is not None:
            groups[name].append(said)
    return groups


def _statuses(graph: PlanGraph) -> FrozenMap[int]:
    found = Counter(
        "merged" if action.merged_into is not None else graph.status(action.id) or "unstated"
        for action in graph.plan.actions
    )
    return FrozenMap({stage: found[stage] for stage in _STAGES})
