"""What makes a plan one."""

from __future__ import annotations

import pytest

from rri_planner.errors import UnreadablePlan
from rri_planner.model import Action, Event, Goal, Plan, Policy, Region, StatusUpdate


def _refusals(**stated: object) -> list[str]:
    with pytest.raises(UnreadablePlan) as caught:
        Plan(**stated)  # type: ignore[arg-type]  # any plan is tried
    return str(caught.value).splitlines()


def test_every_id_is_there_once() -> None:
    """Items, objectives, context items, records and the plan share one namespace; every clash is told at once."""
    assert _refusals(
        id="valley",
        region=Region(context=[{"id": "one"}]),
        goals=[Goal(id="one"), Goal(id="two"), Goal(id="Two")],
        policies=[Policy(id="p", objectives=[{"id": "valley"}])],
        updates=[StatusUpdate(id="two"), StatusUpdate(), StatusUpdate()],
    ) == [
        'goals.0.id: the id "one" is already taken by region.context.0',
        'goals.2.id: the id "Two" differs from "two" (goals.1) in capitals only',
        'policies.0.objectives.0.id: the id "valley" is already taken by the plan',
        'updates.0.id: the id "two" is already taken by goals.1',
    ]


def test_no_id_is_a_word() -> None:
    """An id that is a word of a catalogue, ours or the plan's, could not be told from it in a finding."""
    assert _refusals(
        id="governance",
        vocabularies={"rri": {"terms": ["youth"]}, "role": {"terms": ["chair"]}},
        goals=[Goal(id="youth"), Goal(id="chair"), Goal(id="ethics")],
    ) == [
        'id: the id "governance" is a word of a vocabulary, so that findings could not tell them apart',
        'goals.0.id: the id "youth" is a word of a vocabulary, so that findings could not tell them apart',
        'goals.2.id: the id "ethics" is a word of a vocabulary, so that findings could not tell them apart',
    ]


def test_every_word_is_known() -> None:
    """Words of catalogues are checked wherever they stand, with the nearest right one."""
    action = Action(id="a", rri=["ethic", "ethics"], sdg=[4, 18], screening=[{"objective": "watr"}])
    event = Event(id="e", participants={"helix": {"goverment": 3, "business": 2}}, kind="our own kind")
    refusals = _refusals(actions=[action], events=[event], policies=[{"id": "p", "criteria": [{"criterion": "x"}]}])
    assert [(line.split(": ")[0], line.split("; ")[-1]) for line in refusals] == [
        ("actions.0.rri.0.key", 'did you mean "ethics"?'),
        ("actions.0.sdg.1", 'did you mean "sdg-1"?'),
        ("actions.0.screening.0.objective", 'did you mean "water"?'),
        ("events.0.participants.helix.goverment", 'did you mean "government"?'),
        ("policies.0.criteria.0.criterion", _everything(refusals[-1])),
    ]


def _everything(line: str) -> str:
    assert '"x" is not one of bottleneck-analysis, ' in line
    return line


def test_a_replaced_vocabulary_has_only_its_own_words() -> None:
    """Where a plan puts its own words in the place of ours, ours are unknown."""
    stakeholders = [{"id": "s", "helix": "business"}, {"id": "t", "helix": "crafts"}]
    vocabularies = {"helix": {"mode": "replace", "terms": ["crafts"]}}
    assert _refusals(stakeholders=stakeholders, vocabularies=vocabularies) == [
        'stakeholders.0.helix: "business" is not one of crafts'
    ]
    assert _refusals(stakeholders=stakeholders[:1], vocabularies={"helix": {"mode": "replace"}}) == [
        'stakeholders.0.helix: "business" is not a word that this plan knows'
    ]
