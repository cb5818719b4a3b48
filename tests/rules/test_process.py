"""RRI and EVT: whether it is responsible, and what became of what people said."""

from __future__ import annotations

from collections import Counter

import pytest

from rri_planner.findings import Set, Value
from tests.rules.judging import fired, lacks, sentences, subjects, tally


def test_a_key_is_addressed_by_a_goal_a_live_action_or_a_prospect() -> None:
    """RRI101: goals, live actions, opportunities and threats count; dropped actions do not; each key is one finding."""
    text = """
        vision: {opportunities: [{text: Remote work, rri: ethics}], threats: [{text: Old age, rri: governance}, Storms]}
        goals: [{id: g-1, rri: [science-education]}]
        actions:
          - {id: a-1, rri: [{key: gender-equality, how: Half of the places}], status: idea}
          - {id: a-2, rri: [open-access], status: dropped}
    """
    assert subjects("RRI101", text) == [("public-engagement",), ("open-access",)]
    assert sentences("RRI101", text)[1] == '"open access" is mentioned nowhere in the plan'
    assert {each.witness for each in fired("RRI101", text)} == {Set()}
    assert tally("RRI101", text) == {"Fires": 2, "Holds": 4}


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (
            "extend",
            ["public-engagement", "gender-equality", "science-education", "open-access", "governance", "justice"],
        ),
        ("replace", ["justice"]),
    ],
)
def test_the_keys_are_those_of_the_plan(mode: str, expected: list[str]) -> None:
    """RRI101: a plan that extends or replaces the keys is asked for its own, by its own labels."""
    text = f"""
        vocabularies: {{rri: {{mode: {mode}, terms: [{{key: justice, label: Social justice}}, ethics]}}}}
        goals: [{{id: g-1, rri: [ethics]}}]
    """
    assert [key for (key,) in subjects("RRI101", text)] == expected
    assert '"Social justice" is mentioned nowhere in the plan' in sentences("RRI101", text)


def test_a_dimension_needs_a_goal_with_actions_behind_it() -> None:
    """RRI108: no goal, or only goals without actions; a goal that is covered in one reading only cannot be told."""
    text = """
        goals:
          - {id: g-soc, title: Social, sustainability: [social]}
          - {id: g-eco, title: Economic, sustainability: [economic]}
        pathways: [{id: p-1, serves: [g-eco]}, {id: p-2, serves: [g-eco]}]
        actions: [{id: a-1, serves: [p-1]}]
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("RRI108", text)] == [
        (
            ("social",),
            Set(("g-soc",)),
            'the dimension "social sustainability" rests on "Social" alone, and no action stands behind that',
        ),
        (("ecological",), Set(), 'no goal serves the dimension "ecological sustainability"'),
    ]
    assert lacks("RRI108", text) == Counter({("needs",): 1})
    assert tally("RRI108", text.replace("[economic]", "[economic], needs: any")) == {"Fires": 2, "Holds": 1}


def test_goals_in_a_circle_prove_nothing_about_a_dimension() -> None:
    """RRI108: whether actions stand behind goals that serve one another cannot be told; the circle is STR103's."""
    text = """
        vocabularies: {sustainability: {mode: replace, terms: [social]}}
        goals: [{id: g-1, sustainability: [social], serves: [g-2]}, {id: g-2, serves: [g-1]}]
        actions: [{id: a-1, serves: [g-1]}]
    """
    assert lacks("RRI108", text) == Counter({("serves",): 1})
    assert tally("RRI108", text) == {"CannotTell": 1}


_SAID = """
    contributions:
      - {id: c-none, text: Bus}
      - {id: c-no, text: Tram, outcome: declined}
      - {id: c-late, text: Boat, outcome: parked, until: 2027-05}
      - {id: c-soon, text: Ferry, outcome: parked, until: 2027-06}
      - {id: c-open, text: Raft, outcome: parked}
      - {id: c-because, text: Plane, outcome: declined, because: Too loud}
      - {id: c-adopted, text: Bike, outcome: adopted}
      - {id: c-merged, text: Scooter, outcome: merged}
"""


