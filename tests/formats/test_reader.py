"""Maps and lists become parts of the model, or every reason why not."""

from __future__ import annotations

import pytest

from rri_planner.formats import loads
from rri_planner.formats._raw import Raw
from rri_planner.formats._reader import Reader
from rri_planner.formats._values import Values
from rri_planner.model import Action, Dependency, Link, Plan, Step
from rri_planner.model._bind import bound
from tests.formats.reading import problems

FIVE_FAULTS = """
    title: A valley
    goals:
      - id: g-skills
        prioritet: 2
        due: 2027-13
    stakeholders:
      - {id: s-1, helix: goverment}
    actions:
      - id: a-lab
        cost: about 5000
        serves: [g-skils]
    """


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    """A wrong field, date, word and amount and a reference to nothing: five addresses, with what was meant."""
    assert problems(FIVE_FAULTS) == [
        'plan:5:5: goals.g-skills.prioritet: "prioritet" is not a field of Goal; did you mean "priority"?',
        'plan:6:10: goals.g-skills.due: "2027-13" is not a date such as 2027, 2027-Q2, 2027-06 or 2027-06-15',
        (
            'plan:8:22: stakeholders.s-1.helix: "goverment" is not one of business, research, government, '
            'civil-society; did you mean "government"?'
        ),
        'plan:11:11: actions.a-lab.cost: "about 5000" is not an amount such as 120000 or 99.50',
        'plan:12:14: actions.a-lab.serves.0.to: the plan has no item "g-skils"; did you mean "g-skills"?',
    ]


FAULTS = {
    "goal: []": 'plan:1:1: goal: "goal" is not a field of Plan; did you mean "goals"?',
    "goals: [{id: a, due: [2027]}]": (
        'plan:1:22: goals.a.due: "[2027]" is not a date such as 2027, 2027-Q2, 2027-06 or 2027-06-15'
    ),
    "goals: [{id: [a]}]": (
        "plan:1:14: goals.0.id: \"[a]\" is not an id: a letter or digit, then letters, digits, '.', '-' or '_', "
        "at most 64 in all"
    ),
    "goals: [{title: x}]": 'plan:1:9: goals.0: "id" is missing; every Goal needs one',
    "goals: [x]": 'plan:1:9: goals.0: "x" is not a map of the fields of Goal',
    "goals: [[x]]": 'plan:1:9: goals.0: "[x]" is not a map of the fields of Goal',
    "goals: [{id: a, serves: [{because: x}]}]": 'plan:1:26: goals.a.serves.0: "to" is missing; every Link needs one',
    "goals: [{id: a, serves: ['']}]": 'plan:1:26: goals.a.serves.0.to: "" is not the id of an item',
    "goals: [{id: }]": 'plan:1:9: goals.0: "id" is missing; every Goal needs one',
    "goals: [{id: a, tags: {x: y}}]": 'plan:1:23: goals.a.tags: "{x: y}" is not a word, or a list of words',
    "goals: [{id: a, tags: [x, [y]]}]": 'plan:1:27: goals.a.tags.1: "[y]" is not a text',
    "actions: [{id: a, flags: [minors, minor]}]": (
        'plan:1:35: actions.a.flags.1: "minor" is not one of personal-data, human-participants, minors, ai-decisions, '
        'animals, dual-use, physical, investment, publications, data; did you mean "minors"?'
    ),
    "goals: [{id: a, sustainability: [social, sozial]}]": (
        'plan:1:42: goals.a.sustainability.1: "sozial" is not one of social, economic, ecological; '
        'did you mean "social"?'
    ),
    "goals: [{id: a, rri: ethic}]": (
        'plan:1:22: goals.a.rri.0.key: "ethic" is not one of public-engagement, gender-equality, science-education, '
        'open-access, ethics, governance; did you mean "ethics"?'
    ),
    "title: {sv: x, Deutsch!: y}": (
        'plan:1:26: title.Deutsch!: "Deutsch!" is not a language code such as sv, de, fr or en'
    ),
    "title: [x]": 'plan:1:8: title: "[x]" is not a text, or a map of language and text',
    "values: [x, [y]]": 'plan:1:13: values.1: "[y]" is not a text, or a map of language and text',
    "events: [{id: e, participants: {helix: {business: [1], research: 2}}}]": (
        'plan:1:51: events.e.participants.helix.business: "[1]" is not a single value'
    ),
    "events: [{id: e, participants: {groups: {young: few}}}]": (
        'plan:1:49: events.e.participants.groups.young: "few" is not a count such as 12'
    ),
    "vocabularies: {stage: {}}": (
        'plan:1:23: vocabularies.stage: "stage" is not a vocabulary that a plan can change: rri, airr, helix, '
        "sustainability, sdg, s3-criterion, environmental-objective, role, event-kind, dimension, gender, nature, "
        "respondent, delivery"
    ),
    "vocabularies: [x]": 'plan:1:15: vocabularies: "[x]" is not a map of vocabularies',
    "extra: x": 'plan:1:8: extra: "x" is not a map of keys and values',
    "languages: [sv, '?']": 'plan:1:17: languages.1: "?" is not a language code such as sv, de, fr or en',
    "currency: euro": 'plan:1:11: currency: "euro" is not a currency code such as EUR, SEK or CHF',
    "format: 0": 'plan:1:9: format: "0" is not a format that this version reads: 1',
    "goals: [{id: a, <<: x}]": (
        'plan:1:17: goals.a.<<: "<<" is no key of YAML 1.2; write the fields out, or name the whole value with an alias'
    ),
    "goals: [{id: a, needs: {least: 2}}]": 'plan:1:24: goals.a.needs: "{least: 2}" is not all, any or {at_least: 2}',
    'title: x\ngoals: [{id: "a\\x1b[2J"}]': (
        "plan:2:14: goals.a\x1b[2J.id: \"a\\x1b[2J\" is not an id: a letter or digit, then letters, digits, '.', "
        "'-' or '_', at most 64 in all"
    ),
    "goals: [{id: a}, {id: A}]": ('plan:1:23: goals.A.id: the id "A" differs from "a" (goals.0) in capitals only'),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.items())
