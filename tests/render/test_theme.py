"""A theme: read with every problem at once, and seen in every document of the region."""

from __future__ import annotations

import base64
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.errors import BadValue, UnreadablePlan
from rri_planner.model import as_text
from rri_planner.render import DOCUMENTS, HouseStyle, Logo, Theme, read_theme, render
from rri_planner.render._colours import READABLE, contrast, readable
from tests.render.hostile import asked
from tests.render.plans import valley
from tests.render.reading import Page, said_in

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle r="9" fill="url(#a)"/></svg>'
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
TOO_WEAK = "the contrast is 1.5, and it takes 4.5"
WHOLE: dict[str, Any] = {
    "name": "Lind valley",
    "logo": {"file": "logo.svg", "alternative": {"sv": "Linddalens logotyp", "en": "Logo of the valley"}},
    "colours": {"accent": "#7A1F4B", "on_accent": "#fff4e0", "ink": "#101010"},
    "fonts": {"heading": "Liberation Sans", "text": "Liberation Serif"},
    "address": {"sv": "Box 12, Karlstad"},
    "disclaimers": [{"sv": "Finansieras av unionen."}, "Only the authors speak here."],
}


def themed(folder: Path, *, logo: bytes = SVG, **changes: object) -> Theme:
    """Return the whole theme, with these changes."""
    (folder / "logo.svg").write_bytes(logo)
    return read_theme({**WHOLE, **changes}, folder=folder)


def said(read: Callable[[], object]) -> list[str]:
    """Return what is wrong with a theme, a line each."""
    with pytest.raises(UnreadablePlan) as caught:
        read()
    return [str(problem) for problem in caught.value.problems]


def test_every_key_is_read(tmp_path: Path) -> None:
    """Each key of the file becomes a field of the theme."""
    texts = (as_text({"sv": "Finansieras av unionen."}), as_text("Only the authors speak here."))
    logo = Logo(SVG, "svg", as_text({"sv": "Linddalens logotyp", "en": "Logo of the valley"}))  # type: ignore[arg-type]
    assert themed(tmp_path) == Theme(
        "Lind valley", "#7a1f4b", "#fff4e0", "#101010", "Liberation Sans", "Liberation Serif",
        logo, as_text({"sv": "Box 12, Karlstad"}), texts,  # type: ignore[arg-type]
    )  # fmt: skip
    assert read_theme({}, folder=tmp_path) == Theme()


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    """Everything that is wrong is told together, with its address and the word that was meant."""
    entries = {
        "nmae": "x",
        "name": 3,
        "colours": {"accent": "#ffcc00", "akcent": "#000000", "ink": "red"},
        "fonts": {"text": 'Arial"; }', "headings": "Arial"},
        "logo": {"file": "lgo.svg", "alt": "x"},
        "address": ["x"],
        "disclaimers": ["fine", 4],
    }
    (tmp_path / "logo.svg").write_bytes(SVG)
    assert said(lambda: read_theme(entries, folder=tmp_path)) == [
        'nmae: "nmae" is not a key of a theme; did you mean "name"?',
        'colours.akcent: "akcent" is not a key of a theme; did you mean "accent"?',
        'fonts.headings: "headings" is not a key of a theme; did you mean "heading"?',
        'name: "3" is not a name',
        'colours.ink: "red" is not a colour such as #0b5563',
        f'colours.on_accent: "#ffffff" cannot be read on the accent: {TOO_WEAK}; did you mean "#595959"?',
        f'colours.accent: "#ffcc00" cannot be read on white paper: {TOO_WEAK}; did you mean "#8f7200"?',
        'fonts.text: "Arial"; }" is not the name of a font, such as Source Sans 3',
        'logo.alt: "alt" is not a key of a theme',
        'logo: there is no logo "lgo.svg"; did you mean "logo.svg"?',
        "address: \"['x']\" is not a text, or a map of language and text",
        'disclaimers.1: "4" is not a text, or a map of language and text',
    ]
    assert said(lambda: read_theme({"colours": "red", "logo": 7}, folder=tmp_path)) == [
        "colours: this has to be a map",
        "logo: this has to be the name of a file, or a map of file and alternative",
    ]


SCRIPTED = "has a script in it or loads something; save it as a plain SVG"
NO_PICTURE = "is neither an SVG nor a PNG nor a JPEG picture"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", SCRIPTED),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", SCRIPTED),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><image href='http://example.org/x.png'/></svg>", SCRIPTED),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'x.css';</style></svg>", SCRIPTED),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(http://example.org/#x)'/></svg>", SCRIPTED),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>", SCRIPTED),
        (b"<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>", SCRIPTED),
        (b"<?xml-stylesheet href='x.css'?><svg xmlns='http://www.w3.org/2000/svg'/>", SCRIPTED),
        (b"<html/>", NO_PICTURE),
        (b"<svg", NO_PICTURE),
        (b"GIF89a", NO_PICTURE),
        (PNG[:40], NO_PICTURE),
        (b"", NO_PICTURE),
    ],
)
def test_a_logo_is_a_picture_and_nothing_else(tmp_path: Path, content: bytes, reason: str) -> None:
    """A logo that runs something, loads something or is no picture is refused, whatever its file is called."""
    assert said(lambda: themed(tmp_path, logo=content)) == [f'logo: the logo "logo.svg" {reason}']


