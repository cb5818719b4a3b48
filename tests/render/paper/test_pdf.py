# ruff: noqa: RUF001 - the letters are what is tested
"""Documents as PDF: what they say, how readers of screens and of paper find their way."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from rri_planner.errors import BadTemplate, MissingExtra
from rri_planner.model import Goal, Plan, Text, Vision, as_text
from rri_planner.render import DOCUMENTS, render
from rri_planner.render._paper.blocks import Group, Heading, Paragraph, Picture, Run
from rri_planner.render._paper.pdf import set_as_pdf
from rri_planner.render._paper.setting import Setting
from rri_planner.render._theme import Logo, Theme
from tests.render.plans import valley

LETTERS = {
    "sv": "Åtgärder för övriga ämnen på ön, även é i idé – 1\u00a0234,5 €",
    "de": "Maßnahmen für größere Äcker, Öfen und Übungen in „Gänsefüßchen“",
    "fr": "Œuvre à Noël, ça et là, « garçon », où ÉCOLE, naïve, 1\u202f234",
    "en": "“Quoted” – it’s −5 → 6 ≤ 7, Łódź, αβγ",
}
PLAIN = Setting("action-plan", "Action plan", "A valley", "en", "ltr", "public")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>'


def text(words: str) -> Text:
    """Return a text in no particular language."""
    made = as_text(words)
    assert made is not None
    return made


def read(content: bytes) -> Any:  # noqa: ANN401  # what stands in a PDF has no types
    """Return a PDF, read."""
    return PdfReader(BytesIO(content))


def said(content: bytes) -> str:
    """Return all that a PDF says, in its order, as one line."""
    return " ".join(" ".join(page.extract_text() for page in read(content).pages).split())


def paper(*blocks: Heading | Paragraph | Picture | Group) -> Group:
    """Return a document with a title."""
    return Group((Heading(1, (Run("A valley"),)), *blocks))


def titles(reader: Any) -> list[str]:  # noqa: ANN401  # as above
    """Return the bookmarks, deep ones too, in their order."""
    found, waiting = [], list(reader.outline)
    while waiting:
        here = waiting.pop(0)
        if isinstance(here, list):
            waiting = [*here, *waiting]
        else:
            found.append(str(here.title))
    return found


def tags(reader: Any) -> Iterator[DictionaryObject]:  # noqa: ANN401  # as above
    """Yield the elements of the structure tree."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        here = waiting.pop().get_object()
        if isinstance(here, list):
            waiting.extend(here)
        elif isinstance(here, DictionaryObject) and ("/S" in here or here.get("/Type") == "/StructTreeRoot"):
            yield here
            waiting.extend([here["/K"]] if "/K" in here else [])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_is_an_accessible_pdf(name: str) -> None:
    """Each document claims PDF/UA-1, is tagged, names its language and title, and shows the title."""
    reader = read(bytes_of(valley(), name))
    root = reader.trailer["/Root"]
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "sv"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Handlingsplan för Linddalen"


def bytes_of(plan: Plan, name: str = "action-plan", language: str | None = None) -> bytes:
    """Return a document as PDF."""
    content = render(plan, name, format="pdf", language=language).content
    assert isinstance(content, bytes)
    return content


@pytest.mark.parametrize("language", LETTERS)
def test_the_letters_of_every_language_come_out_right(language: str) -> None:
    """Who copies or hears the text gets each letter as it was written."""
    text = LETTERS[language]
    plan = Plan(languages=[language], goals=[Goal(id="g", title="G", description=text)])
    assert " ".join(text.split()) in " ".join(said(bytes_of(plan)).replace("\u200b", "").split())


def test_the_text_is_read_in_its_order() -> None:
    """What stands first is read first: title, heading, what stands below it."""
    body = paper(Heading(2, (Run("First"),)), Paragraph((Run("alpha"),)), Paragraph((Run("beta"),)))
    assert re.findall("A valley|First|alpha|beta", said(set_as_pdf(body, PLAIN))) == [
        "A valley",
        "First",
        "alpha",
        "beta",
    ]


def test_headings_are_bookmarks() -> None:
    """Each heading of the page is a bookmark, at its level; levels that the page skips are closed up."""
    body = paper(Heading(2, (Run("One"),)), Heading(4, (Run("Deep"),)), Heading(2, (Run("Two"),)))
    reader = read(set_as_pdf(body, PLAIN))
    first, below, second = reader.outline
    assert (first.title, [each.title for each in below], second.title) == ("One", ["Deep"], "Two")


def test_a_document_with_a_cover_has_contents() -> None:
    """A document with a cover and four chapters lists them with their pages; one of three does not."""
    cover = Group((Heading(1, (Run("A valley"),)),), roles=frozenset({"cover"}))
    chapters = [Heading(2, (Run(f"Chapter {name}"),)) for name in "ABCD"]
    long, short = (set_as_pdf(Group((cover, *some)), PLAIN) for some in (chapters, chapters[:3]))
    assert titles(read(long)) == ["Contents", "Chapter A", "Chapter B", "Chapter C", "Chapter D"]
    assert said(long).count("Chapter D") == 2
    assert titles(read(short)) == ["Chapter A", "Chapter B", "Chapter C"]


