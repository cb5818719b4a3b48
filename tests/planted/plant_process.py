"""Defects of the process: responsible research and innovation, inclusion."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Decision, Event, Goal, Participants, Plan, Review, Stakeholder
from tests.planted.defect import Planted, Planter, changed, plants, seen
from tests.planted.places import actions, goals, keys


@plants("RRI101", keys)
def key_not_addressed(plan: Plan, place: tuple[Goal, str]) -> Planted:
    """No goal and no action names a key any more."""
    _, key = place
    tagged: tuple[Goal | Action, ...] = (*plan.goals, *plan.actions)
    bare = (evolve(each, rri=[link for link in each.rri if link.key != key]) for each in tagged)
    return Planted(plan.with_items(*bare), [key])


@plants("RRI102", keys)
def key_named_not_acted(plan: Plan, place: tuple[Goal, str]) -> Planted:
    """A goal names a key, and no action does."""
    goal, key = place
    bare = (evolve(each, rri=[link for link in each.rri if link.key != key]) for each in plan.actions)
    return Planted(plan.with_items(*bare), [goal.id, key])


@plants("RRI103", lambda plan: plan.words("airr"))
def process_dimension_missing(plan: Plan, dimension: str) -> Planted:
    """No event and no review stands for a dimension of the process, and no decision changed the plan."""
    staged: tuple[Event | Review, ...] = (*plan.events, *plan.reviews)
    bare = (evolve(each, dimensions=[word for word in each.dimensions if word != dimension]) for each in staged)
    emptied = plan.with_items(*bare)
    if dimension == "responsiveness":
        emptied = emptied.with_items(*(evolve(each, changed_because=()) for each in plan.decisions))
    return Planted(emptied, [dimension])


@plants("RRI104", lambda plan: plan.decisions)
def engagement_after_decision(plan: Plan, decision: Decision) -> Planted:
    """A goal was decided before the event that is said to have shaped it."""
    event = next(each for each in plan.events if each.id in decision.changed_because)
    early = f"{int(str(event.date)[:4])}-01-05"
    graph = PlanGraph(plan)
    pairs = [(link.to, each.source) for link in decision.about for each in graph.edges_to(link.to, "informs")]
    # the decision is about several things, and several events shaped them
    others = [seen("RRI104", end, each) for end, each in pairs if isinstance(plan[each], Event)]
    others += [seen("RRI104", decision.id, event.id)]
    return Planted(changed(plan, decision, date=early), [decision.about[0].to, event.id], others)


@plants("RRI105", lambda plan: plan.stakeholders)
def gender_plan_minimum(plan: Plan, owner: Stakeholder) -> Planted:
    """The gender equality plan of a stakeholder has no training."""
    assert owner.gender_plan is not None
    return Planted(changed(plan, owner, gender_plan=evolve(owner.gender_plan, training=False)), [owner.id])


@plants("RRI106", lambda plan: [each for each in actions(plan) if each.ethics])
def ethics_not_considered(plan: Plan, action: Action) -> Planted:
    """An action with data of persons has no ethics."""
    return Planted(changed(plan, action, ethics=()), [action.id])


@plants("RRI107", lambda plan: [each for each in actions(plan) if each.openness])
def openness_not_planned(plan: Plan, action: Action) -> Planted:
    """Nobody says who may use the data of an action."""
    return Planted(changed(plan, action, openness=()), [action.id])


@plants("RRI108", lambda plan: plan.words("sustainability"))
def sustainability_dimension_empty(plan: Plan, dimension: str) -> Planted:
    """No goal serves a dimension of sustainability any more."""
    bare = (
        evolve(goal, sustainability=[each for each in goal.sustainability if each != dimension]) for goal in goals(plan)
    )
    return Planted(plan.with_items(*bare), [dimension])


@plants("RRI109", lambda plan: [each for each in actions(plan) if each.screening])
def harm_not_screened(plan: Plan, action: Action) -> Planted:
    """An action is said to endanger species, and nothing is done about it."""
    screened = [evolve(each, mitigation=None) for each in action.screening]
    return Planted(changed(plan, action, screening=screened), [action.id])


def _counted(plan: Plan) -> list[tuple[Event, Participants]]:
    return [(each, each.participants) for each in plan.events if each.participants and each.participants.helix]


def _with_participants(plan: Plan, **counts: Any) -> Plan:  # noqa: ANN401  # counts of several kinds
    """Return the plan with other counts at every event that has counts."""
    spoilt = (evolve(each, participants=evolve(those, **counts)) for each, those in _counted(plan))
    return plan.with_items(*spoilt)


@plants("INC101", lambda plan: plan.words("helix"))
def helix_absent(plan: Plan, strand: str) -> Planted:
    """Nobody of a strand of the helix took part in anything."""
    shares = {each: 0 if each == strand else 10 for each in plan.words("helix")}
    emptied = _with_participants(plan, helix=shares, total=30, gender={}, groups={"under-30": 9}, cross=())
    absent = {each.id for each in plan.stakeholders if each.helix == strand}
    without = (
        evolve(each, attended_by=[who for who in each.attended_by if who not in absent]) for each in emptied.events
    )
    # some of them are affected by an action
    explained = [seen("INC103", who) for _, who in _affected(plan) if who in absent]
    return Planted(emptied.with_items(*without), [strand], explained)


@plants("INC102", lambda plan: plan.words("helix"))
def helix_imbalance(plan: Plan, strand: str) -> Planted:
    """Three of four who took part are of one strand."""
    shares = {each: 90 if each == strand else 10 for each in plan.words("helix")}
    counts = {"total": 120, "gender": {"women": 60, "men": 60}, "groups": {"under-30": 36}, "cross": ()}
    return Planted(_with_participants(plan, helix=shares, **counts), [plan.id])


def _affected(plan: Plan) -> list[tuple[Action, str]]:
    return [(each, link.who or "") for each in plan.actions for link in each.involved if link.as_ == "affected"]


@plants("INC103", _affected)
def affected_not_involved(plan: Plan, place: tuple[Action, str]) -> Planted:
    """Whoever an action affects came to no event, and said nothing."""
    _, who = place
    absent = (evolve(each, attended_by=[one for one in each.attended_by if one != who]) for each in plan.events)
    return Planted(plan.with_items(*absent), [who])


@plants("INC104", lambda plan: plan.words("helix"))
def voice_without_influence(plan: Plan, strand: str) -> Planted:
    """Nothing that a strand of the helix said was taken up."""
    said = [each for each in plan.contributions if strand in (each.by or "")]
    others = {link.to for each in plan.contributions if each not in said for link in each.into}
    left = {link.to for each in said for link in each.into} - others
    refused: dict[str, Any] = {"outcome": "declined", "because": "It would cost 3 times the budget", "into": ()}
    # these were taken up into actions that claim to come from the people
    explained = [seen("EVT103", each.id) for each in plan.actions if each.id in left and each.participatory]
    return Planted(plan.with_items(*(evolve(each, **refused) for each in said)), [strand], explained)


@plants("INC105", lambda _: ["under-30", "women"])
def representation_gap(plan: Plan, group: str) -> Planted:
    """Of a group of the population hardly anybody took part."""
    few: dict[str, Any]
    if group == "women":
        few = {"gender": {"women": 5, "men": 35}, "cross": ()}
    else:
        few = {
            "groups": {group: 5},
            "total": 100,
            "helix": dict.fromkeys(plan.words("helix"), 25),
            "gender": {},
            "cross": (),
        }
    return Planted(_with_participants(plan, **few), [group])


@plants("INC106", _counted)
def small_cell_disclosure(plan: Plan, place: tuple[Event, Participants]) -> Planted:
    """One man of business took part in an event."""
    event, those = place
    crossed = [{"by": {"gender": "men", "helix": "business"}, "count": 1}]
    return Planted(changed(plan, event, participants=evolve(those, cross=crossed)), [event.id])


PROCESS: tuple[Planter[Any], ...] = (
    key_not_addressed,
    key_named_not_acted,
    process_dimension_missing,
    engagement_after_decision,
    gender_plan_minimum,
    ethics_not_considered,
    openness_not_planned,
    sustainability_dimension_empty,
    harm_not_screened,
    helix_absent,
    helix_imbalance,
    affected_not_involved,
    voice_without_influence,
    representation_gap,
    small_cell_disclosure,
)
