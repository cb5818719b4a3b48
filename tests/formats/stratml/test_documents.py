"""Documents as they occur in the wild: nothing in them is dropped silently."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from rri_planner.formats import NotUnderstood, read_stratml
from rri_planner.formats._stratml._held import held
from rri_planner.formats._stratml._losses import cannot_hold
from rri_planner.formats._stratml._names import NAMESPACES, ROOTS
from rri_planner.formats._stratml._notes import summarised
from rri_planner.formats._stratml._read import loads
from rri_planner.formats._stratml._write import dumps
from tests.formats.stratml.documents import SAMPLES, lost_texts, needs_schemas, schema

NAMES = (
    "Name", "Description", "Identifier", "SequenceIndicator", "OtherInformation", "StrategicPlanCore", "Organization",
    "Acronym", "Stakeholder", "Role", "RoleType", "Vision", "Mission", "Value", "Goal", "Objective",
    "PerformanceIndicator", "MeasurementDimension", "UnitOfMeasurement", "Relationship", "ReferentIdentifier",
    "MeasurementInstance", "TargetResult", "ActualResult", "StartDate", "EndDate", "NumberOfUnits", "Descriptor",
    "DescriptorName", "DescriptorValue", "AdministrativeInformation", "PublicationDate", "Source", "Submitter",
    "GivenName", "LastName", "EmailAddress", "id", "include", "Objektiv",
)  # fmt: skip
WORDS = (
    "", " ", "\n  ", "Openness", "More people\n   master the digital", "g-1", "_2027", "g-1", "urn:uuid:17", "vision",
    "plan", "ethics", "2027", "2027-06-15", "2027-06-15Z", "2011-01-01", "2011-12-31", "17", "1,200", "+5.0", "1e3",
    "accountable", "confirmed", "Performer", "Beneficiary", "helix", "business", "speaks_for", "serves", "measures",
    "A1", "P2", "G1", "I1", "status", "planned", "baseline", "_region", "submitter", "https://example.org/a b",
    "Outcome", "Quantitative", "ورشة عمل", "x" * 80,
)  # fmt: skip
ATTRIBUTES = ("Type", "StakeholderTypeType", "ValueChainStage", "IndicatorType", "RelationshipType", "text", "lang")
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
words = st.sampled_from(WORDS) | st.integers(1000, 9999).map(" Words of number {} alone ".format)


@st.composite
def _elements(draw: st.DrawFn, depth: int) -> etree._Element:
    """Return an element of any name with any texts, attributes and elements inside it."""
    space = draw(st.sampled_from(("", "{urn:another:version}", f"{{{NAMESPACES[2]}}}")))
    element = etree.Element(space + draw(st.sampled_from(NAMES)))
    element.text = draw(words)
    for name in draw(st.lists(st.sampled_from(ATTRIBUTES), unique=True, max_size=2)):
        element.set(name, draw(words))
    if draw(st.integers(0, 9)) == 0:
        element.set(LANGUAGE, draw(st.sampled_from(("sv", "en", "no language"))))
    for _ in range(draw(st.integers(0, 4)) if depth else 0):
        inner = draw(_elements(depth - 1)) if draw(st.integers(0, 9)) else etree.Comment(draw(words))
        inner.tail = draw(words)
        element.append(inner)
    return element


@st.composite
def jumbled(draw: st.DrawFn) -> bytes:
    """Return a document that has the standard's names but hardly its order, its depth or its values."""
    root = etree.Element(draw(st.sampled_from(tuple(ROOTS.values()))))
    for name in draw(st.lists(st.sampled_from(("Goal", "Goal", "Organization", "StrategicPlanCore")), max_size=3)):
        inner = draw(_elements(4))
        inner.tag = name
        root.append(inner)
    return etree.tostring(root)


@st.composite
def mangled(draw: st.DrawFn, originals: tuple[bytes, ...]) -> bytes:
    """Return a real document in which elements were renamed, moved, doubled, reworded, wrapped or taken out."""
    root = etree.fromstring(draw(st.sampled_from(originals)))
    for _ in range(draw(st.integers(1, 12))):
        everything = list(root.iter(etree.Element))[1:]
        element, other = draw(st.sampled_from(everything)), draw(st.sampled_from(everything))
        match draw(st.sampled_from(("rename", "move", "double", "reword", "insert"))):
            case "rename":
                element.tag = draw(st.sampled_from(NAMES))
            case "move" if element not in other.iterancestors() and element is not other:
                other.append(element)
            case "double":
                element.addnext(etree.fromstring(etree.tostring(element, with_tail=False)))
            case "reword":
                element.text = draw(words)
            case _:
                element.insert(0, draw(_elements(1)))
    return etree.tostring(root)


@frozen(repr=False)
class Content:
    """A document too long to be shown whole where a test fails."""

    content: bytes