def test_links_lead_somewhere() -> None:
    """A link leads to the place in the document or to the address; one that leads nowhere is only its words."""
    runs = tuple(Run("go", link=link) for link in ("#there", "#nowhere", "https://example.org/", "javascript:1"))
    body = paper(*(Paragraph((run,)) for run in runs), Paragraph((Run("here"),), anchor="there"))
    (page,) = read(set_as_pdf(body, PLAIN)).pages
    actions = [each.get_object() for each in page["/Annots"]]
    addresses = [each["/A"]["/URI"] for each in actions if "/A" in each and "/URI" in each["/A"]]
    assert (len(actions), addresses) == (2, ["https://example.org/"])


def test_a_picture_is_described() -> None:
    """A figure's words for those who cannot see it are its alternative text; the caption serves where it has none."""
    body = paper(Picture(SVG, "A box"), Picture(SVG, "", (Run("Two boxes"),)))
    found = {str(each["/Alt"]) for each in tags(read(set_as_pdf(body, PLAIN))) if "/Alt" in each}
    assert found == {"A box", "Two boxes"}


def test_a_picture_without_words_is_an_error() -> None:
    """Nobody gets a document that keeps something from them."""
    with pytest.raises(BadTemplate, match="no words"):
        set_as_pdf(paper(Picture(SVG, "")), PLAIN)


def test_what_a_plan_says_is_text() -> None:
    """Signs that mean something to Typst stand in the document as they are, everywhere."""
    text = r'#panic("x") $x$ \ @g <g> `c` *b* _i_ = h // c /* d [e] ~ -- "'
    plan = Plan(title=text, languages=["en"], vision=Vision(statement=text), goals=[Goal(id="g", title=text)])
    assert said(bytes_of(plan)).count(text) >= 3


def test_rare_letters_do_not_stop_a_document() -> None:
    """Right-to-left text and emoji are set, and a letter without any font becomes a sign that says so."""
    text = said(set_as_pdf(paper(Paragraph((Run("שלום \U0010fffd", language="he"),)), Paragraph((Run("end"),))), PLAIN))
    assert "�" in text
    assert "end" in text
    assert set("שלום") <= set(text)


def test_rare_letters_never_come_from_the_machine() -> None:
    """Arabic, symbols and emoji are set in fonts that are installed with us, whatever else the machine has."""
    content = set_as_pdf(paper(Paragraph((Run("مرحبا ⚖ 🌱"),))), PLAIN)
    (page,) = read(content).pages
    named = {font.get_object()["/BaseFont"].partition("+")[2] for font in page["/Resources"]["/Font"].values()}
    assert all(name.startswith(("SourceSans3", "Libertinus", "NotoSans", "NotoEmoji")) for name in named), named
    assert "�" not in said(content)


def test_a_word_without_end_stays_on_the_page() -> None:
    """A word longer than the line is broken, not cut."""
    (page,) = read(set_as_pdf(paper(Paragraph((Run("ab" * 200),))), PLAIN)).pages
    assert page.extract_text().replace("\u200b", "").replace("\n", "").count("ab") == 200


def test_deep_groups_are_set() -> None:
    """However deep the groups of a template stand in one another, the words come out."""
    deep: Group | Paragraph = Paragraph((Run("bottom"),))
    for _ in range(150):
        deep = Group((deep,), roles=frozenset({"sheet"}))
    assert "bottom" in said(set_as_pdf(paper(deep), PLAIN))


def test_a_theme_shows() -> None:
    """The region's logo with its words, its address and its disclaimers stand in the document."""
    theme = Theme(
        accent="#663399",
        logo=Logo(SVG.encode(), "svg", text("The region's arms")),
        address=text("Main street 1"),
        disclaimers=(text("Funded by the Union"),),
    )
    setting = Setting("action-plan", "Action plan", "A valley", "en", "ltr", "public", theme=theme)
    cover = Group((Heading(1, (Run("A valley"),)),), roles=frozenset({"cover"}))
    content = set_as_pdf(Group((cover, Paragraph((Run("x"),)))), setting)
    assert {"The region's arms"} == {str(each["/Alt"]) for each in tags(read(content)) if "/Alt" in each}
    assert "Main street 1" in said(content)
    assert "Funded by the Union" in said(content)


def test_the_file_bears_the_day_of_the_plan() -> None:
    """Not the day on which it was made: the same plan makes the same bytes."""
    setting = Setting("action-plan", "Action plan", "T", "en", "ltr", "public", date=dt.date(2026, 4, 1))
    one, two = (set_as_pdf(paper(), setting) for _ in range(2))
    metadata = read(one).metadata
    assert one == two
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == dt.date(2026, 4, 1)


def test_the_one_page_is_one_page() -> None:
    """However much it has to say, it is set so small that it fits."""
    setting = Setting("one-page", "On one page", "A valley", "en", "ltr", "public")
    body = paper(*(Paragraph((Run("Something that we want to say on one page. " * 3),)) for _ in range(60)))
    assert len(read(set_as_pdf(body, PLAIN)).pages) > 1
    assert len(read(set_as_pdf(body, setting)).pages) == 1


def test_a_wide_drawing_lies_on_its_side() -> None:
    """A drawing that would be too small on an upright page has a page of its own, turned."""
    wide = Picture('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1400 500"/>', "A wide box")
    cover = Group((Heading(1, (Run("A valley"),)),), roles=frozenset({"cover"}))
    pages = read(set_as_pdf(Group((cover, Paragraph((Run("x"),)), wide, Paragraph((Run("y"),)))), PLAIN)).pages
    assert [page.mediabox.width > page.mediabox.height for page in pages] == [False, False, True, False]


def test_a_missing_compiler_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the error has the line that installs it."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra, match=r"rri-planner\[pdf\]"):
        set_as_pdf(paper(), PLAIN)
