"""Documents in Word: what they hold, and that the file is sound."""

from __future__ import annotations

import datetime as dt
import struct
import sys
from functools import cache
from io import BytesIO
from typing import Literal
from zipfile import ZipFile

import pytest
from attrs import evolve
from lxml import etree

from rri_planner.coherence import check
from rri_planner.errors import BadTemplate, MissingExtra
from rri_planner.language import LANGUAGES
from rri_planner.model import Action, Plan
from rri_planner.render import DOCUMENTS, render
from rri_planner.render._paper.blocks import Block, Group, Heading, words
from rri_planner.render._paper.reading import read_paper
from rri_planner.render._theme import Logo, Theme
from tests.render.paper.word_files import SETTING, W, parts_of, said, set_from, styles_of, texts, tree
from tests.render.plans import valley

docx = pytest.importorskip("docx")
pytest.importorskip("docxtpl")

SVG = (
    '<figure><svg viewBox="0 0 2000 1000" aria-label="A blue field"><linearGradient id="g"/>'
    '<rect width="2000" height="1000" fill="#1f4f7d"/></svg><figcaption>The field</figcaption></figure>'
)
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@cache
def made(name: str = "action-plan", language: str = "en") -> bytes:
    """Return a document of the valley in Word."""
    content = render(valley(), name, format="docx", language=language, report=check(valley())).content
    assert isinstance(content, bytes)
    return content


def headings_of(html: str, language: str) -> list[str]:
    """Return the headings of a page, without its title, in their order."""
    found: list[str] = []
    pending: list[Block] = [read_paper(html, language)]
    while pending:
        block = pending.pop()
        if isinstance(block, Group):
            pending.extend(reversed(block.blocks))
        elif isinstance(block, Heading):
            found.append(" ".join(words(block.runs).split()))
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_heading_is_a_heading(name: str) -> None:
    """What is a heading of the page is one in Word, in its order; the title has the style of titles."""
    document = docx.Document(BytesIO(made(name)))
    html = render(valley(), name, language="en", report=check(valley())).text
    title, *headings = headings_of(html, "en")
    styled = [(each.style.name, " ".join(each.text.split())) for each in document.paragraphs]
    assert [text for style, text in styled if style == "Title"] == [title]
    assert [text for style, text in styled if style.startswith("Heading")] == headings


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_file_is_sound(name: str, language: str) -> None:
    """Each cell ends with a paragraph, no id comes twice, and whatever is referred to is there."""
    content = made(name, language)
    root = tree(content)
    assert all(cell[-1].tag == f"{W}p" for cell in root.iter(f"{W}tc"))
    for tag in ("bookmarkStart", "bookmarkEnd"):
        ids = [each.get(f"{W}id") for each in root.iter(f"{W}{tag}")]
        assert len(ids) == len(set(ids))
    names = [str(each.get(f"{W}name")) for each in root.iter(f"{W}bookmarkStart")]
    assert len({each.casefold() for each in names}) == len(names)
    assert max(map(len, names)) <= 40
    assert {each.get(f"{W}anchor") for each in root.iter(f"{W}hyperlink") if each.get(f"{W}anchor")} <= set(names)
    assert used(root, "pStyle", "rStyle", "tblStyle") <= {
        str(each.get(f"{W}styleId")) for each in tree(content, "word/styles.xml").iter(f"{W}style")
    }
    assert used(root, "numId") - {"0"} <= {
        str(each.get(f"{W}numId")) for each in tree(content, "word/numbering.xml").iter(f"{W}num")
    }
    relations = {each.get("Id") for each in tree(content, "word/_rels/document.xml.rels")}
    assert {value for each in root.iter() for key, value in each.attrib.items() if str(key).startswith(R)} <= relations