def test_a_fault_is_told_with_address_and_remedy(text: str, expected: str) -> None:
    """Each wrong value gives one sentence: where it stands, what was found, what was expected."""
    assert problems(text) == [expected]


def test_faults_of_the_plan_as_a_whole_are_told_with_the_others() -> None:
    """Two items of one id, an id that is a word, and an entry that is no item: nothing hides anything else."""
    text = """
        goals:
          - just words
          -
          - {id: a, due: x}
          - {id: a}
          - {id: ethics}
        """
    assert problems(text) == [
        'plan:3:5: goals.0: "just words" is not a map of the fields of Goal',
        'plan:5:18: goals.a.due: "x" is not a date such as 2027, 2027-Q2, 2027-06 or 2027-06-15',
        'plan:6:10: goals.a.id: the id "a" is already taken by goals.0',
        (
            'plan:7:10: goals.ethics.id: the id "ethics" is a word of a vocabulary, '
            "so that findings could not tell them apart"
        ),
    ]


def test_references_to_what_could_not_be_read_are_not_blamed() -> None:
    """An item with a fault still counts as there, and so do words where words are allowed."""
    text = """
        vocabularies: {helix: {terms: [churches]}}
        goals: [{id: g, serves: [bad id, g-2]}, {id: bad id}, {id: g-2, due: x}]
        contributions: [{id: c, by: business}, {id: c-2, by: churches}, {id: c-3, by: nobody}]
        reviews: [{id: r, of: plan}]
        """
    assert [line.split(": ")[1] for line in problems(text)] == [
        "goals.bad id.id",
        "goals.g-2.due",
        "contributions.c-3.by",
    ]


def test_single_values_may_stand_for_lists_and_maps() -> None:
    """What the model takes from a caller a file may have as well."""
    plan = loads("""
        goals: {id: g, title: 2027, serves: vision, tags: x, sdg: 4}
        actions: [{id: a, steps: Course ready, depends_on: b, cost: {amount: 1, currency: SEK}}, {id: b}]
        """)
    assert plan == Plan(
        goals=[{"id": "g", "title": "2027", "serves": ["vision"], "tags": ["x"], "sdg": ["sdg-4"]}],
        actions=[
            {
                "id": "a",
                "steps": [Step(title="Course ready")],
                "depends_on": [Dependency(to="b")],
                "cost": {"amount": "1", "currency": "SEK"},
            },
            {"id": "b"},
        ],
    )


def test_what_is_left_empty_is_unstated() -> None:
    """Empty fields, entries and translations are as if they were not written; an empty list is something said."""
    plan = loads("""
        languages: [sv, ]
        title: {sv: Titel, en: }
        summary: {sv: , en: }
        goals: [{id: g, due: , tags: [a, null], serves: }, null]
        actions: [{id: a, flags: }, {id: b, flags: []}]
        influences: [{of: a, to: b, score: null}]
        judgements: [{scores: [1, null]}]
        """)
    assert plan == Plan(
        languages=["sv"],
        title="Titel",
        goals=[{"id": "g", "tags": ["a"]}],
        actions=[{"id": "a"}, {"id": "b", "flags": []}],
        influences=[{"of": "a", "to": "b"}],
        judgements=[{"scores": [1, None]}],
    )


def test_texts_and_amounts_belong_to_the_plan_when_they_are_read() -> None:
    """The plan has nothing left to bind, so that no part of it is made twice."""
    reader = Reader(Values(("sv", "en"), "SEK"))
    raw: Raw = {"id": "a", "title": "x", "success": ["y", {"en": "b", "sv": "a"}], "cost": "5", "steps": ["z"]}
    action = reader.read(Action, raw)
    assert action is not None
    assert bound(action, ("sv", "en"), "SEK") is action
    assert (str(action.cost), [text.languages for text in action.success]) == ("5 SEK", [("sv",), ("sv", "en")])


def test_equal_short_links_are_one_object() -> None:
    """Thousands of plain references to one item take the room of one; links with reasons stay their own."""
    plan = loads("goals: [{id: a, serves: [v, {to: v}]}, {id: b, serves: v}]")
    (first, spelt_out), (second,) = (goal.serves for goal in plan.goals)
    assert first is second
    assert first == spelt_out == Link(to="v")
    assert first is not spelt_out


def test_equal_dates_are_one_object() -> None:
    """A date that occurs again and again is read once."""
    first, second = (goal.due for goal in loads("goals: [{id: a, due: 2027-Q2}, {id: b, due: 2027-Q2}]").goals)
    assert first is second
    assert str(first) == "2027-Q2"


def test_many_faults_are_told_quickly() -> None:
    """The nearest field is looked for at the first hundred faults only."""
    found = problems("\n".join(f"titel{number}: x" for number in range(200)))
    assert len(found) == 200
    assert sum("did you mean" in line for line in found) == 100
