"""What public documents keep back."""

from __future__ import annotations

import pytest

from rri_planner.coherence import check
from rri_planner.model import Event, Plan
from rri_planner.render import DOCUMENTS, FORMATS, draw, render
from tests.render.plans import valley
from tests.render.reading import Page, said_in


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


def test_a_handful_of_people_is_not_counted_in_public() -> None:
    """Where fewer than five are everybody who was there, their number is not shown either."""
    people = {"total": 3, "helix": {"business": 3}, "gender": {"women": 2, "men": 1}}
    page = Page(render(Plan(languages=["en"], events=[Event(id="e", participants=people)])).text)
    assert page.texts("//article[@id='e']//div[@class='row']/dd") == ["business: *", "women: * , men: *"]


def test_no_finding_tells_a_small_count_in_public() -> None:
    """Findings that hold counts of groups are left out of the open points, however grave a profile makes them."""
    plan = Plan(
        languages=["en"],
        stage="consultation",
        region={"reference": [{"group": "under-30", "share": 28}]},
        events=[Event(id="e", participants={"total": 40, "groups": {"under-30": 1}})],
    )
    report = check(plan, profile={"severity": {"INC105": "warning", "INC106": "warning"}})
    assert {"INC105", "INC106"} <= {finding.code for finding in report.warnings}
    text = render(plan, report=report).text
    assert "is mentioned nowhere in the plan" in text
    assert "attendances" not in text
    assert "publication keeps back" not in text.lower()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_shows_contact_data(name: str, form: str) -> None:
    """Addresses and telephone numbers stand in no document, whoever reads it."""
    content = render(valley(), name, format=form, report=check(valley())).content
    text = content if isinstance(content, str) else said_in(content)
    assert "rektor@hogskola.example" not in text
    assert "+46 70" not in text


@pytest.mark.parametrize("notation", ["mermaid", "dot", "graphml", "json"])
def test_no_map_shows_contact_data(notation: str) -> None:
    """Nor do they stand in any map."""
    assert "rektor@hogskola.example" not in draw(valley(), notation)
