"""What differs on paper: figures that can be read without enlarging them, and pages of a size of their own."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from rri_planner.model import Action, Plan
from rri_planner.render import figure, render
from rri_planner.render._paper.blocks import Group, Heading, Paragraph, Picture, Run
from rri_planner.render._paper.setting import Setting
from rri_planner.render._paper.word import set_in_word
from tests.render.figures.large import large
from tests.render.plans import valley

PLAIN = Setting("action-plan", "Action plan", "A valley", "en", "ltr", "public")


def words_of(svg: str) -> int:
    """Return how many pieces of text a drawing has."""
    return svg.count("<text")


@pytest.mark.parametrize(("name", "actions"), [("map", 150), ("roadmap", 150), ("indicator", 250)])
def test_a_large_figure_says_less_on_paper(name: str, actions: int) -> None:
    """What can be enlarged on a screen is grouped or cut on paper; a small figure is the same on both."""
    screen, paper = (figure(large(actions), name, language="en", on_paper=on).svg for on in (False, True))
    assert words_of(paper) < words_of(screen) * 0.9
    small, same = (figure(large(20), name, language="en", on_paper=on).svg for on in (False, True))
    assert small == same


def test_documents_in_pages_have_the_figures_for_paper() -> None:
    """The action plan in Word holds the map that is made for paper, the page for screens the other one."""
    plan, said = large(150), "counted by status"
    page, content = (render(plan, format=form, language="en").content for form in ("html", "docx"))
    assert isinstance(page, str)
    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as archive:
        drawings = "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".svg"))
    assert (said in page, said in drawings) == (False, True)


def document_of(*pictures: Picture) -> str:
    """Return what stands in a Word file with text before and after pictures."""
    blocks = [part for picture in pictures for part in (Paragraph((Run("before"),)), picture)]
    content = set_in_word(Group((Heading(1, (Run("T"),)), *blocks, Paragraph((Run("after"),)))), PLAIN)
    with ZipFile(BytesIO(content)) as archive:
        return archive.read("word/document.xml").decode()


def drawing(width: int) -> Picture:
    """Return a drawing of this width."""
    return Picture(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 500"/>', "A drawing")


def test_a_wide_drawing_lies_on_its_side_in_word() -> None:
    """Each wide drawing has a section of its own on its side; upright pages go on after it, with their headers."""
    document = document_of(drawing(1010), drawing(1200))
    sections = re.findall(r"<w:sectPr\b.*?</w:sectPr>", document)
    assert ['orient="landscape"' in each for each in sections] == [False, True, False, True, False]
    assert ["titlePg" in each for each in sections] == [True, False, False, False, False]
    assert all("headerReference" in each for each in sections)


def test_other_drawings_stay_on_upright_pages() -> None:
    """A document without wide drawings is one section."""
    assert document_of(drawing(1000)).count("<w:sectPr") == 1


def test_four_cards_stand_on_a_page() -> None:
    """Nine cards take three pages of A4."""
    plan = Plan(languages=["en"], actions=[Action(id=f"a-{i}", title=f"Card {i}") for i in range(9)])
    content = render(plan, "action-cards", format="pdf", base_url="https://example.org/plan.html").content
    assert isinstance(content, bytes)
    pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    assert [len(re.findall(r"Card \d", page)) for page in pages] == [4, 4, 1]


def test_the_plan_on_one_page_has_two_columns_in_word() -> None:
    """Goals and first actions stand beside one another as headings and text, on a page with narrow margins."""
    content = render(valley(), "one-page", format="docx", language="en").content
    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as archive:
        sections = re.findall(r"<w:sectPr\b.*?</w:sectPr>", archive.read("word/document.xml").decode())
    assert ['w:cols w:num="2"' in each for each in sections] == [False, True, False]
    assert ['w:type w:val="continuous"' in each for each in sections] == [False, True, True]
