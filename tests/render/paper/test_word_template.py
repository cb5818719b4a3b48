"""A region's own Word template: what it gets, and what is said of one that cannot be used."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from attrs import evolve

from rri_planner.errors import BadTemplate, Place
from rri_planner.render import render
from rri_planner.render._paper.word_template import starter_template
from rri_planner.render._theme import Theme
from tests.render.paper.word_files import (
    SETTING,
    W,
    own_template,
    parts_of,
    said,
    set_from,
    styles_of,
    texts,
    tree,
    with_paragraphs,
)
from tests.render.plans import valley

docx = pytest.importorskip("docx")
pytest.importorskip("docxtpl")

Change = Callable[[dict[str, bytes]], None]
RELATIONS = "word/_rels/document.xml.rels"


def replaced(part: str, old: str, new: str) -> Change:
    """Return a change of a part of a template."""

    def change(parts: dict[str, bytes]) -> None:
        written = parts[part].decode()
        assert old in written
        parts[part] = written.replace(old, new).encode()

    return change


def added(part: str, content: bytes = b"x") -> Change:
    """Return a change that adds a part."""
    return lambda parts: parts.update({part: content})


def without(part: str) -> Change:
    """Return a change that takes a part away."""

    def change(parts: dict[str, bytes]) -> None:
        del parts[part]

    return change


def linked(kind: str, target: str) -> Change:
    """Return a change that adds a relationship to something outside."""
    new = f'<Relationship Id="x" Type="http://x/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    return replaced(RELATIONS, "</Relationships>", new)


def test_the_starter_template_is_a_word_file() -> None:
    """Our template opens, has all styles, and is the same each time."""
    assert starter_template() == starter_template()
    names = {style.name for style in docx.Document(BytesIO(starter_template())).styles}
    assert {"Normal", "Title", "Heading 1", "Heading 6", "Caption", "List Bullet", "Lead", "Plan Table"} <= names


def test_placeholders_are_filled(tmp_path: Path) -> None:
    """A template of the region's own gets words and the whole document where it wants them."""
    setting = own_template(
        tmp_path, with_paragraphs("{{ kind }}: {{ title }}, {{ region }}, {{ date }}", "{{p body }}")
    )
    content = set_from("<h2>One</h2><p>x</p>", setting)
    assert texts(content) == ["Action plan: Plan for the valley, Lind valley, 1 April 2026", "One", "x"]


def test_what_must_be_said_is_said(tmp_path: Path) -> None:
    """The lines of a funding programme stand at the end, though the template has no place for them."""
    theme = Theme(disclaimers=(said("Funded by the Union."),))
    setting = evolve(own_template(tmp_path, with_paragraphs("{{p body }}")), theme=theme)
    assert texts(set_from("<p>x</p>", setting)) == ["x", "Funded by the Union."]


def test_a_template_may_loop(tmp_path: Path) -> None:
    """The values that our own templates get can be looped over, in rows of a table as well."""
    rows = "".join(
        f"<w:tr><w:tc><w:p><w:r><w:t>{line}</w:t></w:r></w:p></w:tc></w:tr>"
        for line in ("{%tr for count in plan.cover.counts %}", "{{ count.label }} {{ count.number }}", "{%tr endfor %}")
    )
    own_template(
        tmp_path, replaced("word/document.xml", "<w:sectPr>", f"<w:tbl><w:tblGrid/>{rows}</w:tbl><w:p/><w:sectPr>")
    )
    content = render(valley(), format="docx", language="en", templates=tmp_path).content
    assert isinstance(content, bytes)
    assert "goals 2" in texts(content)


def test_the_styles_of_the_template_are_used(tmp_path: Path) -> None:
    """Styles are found by the names that Word gives them in every language; missing ones are added."""

    def swedish(parts: dict[str, bytes]) -> None:
        styles = parts["word/styles.xml"].decode().replace('w:styleId="Heading1"', 'w:styleId="Rubrik1"')
        start = styles.index('<w:style w:type="paragraph" w:customStyle="1" w:styleId="Lead"')
        end = styles.index("</w:style>", start) + len("</w:style>")
        parts["word/styles.xml"] = (styles[:start] + styles[end:]).encode()

    content = set_from('<h2>One</h2><p class="lead">x</p>', own_template(tmp_path, swedish))
    assert styles_of(content)[-2:] == ["Rubrik1", "Lead"]
    names = [each.get(f"{W}val") for each in tree(content, "word/styles.xml").iter(f"{W}name")]
    assert names.count("Lead") == names.count("heading 1") == 1