def used(root: etree._Element, *tags: str) -> set[str]:
    """Return the values of these elements."""
    return {str(each.get(f"{W}val")) for tag in tags for each in root.iter(f"{W}{tag}")}


ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs bidi spacing ind contextualSpacing jc "
    "outlineLvl sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs u shd vertAlign rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge shd",
}


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_properties_stand_in_the_order_of_the_schema(part: str) -> None:
    """Word reads a file as damaged whose properties stand in another order."""
    for tag, written in ORDER.items():
        order = written.split()
        for each in tree(made(), part).iter(f"{W}{tag}"):
            names = [etree.QName(child).localname for child in each]
            assert names == sorted(names, key=order.index)
            assert len(names) == len(set(names))


def test_tables_have_captions_and_heads() -> None:
    """A table is numbered, its head is repeated on each page, and no row breaks; columns fill the page."""
    html = (
        "<table><caption>Money</caption><thead><tr><th>Line</th><th>Sum</th></tr></thead>"
        "<tbody><tr><th>Own</th><td class='amount'>7</td></tr>"
        "<tr><td colspan='2'>None</td></tr></tbody></table><table><tr><td rowspan='2'>a</td><td>b</td></tr>"
        "<tr><td>c</td></tr></table>"
    )
    content = set_from(html)
    first, second = tree(content).iter(f"{W}tbl")
    assert texts(content) == ["Table 1: Money", "Line", "Sum", "Own", "7", "None", "a", "b", "c"]
    assert "".join(tree(content).itertext(f"{W}instrText")) == r" SEQ Table \* ARABIC "
    assert [len(list(row.iter(f"{W}tblHeader"))) for row in first.iter(f"{W}tr")] == [1, 0, 0]
    assert [len(list(row.iter(f"{W}cantSplit"))) for row in first.iter(f"{W}tr")] == [1, 1, 1]
    assert sum(int(str(each.get(f"{W}w"))) for each in first.iter(f"{W}gridCol")) == 11906 - 2 * 1134
    assert [each.get(f"{W}val") for each in first.iter(f"{W}gridSpan")] == ["2"]
    assert [each.get(f"{W}val") for each in second.iter(f"{W}vMerge")] == ["restart", "continue"]
    assert [len(list(row.iter(f"{W}tc"))) for row in second.iter(f"{W}tr")] == [2, 2]


def test_lists_count_anew() -> None:
    """Each numbered list begins with one; lists within lists stand further in."""
    root = tree(set_from("<ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol><ol><li>d</li></ol>"))
    levels = [(each[0].get(f"{W}val"), each[1].get(f"{W}val")) for each in root.iter(f"{W}numPr")]
    assert [level for level, _ in levels] == ["0", "1", "0", "0"]
    assert levels[0][1] == levels[1][1]
    assert len({number for _, number in levels}) == 3


def test_links_lead_to_places_that_are_there() -> None:
    """A link within leads to a bookmark where there is one; outside, to addresses of the web and of post alone."""
    html = (
        '<p id="a-lab">Lab</p><p><a href="#a-lab">there</a> <a href="#gone">nowhere</a> '
        '<a href="https://example.org/?a=1&amp;b=2">web</a> <a href="javascript:alert(1)">script</a></p>'
    )
    content = set_from(html)
    links = [("".join(each.itertext()), each.get(f"{W}anchor")) for each in tree(content).iter(f"{W}hyperlink")]
    assert links == [("there", "a_lab"), ("web", None)]
    targets = [each.get("Target") for each in tree(content, "word/_rels/document.xml.rels")]
    assert "https://example.org/?a=1&b=2" in targets
    assert texts(content)[-1] == "there nowhere web script"


def test_rows_and_facts_are_places_too() -> None:
    """A link may lead to the row of a table or to a fact, not only to a paragraph."""
    html = (
        '<table><tr id="i-one"><td>one</td></tr></table><dl><div id="t-two"><dt>two</dt><dd>said</dd></div></dl>'
        '<p><a href="#i-one">1</a><a href="#t-two">2</a></p>'
    )
    content = set_from(html)
    places = [each.get(f"{W}name") for each in tree(content).iter(f"{W}bookmarkStart")]
    assert places == [each.get(f"{W}anchor") for each in tree(content).iter(f"{W}hyperlink")] == ["i_one", "t_two"]