def test_what_counts_as_an_answer() -> None:
    """EVT101: adopted, merged, declined with a reason, parked for a time not yet past; each other one is a finding."""
    assert [
        (each.subjects, each.witness, str(each.message)) for each in fired("EVT101", _SAID, today="2027-06-15")
    ] == [
        (("c-none",), Value("outcome"), 'contribution "Bus" has no answer'),
        (("c-no",), Value("because"), 'contribution "Tram" was declined without a reason'),
        (("c-late",), Value("until", "2027-05"), 'contribution "Boat" was parked until 2027-05, and that is past'),
    ]
    assert tally("EVT101", _SAID, today="2027-06-15") == {"Fires": 3, "Holds": 5}


def test_without_today_nobody_can_tell_what_is_past() -> None:
    """EVT101: what is parked until a date needs to know which day it is; the rest does not."""
    assert subjects("EVT101", _SAID) == [("c-none",), ("c-no",)]
    assert lacks("EVT101", _SAID) == Counter({("today",): 2})


@pytest.mark.parametrize(
    "ground",
    [
        "events: [{id: e-1, informs: [g-1]}]",
        "gaps: [{id: gap-1, of: [g-1]}]",
        "contributions: [{id: c-1, outcome: adopted, into: [g-1]}]",
        "contributions: [{id: c-1, into: [p-1]}]",
        "contributions: [{id: c-1, into: [a-1]}]",
        "contributions: [{id: c-1, into: [c-2]}, {id: c-2, into: [a-1]}]",
        "policies: [{id: pol, objectives: [{id: o-1}]}]\nalignments: [{of: g-1, with: o-1, because: Asked for}]",
    ],
)
def test_what_counts_as_a_ground_for_a_goal(ground: str) -> None:
    """EVT103: an event, a gap, what people said about it or anything below it, an alignment with a reason."""
    text = "goals: [{id: g-1}]\npathways: [{id: p-1, serves: [g-1]}]\nactions: [{id: a-1, serves: [p-1]}]"
    assert ("g-1",) in subjects("EVT103", text)
    text = f"{text}\n{ground}"
    assert ("g-1",) not in subjects("EVT103", text)


@pytest.mark.parametrize(
    "text",
    [
        "goals: [{id: g-1, evidence: [k-1]}]",
        "vision: {}\ngoals: [{id: g-1, serves: [{to: vision, evidence: [k-1]}]}]",
        "goals: [{id: g-1}]\nactions: [{id: a-1, serves: [{to: g-1, evidence: [k-1]}]}]",
    ],
)
def test_evidence_is_a_ground_wherever_it_is_named(text: str) -> None:
    """EVT103: evidence of the item itself, of its own links and of links to it."""
    text = f"{text}\nregion: {{context: [{{id: k-1}}]}}"
    assert fired("EVT103", text) == ()
    assert subjects("EVT103", text.replace("evidence: [k-1]", "evidence: [k-none]")) == [("g-1",)]


def test_what_is_no_ground() -> None:
    """EVT103: decisions, reviews, an alignment without a reason, and what was said about something else."""
    text = """
        goals: [{id: g-1, title: Skills}, {id: g-2}]
        decisions: [{id: d-1, about: [g-1], because: so}]
        reviews: [{id: r-1, of: [g-1]}]
        policies: [{id: pol, objectives: [{id: o-1}]}]
        alignments: [{of: g-1, with: o-1}]
        contributions: [{id: c-1, into: [g-2]}, {id: c-2, into: [g-2, {to: g-2, because: again}]}]
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("EVT103", text)] == [
        (("g-1",), Set(), 'goal "Skills" rests on no idea, event, study or gap that the plan names'),
    ]


def test_which_priorities_need_a_ground() -> None:
    """EVT103: goals, live pathways under a goal, and actions that claim to come from the people."""
    text = """
        goals: [{id: g-1}]
        pathways: [{id: p-1, serves: [g-1]}, {id: p-no, serves: [g-1], status: rejected}, {id: p-loose}]
        actions:
          - {id: a-1, serves: [g-1]}
          - {id: a-said, serves: [g-1], participatory: true}
          - {id: a-gone, participatory: true, status: dropped}
          - {id: a-heard, participatory: true}
        events: [{id: e-1, informs: [a-heard]}]
    """
    assert subjects("EVT103", text) == [("g-1",), ("p-1",), ("a-said",)]