WRITTEN = b"""<?xml version="1.0" encoding="UTF-8"?>
<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core" xml:lang="en">
  <Name>Plan of the Lind valley</Name>
  <StrategicPlanCore>
    <Organization><Name>Lind Council</Name><Acronym>LC</Acronym>
      <Stakeholder StakeholderTypeType="Generic_Group"><Name>Parents</Name></Stakeholder>
    </Organization>
    <Vision><Description>A valley where everyone takes part.</Description><Identifier/></Vision>
    <Goal><Name>Skills</Name><Description/><Identifier>_1</Identifier><SequenceIndicator>1</SequenceIndicator>
      <Objective><Name>Train teachers</Name><Stakeholder><Name>Parents</Name></Stakeholder></Objective>
    </Goal>
  </StrategicPlanCore>
  <AdministrativeInformation><StartDate/><EndDate>2030-12-31</EndDate></AdministrativeInformation>
</StrategicPlan>"""
ORIGINALS = (WRITTEN, *(path.read_bytes() for path in SAMPLES))


@settings(max_examples=120)
@given(jumbled())
def test_no_text_of_a_jumbled_document_is_dropped(content: bytes) -> None:
    """Whatever stands where: each text is in the plan, or in the list of what was not understood."""
    plan, notes = read_stratml(content)
    assert lost_texts(content, plan, notes) == set()


@settings(max_examples=25)
@given(mangled(ORIGINALS).map(Content))
def test_no_text_of_a_mangled_document_is_dropped(document: Content) -> None:
    """Real documents that were spoilt by hand are still read whole."""
    content = document.content
    plan, notes = read_stratml(content)
    assert lost_texts(content, plan, notes) == set()


@settings(max_examples=60)
@given(jumbled())
def test_a_plan_from_any_document_can_be_written_again(content: bytes) -> None:
    """What was read from StratML is written to StratML as every other plan is."""
    plan = loads(content)
    assert loads(dumps(plan)) == held(plan)


@needs_schemas
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: str(path.name))
def test_real_documents_are_read_whole_and_written_valid(path: Path) -> None:
    """Documents that their own schema rejects are read with nothing dropped, and what is written of them is valid."""
    content = path.read_bytes()
    official = schema(2)
    assert not official.validate(etree.fromstring(content))
    plan, notes = read_stratml(content, name=path.name)
    assert lost_texts(content, plan, notes) == set()
    assert {note.place.file for note in notes} == {path.name}
    assert all(note.place.line for note in notes)
    official.assertValid(etree.fromstring(dumps(plan)))
    assert loads(dumps(plan)) == held(plan)


@needs_schemas
def test_a_real_report_becomes_goals_actions_people_and_indicators() -> None:
    """The report of 2011 is a plan with all its goals, objectives, indicators and those who worked on it."""
    plan, notes = read_stratml(next(path for path in SAMPLES if "2011" in path.name).read_bytes())
    assert [str(goal.title) for goal in plan.goals] == [
        "Strategic Plans",
        "Performance Plans and Reports",
        "Additional Elements",
    ]
    assert (len(plan.actions), len(plan.indicators), len(plan.stakeholders)) == (10, 11, 47)
    assert str(plan.period) == "2011-01-01/2011-12-31"
    assert cannot_hold(plan) == ()
    assert any(isinstance(note, NotUnderstood) for note in notes)
    assert len({str(problem) for problem in summarised(notes)}) == len(list(summarised(notes)))


def test_every_part_of_a_document_is_put_where_it_belongs() -> None:
    """A small document of part 1, read whole; what was understood how is told with its line."""
    plan, notes = read_stratml(WRITTEN, name="plan.xml")
    assert plan == type(plan)(
        title="Plan of the Lind valley",
        languages=["en"],
        period="../2030-12-31",
        vision={"statement": "A valley where everyone takes part."},
        goals=[{"id": "1", "title": "Skills", "extra": {"SequenceIndicator": "1"}}],
        actions=[
            {"id": "action-1", "title": "Train teachers", "serves": ["1"], "involved": [{"who": "stakeholder-2"}]}
        ],
        stakeholders=[
            {"id": "stakeholder-1", "name": "Lind Council", "extra": {"Acronym": "LC"}},
            {"id": "stakeholder-2", "name": "Parents", "extra": {"StakeholderTypeType": "Generic_Group"}},
        ],
    )
    assert [(str(note.message), note.place.line) for note in notes] == [
        ("the document is StratML part 1", 2),
        ('the identifier "_1" became the id "1"', 9),
        ("an objective became an action", 10),
    ]
    assert [str(problem) for problem in summarised(notes[1:2] * 3)] == [
        'plan.xml:9: the identifier "_1" became the id "1" (3 times, on the lines 9)'
    ]
