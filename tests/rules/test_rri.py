"""RRI: whether responsible research and innovation is done, or only named."""

from __future__ import annotations

from collections import Counter

import pytest

from rri_planner.findings import Set, Statements
from tests.rules.judging import fired, lacks, sentences, subjects, tally

_NAMED = """
    goals: [{id: g-1, title: Skills, rri: [ethics]}]
    stakeholders: [{id: s-1}]
    actions: [{id: a-1, title: Course, serves: [g-1], rri: [ethics], involved: [{who: s-1, as: accountable}]}]
    indicators: [{id: i-1, measures: [g-1]}]
"""


def test_a_key_is_acted_on_by_an_owned_action_and_seen_by_an_indicator() -> None:
    """RRI102: the action is below the goal, names the key and has an owner; an indicator tells about it or the goal."""
    assert tally("RRI102", _NAMED) == {"Holds": 1}
    assert tally("RRI102", _NAMED.replace("measures: [g-1]", "measures: [a-1]")) == {"Holds": 1}


@pytest.mark.parametrize(
    ("was", "becomes", "witness", "said"),
    [
        ("measures: [g-1]", "measures: [x]", Set(("a-1",)), "and no indicator shows what comes of it"),
        (
            "as: accountable",
            "as: responsible",
            Set(("a-1",)),
            'and nobody is accountable for what names it below: "Course"',
        ),
        ("who: s-1", "who: x", Set(("a-1",)), 'and nobody is accountable for what names it below: "Course"'),
        ("serves: [g-1], rri: [ethics]", "serves: [g-1]", Set(), "and no action below it does"),
        ("title: Course", "status: idea", Set(), "and no action below it does"),
        ("title: Course", "status: dropped", Set(), "and no action below it does"),
    ],
)
def test_what_a_named_key_lacks(was: str, becomes: str, witness: Set, said: str) -> None:
    """RRI102: the sentence says which half is missing, and the witness which actions name the key."""
    (found,) = fired("RRI102", _NAMED.replace(was, becomes))
    assert (found.subjects, found.witness) == (("g-1", "ethics"), witness)
    assert str(found.message) == f'goal "Skills" names the key "ethics", {said}'


def test_each_key_of_each_goal_that_the_region_works_on() -> None:
    """RRI102: one finding for a goal and a key; goals that are given up, or only watched, name nothing to act on."""
    text = """
        goals:
          - {id: g-1, title: One, rri: [ethics, {key: ethics, how: again}, governance, {how: no key}]}
          - {id: g-watch, rri: [ethics], watch_only: Others do it}
          - {id: g-gone, rri: [ethics]}
          - {id: g-none}
        updates: [{of: g-gone, date: 2027, status: dropped}]
    """
    assert subjects("RRI102", text) == [("g-1", "ethics"), ("g-1", "governance")]
    assert sentences("RRI102", text)[0].endswith("and no action and no indicator stands behind it")
    assert tally("RRI102", text) == {"Fires": 2}


def test_dimensions_are_shown_by_events_and_reviews_and_responsiveness_by_a_change() -> None:
    """RRI103: an event or a review stands for a dimension; a label of responsiveness shows none."""
    text = """
        goals: [{id: g-1}]
        events: [{id: e-1, dimensions: [anticipation, responsiveness]}, {id: e-2}]
        reviews: [{id: r-1, dimensions: [reflexivity]}]
        decisions: [{id: d-1, about: [g-1]}, {id: d-2, changed_because: [nowhere]}]
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("RRI103", text)] == [
        (("inclusion",), Set(), 'no event or review is recorded as standing for "inclusion"'),
        (
            ("responsiveness",),
            Set(("e-1", "e-2")),
            (
                "2 events are recorded, and nothing as changed because of what was heard or measured, so "
                '"responsiveness" is not shown'
            ),
        ),
    ]
    assert tally("RRI103", text.replace("nowhere", "e-1")) == {"Holds": 3, "Fires": 1}


def test_a_plan_without_events_shows_no_dimension() -> None:
    """RRI103: each dimension of the plan's own vocabulary is one finding; absence is the defect."""
    assert subjects("RRI103", "title: Plan") == [
        ("anticipation",), ("inclusion",), ("reflexivity",), ("responsiveness",),
    ]  # fmt: skip
    assert sentences("RRI103", "title: Plan")[-1] == (
        'no decision is recorded as a change in answer to anything, so "responsiveness" is not shown'
    )
    own = "vocabularies: {airr: {mode: replace, terms: [{key: care, label: Taking care}]}}"
    assert sentences("RRI103", own) == ['no event or review is recorded as standing for "Taking care"']


