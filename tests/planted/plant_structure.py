"""Defects of structure: the chain from means to ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from rri_planner.model import Action, Event, Goal, Indicator, Link, Pathway, Plan
from tests.planted.defect import Planted, Planter, changed, plants, seen
from tests.planted.places import actions, below, ends, first_pathways, goals, later_pathways, pathways


def _holders(plan: Plan) -> Iterator[tuple[Action | Event | Indicator, str]]:
    yield from ((each, "serves") for each in actions(plan))
    yield from ((each, "informs") for each in plan.events)
    yield from ((each, "measures") for each in plan.indicators)


@plants("STR101", _holders)
def broken_reference(plan: Plan, place: tuple[Action | Event | Indicator, str]) -> Planted:
    """A link more leads to an id that nothing has."""
    holder, name = place
    links = (*getattr(holder, name), Link(to="x-nowhere"))
    return Planted(changed(plan, holder, **{name: links}), [holder.id])


@plants("STR102", actions)
def illegal_link(plan: Plan, action: Action) -> Planted:
    """An action serves a stakeholder, too."""
    who = plan.stakeholders[-1].id
    return Planted(changed(plan, action, serves=(*action.serves, who)), [action.id, who])


def _neighbours(plan: Plan) -> Iterator[tuple[Goal, Goal]]:
    yield from zip(plan.goals, (*plan.goals[1:], plan.goals[0]), strict=True)


@plants("STR103", _neighbours)
def support_loop(plan: Plan, place: tuple[Goal, Goal]) -> Planted:
    """Two goals serve each other, beside the vision."""
    one, other = place
    assert plan.vision is not None
    vision = plan.vision.id
    looped = (evolve(one, serves=[vision, other.id]), evolve(other, serves=[vision, one.id]))
    return Planted(plan.with_items(*looped), [one.id, other.id])


@plants("STR104", goals)
def unserved_end(plan: Plan, goal: Goal) -> Planted:
    """A goal has a pathway more, under which there is nothing."""
    new = Pathway(id="p-new", title="By boat, 3 days a week", serves=goal, evidence=goal.evidence)
    return Planted(plan.with_items(new), [new.id])


@plants("STR105", pathways)
def not_deeply_covered(plan: Plan, pathway: Pathway) -> Planted:
    """A pathway needs ten actions, and has four."""
    means = (each for each in below(plan, pathway) if each.status != "done")
    explained = [
        *(seen("STR108", each.id) for each in means),  # what is under it changes nothing
        # what it is said to serve it does not serve by any action
        *(seen("POL102", pathway.id, each.with_ or "") for each in plan.alignments if each.of == pathway.id),
    ]
    return Planted(changed(plan, pathway, needs={"at_least": 10}), [pathway.id], explained)


@plants("STR106", actions)
def purposeless_action(plan: Plan, action: Action) -> Planted:
    """An action serves nothing."""
    asked = any(link.to == action.id for each in plan.contributions for link in each.into)
    affected = [] if asked else [link.who or "" for link in action.involved if link.as_ == "affected"]
    explained = [seen("INC103", who) for who in affected]  # they came to the event of a goal that is not above it
    return Planted(changed(plan, action, serves=()), [action.id], explained)


@plants("STR107", ends)
def unstated_combination(plan: Plan, end: Goal | Pathway) -> Planted:
    """A goal or pathway does not say how many of its means it needs."""
    return Planted(changed(plan, end, needs=None), [end.id])


@plants("STR108", later_pathways)
def irrelevant_action(plan: Plan, pathway: Pathway) -> Planted:
    """One action is enough for a pathway, and one of its actions waits for another of them."""
    waiting = next(each for each in below(plan, pathway) if each.depends_on)
    return Planted(changed(plan, pathway, needs="any"), [waiting.id])


@plants("STR109", first_pathways)
def everything_serves_everything(plan: Plan, pathway: Pathway) -> Planted:
    """An action serves every goal, each for the same reason."""
    action = below(plan, pathway)[-1]
    everywhere = [{"to": goal.id, "because": "It helps"} for goal in plan.goals]
    explained = [seen("ROB104", action.id)]  # it lies under every goal
    return Planted(changed(plan, action, serves=everywhere), [plan.id], explained)


@plants("STR110", actions)
def vague_wording(plan: Plan, action: Action) -> Planted:
    """An action is named by weak words, and neither a number nor a date says more."""
    vague = {"title": "Improve cooperation where possible", "description": None, "success": (), "period": None}
    return Planted(changed(plan, action, **vague), [action.id])


STRUCTURE: tuple[Planter[Any], ...] = (
    broken_reference,
    illegal_link,
    support_loop,
    unserved_end,
    not_deeply_covered,
    purposeless_action,
    unstated_combination,
    irrelevant_action,
    everything_serves_everything,
    vague_wording,
)