def test_lists_of_the_template_stay(tmp_path: Path) -> None:
    """A template that numbers something keeps its numbering beside ours."""
    first = set_from("<ol><li>x</li></ol>")

    def numbered(parts: dict[str, bytes]) -> None:
        for name in (RELATIONS, "[Content_Types].xml", "word/numbering.xml"):
            parts[name] = parts_of(first)[name]

    content = set_from("<ol><li>y</li></ol>", own_template(tmp_path, numbered))
    numbers = [each.get(f"{W}numId") for each in tree(content, "word/numbering.xml").iter(f"{W}num")]
    assert len(numbers) == len(set(numbers)) == 4


BAD: dict[str, tuple[Change, str]] = {
    "a name that is not there": (with_paragraphs("{{ titel }}"), 'asks for "titel"'),
    "no end of a loop": (with_paragraphs("{% for a in plan %}"), "cannot be read"),
    "the way out of the sandbox": (with_paragraphs("{{ ''.__class__.__mro__ }}"), "may not do"),
    "the body within a line": (with_paragraphs("Here: {{ body }}"), "{{p body }}"),
    "the body twice": (with_paragraphs("{{p body }}", "{{p body }}"), "only once"),
    "the body in the header": (replaced("word/header1.xml", "{{ title }}", "{{ body }}"), "headers"),
    "words without a paragraph": (with_paragraphs("{{p title }}"), "outside of any text"),
    "macros": (added("word/vbaProject.bin"), "macros"),
    "the type of macros": (
        replaced("[Content_Types].xml", "wordprocessingml.document.main", "ms-word.document.macroEnabled.main"),
        "macros",
    ),
    "objects": (added("word/activeX/activeX1.bin"), "objects"),
    "a template elsewhere": (linked("attachedTemplate", "https://example.org/x.dotm"), "reaches for"),
    "a link to a file": (linked("hyperlink", "file:///etc/passwd"), "reaches for"),
    "a picture elsewhere": (linked("image", "\\\\server\\x.png"), "reaches for"),
    "declarations": (
        replaced("word/header1.xml", "<w:hdr", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:hdr'),
        "declares",
    ),
    "no styles": (without("word/styles.xml"), "no styles"),
    "no document": (without("word/document.xml"), "no Word file"),
    "no XML": (added("word/styles.xml", b"<w:styles"), "damaged"),
    "too much": (added("word/x.bin", bytes(100_000_001)), "too large"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_template_is_refused(case: str, tmp_path: Path) -> None:
    """One clear error names the file and says what is wrong with it."""
    change, reason = BAD[case]
    setting = own_template(tmp_path, change)
    with pytest.raises(BadTemplate) as caught:
        set_from("<p>x</p>", setting)
    assert reason in str(caught.value.message)
    assert caught.value.reason.place == Place(str(tmp_path / "document.docx"))


def test_a_misspelt_name_is_guessed(tmp_path: Path) -> None:
    """For a name that does not exist the nearest one is given."""
    setting = evolve(own_template(tmp_path, with_paragraphs("{{ plan.covr }}")), view={})
    with pytest.raises(BadTemplate):
        set_from("<p>x</p>", setting)
    with pytest.raises(BadTemplate) as caught:
        render(valley(), format="docx", templates=tmp_path)
    assert caught.value.problems[0].nearest == "cover"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no archive"])
def test_what_is_no_archive_is_refused(content: bytes, tmp_path: Path) -> None:
    """A file that only has the name of a Word file is named."""
    (tmp_path / "document.docx").write_bytes(content)
    with pytest.raises(BadTemplate, match="no Word file"):
        set_from("<p>x</p>", evolve(SETTING, own=tmp_path / "document.docx"))


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    """Nobody can tell which of two parts of the same name a program reads."""
    path = tmp_path / "document.docx"
    path.write_bytes(starter_template())
    with ZipFile(path, "a", ZIP_DEFLATED) as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(BadTemplate, match="same name"):
        set_from("<p>x</p>", evolve(SETTING, own=path))
