"""Defects of robustness and adaptivity: what if something does not happen, and can the plan learn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from rri_planner.analysis import selection
from rri_planner.model import Action, Assumption, FundingLine, Goal, Indicator, Link, Pathway, Plan, Stakeholder
from tests.planted.defect import Planted, Planter, changed, plants, seen
from tests.planted.places import below, first_pathways, goals, the_plan


def essential(plan: Plan, goal: Goal, *, assumption: str | None, **changes: Any) -> Planted:  # noqa: ANN401  # fields
    """Return the plan in which a goal takes all of its means, and a new action is one of them.

    That alone makes the action a single point of failure, for its owner and its funding line too, and hides an
    assumption where it has none.
    """
    model = next(each for each in below(plan, goal) if each.status == "selected")
    serves = [{"to": goal.id, "because": "40 asked for it", "assumptions": [assumption] if assumption else []}]
    stated = {"id": "a-new", "title": "Ferry with 40 seats", "serves": serves, "participatory": None, **changes}
    # there is no other way to the goal
    explained = [seen("ROB101", goal.id, "a-new")]
    if goal.priority == 1:  # nothing may hold up what comes first
        explained += [seen("ROB102", id_) for id_ in (model.involved[0].who or "", *_sole_line(model))]
    added = plan.with_items(evolve(goal, needs="all"), evolve(model, **stated))
    return Planted(added, [goal.id, "a-new"], explained)


def _sole_line(action: Action) -> list[str]:
    lines = [share.from_ or "" for share in action.funding]
    return lines if len(lines) == 1 else []


@plants("ROB101", goals)
def single_point_of_failure(plan: Plan, goal: Goal) -> Planted:
    """A goal takes all of its means, and one of them is an action."""
    return essential(plan, goal, assumption="u-4")


def _carriers(plan: Plan) -> Iterator[Stakeholder | FundingLine]:
    yield from plan.stakeholders
    yield from plan.funding


@plants("ROB102", _carriers)
def one_owner_or_funder(plan: Plan, carrier: Stakeholder | FundingLine) -> Planted:
    """One stakeholder is accountable for all that the first goal rests on, or one line pays for it."""
    goal = min(plan.goals, key=lambda each: each.priority or 0)
    carried = (_carried_by(carrier, each) for each in below(plan, goal))
    explained = [seen("ROB103", goal.id)]  # its pathways hang on the same one
    return Planted(plan.with_items(*carried), [carrier.id], explained)


def _carried_by(carrier: Stakeholder | FundingLine, action: Action) -> Action:
    if isinstance(carrier, FundingLine):
        return evolve(action, funding=[{"from": carrier.id, "share": 100}])
    owner, *others = action.involved
    return evolve(action, involved=(evolve(owner, who=carrier.id), *others))


@plants("ROB103", goals)
def false_alternative(plan: Plan, goal: Goal) -> Planted:
    """Any pathway is enough for a goal, and all of their actions rest on the same assumption."""
    assumption = plan["u-1"]
    assert isinstance(assumption, Assumption)
    resting = (*assumption.of, *(Link(to=each.id) for each in below(plan, goal)))
    return Planted(changed(plan, assumption, of=resting), [goal.id])


@plants("ROB104", first_pathways)
def keystone_action(plan: Plan, pathway: Pathway) -> Planted:
    """An action serves more than half of the goals, each for its own reason."""
    action = below(plan, pathway)[-1]
    further = [goal.id for goal in plan.goals if goal.id != pathway.serves[0].to][: len(plan.goals) // 2]
    serves = (*action.serves, *({"to": goal, "because": f"Half of {goal[2:]}"} for goal in further))
    return Planted(changed(plan, action, serves=serves), [action.id])


@plants("ROB105", the_plan)
def budget_stress(plan: Plan, _: Plan) -> Planted:
    """The funding lines have together what all goals cost at the least, and no goal comes before another."""
    least = selection(plan).cost
    lines = (evolve(line, ceiling=least / len(plan.funding)) for line in plan.funding)
    unranked = (evolve(goal, priority=None) for goal in plan.goals)
    explained = [seen("RES102", line.id) for line in plan.funding]  # more is promised than the least
    return Planted(plan.with_items(*lines, *unranked), [plan.id], explained)


@plants("ADA101", goals)
def hidden_assumption(plan: Plan, goal: Goal) -> Planted:
    """A goal cannot do without an action, and nobody says what must be true in the world for that to work."""
    planted = essential(plan, goal, assumption=None)
    return evolve(planted, subjects=["a-new"], explained={*planted.explained, seen("ROB101", goal.id, "a-new")})


@plants("ADA102", lambda plan: [each for each in plan.assumptions if each.load_bearing])
def load_bearing_unwatched(plan: Plan, assumption: Assumption) -> Planted:
    """Nobody watches an assumption that a goal rests on, and nothing stands in for it."""
    return Planted(changed(plan, assumption, signpost=(), shaping=None, hedging=None), [assumption.id])


@plants(
    "ADA103",
    lambda plan: [(each, name) for each in plan.indicators if each.signpost for name in ("threshold", "then", "who")],
)
def signpost_without_trigger(plan: Plan, place: tuple[Indicator, str]) -> Planted:
    """An indicator is watched, and nobody says at which value somebody acts, who, or how."""
    indicator, name = place
    assert indicator.signpost is not None
    return Planted(changed(plan, indicator, signpost=evolve(indicator.signpost, **{name: None})), [indicator.id])


def _left(plan: Plan) -> list[Pathway]:
    return [each for each in plan.pathways if each.transfers]


@plants("ADA104", _left)
def trigger_too_late(plan: Plan, pathway: Pathway) -> Planted:
    """To change to the next pathway takes four years longer than the first one works."""
    after = plan[pathway.transfers[0]]
    assert isinstance(after, Pathway)
    return Planted(changed(plan, after, lead_time={"decide": "P1Y", "build": "P3Y"}), [pathway.id])


@plants("ADA105", _left)
def dead_end_path(plan: Plan, pathway: Pathway) -> Planted:
    """A pathway stops working before the end, and leads to no other."""
    return Planted(changed(plan, pathway, transfers=()), [pathway.id])


@plants("ADA106", the_plan)
def no_review_point(plan: Plan, _: Plan) -> Planted:
    """No review may change the plan."""
    return Planted(plan.with_items(*(evolve(each, may_change=False) for each in plan.reviews)), [plan.id])


ROBUSTNESS: tuple[Planter[Any], ...] = (
    single_point_of_failure,
    one_owner_or_funder,
    false_alternative,
    keystone_action,
    budget_stress,
    hidden_assumption,
    load_bearing_unwatched,
    signpost_without_trigger,
    trigger_too_late,
    dead_end_path,
    no_review_point,
)