def test_a_logo_lies_beside_the_theme_and_is_small(tmp_path: Path) -> None:
    """A theme from elsewhere cannot make us read other files, and a photograph is no logo."""
    (tmp_path / "inside").mkdir()
    (tmp_path / "logo.svg").write_bytes(SVG)
    assert said(lambda: read_theme({"logo": "../logo.svg"}, folder=tmp_path / "inside")) == [
        'logo: the logo "../logo.svg" does not lie in the folder of the theme'
    ]
    assert said(lambda: themed(tmp_path, logo=SVG + b" " * 1_000_000)) == [
        'logo: the logo "logo.svg" is too large; it may have 1000000 bytes'
    ]


@pytest.mark.parametrize(("content", "kind"), [(SVG, "svg"), (PNG, "png"), (b"\xff\xd8\xff\xe0 x \xff\xd9", "jpeg")])
def test_the_kind_is_told_by_the_content(tmp_path: Path, content: bytes, kind: str) -> None:
    """A picture is what its bytes say, not what its name says."""
    (tmp_path / "picture.img").write_bytes(content)
    logo = read_theme({"logo": "picture.img"}, folder=tmp_path).logo
    assert logo is not None
    assert (logo.kind, str(logo.alternative)) == (kind, "picture")


def test_a_theme_made_in_python_is_checked_as_well() -> None:
    """No colour and no font can carry rules of a style sheet into a page."""
    for wrong in ({"accent": "red; } body {"}, {"text_font": 'x"; } body {'}):
        with pytest.raises(BadValue):
            Theme(**wrong)  # type: ignore[arg-type]


@given(*(st.integers(0, 0xFFFFFF).map("#{:06x}".format),) * 2)
def test_the_colour_that_is_proposed_can_be_read(colour: str, ground: str) -> None:
    """Every colour has a readable one on its way to black or to white."""
    towards = max(("#000000", "#ffffff"), key=lambda end: contrast(end, ground))
    assert contrast(readable(colour, ground, towards=towards), ground) >= READABLE


def test_a_page_wears_the_theme(tmp_path: Path) -> None:
    """Colours, fonts, logo, address and disclaimers of the theme stand in the page, which loads nothing for them."""
    page = Page(render(valley(), theme=themed(tmp_path), language="sv").text)
    (image,) = page.all("//header//img")
    assert image.get("alt") == "Linddalens logotyp"
    assert image.get("src") == f"data:image/svg+xml;base64,{base64.b64encode(SVG).decode()}"
    style = page.one("//head/style")
    assert "--accent: #7a1f4b;" in style
    assert '--serif: "Liberation Sans", serif;' in style
    assert page.texts("//footer//p[contains(@class, 'of-theme')]") == [
        "Box 12, Karlstad", "Finansieras av unionen.", "Only the authors speak here."
    ]  # fmt: skip


def test_without_a_theme_a_page_is_ours() -> None:
    """Our own theme adds nothing to a page."""
    assert render(valley(), theme=Theme()).text == render(valley()).text
    assert render(valley(), style=HouseStyle()).text == render(valley()).text


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_every_document_wears_the_theme(tmp_path: Path, document: str, form: str) -> None:
    """The disclaimers of the region stand in each document once, however it is made."""
    content = render(
        valley(), document, format=form, language="sv", theme=themed(tmp_path), **asked(document, valley())
    ).content
    words = content if isinstance(content, str) else said_in(content)
    assert words.count("Finansieras av unionen.") == 1


def test_figures_wear_the_theme(tmp_path: Path) -> None:
    """The drawings in a Word file have the accent of the theme."""
    content = render(valley(), "action-plan", format="docx", theme=themed(tmp_path)).content
    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as archive:
        drawings = [archive.read(name) for name in archive.namelist() if name.endswith(".svg")]
    assert any(b"#7a1f4b" in each for each in drawings)
    assert all(b"#0b5563" not in each for each in drawings)


def test_a_given_theme_comes_before_that_of_the_style() -> None:
    """What the caller says counts, then what lies beside the plan, then ours."""
    region, mine = Theme(accent="#7a1f4b"), Theme(accent="#123456")
    style = HouseStyle(theme=region)
    assert "--accent: #123456" in render(valley(), theme=mine, style=style).text
    assert "--accent: #7a1f4b" in render(valley(), style=style).text


def test_dark_screens_can_be_read() -> None:
    """On dark screens a dark accent is lightened until it can be read there."""
    text = render(valley(), theme=Theme(accent="#101030")).text
    dark = text.split("prefers-color-scheme: dark) { :root { --ink: #e7ecec; --accent: ")[1][:7]
    assert contrast(dark, "#171c1e") >= READABLE
