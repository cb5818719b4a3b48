"""What public documents keep back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.coherence import check
from rri_planner.model import Event, Plan
from rri_planner.render import DOCUMENTS, FORMATS, draw, render
from rri_planner.render._privacy import SMALLEST, withheld
from tests.render.plans import valley
from tests.render.reading import Page

COUNTS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 60))


@given(COUNTS)
def test_no_small_group_is_shown(counts: dict[str, int]) -> None:
    """No group of fewer than five is shown."""
    assert all(counts[group] >= SMALLEST for group in counts.keys() - withheld(counts))


@given(COUNTS)
def test_no_group_can_be_worked_out(counts: dict[str, int]) -> None:
    """Whoever knows the total still cannot tell a small group: another one is missing, and enough people in the two."""
    hidden = withheld(counts)
    if hidden and hidden != counts.keys():
        assert len(hidden) > 1
        assert sum(counts[group] for group in hidden) >= SMALLEST


@given(COUNTS)
def test_nothing_is_withheld_without_need(counts: dict[str, int]) -> None:
    """Where every group has five persons, all are shown."""
    if all(count >= SMALLEST for count in counts.values()):
        assert withheld(counts) == frozenset()


def test_a_second_group_must_have_people_in_it() -> None:
    """Where the smallest groups are empty, a group with people goes with them: else nobody need guess."""
    assert withheld({"a": 0, "b": 0, "c": 9, "d": 30}) == {"a", "b", "c"}


def test_of_equal_groups_the_first_by_name_goes() -> None:
    """The choice of the second group does not depend on the order of the file."""
    assert withheld({"b": 9, "a": 9, "small": 1}) == withheld({"small": 1, "a": 9, "b": 9}) == {"small", "a"}


def test_small_groups_of_persons_are_withheld() -> None:
    """Gender and other groups are withheld with a second cell and the reason; strands of the helix are shown."""
    plan = Plan(
        languages=["en"],
        events=[
            Event(
                id="e",
                participants={
                    "total": 31,
                    "helix": {"business": 2, "research": 29},
                    "gender": {"women": 17, "men": 13, "non-binary": 1},
                    "groups": {"under-30": 2, "over-65": 8, "students": 11},
                    "cross": [{"by": {"gender": "women", "helix": "business"}, "count": 7}],
                },
            )
        ],
    )
    page = Page(render(plan).text)
    assert page.texts("//article[@id='e']//div[@class='row']/dd") == [
        "31",
        "business: 2, research: 29",
        "women: 17, men: * , non-binary people: *",
        "over-65: * , students: 11, under-30: *",
    ]
    assert len(page.all("//article[@id='e']/p[@class='when']")) == 1


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_shows_contact_data(name: str, form: str) -> None:
    """Addresses and telephone numbers stand in no document, whoever reads it."""
    text = render(valley(), name, format=form, report=check(valley())).text
    assert "rektor@hogskola.example" not in text
    assert "+46 70" not in text


@pytest.mark.parametrize("notation", ["mermaid", "dot", "graphml", "json"])
def test_no_map_shows_contact_data(notation: str) -> None:
    """Nor do they stand in any map."""
    assert "rektor@hogskola.example" not in draw(valley(), notation)