def test_contents_are_there_when_the_file_is_opened() -> None:
    """The table of contents is a field that is filled already, and its lines lead to the headings."""
    page = "<h2>One</h2><h3>Half</h3><h4>Quarter</h4><h2>Two</h2>"
    content = set_from(f'<header class="cover"><h1>Plan</h1></header>{page}')
    assert not list(tree(set_from(page)).iter(f"{W}sdt"))  # too short to need any
    (whole,) = tree(content).iter(f"{W}sdt")
    assert ["".join(each.itertext(f"{W}t")) for each in whole.iter(f"{W}p")] == ["Contents", "One", "Half", "Two"]
    assert "".join(whole.itertext(f"{W}instrText")) == r' TOC \o "1-2" \h \z \u '
    assert "updateFields" not in parts_of(content)["word/settings.xml"].decode()


def test_pictures_are_drawings_with_a_raster_and_words() -> None:
    """A figure is SVG for those who can draw it, PNG for the others, as wide as the page on its side, and described."""
    pytest.importorskip("resvg_py")
    content = set_from(SVG)
    (inline,) = (each for each in tree(content).iter() if str(each.tag).endswith("}inline"))
    extent = inline[0]
    assert (int(str(extent.get("cx"))), int(str(extent.get("cy")))) == (9251950, 4625975)
    assert inline[1].get("descr") == "A blue field"
    parts = parts_of(content)
    assert parts["word/media/figure1.png"].startswith(b"\x89PNG")
    assert b"<linearGradient" in parts["word/media/figure2.svg"]
    assert texts(content) == ["Figure 1: The field"]
    assert [shape.type.name for shape in docx.Document(BytesIO(content)).inline_shapes] == ["PICTURE"]


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 480, 90)
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 90, 480)


@pytest.mark.parametrize(
    ("kind", "content", "size"),
    [("png", PNG, (240, 45)), ("jpeg", JPEG, (240, 45)), ("jpeg", b"\xff\xd8", (90, 90))],
)
def test_a_logo_keeps_its_shape(kind: Literal["png", "jpeg"], content: bytes, size: tuple[int, int]) -> None:
    """A photograph or a raster is shown as it is, no larger than there is room."""
    theme = Theme(logo=Logo(content, kind, said("The valley")))
    made = set_from('<header class="cover"><h1>Plan</h1></header>', evolve(SETTING, theme=theme))
    (extent,) = (each for each in tree(made).iter() if str(each.tag).endswith("}extent"))
    assert tuple(int(str(extent.get(side))) / 9525 for side in ("cx", "cy")) == size
    assert parts_of(made)[f"word/media/figure1.{kind}"] == content


def test_a_drawing_that_is_none_is_refused() -> None:
    """A template that draws what no program can read is told so."""
    with pytest.raises(BadTemplate, match="cannot be read"):
        set_from('<svg aria-label="x"><x:rect></x:rect></svg>')


def test_texts_know_their_language() -> None:
    """The file has the document's language, a text in another one its own; what runs from the right does so."""
    content = set_from('<p>Hello <span lang="sv">hej</span> <span lang="ar">مرحبا</span></p><p>שלום</p>')
    (default,) = tree(content, "word/styles.xml").iter(f"{W}lang")
    assert default.get(f"{W}val") == "en-GB"
    assert [dict(each.attrib) for each in tree(content).iter(f"{W}lang")] == [
        {f"{W}val": "sv-SE"},
        {f"{W}bidi": "ar"},
    ]
    assert len(list(tree(content).iter(f"{W}rtl"))) == 2
    assert len(list(tree(content).iter(f"{W}bidi"))) == 1


def test_a_document_may_run_from_the_right() -> None:
    """In a language that is written so, every paragraph and table begins at the right."""
    content = set_from("<table><tr><td>مرحبا</td></tr></table>", evolve(SETTING, language="ar", direction="rtl"))
    (default,) = tree(content, "word/styles.xml").iter(f"{W}pPrDefault")
    assert [each.tag for each in default.iter(f"{W}bidi")] == [f"{W}bidi"]
    assert len(list(tree(content).iter(f"{W}bidiVisual"))) == 1


