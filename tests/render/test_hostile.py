"""Whatever a plan says, it stays text: in every document, in every format."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from rri_planner.formats import save
from rri_planner.model import Plan
from rri_planner.render import DOCUMENTS, FIGURES, figure, render
from tests.render.hostile import HOSTILE, asked, plan_saying
from tests.render.reading import Page

PLAIN = tuple("just some words " + "of any kind " * (len(text) // 12) for text in HOSTILE)


@cache
def plan_of(texts: tuple[str, ...]) -> Plan:
    """Return the plan that says these texts."""
    return plan_saying(texts)


@cache
def made(document: str, form: str, texts: tuple[str, ...]) -> str | bytes:
    """Return a document of the plan that says these texts, made once."""
    plan = plan_of(texts)
    return render(plan, document, format=form, language="en", **asked(document, plan)).content


def elements(document: str, texts: tuple[str, ...]) -> set[tuple[str, tuple[str, ...]]]:
    """Return which elements with which attributes a page has."""
    return {
        (str(each.tag), tuple(sorted(map(str, each.keys()))))
        for each in Page(str(made(document, "html", texts))).root.iter()
    }


def said_in(document: str) -> str:
    """Return the words of a page that says hostile things."""
    page = Page(str(made(document, "html", HOSTILE)))
    return " ".join("".join(page.root.itertext()).split())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_page_shows_hostile_texts_as_text(document: str) -> None:
    """A page has no element and no attribute that it would not have for harmless words, and shows what was written."""
    assert elements(document, HOSTILE) <= elements(document, PLAIN)
    assert any(text in said_in(document) for text in HOSTILE)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_markdown_shows_hostile_texts_as_text(document: str) -> None:
    """A Markdown reader finds the same kinds of things as for harmless words, and no address that would act."""
    reader = pytest.importorskip("markdown_it").MarkdownIt("gfm-like", {"linkify": False})
    hostile, plain = (
        [each for token in reader.parse(made(document, "markdown", texts)) for each in (token, *(token.children or ()))]
        for texts in (HOSTILE, PLAIN)
    )
    assert {token.type for token in hostile} <= {token.type for token in plain} | {"text_special"}
    addresses = [str(token.attrGet("href")) for token in hostile if token.type == "link_open"]
    assert [each for each in addresses if not each.startswith(("#", "https://", "http://"))] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_word_shows_hostile_texts_as_text(document: str) -> None:
    """A Word file has no element that it would not have for harmless words, no template is run, no address acts."""
    pytest.importorskip("docxtpl")
    hostile, plain = (_word(made(document, "docx", texts)) for texts in (HOSTILE, PLAIN))
    long = _word(made("action-plan", "docx", PLAIN))  # it has a table of contents, as other documents may have
    assert {each.tag for each in hostile.iter()} <= {each.tag for one in (plain, long) for each in one.iter()}
    words = "".join(str(each) for each in hostile.itertext())
    assert any(text in words for text in HOSTILE)
    assert "210003" not in words


def _word(content: str | bytes) -> etree._Element:
    assert isinstance(content, bytes)
    return etree.fromstring(ZipFile(BytesIO(content)).read("word/document.xml"))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_pdf_shows_hostile_texts_as_text(document: str) -> None:
    """Nothing is run as Typst: the marks stand on the page as they were written."""
    pytest.importorskip("typst")
    pypdf = pytest.importorskip("pypdf")
    content = made(document, "pdf", HOSTILE)
    assert isinstance(content, bytes)
    words = "".join("".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(content)).pages)
    assert any("".join(text.split())[:12] in words for text in HOSTILE)
    assert b"/JavaScript" not in content
    assert b"/Launch" not in content


@pytest.mark.parametrize("name", FIGURES)
def test_figures_show_hostile_texts_as_text(name: str) -> None:
    """A drawing is well-formed, and has no element that it would not have for harmless words."""
    hostile, plain = (
        etree.fromstring(figure(plan_of(texts), name, language="en", today="2027-06-15").svg.encode())
        for texts in (HOSTILE, PLAIN)
    )
    assert {each.tag for each in hostile.iter()} <= {each.tag for each in plain.iter()}


def test_no_spreadsheet_calculates_what_a_plan_says(tmp_path: Path) -> None:
    """A text that begins like a formula is a text in the workbook; no cell holds a formula of the plan's making."""
    pytest.importorskip("xlsxwriter")
    formulas = []
    for texts in (HOSTILE, PLAIN):
        path = tmp_path / "plan.xlsx"
        save(plan_of(texts), path)
        with ZipFile(path) as archive:
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
            formulas.append(sum(archive.read(name).count(b"<f>") for name in sheets))
    assert formulas[0] == formulas[1]
