"""Adding to a filled Word file what its body refers to: lists, pictures, links, properties."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from rri_planner.render._paper.setting import Setting
from rri_planner.render._paper.word_archive import TYPES
from rri_planner.render._paper.word_parts import NUMBERING, parsed, pieces, written
from rri_planner.render._paper.word_pictures import IMAGES, Pictures
from rri_planner.render._paper.word_runs import language_tag
from rri_planner.render._paper.word_xml import DECLARATION, NAMESPACES, escaped

_RELATIONS: Final = "word/_rels/document.xml.rels"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NUMBERING_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_SIGNS: Final = ("\u2022", "\u2013", "\u2022") * 3
_STEP: Final = 340


def add_lists(parts: dict[str, bytes], bullets: int, numbered: int) -> None:
    """Add the list with signs, whose id is `bullets`, and so many numbered ones after it."""
    signed, counted = bullets, bullets + 1
    abstract = _abstract(signed, "bullet", _SIGNS) + _abstract(counted, "decimal", [f"%{at}." for at in range(1, 10)])
    restart = "".join(f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="1"/></w:lvlOverride>' for at in range(9))
    lists = f'<w:num w:numId="{bullets}"><w:abstractNumId w:val="{signed}"/></w:num>' + "".join(
        f'<w:num w:numId="{bullets + at}"><w:abstractNumId w:val="{counted}"/>{restart}</w:num>'
        for at in range(1, numbered + 1)
    )
    if NUMBERING not in parts:
        parts[NUMBERING] = f"{DECLARATION}<w:numbering {NAMESPACES}></w:numbering>".encode()
        _insert(parts, TYPES, f'<Override PartName="/{NUMBERING}" ContentType="{_NUMBERING_KIND}"/>')
        _relate(parts, "rriNumbering", "numbering", "numbering.xml")
    root = parsed(parts[NUMBERING])
    first = next((at for at, each in enumerate(root) if str(each.tag).endswith("}num")), len(root))
    root[first:first] = list(pieces(abstract))
    root.extend(pieces(lists))
    parts[NUMBERING] = written(root)


def _abstract(number: int, form: str, signs: Sequence[str]) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{signs[at]}"/>'
        f'<w:lvlJc w:val="start"/><w:pPr><w:ind w:left="{_STEP * (at + 1)}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
        for at in range(9)
    )
    kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{kind}{levels}</w:abstractNum>'


def add_pictures(parts: dict[str, bytes], pictures: Pictures) -> None:
    """Add the files of pictures."""
    for name, content in pictures.files.items():
        parts[f"word/{name}"] = content
        _relate(parts, pictures.relations[name], "image", name)
    known = set(re.findall(r'Extension="(\w+)"', parts[TYPES].decode().casefold()))
    for suffix in sorted({name.rpartition(".")[2] for name in pictures.files} - known):
        _insert(parts, TYPES, f'<Default Extension="{suffix}" ContentType="{IMAGES[suffix]}"/>')


def add_links(parts: dict[str, bytes], addresses: Mapping[str, str]) -> None:
    """Add the addresses that are linked."""
    for address, id_ in addresses.items():
        _relate(parts, id_, "hyperlink", escaped(address), outside=True)


def add_properties(parts: dict[str, bytes], setting: Setting) -> None:
    """Say what the file is; its time is a day of the plan, or none."""
    day = "" if setting.date is None else f"{setting.date.isoformat()}T00:00:00Z"
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified") if day
    )
    parts["docProps/core.xml"] = (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(setting.title)}</dc:title><dc:subject>{escaped(setting.kind)}</dc:subject>"
        f"<dc:creator>{escaped(setting.region)}</dc:creator><dc:language>{language_tag(setting.language)}</dc:language>"
        f"{times}</cp:coreProperties>"
    ).encode()


def _relate(parts: dict[str, bytes], id_: str, kind: str, target: str, *, outside: bool = False) -> None:
    mode = ' TargetMode="External"' if outside else ""
    _insert(parts, _RELATIONS, f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>')


def _insert(parts: dict[str, bytes], name: str, xml: str) -> None:
    """Add an element at the end of a part."""
    before, end, after = parts[name].rpartition(b"</")
    parts[name] = before + xml.encode() + end + after
