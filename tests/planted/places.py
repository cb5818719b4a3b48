"""Where defects can be planted: the parts of a plan that have what the defect spoils."""

from __future__ import annotations

from collections.abc import Iterable

from rri_planner.model import Action, Goal, Indicator, Pathway, Plan


def actions(plan: Plan) -> Iterable[Action]:
    """Return the actions that count and whose findings nobody has waived."""
    waived = {subject for waiver in plan.waivers for subject in waiver.subject}
    return (each for each in plan.actions if each.involved and each.id not in waived)


def goals(plan: Plan) -> Iterable[Goal]:
    """Return the goals."""
    return plan.goals


def pathways(plan: Plan) -> Iterable[Pathway]:
    """Return the pathways that were chosen."""
    return (each for each in plan.pathways if each.status == "chosen")


def later_pathways(plan: Plan) -> Iterable[Pathway]:
    """Return the pathways that are not the first of their goal: no idea went into an action of them."""
    return (each for each in pathways(plan) if not each.id.endswith("-a"))


def ends(plan: Plan) -> Iterable[Goal | Pathway]:
    """Return the goals, then the pathways that were chosen."""
    yield from goals(plan)
    yield from pathways(plan)


def keys(plan: Plan) -> Iterable[tuple[Goal, str]]:
    """Return each goal with each key of responsible research that it names."""
    return ((goal, link.key or "") for goal in plan.goals for link in goal.rri)


def parts_of_sums(plan: Plan) -> Iterable[Indicator]:
    """Return the indicators that another one is made from."""
    added = {id_ for each in plan.indicators if each.aggregate for id_ in each.aggregate.of}
    return (each for each in plan.indicators if each.id in added)


def first_pathways(plan: Plan) -> Iterable[Pathway]:
    """Return the first pathway of each goal."""
    return (each for each in pathways(plan) if each.id.endswith("-a"))


def results(plan: Plan) -> Iterable[Indicator]:
    """Return the indicators of what changes: one a goal."""
    return (each for each in plan.indicators if each.kind == "result")


def the_plan(plan: Plan) -> Iterable[Plan]:
    """Return the plan itself: a defect for which there is one place."""
    return (plan,)


def below(plan: Plan, end: Goal | Pathway) -> list[Action]:
    """Return the actions that serve a pathway, or a pathway of a goal, in the order of the plan."""
    ends = {end.id, *(each.id for each in plan.pathways if any(link.to == end.id for link in each.serves))}
    return [each for each in plan.actions if each.involved and any(link.to in ends for link in each.serves)]
