"""How single things in documents are understood."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rri_planner.formats import NotUnderstood, read_stratml
from rri_planner.formats._stratml._codecs import a_date, a_number, bounds, within
from rri_planner.formats._stratml._identifiers import Names, identifier, named_by
from rri_planner.formats._stratml._layout import in_order, layout
from rri_planner.formats._stratml._read import loads
from rri_planner.formats._stratml._write import dumps
from rri_planner.model import Action, Indicator, PartialDate, Plan


def plan_of(goal: str, before: str = "") -> Plan:
    """Return the plan in a document with these elements before its one goal and in it."""
    head = f"<Goal><Identifier>g-1</Identifier>{goal}</Goal>"
    return loads(f"<PerformancePlanOrReport>{before}{head}</PerformancePlanOrReport>".encode())


def measured(inside: str) -> Indicator:
    """Return the indicator of a document whose PerformanceIndicator has these elements."""
    return plan_of(f"<PerformanceIndicator><Identifier>i-1</Identifier>{inside}</PerformanceIndicator>").indicators[0]


@pytest.mark.parametrize("text", ["2027", "2027-Q2", "2027-06", "2027-12", "2027-06-15", "2028-02-29"])
def test_a_date_comes_back_as_precise_as_it_was(text: str) -> None:
    """A start and an end stand for a year, a quarter or a month, an end alone for a day."""
    date = PartialDate.parse(text)
    assert within(*bounds(date)) == (date, True)


def test_dates_in_the_wild() -> None:
    """A time or a zone is left off; what is no date is none; a span that is no month has its end for a date."""
    assert [str(a_date(text)) for text in ("2011-01-31T00:00:00Z", "2011-01-31+01:00", "2011-01", "soon")] == [
        "2011-01-31",
        "2011-01-31",
        "2011-01",
        "None",
    ]
    start, end = PartialDate.parse("2011-01-15"), PartialDate.parse("2011-03-31")
    assert within(start, end) == (end, False)
    assert within(start, None) == (start, True)
    assert within(end, end) == (end, True)
    assert within(None, None) == (None, True)


def test_results_are_numbers_or_words() -> None:
    """A number is the value, with its description as the reason; without one the description itself is the value."""
    seen = measured(
        "<MeasurementInstance>"
        "<TargetResult><EndDate/><NumberOfUnits>17</NumberOfUnits><Description>agreed</Description></TargetResult>"
        "<TargetResult><Description>A standard</Description></TargetResult><TargetResult/>"
        "<ActualResult><NumberOfUnits>about 20</NumberOfUnits><StartDate>2026-04-01</StartDate>"
        "<EndDate>2026-06-30</EndDate></ActualResult>"
        "<ActualResult><Descriptor><DescriptorName>Grade</DescriptorName><DescriptorValue>B</DescriptorValue>"
        "</Descriptor><Description>by the jury</Description></ActualResult>"
        "</MeasurementInstance>"
    )
    assert seen == Indicator(
        id="i-1",
        measures=["g-1"],
        targets=[{"value": Decimal(17), "because": "agreed"}, {"value": "A standard"}],
        observations=[{"value": "about 20", "date": "2026-Q2"}, {"value": "B", "source": "by the jury"}],
    )


def test_numbers_in_the_wild() -> None:
    """What a decimal may be written as is a number, and nothing else is."""
    assert [a_number(text) for text in ("829", "+5.0", "1,200", "")] == [Decimal(829), Decimal("5.0"), None, None]


def test_stakeholders_are_each_there_once() -> None:
    """Somebody who is named at several places is one stakeholder, whatever the capitals and spaces."""
    plan = plan_of(
        "<Objective><Identifier>a-1</Identifier>"
        "<Stakeholder><Name>LIND  council</Name><Role><RoleType>Performer</RoleType><RoleType>Beneficiary</RoleType>"
        "</Role></Stakeholder>"
        "<Stakeholder><Role><Name>Translator</Name><Description>from Finnish</Description></Role></Stakeholder>"
        "</Objective>",
        before="<Organization><Name>Lind Council</Name></Organization>",
    )
    assert plan == Plan(
        goals=[{"id": "g-1"}],
        actions=[
            {
                "id": "a-1",
                "serves": ["g-1"],
                "involved": [
                    {"who": "stakeholder-1", "as": "responsible"},
                    {"who": "stakeholder-1", "as": "affected"},
                    {"who": "stakeholder-2"},
                ],
            }
        ],
        stakeholders=[
            {"id": "stakeholder-1", "name": "Lind Council"},
            {"id": "stakeholder-2", "roles": ["Translator"], "description": "from Finnish"},
        ],
    )


def test_two_stakeholders_of_one_name_stay_two() -> None:
    """Where a name does not tell who is meant, the id does."""
    plan = Plan(
        stakeholders=[
            {"id": "s-1", "name": "School"},
            {"id": "s-2", "name": "School", "roles": ["steering"], "helix": "government", "speaks_for": ["pupils"]},
            {"id": "s-3", "name": "s-1"},
            {"id": "4"},
        ],
        actions=[
            {"id": "a-1", "involved": [{"who": each, "as": "accountable"} for each in ("s-1", "s-2", "s-3", "4")]}
        ],
    )
    assert loads(dumps(plan)) == plan


def test_whoever_submits_the_document_is_a_stakeholder() -> None:
    """Contact data stays where personal data belongs, and comes back."""
    submitter = (
        "<Submitter><FirstName>Kim</FirstName><LastName>Lind</LastName><EmailAddress>k@x.org</EmailAddress></Submitter>"
    )
    plan = plan_of("", before=submitter)
    assert (
        plan.stakeholders
        == Plan(
            stakeholders=[
                {
                    "id": "submitter",
                    "roles": ["submitter"],
                    "contact": {"GivenName": "Kim", "Surname": "Lind", "EmailAddress": "k@x.org"},
                }
            ]
        ).stakeholders
    )
    assert loads(dumps(plan)) == plan
    assert loads(dumps(plan, part=1)) == plan


def test_objectives_inside_objectives_belong_to_the_goal() -> None:
    """StratML knows two levels; deeper ones in a document are flattened, which is said."""
    content = (
        b"<StrategicPlan><Goal><Name>G</Name><Objective><Name>O</Name><Objective><Name>P</Name></Objective>"
        b"</Objective></Goal></StrategicPlan>"
    )
    plan, notes = read_stratml(content)
    assert [action.serves[0].to for action in plan.actions] == ["goal-1", "goal-1"]
    assert "an objective inside another; it belongs to the goal around both" in {str(note.message) for note in notes}


def test_an_objective_that_is_narrower_than_another_goal_serves_that_too() -> None:
    """A relationship needs no name of ours to be understood where its type and its end tell what it means."""
    relationship = '<Relationship RelationshipType="{}"><ReferentIdentifier>{}</ReferentIdentifier></Relationship>'
    own = "".join(relationship.format(*each) for each in (("Narrower_Than", "g-2"), ("Peer_To", "g-2")))
    content = (
        "<PerformancePlanOrReport><Goal><Identifier>g-1</Identifier><Objective><Name>O</Name>"
        f"<PerformanceIndicator>{own}</PerformanceIndicator></Objective></Goal>"
        "<Goal><Identifier>g-2</Identifier></Goal></PerformancePlanOrReport>"
    ).encode()
    plan, notes = read_stratml(content)
    assert [link.to for link in plan.actions[0].serves] == ["g-1", "g-2"]
    assert [note.text for note in notes if isinstance(note, NotUnderstood)] == ["Peer_To", "g-2"]


def test_texts_in_several_languages_are_one_text() -> None:
    """Elements that xml:lang tells apart are wordings of one text; the root's language is the plan's."""
    content = (
        '<StrategicPlan xml:lang="sv"><Name>Plan</Name><Name xml:lang="en">The plan</Name>'
        "<Goal><Name>Mål</Name><Name>Igen</Name></Goal></StrategicPlan>"
    ).encode()
    plan, notes = read_stratml(content)
    assert plan.languages == ("sv", "en")
    assert plan.title == Plan(title={"sv": "Plan", "en": "The plan"}, languages=["sv", "en"]).title
    assert [note.text for note in notes][1:] == ["Igen"]


def test_other_encodings_are_read_as_declared() -> None:
    """XML says its encoding itself."""
    text = '<?xml version="1.0" encoding="{}"?><StrategicPlan><Name>Värmland</Name></StrategicPlan>'
    for encoding in ("utf-8", "utf-16", "iso-8859-1"):
        assert str(loads(text.format(encoding).encode(encoding)).title) == "Värmland"


def test_identifiers_are_given_once() -> None:
    """An id that is taken gets a number; the words of vocabularies are taken from the start."""
    names = Names()
    assert [names.claimed("g-1"), names.claimed("G-1"), names.claimed("ethics"), names.made("goal")] == [
        "g-1",
        "G-1-2",
        "ethics-2",
        "goal-1",
    ]
    for id_ in ("a", "2027", "1.", "x" * 64, "0" * 64):
        assert named_by(identifier(id_)) == id_


def test_order_is_kept_by_numbers_where_the_document_has_another() -> None:
    """Numbered items stand where their numbers say, the others fill the places left."""
    first, second, third = (Action(id=f"a-{number}") for number in (1, 2, 3))
    assert in_order([(third, 3), (first, None), (second, 9)]) == (first, second, third)
    plan = Plan(
        goals=[{"id": "g-1"}, {"id": "g-2"}],
        actions=[{"id": "a-1", "serves": ["g-2"]}, {"id": "a-2", "serves": ["g-1"]}],
    )
    assert layout(plan).marks(plan) == {"a-1": "A1", "a-2": "A2"}
    assert loads(dumps(plan)) == plan
