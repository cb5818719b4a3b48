"""Further ways to break the rules of policy, interactions, robustness, adaptivity and upkeep."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from rri_planner.model import Action, Alignment, Goal, Indicator, Influence, Pathway, Plan, Policy, StatusUpdate
from tests.planted.defect import Planted, Planter, changed, plants, seen
from tests.planted.places import actions, below, first_pathways, later_pathways, the_plan
from tests.planted.plant_policy import aligned_policies


@plants("POL101", lambda plan: plan.policies)
def objective_that_nothing_serves(plan: Plan, policy: Policy) -> Planted:
    """A policy has an objective in scope that nothing in the plan serves."""
    new = {"id": "o-new", "title": "Quiet nights", "in_scope": True}
    return Planted(changed(plan, policy, objectives=(*policy.objectives, new)), ["o-new"])


@plants("POL103", lambda plan: [each for each in actions(plan) if each.id in {one.of for one in plan.influences}])
def influence_against_an_objective(plan: Plan, action: Action) -> Planted:
    """An action was judged to hinder an objective, and nobody says what is done about it."""
    hinders = Influence(of=action, to="o-roads", score=-1, by="Rater 1", because="Lorries drive 900 km")
    return Planted(plan.evolve(influences=(*plan.influences, hinders)), [action.id, "o-roads"])


@plants("POL104", aligned_policies)
def policy_of_elsewhere(plan: Plan, place: tuple[Alignment, Policy]) -> Planted:
    """A policy that the plan is aligned with is in force in another country."""
    alignment, policy = place
    # everything that is aligned with the policy is concerned
    others = [seen("POL104", each.of or "", policy.id) for each, same in aligned_policies(plan) if same is policy]
    return Planted(changed(plan, policy, territory="XY2"), [alignment.of or "", policy.id], others)


@plants("INT101", later_pathways)
def new_tradeoff(plan: Plan, pathway: Pathway) -> Planted:
    """A pathway that nobody had judged before is said to cancel a goal."""
    goal = next(each.id for each in plan.goals if each.id != pathway.serves[0].to)
    cancels = Influence(of=pathway, to=goal, score=-3, by="Rater 1")
    return Planted(plan.evolve(influences=(*plan.influences, cancels)), [pathway.id, goal])


@plants("INT103", first_pathways)
def exclusive_pathways(plan: Plan, pathway: Pathway) -> Planted:
    """Two pathways to a goal exclude each other, and both were chosen."""
    other = next(each.id for each in later_pathways(plan) if each.serves[0].to == pathway.serves[0].to)
    excludes = (*pathway.excludes, {"to": other, "because": "One hall"})
    return Planted(changed(plan, pathway, excludes=excludes), [pathway.id, other])


@plants("INT103", later_pathways)
def exclusive_in_time(plan: Plan, pathway: Pathway) -> Planted:
    """Two actions exclude each other in a year in which both run."""
    *_, third, fourth = (each for each in plan.actions if pathway.id in {link.to for link in each.serves})
    assert fourth.period is not None
    assert fourth.period.start is not None
    excludes = [{"to": fourth.id, "period": str(fourth.period.start.earliest.year)}]
    return Planted(changed(plan, third, excludes=excludes), [third.id, fourth.id])


@plants("INT106", the_plan)
def zeros_in_bulk(plan: Plan, _: Plan) -> Planted:
    """Every pair that was not judged otherwise is zero, and nobody put a name to it."""
    bare: dict[str, Any] = {"score": 0, "by": None, "because": None, "mitigation": None}
    half = len(plan.influences) // 2
    zeros = (evolve(each, **bare) for each in plan.influences[:half])
    return Planted(plan.evolve(influences=(*zeros, *plan.influences[half:])), [plan.id])


@plants("INT107", the_plan)
def one_rater(plan: Plan, _: Plan) -> Planted:
    """One person judged everything."""
    alone = tuple(each for each in plan.influences if each.by == "Rater 1")
    ids = sorted({each.of or "" for each in alone} | {each.to or "" for each in alone})
    return Planted(plan.evolve(influences=alone), ids)


def _not_first(plan: Plan) -> Iterable[Pathway]:
    first = min(plan.goals, key=lambda each: each.priority or 0).id
    return (each for each in first_pathways(plan) if each.serves[0].to != first)


@plants("ROB101", _not_first)
def all_or_nothing(plan: Plan, pathway: Pathway) -> Planted:
    """A goal takes all of its pathways, and one of them all of its actions."""
    goal = plan[pathway.serves[0].to]
    assert isinstance(goal, Goal)
    points = [each.id for each in below(plan, pathway) if each.status != "done"]
    whole = plan.with_items(evolve(goal, needs="all"), evolve(pathway, needs="all"))
    # none of them can be done without
    return Planted(whole, [goal.id, points[0]], [seen("ROB101", goal.id, each) for each in points])


def _singly_owned(plan: Plan) -> list[Pathway]:
    """Return the later pathways of whose actions each has one stakeholder accountable."""
    owned = {each.id for each in actions(plan)}
    return [each for each in later_pathways(plan) if owned.issuperset(one.id for one in below(plan, each))]


@plants("ROB103", _singly_owned)
def one_owner_for_all_ways(plan: Plan, pathway: Pathway) -> Planted:
    """Any action is enough for a pathway, and one stakeholder is accountable for all of them."""
    who = plan.stakeholders[0].id
    means = below(plan, pathway)
    owned = (evolve(each, involved=(evolve(each.involved[0], who=who), *each.involved[1:])) for each in means)
    # what it waits for is enough
    waiting = [seen("STR108", each.id) for each in means if each.depends_on]
    return Planted(plan.with_items(evolve(pathway, needs="any"), *owned), [pathway.id], waiting)


@plants("ROB104", first_pathways)
def everything_waits(plan: Plan, pathway: Pathway) -> Planted:
    """All actions of the fourth year wait for one of the third."""
    awaited = below(plan, pathway)[1]
    late = [each for each in plan.actions if each.status in {"planned", "selected"}]
    waiting = (evolve(each, depends_on=(*each.depends_on, {"to": awaited.id})) for each in late)
    goal = pathway.serves[0].to
    own = {each.id for each in plan.pathways if goal in {link.to for link in each.serves}}
    idle = [each for each in late if own & {link.to for link in each.serves}]
    explained = [seen("STR108", each.id) for each in idle]  # what it waits for is enough for their goal
    return Planted(plan.with_items(*waiting), [awaited.id], explained)


@plants("ADA103", lambda plan: [each for each in plan.indicators if not each.signpost])
def watched_without_a_trigger(plan: Plan, indicator: Indicator) -> Planted:
    """An assumption is watched by an indicator that says nothing of when somebody acts."""
    assumption = plan.assumptions[-1]
    return Planted(changed(plan, assumption, signpost=[indicator]), [indicator.id])


def _left(plan: Plan) -> list[Pathway]:
    return [each for each in plan.pathways if each.transfers]


@plants("ADA104", _left)
def late_sign(plan: Plan, pathway: Pathway) -> Planted:
    """The sign to leave a pathway is expected when it has stopped working."""
    sign = next(each for each in plan.indicators if each.signpost and pathway.id in {one.to for one in each.measures})
    assert sign.signpost is not None
    assert pathway.sell_by is not None
    late = evolve(sign.signpost, expected=pathway.sell_by)
    return Planted(changed(plan, sign, signpost=late), [pathway.id])


@plants("ADA105", _left)
def way_on_that_ends_too(plan: Plan, pathway: Pathway) -> Planted:
    """The pathway that one can change to stops working even earlier."""
    after = plan[pathway.transfers[0]]
    assert plan.period is not None
    earlier = changed(plan, after, sell_by=plan.period.start)
    left = [each.transfers[0] for each in _left(plan) if each is not pathway]  # the only ways on that are left
    return Planted(earlier, [pathway.id], [seen("ADA105", each) for each in (after.id, *left)])


@plants("ADA106", the_plan)
def no_review(plan: Plan, _: Plan) -> Planted:
    """The only review takes place when the plan is nearly over."""
    return Planted(plan.evolve(reviews=plan.reviews[1:]), [plan.id])


@plants("UPD101", lambda plan: [each for each in plan.updates if each.status == "running"])
def newer_update(plan: Plan, update: StatusUpdate) -> Planted:
    """A newer update says that an action is paused, which says of itself that it is running."""
    assert update.date is not None
    newer = evolve(update, date=f"{update.date.latest.year}-09-01", status="paused")
    return Planted(plan.evolve(updates=(*plan.updates, newer)), [update.of or ""])


@plants("PRF101", actions)
def delivery_asked_for(plan: Plan, action: Action) -> Planted:
    """The profile is the one of smart specialisation, and an action does not say how it is delivered."""
    return Planted(changed(plan.evolve(profile="s3-minimum"), action, delivery=None), [action.id])


OTHER_POLICY: tuple[Planter[Any], ...] = (
    objective_that_nothing_serves,
    influence_against_an_objective,
    policy_of_elsewhere,
    new_tradeoff,
    exclusive_pathways,
    exclusive_in_time,
    zeros_in_bulk,
    one_rater,
    all_or_nothing,
    one_owner_for_all_ways,
    everything_waits,
    watched_without_a_trigger,
    late_sign,
    way_on_that_ends_too,
    no_review,
    newer_update,
    delivery_asked_for,
)