def test_people_are_heard_before_the_decision() -> None:
    """RRI104: the item that was decided and the event that came later, with both dates."""
    text = """
        goals: [{id: g-2, title: Trains}]
        events: [{id: e-1, title: Workshop, date: 2027-04-20, informs: [g-2, g-2]}]
        decisions: [{id: d-1, about: [g-2], date: 2027-03-03}]
    """
    (found,) = fired("RRI104", text)
    assert found.subjects == ("g-2", "e-1")
    assert isinstance(found.witness, Statements)
    assert [(str(each.text), each.subjects) for each in found.witness.items] == [
        ('goal "Trains" was decided: 2027-03-03', ("g-2", "d-1")),
        ('event "Workshop" took place: 2027-04-20', ("e-1",)),
        ('event "Workshop" shaped goal "Trains"', ("e-1", "g-2")),
    ]
    assert str(found.message) == (
        'goal "Trains" was decided (2027-03-03) before event "Workshop", which is said to have shaped it, took place '
        "(2027-04-20)"
    )


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ("[{id: d-1, about: [g-2], date: 2027-04}]", {"Holds": 1}),
        ("[{id: d-1, about: [g-2], date: 2027-03}, {id: d-2, about: [g-2], date: 2027-05}]", {"Holds": 1}),
        ("[{id: d-1, about: [g-2], date: 2027-03}, {id: d-2, about: [g-2]}]", {"CannotTell": 1}),
        ("[{id: d-1, about: [g-2], date: 2027-05}, {id: d-2, about: [g-2]}]", {"Holds": 1}),
        ("[{id: d-1, about: [g-2]}]", {"CannotTell": 1}),
        ("[{id: d-1, about: [g-1], date: 2027-03}]", {}),
    ],
)
def test_only_what_was_surely_decided_before_is_too_late(decisions: str, expected: dict[str, int]) -> None:
    """RRI104: a date that may be later, or a decision that was taken anew, leaves room; without dates nobody knows."""
    text = f"""
        goals: [{{id: g-1}}, {{id: g-2}}]
        events: [{{id: e-1, date: 2027-04-20, informs: [g-2]}}]
        decisions: {decisions}
    """
    assert tally("RRI104", text) == expected
    assert tally("RRI104", text.replace("date: 2027-04-20, ", "")).get("Fires") is None


def test_an_event_may_say_itself_that_it_came_too_late() -> None:
    """RRI104: what an event names as decided before, by the item or by the decision, it cannot have shaped."""
    text = """
        goals: [{id: g-1, title: Trains}]
        events: [{id: e-1, title: Workshop, informs: [g-1], decided_before: [g-1]}]
        decisions: [{id: d-1, about: [g-1]}]
    """
    (found,) = fired("RRI104", text)
    assert (found.subjects, found.witness.kind) == (("g-1", "e-1"), "statements")
    assert str(found.message) == (
        'event "Workshop" is said to have shaped goal "Trains", and to have taken place after it was decided'
    )
    assert subjects("RRI104", text.replace("decided_before: [g-1]", "decided_before: [d-1]")) == [("g-1", "e-1")]
    assert lacks("RRI104", text.replace("decided_before: [g-1]", "decided_before: []")) == Counter({("date",): 1})


def test_pathways_name_their_decision_and_decisions_what_changed_them() -> None:
    """RRI104: the decision that chose a pathway counts, and an event cannot have changed a decision before it."""
    text = """
        pathways:
          - {id: p-1, decided: d-1, evidence: [e-1]}
          - {id: p-2, decided: d-1, status: rejected, evidence: [e-1]}
          - {id: p-3, decided: nowhere, evidence: [e-1]}
        events: [{id: e-1, date: 2028}]
        decisions: [{id: d-1, date: 2027, about: [p-1], changed_because: [e-1]}]
    """
    assert subjects("RRI104", text) == [("d-1", "e-1"), ("p-1", "e-1")]
    assert subjects("RRI104", text.replace("about: [p-1], ", "")) == [("d-1", "e-1"), ("p-1", "e-1")]


