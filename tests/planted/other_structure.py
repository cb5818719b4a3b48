"""Further ways to break the rules of structure, time, money and responsibility."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from rri_planner.model import Action, FundingLine, Goal, Influence, Pathway, Period, Plan, Policy, Stakeholder
from tests.planted.defect import Planted, Planter, Seen, changed, plants, seen
from tests.planted.places import actions, below, first_pathways, goals, later_pathways, pathways, results, the_plan


@plants("STR101", actions)
def link_to_what_was_dropped(plan: Plan, action: Action) -> Planted:
    """An action waits for one that was dropped."""
    waiting = changed(plan, action, depends_on=(*action.depends_on, {"to": "a-dropped"}))
    return Planted(waiting, [action.id], _never_done(plan, action))


def _never_done(plan: Plan, action: Action) -> list[Seen]:
    """Return what it explains that an action can never begin: it, and what waits for it, leads to no goal."""
    stuck = [each for each in plan.actions if each is action or action.id in {link.to for link in each.depends_on}]
    return [] if action.status == "done" else [seen("STR108", each.id) for each in stuck]


@plants("STR101", goals)
def record_of_nothing(plan: Plan, goal: Goal) -> Planted:
    """A goal is said to have an influence on an id that nothing has."""
    influence = Influence(of=goal, to="x-nowhere", score=1, by="Rater 1")
    return Planted(plan.evolve(influences=(*plan.influences, influence)), [goal.id, "x-nowhere"])


@plants("STR102", goals)
def evidence_of_a_wrong_kind(plan: Plan, goal: Goal) -> Planted:
    """A goal names a stakeholder as evidence."""
    who = plan.stakeholders[0].id
    return Planted(changed(plan, goal, evidence=(*goal.evidence, who)), [goal.id, who])


@plants("STR103", goals)
def goal_that_serves_itself(plan: Plan, goal: Goal) -> Planted:
    """A goal serves itself, beside the vision."""
    assert plan.vision is not None
    return Planted(changed(plan, goal, serves=[plan.vision, goal.id]), [goal.id])


@plants("STR106", actions)
def purpose_given_up(plan: Plan, action: Action) -> Planted:
    """All that an action serves is a pathway that was rejected."""
    return Planted(changed(plan, action, serves=["p-given-up"]), [action.id])


@plants("STR107", the_plan)
def unstated_combination_of_goals(plan: Plan, _: Plan) -> Planted:
    """Nobody says how many of its goals the vision needs."""
    assert plan.vision is not None
    return Planted(changed(plan, plan.vision, needs=None), [plan.vision.id])


@plants("STR108", first_pathways)
def nothing_left_to_do(plan: Plan, pathway: Pathway) -> Planted:
    """One action is enough for a pathway, and one has been done, so that the others change nothing."""
    first, *others = below(plan, pathway)
    assert first.status == "done"
    # the goal is reached without any of them
    explained = [seen("STR108", each.id) for each in (*others, *_beside(plan, pathway))]
    return Planted(changed(plan, pathway, needs="any"), [others[0].id], explained)


def _beside(plan: Plan, pathway: Pathway) -> Iterator[Action]:
    """Yield what leads to the same goal by another way, which is reached without it."""
    goal = pathway.serves[0].to
    ways = {each.id for each in pathways(plan) if each.serves[0].to == goal} - {pathway.id}
    yield from (each for each in plan.actions if any(link.to in ways for link in each.serves))


def _periods(plan: Plan) -> Iterator[tuple[Policy | FundingLine, str]]:
    yield from ((each, "period") for each in plan.policies)
    yield from ((each, "window") for each in plan.funding)


@plants("TIM101", the_plan)
def inverted_period_of_the_plan(plan: Plan, _: Plan) -> Planted:
    """The plan ends before it begins, so that nobody can say what lies outside its time."""
    assert plan.period is not None
    return Planted(plan.evolve(period=Period(plan.period.end, plan.period.start)), [plan.id])


@plants("TIM101", _periods)
def inverted_period_of_others(plan: Plan, place: tuple[Policy | FundingLine, str]) -> Planted:
    """A policy, or a funding line, ends before it begins."""
    item, name = place
    period = getattr(item, name)
    return Planted(changed(plan, item, **{name: Period(period.end, period.start)}), [item.id])


@plants("TIM101", lambda plan: [each for each in plan.events if each.survey])
def inverted_dates_of_a_survey(plan: Plan, event: Any) -> Planted:  # noqa: ANN401  # an event
    """A survey ended in the month before it began."""
    return Planted(changed(plan, event, survey=evolve(event.survey, dates="2024-05/2024-04")), [event.id])


@plants("TIM102", results)
def target_outside_horizon(plan: Plan, indicator: Any) -> Planted:  # noqa: ANN401  # an indicator
    """The target of an indicator is to be reached long after the plan has ended."""
    first, last = indicator.targets
    late = changed(plan, indicator, targets=(first, evolve(last, date="2050-01-01")))
    # for an indicator that is impossible, too
    return Planted(late, [indicator.id], [seen("IND105", indicator.id)])


@plants("TIM102", actions)
def action_outside_horizon(plan: Plan, action: Action) -> Planted:
    """An action runs on long after the plan has ended, and after those who pay for it have closed."""
    assert action.period is not None
    # the windows of those who pay end with the plan
    explained = [seen("RES104", action.id, share.from_ or "") for share in action.funding]
    awaiting = [each for each in actions(plan) if action.id in {link.to for link in each.depends_on}]
    explained += [seen("TIM104", action.id, each.id) for each in awaiting]  # and another waits for its end
    late = f"{action.period.start}/2050-01-01"
    return Planted(changed(plan, action, period=late), [action.id], explained)


@plants("TIM103", actions)
def waiting_for_itself(plan: Plan, action: Action) -> Planted:
    """An action waits for itself."""
    looped = changed(plan, action, depends_on=(*action.depends_on, {"to": action.id}))
    return Planted(looped, [action.id], _never_done(plan, action))


@plants("TIM104", later_pathways)
def waiting_for_a_later_one(plan: Plan, pathway: Pathway) -> Planted:
    """An action waits for one that ends after it has begun."""
    *_, third, fourth = (each for each in plan.actions if pathway.id in {link.to for link in each.serves})
    return Planted(changed(plan, third, depends_on=[fourth]), [third.id, fourth.id])


@plants("TIM106", goals)
def slow_effect(plan: Plan, goal: Goal) -> Planted:
    """The effect of what a goal rests on takes five years to show."""
    measures = [each for each in results(plan) if goal.id in {link.to for link in each.measures}]
    # its target is dated before that, too
    explained = [seen("TIM106", goal.id, each.id) for each in measures]
    return Planted(changed(plan, goal, effect_lag="P5Y"), [goal.id], explained)


@plants("RES101", actions)
def nobody_pays(plan: Plan, action: Action) -> Planted:
    """An action costs something, and nobody is named who pays."""
    return Planted(changed(plan, action, funding=()), [action.id])


@plants("RES101", lambda plan: [each for each in actions(plan) if len(each.funding) == 1 and each.funding[0].amount])
def paid_twice(plan: Plan, action: Action) -> Planted:
    """Two lines pay for an action in full."""
    (share,) = action.funding
    other = next(line.id for line in plan.funding if line.id != share.from_)
    return Planted(changed(plan, action, funding=(share, evolve(share, from_=other))), [action.id])


@plants("RES103", lambda plan: [each for each in actions(plan) if each.funding[0].share == 60])
def shares_over_a_hundred(plan: Plan, action: Action) -> Planted:
    """The shares of those who pay for an action come to 115 %, so that more is paid than it costs."""
    first, second = action.funding
    shares = (first, evolve(second, share=55))
    # they come to more than the cost
    return Planted(changed(plan, action, funding=shares), [action.id], [seen("RES101", action.id)])


@plants("RES103", lambda plan: [each for each in actions(plan) if each.funding[0].amount])
def two_currencies(plan: Plan, action: Action) -> Planted:
    """An action is paid in Swiss francs, and costed in another currency."""
    first, *others = action.funding
    assert first.amount is not None
    paid = (evolve(first, amount=evolve(first.amount, currency="CHF")), *others)
    return Planted(changed(plan, action, funding=paid), [action.id])


@plants("RES104", lambda plan: plan.funding)
def window_that_closes(plan: Plan, line: FundingLine) -> Planted:
    """A funding line closes before the actions that it pays for have ended."""
    paid = [each for each in plan.actions if line.id in {share.from_ for share in each.funding}]
    assert line.window is not None
    assert line.window.start is not None
    closed = f"{line.window.start}/{line.window.start.earliest.year}-01-31"
    pairs = [(each.id, line.id) for each in paid]
    # all that it pays for is concerned
    return Planted(changed(plan, line, window=closed), pairs[0], [seen("RES104", *pair) for pair in pairs])


@plants("RES105", lambda plan: plan.stakeholders)
def little_capacity(plan: Plan, stakeholder: Stakeholder) -> Planted:
    """A stakeholder has a quarter of a post for all that it is asked."""
    return Planted(changed(plan, stakeholder, capacity={"posts": "0.25"}), [stakeholder.id])


@plants("RSP101", actions)
def two_accountable(plan: Plan, action: Action) -> Planted:
    """Two stakeholders are accountable for an action."""
    owner, *_ = action.involved
    other = next(each.id for each in plan.stakeholders if each.id not in {link.who for link in action.involved})
    return Planted(changed(plan, action, involved=(*action.involved, evolve(owner, who=other))), [action.id])


@plants("RSP101", actions)
def nobody_responsible(plan: Plan, action: Action) -> Planted:
    """One stakeholder is accountable for an action, and nobody does it."""
    left = [each for each in action.involved if each.as_ != "responsible"]
    return Planted(changed(plan, action, involved=left), [action.id])


@plants("RSP102", actions)
def agreed_at_no_date(plan: Plan, action: Action) -> Planted:
    """Who is accountable for an action has agreed, and nobody wrote down when."""
    owner, *others = action.involved
    return Planted(changed(plan, action, involved=(evolve(owner, since=None), *others)), [action.id, owner.who or ""])


OTHER_STRUCTURE: tuple[Planter[Any], ...] = (
    link_to_what_was_dropped,
    record_of_nothing,
    evidence_of_a_wrong_kind,
    goal_that_serves_itself,
    purpose_given_up,
    unstated_combination_of_goals,
    nothing_left_to_do,
    inverted_period_of_the_plan,
    inverted_period_of_others,
    inverted_dates_of_a_survey,
    target_outside_horizon,
    action_outside_horizon,
    waiting_for_itself,
    waiting_for_a_later_one,
    slow_effect,
    nobody_pays,
    paid_twice,
    shares_over_a_hundred,
    two_currencies,
    window_that_closes,
    little_capacity,
    two_accountable,
    nobody_responsible,
    agreed_at_no_date,
)
