"""Defects of policy and interactions: fit with what is decided, and of the parts with one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from rri_planner.model import Action, Alignment, Criterion, Descriptor, Goal, Indicator, Link, Plan, Policy
from tests.planted.defect import Planted, Planter, changed, plants, restated, seen
from tests.planted.places import actions, goals, the_plan


@plants("POL101", lambda plan: [each for each in plan.alignments if each.sign == "supports"])
def alignment_gap(plan: Plan, alignment: Alignment) -> Planted:
    """Nothing is said to serve an objective any more, or a goal to follow one."""
    left = tuple(each for each in plan.alignments if each is not alignment)
    ends = (alignment.with_ or "", alignment.of or "")
    # the goal follows nothing else
    explained = [seen("POL101", ends[1])] if isinstance(plan[ends[1]], Goal) else []
    return Planted(plan.evolve(alignments=left), ends[:1], explained)


@plants("POL102", lambda plan: [each for each in plan.alignments if each.sign == "supports"])
def nominal_alignment(plan: Plan, alignment: Alignment) -> Planted:
    """A part of the plan is said to serve an objective, and nobody says why."""
    ends = (alignment.of or "", alignment.with_ or "")
    return Planted(restated(plan, "alignments", alignment, because=None), ends)


@plants("POL103", actions)
def conflict_unaddressed(plan: Plan, action: Action) -> Planted:
    """An action conflicts with an objective, and nobody says what is done about it."""
    conflict = Alignment(of=action, with_="o-roads", sign="conflicts", because="Lorries drive 900 km")
    left = tuple(each for each in plan.alignments if (each.of, each.with_) != (action.id, "o-roads"))
    return Planted(plan.evolve(alignments=(*left, conflict)), [action.id, "o-roads"])


def aligned_policies(plan: Plan) -> list[tuple[Alignment, Policy]]:
    """Return the alignments that support a policy, each with the policy."""
    return [
        (each, policy)
        for each in plan.alignments
        for policy in plan.policies
        if each.sign == "supports" and each.with_ in {objective.id for objective in policy.objectives}
    ]


@plants("POL104", aligned_policies)
def scale_mismatch(plan: Plan, place: tuple[Alignment, Policy]) -> Planted:
    """A policy that the plan is aligned with ended before the plan began."""
    alignment, policy = place
    # everything that is aligned with the policy is concerned
    others = [seen("POL104", each.of or "", policy.id) for each, same in aligned_policies(plan) if same is policy]
    return Planted(changed(plan, policy, period="2001/2004"), [alignment.of or "", policy.id], others)


def _s3(plan: Plan) -> Iterator[tuple[Policy, Criterion]]:
    yield from ((policy, criterion) for policy in plan.policies for criterion in policy.criteria)


@plants("POL105", _s3)
def s3_discovery_trace(plan: Plan, place: tuple[Policy, Criterion]) -> Planted:
    """Nothing shows how one of the criteria of a strategy for smart specialisation is met."""
    policy, criterion = place
    objectives = {each.id for each in policy.objectives}
    aligned = [each.of or "" for each in plan.alignments if each.with_ in objectives]
    criteria = [each for each in policy.criteria if each is not criterion]
    # the strategy is the same for all of its goals
    others = [seen("POL105", goal) for goal in aligned]
    return Planted(changed(plan, policy, criteria=criteria), aligned[:1], others)


def _pairs(plan: Plan) -> list[tuple[str, str]]:
    pairs = ((each.of or "", each.to or "") for each in plan.influences if not each.mitigation)
    return list(dict.fromkeys(pairs))


def _rescored(plan: Plan, pair: tuple[str, str], *scores: int) -> Plan:
    """Return the plan in which the raters give these scores to a pair, one after the other."""
    left = iter(scores)
    scored = (evolve(each, score=next(left)) if (each.of, each.to) == pair else each for each in plan.influences)
    return plan.evolve(influences=tuple(scored))


@plants("INT101", _pairs)
def unmanaged_tradeoff(plan: Plan, pair: tuple[str, str]) -> Planted:
    """One thing hinders another badly, and nobody says what is done about it."""
    return Planted(_rescored(plan, pair, -2, -2), pair)


@plants("INT102", goals)
def self_defeating_goal(plan: Plan, goal: Goal) -> Planted:
    """The actions that were judged hinder a goal more than they help it."""
    judged = {each.of for each in plan.influences if isinstance(plan[each.of or ""], Action)}
    scored = (
        evolve(each, score=-3, mitigation="Held on other days") if each.to == goal.id and each.of in judged else each
        for each in plan.influences
    )
    return Planted(plan.evolve(influences=tuple(scored)), [goal.id])


@plants("INT103", lambda plan: list(zip(actions(plan), list(actions(plan))[9:], strict=False)))
def exclusive_choices(plan: Plan, place: tuple[Action, Action]) -> Planted:
    """Two actions that exclude each other are both in the plan."""
    one, other = place
    return Planted(changed(plan, one, excludes=[{"to": other.id, "because": "One hall"}]), [one.id, other.id])


@plants("INT104", lambda plan: plan.variants)
def inconsistent_variant_bundle(plan: Plan, choice: Descriptor) -> Planted:
    """The plan chooses the variant of a choice that everything else speaks against."""
    return Planted(changed(plan, choice, chosen=choice.options[0]), [choice.id])


def _unbound(plan: Plan) -> list[Action]:
    """Return the actions that wait for no other, and that no other waits for."""
    awaited = {link.to for each in plan.actions for link in each.depends_on}
    return [each for each in actions(plan) if not each.depends_on and each.id not in awaited]


@plants("INT105", _unbound)
def too_few_levers(plan: Plan, action: Action) -> Planted:
    """The plan has two goals more, and one action is all that leads to either."""
    new = [_goal(plan, f"g-new-{number}") for number in (1, 2)]
    serves = (*action.serves, *(Link(to=goal.id, because=f"Second use {goal.id}") for goal in new))
    # without it neither can be reached
    explained = [seen("ROB101", goal.id, action.id) for goal in new]
    return Planted(
        plan.with_items(*new, *_measured(plan, new), evolve(action, serves=serves)),
        [each.id for each in new],
        explained,
    )


def _goal(plan: Plan, id_: str) -> Goal:
    """Return a goal that is like the last one in what it rests on."""
    return evolve(plan.goals[-1], id=id_, title={"en": f"Goal {id_[-1]}", "sv": f"Mål {id_[-1]}"}, rri=(), priority=9)


def _measured(plan: Plan, new: list[Goal]) -> list[Indicator]:
    model = next(each for each in plan.indicators if each.kind == "result")
    return [evolve(model, id=f"i-{goal.id[2:]}", measures=[goal.id]) for goal in new]


@plants("INT106", the_plan)
def matrix_not_filled(plan: Plan, _: Plan) -> Planted:
    """A third of the pairs was not looked at."""
    left = plan.influences[: len(plan.influences) * 2 // 3]
    return Planted(plan.evolve(influences=left), [plan.id])


@plants("INT107", _pairs)
def judgement_unreliable(plan: Plan, pair: tuple[str, str]) -> Planted:
    """Two raters give a pair +2 and -1."""
    return Planted(_rescored(plan, pair, 2, -1), pair)


POLICY: tuple[Planter[Any], ...] = (
    alignment_gap,
    nominal_alignment,
    conflict_unaddressed,
    scale_mismatch,
    s3_discovery_trace,
    unmanaged_tradeoff,
    self_defeating_goal,
    exclusive_choices,
    inconsistent_variant_bundle,
    too_few_levers,
    matrix_not_filled,
    judgement_unreliable,
)
