"""Setting a document in Word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from rri_planner.errors import Message, MissingExtra
from rri_planner.language import pick, say
from rri_planner.render._paper.blocks import Block, Group
from rri_planner.render._paper.setting import Setting
from rri_planner.render._paper.word_additions import add_links, add_lists, add_pictures, add_properties
from rri_planner.render._paper.word_anchors import anchors
from rri_planner.render._paper.word_archive import bad_template, read_archive, write_archive
from rri_planner.render._paper.word_body import Body, Spot
from rri_planner.render._paper.word_filling import DOCUMENT, Blocks, filled
from rri_planner.render._paper.word_front import closing, contents, cover
from rri_planner.render._paper.word_parts import Ground, prepared
from rri_planner.render._paper.word_runs import Writing, bookmark_names
from rri_planner.render._paper.word_sections import Sections, page_of
from rri_planner.render._paper.word_styles import card_heading
from rri_planner.render._paper.word_template import starter_template
from rri_planner.render._paper.word_xml import NAMESPACES

_PLACES: Final = ("cover", "contents", "body", "closing")
_ROOT: Final = re.compile(rb"<w:document\b([^>]*)>")
_NAMESPACE: Final = re.compile(r'xmlns:(\w+)="[^"]*"')
_FIRST: Final = re.compile(r"(<w:pPr><w:pStyle [^>]*/>(?:<w:keepNext/>)?)")


def set_in_word(body: Group, setting: Setting) -> bytes:
    """Return a document as a Word file: the region's own template filled, or ours.

    Raises `MissingExtra` without the extra ``word``, and `BadTemplate` for a template that cannot be used.
    """
    _check_extra()
    own, single_page = setting.own_template("docx"), setting.name == "one-page"
    name = "document.docx" if own is None else str(own)
    content = (
        starter_template(setting.theme, setting.language, single_page=single_page) if own is None else own.read_bytes()
    )
    ground = prepared(read_archive(content, name), setting, name)
    writer = _body(body, setting, ground)
    made = _places(body, setting, writer, ground)
    parts = filled(ground.parts, name, _context(setting), setting.language)
    parts[DOCUMENT] = writer.sections.finished(_joined(parts[DOCUMENT], made, name).decode()).encode()
    add_lists(parts, ground.bullets, writer.numbered)
    add_pictures(parts, writer.pictures)
    add_links(parts, writer.writing.addresses)
    add_properties(parts, setting)
    return write_archive(parts)


def _check_extra() -> None:
    try:
        import docxtpl  # noqa: F401  # whether it is there
    except ImportError:
        raise MissingExtra("word", "docxtpl") from None


def _body(body: Group, setting: Setting, ground: Ground) -> Body:
    writing = Writing(setting.language, ground.styles, bookmark_names(anchors(body)))
    sections = Sections(page_of(ground.parts[DOCUMENT].decode()), writing.styled("Gap", ""))
    card = card_heading(setting.theme)
    return Body(writing, ground.bullets, ground.bullets + 1, card, ground.width, ground.height, sections)


def _places(body: Group, setting: Setting, writer: Body, ground: Ground) -> dict[str, str]:
    """Return what fills each place of the template."""
    blocks = _opened(body)
    fronts = [block for block in blocks if isinstance(block, Group) and "cover" in block.roles]
    rest = [block for block in blocks if block not in fronts]
    front = "".join(cover(each, writer, setting, ground.width) for each in fronts)
    main = writer.blocks(rest, Spot(ground.width)) or writer.writing.styled("Normal", "")
    is_whole = any("cover-small" not in each.roles for each in fronts)
    listed = contents(writer, setting.language, whole=is_whole)
    if is_whole:
        listed, main = _on_a_new_page(listed), _on_a_new_page(main)
    return dict(zip(_PLACES, (front, listed, main, closing(writer, setting)), strict=True))


def _opened(body: Group) -> tuple[Block, ...]:
    """Return the blocks of a page, without the elements that hold nothing but the whole of it."""
    blocks = body.blocks
    while len(blocks) == 1 and isinstance(blocks[0], Group) and "cover" not in blocks[0].roles:
        blocks = blocks[0].blocks
    return blocks


def _on_a_new_page(xml: str) -> str:
    return _FIRST.sub(r"\1<w:pageBreakBefore/>", xml, count=1)


def _context(setting: Setting) -> Mapping[str, object]:
    """Return what a template may ask for."""
    address = setting.theme.address
    return {
        **setting.view,
        "title": setting.title,
        "kind": setting.kind,
        "region": setting.region,
        "date": "" if setting.date is None else say(setting.date, setting.language),
        "address": "" if address is None else pick(address, setting.language).text,
        **{place: Blocks(place) for place in _PLACES},
    }


def _joined(document: bytes, made: dict[str, str], name: str) -> bytes:
    """Return the filled template with what fills its places, and with the names that this uses for XML."""
    if Blocks("closing").sign.encode() not in document:
        made = {**made, "body": made["body"] + made["closing"]}
    for place, xml in made.items():
        document = document.replace(Blocks(place).sign.encode(), xml.encode())
    root = _ROOT.search(document)
    if root is None:
        raise bad_template(name, Message("the template is no Word file (.docx)"))
    more = [each[0] for each in _NAMESPACE.finditer(NAMESPACES) if f"xmlns:{each[1]}=".encode() not in root[1]]
    return document[: root.end(1)] + "".join(f" {each}" for each in more).encode() + document[root.end(1) :]
