"""What StratML can hold comes back; what it cannot hold is said before it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from rri_planner.formats import load, read_stratml
from rri_planner.formats._stratml._held import held
from rri_planner.formats._stratml._losses import cannot_hold
from rri_planner.formats._stratml._names import Part
from rri_planner.formats._stratml._read import loads
from rri_planner.formats._stratml._write import dumps
from rri_planner.model import Goal, Plan
from tests.formats.stratml.documents import EXAMPLES, HOME, lost_texts, needs_schemas, schema
from tests.strategies import plans

parts: st.SearchStrategy[Part] = st.sampled_from((1, 2))
LANGUAGES = st.sampled_from((None, "sv", "en", "ar"))
WHOLE = Path(__file__).parents[1] / "whole-plan.yaml"
CONTRACT = HOME.parent / "example-plan.yaml"
FILES = (*EXAMPLES, WHOLE, *((CONTRACT,) if CONTRACT.exists() else ()))


@settings(max_examples=40)
@given(plans(broken=True), parts, LANGUAGES)
def test_a_plan_comes_back_as_what_stratml_holds_of_it(plan: Plan, part: Part, language: str | None) -> None:
    """`loads(dumps(plan)) == held(plan)`; what is held is held whole, and nothing else is declared lost."""
    kept = held(plan, part=part, language=language)
    content = dumps(plan, part=part, language=language)
    assert loads(content) == kept
    assert held(kept, part=part) == kept
    assert cannot_hold(kept, part=part) == ()
    assert (cannot_hold(plan, part=part) == ()) == (kept == plan)
    assert dumps(kept, part=part) == content


@needs_schemas
@pytest.mark.parametrize("part", [1, 2])
def test_the_official_schema_accepts_whatever_is_written(part: Part) -> None:
    """Every plan, however odd its ids and texts and however broken its links, becomes a valid document."""
    official = schema(part)

    @settings(max_examples=25)
    @given(plans(broken=True), LANGUAGES)
    def is_valid(plan: Plan, language: str | None) -> None:
        official.assertValid(etree.fromstring(dumps(plan, part=part, language=language)))

    is_valid()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
@pytest.mark.parametrize("part", [1, 2])
def test_the_examples_lose_what_is_declared_and_nothing_else(path: Path, part: Part) -> None:
    """Our examples come back as declared, in their authors' order, and all that their documents say is read."""
    plan = load(path)
    content = dumps(plan, part=part)
    again, notes = read_stratml(content)
    assert again == held(plan, part=part)
    assert lost_texts(content, again, notes) == set()
    assert [item.id for item in again] == [item.id for item in plan if item.id in again]


@needs_schemas
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
@pytest.mark.parametrize("part", [1, 2])
def test_the_examples_become_valid_documents(path: Path, part: Part) -> None:
    """The schema accepts the documents of our examples."""
    schema(part).assertValid(etree.fromstring(dumps(load(path), part=part)))


def test_an_empty_plan_is_a_document_too() -> None:
    """A plan that says nothing comes back as it was."""
    assert loads(dumps(Plan())) == Plan()


def test_circles_and_broken_links_are_written_as_they_are() -> None:
    """Goals that serve each other, and links to nothing, come back: whether they hold together is not for a format."""
    plan = Plan(
        goals=[
            Goal(id="g-1", serves=["g-2"]),
            Goal(id="g-2", serves=["g-1", "nowhere"]),
        ],
        actions=[{"id": "a-1", "serves": ["a-1"]}, {"id": "a-2", "serves": [{"to": "g-2", "because": "it helps"}]}],
    )
    assert loads(dumps(plan)) == plan
    assert cannot_hold(plan) == ()


def test_the_same_plan_gives_the_same_bytes() -> None:
    """Writing is deterministic."""
    plan = load(WHOLE)
    assert dumps(plan) == dumps(load(WHOLE))
