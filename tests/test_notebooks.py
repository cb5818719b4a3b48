"""In a notebook a plan, its graph, a report and every answer show themselves, with every text as text."""

from __future__ import annotations

import pytest
from lxml import html

import rri_planner as rri
from rri_planner import analysis
from rri_planner.model import ShownAsTable, shown_as_table
from tests.render.plans import valley

SHARP = "<script>alert(1)</script>"
PLAN = rri.Plan(
    title=SHARP,
    languages=["en"],
    goals=[rri.Goal(id="g", title=SHARP)],
    actions=[rri.Action(id="a", title=SHARP, serves="g", depends_on="a")],
)


def cells(value: object) -> list[list[str]]:
    """Return the cells of the table as which a value shows itself, with its caption first."""
    table = html.fragment_fromstring(value._repr_html_())  # type: ignore[attr-defined]
    assert [each.tag for each in table.iter() if each.tag not in {"table", "caption", "tr", "th", "td"}] == []
    rows = [[str(cell.text_content()) for cell in row] for row in table.iter("tr")]
    return [[str(table.findtext("caption"))], *rows]


def test_a_plan_says_what_is_in_it() -> None:
    """A plan shows its title and how many items of each collection it has."""
    assert cells(PLAN) == [[SHARP], ["in the plan", "number"], ["goals", "1"], ["actions", "1"]]
    assert cells(rri.Plan()) == [["plan"]]


def test_a_graph_says_how_many_links_it_has() -> None:
    """A graph shows the number of links of each relation."""
    assert cells(rri.PlanGraph(PLAN)) == [
        ["<Plan 'plan' of 2 items>"], ["relation", "links"], ["serves", "1"], ["depends_on", "1"]
    ]  # fmt: skip


def test_a_report_lists_what_fires() -> None:
    """A report shows a line for each finding that is not waived."""
    report = rri.check(PLAN)
    head, columns, *rows = cells(report)
    assert (head, columns) == (["<Plan 'plan' of 2 items>"], ["severity", "rule", "finding", "about"])
    assert [row[1] for row in rows] == [finding.code for finding in report]


@pytest.mark.parametrize("question", ["schedule", "coverage", "funnel", "levers", "progress", "trace"])
def test_an_answer_is_a_table(question: str) -> None:
    """The answer to a question shows its rows."""
    answer = getattr(analysis, question)(valley())
    assert isinstance(answer, ShownAsTable)
    assert len(cells(answer)) == len(answer.to_rows()) + (2 if answer.to_rows() else 1)  # type: ignore[attr-defined]


def test_every_answer_with_rows_shows_itself() -> None:
    """Whatever an analysis gives as rows is a table in a notebook."""
    kinds = [getattr(analysis, name) for name in analysis.__all__ if name[0].isupper()]
    having = [each for each in kinds if isinstance(each, type) and hasattr(each, "to_rows")]
    assert having
    assert [each.__name__ for each in having if not issubclass(each, ShownAsTable)] == []


def test_a_long_answer_is_cut() -> None:
    """No notebook is filled with thousands of rows."""
    table = html.fragment_fromstring(shown_as_table("Long", [{"n": number} for number in range(1_000)]))
    assert [str(row.text_content()) for row in table.iter("tr")][-2:] == ["99", "… 900"]


def test_a_figure_and_a_document_show_themselves() -> None:
    """A figure is its drawing, a page stands in a frame in which no script of a plan can run."""
    assert rri.figure(PLAN)._repr_svg_().startswith("<svg")
    shown = rri.render(PLAN)._repr_html_()
    assert shown is not None
    assert shown.startswith("<iframe srcdoc=")
    assert rri.render(PLAN, format="markdown")._repr_html_() is None
