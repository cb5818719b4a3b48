"""What a plan says is text: it never becomes markup, and never part of a template."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.model import Action, Event, Goal, Pathway, Plan, Stakeholder, Vision
from rri_planner.render import render
from rri_planner.render._markdown import escaped
from tests.render.reading import Page

SHARP = (
    '<script>alert("x")</script>',
    "{{ 7*7 }} {% if x %}",
    "</title></style></script>",
    '" onmouseover="alert(1)',
    "*fett* _kursiv_ `kod` ~~bort~~",
    "[länk](javascript:alert(1)) ![bild](http://example.org/x.png)",
    "| a | b |",
    "# Rubrik",
    "- punkt",
    "1. punkt",
    "> citat",
    "--- ",
    "&lt;b&gt; R&D &amp; mer",
    "%(num)s 100 %",
)
MARKDOWN = st.text(alphabet="ab1 \n\t*_`[]()<>#|~!&;-+=.\\:{}\"'/", max_size=30)


def plan_saying(text: str) -> Plan:
    """Return a plan that says the same everywhere."""
    return Plan(
        title=text,
        languages=["en"],
        vision=Vision(statement=text, keywords=text),
        goals=[Goal(id="g", title=text, description=text)],
        pathways=[Pathway(id="p", title=text, serves={"to": "g", "because": text})],
        actions=[Action(id="a", title=text, serves="p", success=text, involved={"who": "s", "as": "affected"})],
        stakeholders=[Stakeholder(id="s", name=text, roles=text)],
        events=[Event(id="e", title=text, place=text, participants={"groups": {text: 9}})],
    )


def elements(page: Page) -> list[tuple[str, list[str]]]:
    """Return every element with the names of its attributes, but for what figures are drawn with."""
    outside = page.all("//*[not(ancestor::*[name() = 'svg'])]")
    return [(str(each.tag), sorted(map(str, each.keys()))) for each in outside]


def drawn_by(page: Page) -> set[tuple[str, str]]:
    """Return the kinds of elements that figures are drawn with, each with each of its attributes."""
    return {(str(each.tag), str(key)) for each in page.all("//*[name() = 'svg']//*") for key in each.attrib}


@pytest.mark.parametrize("text", SHARP)
def test_html_shows_the_text_itself(text: str) -> None:
    """Whatever a text looks like, the reader of the page sees exactly that text, and the browser no more elements."""
    page = Page(render(plan_saying(text)).text)
    plain = Page(render(plan_saying("plain")).text)
    expected = " ".join(text.split())
    assert page.one("//h1") == page.one("//blockquote/p") == expected
    assert page.one("//head/title") == expected
    assert elements(page) == elements(plain)
    assert drawn_by(page) <= drawn_by(plain)


@pytest.mark.parametrize("text", SHARP)
@pytest.mark.parametrize("name", ["one-page", "answers", "action-cards", "roadmap", "progress"])
def test_no_document_takes_text_for_markup(name: str, text: str) -> None:
    """Every document has the same elements whatever its texts look like, and says them."""
    page, plain = (Page(render(plan_saying(said), name, statuses=["idea"]).text) for said in (text, "plain"))
    assert elements(page) == elements(plain)
    assert drawn_by(page) <= drawn_by(plain)


def test_templates_in_texts_are_not_run() -> None:
    """A text with template marks in it is shown with its marks, in every format."""
    for form in ("html", "markdown"):
        text = render(plan_saying("{{ 7*1901 }}"), format=form).text
        assert "13307" not in text
        assert "{{ 7" in text


@pytest.mark.parametrize("text", SHARP)
def test_markdown_shows_the_text_itself(text: str) -> None:
    """Read by a Markdown program, a document has the same structure whatever its texts look like."""
    reader = pytest.importorskip("markdown_it").MarkdownIt("gfm-like", {"linkify": False})
    tokens = reader.parse(render(plan_saying(text), format="markdown").text)
    plain = reader.parse(render(plan_saying("plain"), format="markdown").text)
    assert [token.type for token in tokens] == [token.type for token in plain]


@given(MARKDOWN)
def test_no_text_acts_as_markdown(text: str) -> None:
    """Whatever is typed becomes one paragraph that says what was typed, white space made single."""
    reader = pytest.importorskip("markdown_it").MarkdownIt("gfm-like", {"linkify": False})
    expected = " ".join(text.split())
    tokens = reader.parse(escaped(text))
    if expected:
        assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
        assert {child.type for child in tokens[1].children} <= {"text", "text_special"}
        assert "".join(child.content for child in tokens[1].children).strip() == expected


def test_an_address_cannot_leave_its_brackets() -> None:
    """Signs that would end a link are written in their coded form."""
    plan = Plan(provenance={"kind": "cited", "source": "x", "url": 'https://example.org/a b>"<c'})
    assert "[x](https://example.org/a%20b%3E%22%3Cc)" in render(plan, format="markdown").text