def test_a_gender_plan_has_four_elements() -> None:
    """RRI105: what is said to be missing is a finding, what nobody states cannot be told; the scope is named."""
    text = """
        stakeholders:
          - {id: s-1, name: School, gender_plan: {public: true, resources: false, data: true}}
          - {id: s-2, gender_plan: {public: true, resources: true}}
          - {id: s-3, gender_plan: {public: true, resources: true, data: true, training: true}}
          - {id: s-4}
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("RRI105", text)] == [
        (
            ("s-1",),
            Set(("resources",)),
            (
                'the gender equality plan of stakeholder "School" is recorded as lacking "dedicated resources"; '
                "Horizon Europe asks organisations for 4 elements"
            ),
        )
    ]
    assert lacks("RRI105", text) == Counter({("gender_plan.data", "gender_plan.training"): 1})
    assert tally("RRI105", text) == {"Fires": 1, "CannotTell": 1, "Holds": 1}


def test_what_touches_people_or_animals_needs_an_ethical_step() -> None:
    """RRI106: a safeguard or somebody who takes care; without flags nobody can tell; dropped actions are past."""
    text = """
        actions:
          - {id: a-1, title: Survey, flags: [data, minors, personal-data]}
          - {id: a-2, flags: [animals], ethics: [Committee]}
          - {id: a-3, flags: [dual-use], ethics: [{who: s-1}]}
          - {id: a-4, title: Trial, flags: [human-participants], ethics: [{}]}
          - {id: a-5, flags: [data]}
          - {id: a-6}
          - {id: a-7, flags: [minors], status: dropped}
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("RRI106", text)] == [
        (
            ("a-1",),
            Set(("minors", "personal-data")),
            'action "Survey" touches on "personal data" and "minors", and nothing is planned that keeps it ethical',
        ),
        (
            ("a-4",),
            Set(("human-participants",)),
            'action "Trial" touches on "human participants", and nothing is planned that keeps it ethical',
        ),
    ]
    assert lacks("RRI106", text) == Counter({("flags",): 1})
    assert tally("RRI106", text) == {"Fires": 2, "Holds": 3, "CannotTell": 1}


def test_publications_and_data_have_a_way_to_their_users() -> None:
    """RRI107: one line is enough, also one that says why not."""
    text = """
        actions:
          - {id: a-1, title: Meters, flags: [data, publications, minors]}
          - {id: a-2, flags: [data], openness: [Stays closed for the firms' sake]}
          - {id: a-3, flags: [data], openness: [{who: s-1}]}
          - {id: a-4, flags: [minors]}
          - {id: a-5}
    """
    assert [(each.subjects, each.witness) for each in fired("RRI107", text)] == [
        (("a-1",), Set(("data", "publications"))),
        (("a-3",), Set(("data",))),
    ]
    assert sentences("RRI107", text)[0] == (
        'action "Meters" will yield "publications" and "data"; where others can find them, or why not, is not said'
    )
    assert lacks("RRI107", text) == Counter({("flags",): 1})
    assert tally("RRI107", text) == {"Fires": 2, "Holds": 2, "CannotTell": 1}


_SCREENED = """
    vocabularies: {environmental-objective: {mode: replace, terms: [water, biodiversity]}}
    actions:
      - {id: a-1, title: Road, flags: [physical],
         screening: [{objective: water, finding: risk}, {objective: biodiversity}]}
      - {id: a-2, flags: [investment],
         screening: [{objective: water, finding: none}, {objective: biodiversity, finding: none}]}
      - {id: a-3, title: Dam, flags: [data], screening: [{objective: water, finding: risk}, {finding: risk}]}
      - {id: a-4, flags: [data]}
      - {id: a-5}
"""


def test_works_are_screened_and_risks_are_met() -> None:
    """RRI109: objectives that nobody looked at, and risks that nothing is done about, are repaired one by one."""
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("RRI109", _SCREENED)] == [
        (
            ("a-1",),
            Set(("biodiversity",)),
            'nobody has recorded whether action "Road" may harm "biodiversity and ecosystems"',
        ),
        (
            ("a-1",),
            Set(("water",)),
            (
                'action "Road" is marked as a risk for "water and marine resources", and nothing is said to be done '
                "about it"
            ),
        ),
        (
            ("a-3",),
            Set(("water",)),
            (
                'action "Dam" is marked as a risk for "water and marine resources", and nothing is said to be done '
                "about it"
            ),
        ),
    ]
    assert lacks("RRI109", _SCREENED) == Counter({("flags",): 1})
    assert tally("RRI109", _SCREENED) == {"Fires": 3, "Holds": 2, "CannotTell": 1}


def test_a_mitigated_risk_is_no_finding() -> None:
    """RRI109: saying what is done about a risk is an answer."""
    text = _SCREENED.replace("finding: risk", "finding: risk, mitigation: A crossing")
    assert subjects("RRI109", text) == [("a-1",)]
