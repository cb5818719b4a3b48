"""Further ways to break the rules of the process, of evidence and of indicators."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from rri_planner.model import Action, Contribution, Event, Goal, Indicator, Plan, Stakeholder
from tests.planted.defect import Planted, Planter, changed, plants, seen
from tests.planted.places import actions, below, goals, parts_of_sums, results
from tests.planted.plant_evidence import plain_indicators


@plants("RRI102", goals)
def key_without_owners(plan: Plan, goal: Goal) -> Planted:
    """Nobody is accountable for any of the actions under a goal, so that nobody acts on its keys."""
    means = below(plan, goal)
    bare = (evolve(each, involved=[link for link in each.involved if link.as_ != "accountable"]) for each in means)
    keys = [link.key or "" for link in goal.rri]
    # nobody answers for the actions, and a goal may name several keys
    explained = [seen("RSP101", each.id) for each in actions(plan) if each in means] + [
        seen("RRI102", goal.id, key) for key in keys
    ]
    return Planted(plan.with_items(*bare), [goal.id, keys[0]], explained)


@plants("RRI104", lambda plan: [each for each in plan.events if each.informs])
def event_that_says_so(plan: Plan, event: Event) -> Planted:
    """A goal was decided nobody knows when, and an event that is said to have shaped it says that this was before."""
    goal = event.informs[0].to
    undated = (evolve(each, date=None) for each in plan.decisions if goal in {link.to for link in each.about})
    return Planted(changed(plan.with_items(*undated), event, decided_before=[goal]), [event.id, goal])


@plants("RRI105", lambda plan: [(who, part) for who in plan.stakeholders for part in ("public", "resources", "data")])
def gender_plan_without_a_part(plan: Plan, place: tuple[Stakeholder, str]) -> Planted:
    """The gender equality plan of a stakeholder lacks one of its four parts."""
    owner, part = place
    assert owner.gender_plan is not None
    return Planted(changed(plan, owner, gender_plan=evolve(owner.gender_plan, **{part: False})), [owner.id])


_GRAVE = ("minors", "ai-decisions", "animals", "dual-use")


@plants("RRI106", lambda plan: [(each, flag) for each in actions(plan) if not each.ethics for flag in _GRAVE])
def grave_flag(plan: Plan, place: tuple[Action, str]) -> Planted:
    """An action concerns minors, decides by machine, uses animals or weapons, and has no ethics."""
    action, flag = place
    return Planted(changed(plan, action, flags=(*(action.flags or ()), flag)), [action.id])


@plants("RRI107", lambda plan: [each for each in actions(plan) if not each.openness])
def publications_behind_a_wall(plan: Plan, action: Action) -> Planted:
    """An action leads to publications, and nobody says who may read them."""
    return Planted(changed(plan, action, flags=(*(action.flags or ()), "publications")), [action.id])


@plants("RRI109", lambda plan: [each for each in actions(plan) if each.screening])
def objective_not_screened(plan: Plan, action: Action) -> Planted:
    """An action was screened for five of the six environmental objectives."""
    return Planted(changed(plan, action, screening=action.screening[1:]), [action.id])


@plants("INC103", actions)
def affected_and_never_asked(plan: Plan, action: Action) -> Planted:
    """An action affects somebody who was never there."""
    who = Stakeholder(id="s-new", name="Ferry users", helix="civil-society")
    involved = (*action.involved, {"who": who.id, "as": "affected"})
    return Planted(changed(plan.with_items(who), action, involved=involved), [who.id])


@plants("INC106", lambda plan: [each for each in plan.events if each.participants and each.participants.groups])
def small_group(plan: Plan, event: Event) -> Planted:
    """Two people under 30 took part in an event."""
    assert event.participants is not None
    few = evolve(event.participants, groups={"under-30": 2})
    return Planted(changed(plan, event, participants=few), [event.id])


@plants("EVT101", lambda plan: [each for each in plan.contributions if each.outcome in {"declined", "parked"}])
def no_answer(plan: Plan, said: Contribution) -> Planted:
    """What somebody said got no answer at all."""
    silent = {"outcome": None, "because": None, "until": None, "answered_on": None}
    return Planted(changed(plan, said, **silent), [said.id])


@plants("EVT103", lambda plan: [each for each in actions(plan) if not each.participatory and not _heard(plan, each)])
def claimed_participation(plan: Plan, action: Action) -> Planted:
    """An action claims to come from what people said, and nobody said it."""
    return Planted(changed(plan, action, participatory=True), [action.id])


def _heard(plan: Plan, action: Action) -> bool:
    return any(link.to == action.id for each in plan.contributions for link in each.into)


@plants("EVT104", lambda plan: [each for each in actions(plan) if each.status == "running" and _heard(plan, each)])
def nothing_happened(plan: Plan, action: Action) -> Planted:
    """An idea was adopted into an action that was to begin long ago and is still planned."""
    ideas = [each.id for each in plan.contributions if action.id in {link.to for link in each.into}]
    quiet = plan.evolve(updates=tuple(each for each in plan.updates if each.of != action.id))
    assert action.period is not None
    assert plan.period is not None
    since = plan.period.start
    early = changed(quiet, action, status="planned", period=evolve(action.period, start=since), depends_on=())
    # several ideas may have gone into it
    return Planted(early, [ideas[0], action.id], [seen("EVT104", idea, action.id) for idea in ideas])


@plants("EVT105", goals)
def reworded_goal(plan: Plan, goal: Goal) -> Planted:
    """A goal was reworded after somebody had looked at the links to it."""
    assert goal.title is not None
    title = {"en": f"{goal.title}, soon", "sv": f"{goal.title.get('sv')}, snart"}
    holder = next(each.id for each in plan.pathways if each.serves[0].to == goal.id)
    return Planted(changed(plan, goal, title=title), [holder, goal.id])


@plants("EVT107", lambda plan: [each for each in plan.events if each.survey])
def self_selected_sample(plan: Plan, event: Event) -> Planted:
    """A survey speaks for a population, and whoever wanted to could answer."""
    assert event.survey is not None
    return Planted(changed(plan, event, survey=evolve(event.survey, sample="self-selected")), [event.id])


@plants("EVT107", lambda plan: [each for each in plan.events if each.kind == "round-table"])
def claim_of_one_event(plan: Plan, event: Event) -> Planted:
    """What the people of the region think is said on the strength of one evening, of which nothing more is told."""
    claimed = {"claims": [{"text": "People want it"}]}
    # nor does it say how people were asked
    return Planted(changed(plan, event, survey=claimed), [event.id], [seen("EVT106", event.id)])


@plants("EVT107", lambda plan: [each for each in plan.events if each.survey])
def difference_within_chance(plan: Plan, event: Event) -> Planted:
    """Women and men are said to differ by 3 points in a survey of 900."""
    assert event.survey is not None
    claims = [{"text": "Women would rather go", "share": 3, "kind": "difference"}]
    return Planted(changed(plan, event, survey=evolve(event.survey, claims=claims)), [event.id])


@plants("IND102", results)
def target_in_words(plan: Plan, indicator: Indicator) -> Planted:
    """The target of a percentage is said in words."""
    first, last = indicator.targets
    return Planted(changed(plan, indicator, targets=(first, evolve(last, value="many"))), [indicator.id])


@plants("IND102", results)
def more_than_all(plan: Plan, indicator: Indicator) -> Planted:
    """The target of a percentage is 140."""
    first, last = indicator.targets
    return Planted(changed(plan, indicator, targets=(first, evolve(last, value=140))), [indicator.id])


@plants("IND102", plain_indicators)
def number_in_words(plan: Plan, indicator: Indicator) -> Planted:
    """An indicator is said in words, and has numbers."""
    return Planted(changed(plan, indicator, type="qualitative"), [indicator.id])


@plants("IND103", plain_indicators)
def target_below_baseline(plan: Plan, indicator: Indicator) -> Planted:
    """An indicator is to hold, and its target lies far from its baseline."""
    return Planted(changed(plan, indicator, direction="hold"), [indicator.id])


@plants("IND103", results)
def already_met(plan: Plan, indicator: Indicator) -> Planted:
    """The last target of an indicator that is to rise is where it began."""
    assert indicator.baseline is not None
    first, last = indicator.targets
    return Planted(
        changed(plan, indicator, targets=(first, evolve(last, value=indicator.baseline.value))), [indicator.id]
    )


@plants("IND104", plain_indicators)
def no_milestone(plan: Plan, indicator: Indicator) -> Planted:
    """An indicator has five years to its target, and no milestone on the way."""
    return Planted(changed(plan, indicator, targets=indicator.targets[1:]), [indicator.id])


@plants("IND105", plain_indicators)
def measured_before_the_baseline(plan: Plan, indicator: Indicator) -> Planted:
    """A value was measured before the baseline from which it is counted."""
    first, *others = indicator.observations
    return Planted(changed(plan, indicator, observations=(evolve(first, date="2001"), *others)), [indicator.id])


@plants("IND108", parts_of_sums)
def parts_in_other_units(plan: Plan, part: Indicator) -> Planted:
    """An indicator is the sum of others, one of which counts something else."""
    parent = next(each for each in plan.indicators if each.aggregate and part.id in each.aggregate.of)
    return Planted(changed(plan, part, unit="firms"), [parent.id])


OTHER_PROCESS: tuple[Planter[Any], ...] = (
    key_without_owners,
    event_that_says_so,
    gender_plan_without_a_part,
    grave_flag,
    publications_behind_a_wall,
    objective_not_screened,
    affected_and_never_asked,
    small_group,
    no_answer,
    claimed_participation,
    nothing_happened,
    reworded_goal,
    self_selected_sample,
    claim_of_one_event,
    difference_within_chance,
    target_in_words,
    more_than_all,
    number_in_words,
    target_below_baseline,
    already_met,
    no_milestone,
    measured_before_the_baseline,
    parts_in_other_units,
)
