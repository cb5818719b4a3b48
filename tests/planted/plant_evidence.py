"""Defects of evidence and indicators: where things come from, and whether one could tell that they work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from rri_planner.model import Contribution, Event, Goal, Indicator, Link, Pathway, Plan
from tests.planted.defect import Planted, Planter, changed, plants, seen
from tests.planted.places import goals, later_pathways, parts_of_sums, pathways, results


@plants("EVT101", lambda plan: [each for each in plan.contributions if each.outcome in {"declined", "parked"}])
def idea_without_answer(plan: Plan, said: Contribution) -> Planted:
    """What somebody said was declined without a reason, or parked until a day that is past."""
    spoilt: dict[str, Any] = {"because": None} if said.outcome == "declined" else {"until": "2000-01-01"}
    return Planted(changed(plan, said, **spoilt), [said.id])


@plants("EVT102", lambda plan: plan.events)
def no_feedback(plan: Plan, event: Event) -> Planted:
    """Nobody told those who took part what came of it."""
    return Planted(changed(plan, event, feedback=None), [event.id])


@plants("EVT103", later_pathways)
def ungrounded_priority(plan: Plan, pathway: Pathway) -> Planted:
    """A pathway no longer names the event that it rests on."""
    return Planted(changed(plan, pathway, evidence=()), [pathway.id])


@plants("EVT104", lambda plan: [each for each in plan.contributions if each.outcome == "declined"])
def lost_adoption(plan: Plan, said: Contribution) -> Planted:
    """An idea was adopted into an action that was dropped."""
    return Planted(changed(plan, said, outcome="adopted", into=["a-dropped"], because=None), [said.id, "a-dropped"])


@plants("EVT105", pathways)
def suspect_link(plan: Plan, pathway: Pathway) -> Planted:
    """Somebody looked at the link from a pathway to its goal when the goal said something else."""
    links = [evolve(link, reviewed="0" * 12) for link in pathway.serves]
    return Planted(changed(plan, pathway, serves=links), [pathway.id, pathway.serves[0].to])


_SURVEY = ("sponsor", "conductor", "population", "recruitment", "sample", "mode", "sample_size", "wording")


def _surveys(plan: Plan) -> Iterator[tuple[Event, str]]:
    yield from ((each, name) for each in plan.events if each.survey for name in (*_SURVEY, "weighting", "limits"))


@plants("EVT106", _surveys)
def survey_not_described(plan: Plan, place: tuple[Event, str]) -> Planted:
    """A survey does not say one of the things by which one could judge it."""
    event, name = place
    assert event.survey is not None
    return Planted(changed(plan, event, survey=evolve(event.survey, **{name: None})), [event.id])


@plants("EVT107", lambda plan: [each for each in plan.events if each.survey])
def claim_beyond_data(plan: Plan, event: Event) -> Planted:
    """A survey of 900 claims a majority of 51 %."""
    assert event.survey is not None
    claims = [{"text": "Most adults would go", "share": 51, "kind": "majority"}]
    return Planted(changed(plan, event, survey=evolve(event.survey, claims=claims)), [event.id])


def _single_measures(plan: Plan) -> list[Indicator]:
    """Return the indicators that alone measure a goal or a pathway, and that no other is made from."""
    added = {id_ for each in plan.indicators if each.aggregate for id_ in each.aggregate.of}
    measured = [link.to for each in plan.indicators for link in each.measures]
    return [
        each
        for each in plan.indicators
        if each.id not in added and not each.aggregate and all(measured.count(link.to) == 1 for link in each.measures)
    ]


@plants("IND101", _single_measures)
def end_without_indicator(plan: Plan, indicator: Indicator) -> Planted:
    """Nothing measures a goal or a pathway any more."""
    end = plan[indicator.measures[0].to]
    keys = [link.key for link in end.rri if link.key] if isinstance(end, Goal) else []
    explained = [seen("RRI102", end.id, key) for key in keys]  # no measure for its keys either
    return Planted(plan.without(indicator.id), [end.id], explained)


def plain_indicators(plan: Plan) -> list[Indicator]:
    """Return the indicators that are not made from others."""
    return [each for each in plan.indicators if not each.aggregate]


@plants("IND102", plain_indicators)
def value_missing_or_wrong_type(plan: Plan, indicator: Indicator) -> Planted:
    """The baseline of an indicator has a date and no value."""
    assert indicator.baseline is not None
    return Planted(changed(plan, indicator, baseline=evolve(indicator.baseline, value=None)), [indicator.id])


@plants("IND103", plain_indicators)
def target_wrong_way(plan: Plan, indicator: Indicator) -> Planted:
    """An indicator is to fall, and its target lies above its baseline."""
    return Planted(changed(plan, indicator, direction="down"), [indicator.id])


def _descriptions(plan: Plan) -> Iterator[tuple[Indicator, str]]:
    """Yield each indicator with each field that describes it; percentages need no unit."""
    for each in plain_indicators(plan):
        names = ("definition", "source", "frequency", "reporter", *(() if each.type == "percent" else ("unit",)))
        yield from ((each, name) for name in names)


@plants("IND104", _descriptions)
def indicator_underdescribed(plan: Plan, place: tuple[Indicator, str]) -> Planted:
    """An indicator does not say what is counted, in what, by whom, how often or from where."""
    indicator, name = place
    return Planted(changed(plan, indicator, **{name: None}), [indicator.id])


@plants("IND105", plain_indicators)
def dates_impossible(plan: Plan, indicator: Indicator) -> Planted:
    """A value was measured in a year that is still to come."""
    last = indicator.observations[-1]
    assert plan.period is not None
    return Planted(
        changed(plan, indicator, observations=(*indicator.observations, evolve(last, date=plan.period.end))),
        [indicator.id],
    )


@plants("IND106", goals)
def outputs_only(plan: Plan, goal: Goal) -> Planted:
    """Everything that is measured for a goal is output."""
    measures = [each for each in plan.indicators if Link(to=goal.id) in each.measures]
    return Planted(plan.with_items(*(evolve(each, kind="output") for each in measures)), [goal.id])


@plants("IND107", plain_indicators)
def off_track(plan: Plan, indicator: Indicator) -> Planted:
    """What was measured last is what was measured at the beginning."""
    assert indicator.baseline is not None
    last = indicator.observations[-1]
    spoilt = (*indicator.observations[:-1], evolve(last, value=indicator.baseline.value))
    return Planted(changed(plan, indicator, observations=spoilt), [indicator.id])


@plants("IND108", parts_of_sums)
def cascade_mismatch(plan: Plan, part: Indicator) -> Planted:
    """An indicator is the sum of others, and the target of one of them is lower."""
    parent = next(each for each in plan.indicators if each.aggregate and part.id in each.aggregate.of)
    *others, last = part.targets
    return Planted(changed(plan, part, targets=(*others, evolve(last, value=90))), [parent.id])


@plants("IND109", results)
def borrowed_indicator(plan: Plan, indicator: Indicator) -> Planted:
    """One indicator measures four goals."""
    further = [goal.id for goal in plan.goals if goal.id not in {link.to for link in indicator.measures}]
    return Planted(changed(plan, indicator, measures=(*indicator.measures, *further[:3])), [indicator.id])


EVIDENCE: tuple[Planter[Any], ...] = (
    idea_without_answer,
    no_feedback,
    ungrounded_priority,
    lost_adoption,
    suspect_link,
    survey_not_described,
    claim_beyond_data,
    end_without_indicator,
    value_missing_or_wrong_type,
    target_wrong_way,
    indicator_underdescribed,
    dates_impossible,
    outputs_only,
    off_track,
    cascade_mismatch,
    borrowed_indicator,
)