def test_the_same_page_makes_the_same_bytes() -> None:
    """Neither the clock nor the order of work shows in a file."""
    assert set_from("<h1>Plan</h1>") == set_from("<h1>Plan</h1>")
    with ZipFile(BytesIO(made())) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_file_says_what_it_is() -> None:
    """Title, subject, author, language and day stand in the properties; without a day there is none."""
    properties = docx.Document(BytesIO(set_from("<p>x</p>"))).core_properties
    found = (properties.title, properties.subject, properties.author, properties.language, properties.created)
    day = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)
    assert found == ("Plan for the valley", "Action plan", "Lind valley", "en-GB", day)
    undated = docx.Document(BytesIO(set_from("<p>x</p>", evolve(SETTING, date=None))))
    assert undated.core_properties.created is None


HOSTILE = (
    "{{ 7*7 }} {% if x %}",
    "{_{ body }_} {_% if %_}",
    "</w:t></w:r></w:p><w:p>",
    "&lt;b&gt; R&D <!--rri:body-->",
    "שלום 🙂 مرحبا",
    "w" * 10_000,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_stay_texts(text: str) -> None:
    """Whatever a text looks like, the reader sees it, in the title, in the head of each page and in the body."""
    plan = Plan(title=text, languages=["en"], actions=[Action(id="a", title=text, description=text)])
    content = render(plan, format="docx").content
    assert isinstance(content, bytes)
    shown = " ".join(text.split())
    assert sum(shown in each for each in texts(content)) >= 3
    assert shown in " ".join("".join(tree(content, "word/header1.xml").itertext(f"{W}t")).split())
    assert len(docx.Document(BytesIO(content)).paragraphs) > 3


def test_what_xml_cannot_hold_is_shown_as_such() -> None:
    """A template may let control characters through; they do not break the file."""
    assert texts(set_from("<p>a\x07b\ufffe\ud800</p>")) == ["a\ufffdb\ufffd\ufffd"]


def test_a_theme_shows() -> None:
    """Colours, fonts, logo, address and the lines that a funding programme asks for come from the theme."""
    theme = Theme(
        accent="#800020",
        heading_font="Lato",
        logo=Logo(b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>', "svg", said("The valley")),
        address=said("1 Main Street"),
        disclaimers=(said("Funded by the Union."),),
    )
    content = set_from('<header class="cover"><h1>Plan</h1></header><p>x</p>', evolve(SETTING, theme=theme))
    styles = parts_of(content)["word/styles.xml"]
    assert b"800020" in styles
    assert b'w:ascii="Lato"' in styles
    for part in ("word/document.xml", "word/header1.xml"):
        assert b'descr="The valley"' in parts_of(content)[part]
    assert texts(content)[-1] == "Funded by the Union."
    assert "".join(tree(content, "word/footer1.xml").itertext(f"{W}t")) == "1 Main Street1 / 1"


def test_roles_have_styles() -> None:
    """What a piece of text is can be told from its style, and changed by the style."""
    content = set_from(
        '<p class="lead">a</p><blockquote><p>b</p></blockquote><div class="note"><p>c</p></div>'
        '<p class="tags"><span class="status status-running">d</span></p><p class="missing">e</p>'
        '<div class="heard"><p class="label">f</p><ul><li>g</li></ul></div>'
    )
    assert styles_of(content) == ["Lead", "Quote", "Note", "Tags", "Empty", "Label", "Voice"]
    assert [each.get(f"{W}val") for each in tree(content).iter(f"{W}rStyle")] == ["StatusGood", "Missing"]


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the libraries are not installed, the error has the line that installs them."""
    for library in ("docxtpl", "docx", "lxml"):
        monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra) as caught:
        set_from("<p>x</p>")
    assert (caught.value.extra, caught.value.library) == ("word", "docxtpl")
