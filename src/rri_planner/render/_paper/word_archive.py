"""The archive that a Word file is: what may be in it, and writing it so that the same parts make the same bytes."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from rri_planner.errors import BadTemplate, Message, Place, Problem

TYPES: Final = "[Content_Types].xml"
_MAIN: Final = "word/document.xml"
_MOST_FILES: Final = 2_000
_LARGEST: Final = 100_000_000
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o644 << 16
_LONGEST_SHOWN: Final = 200
_SAFE: Final = re.compile(r"(https?://|mailto:)", re.IGNORECASE)


def read_archive(content: bytes, name: str) -> dict[str, bytes]:
    """Return the parts of a Word file by their names.

    Raises `BadTemplate` with `name` for what is no Word file, holds macros, reaches for other files or addresses, or
    would fill the memory.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            _check_size(archive, name)
            parts = {each.filename: archive.read(each) for each in archive.infolist() if not each.is_dir()}
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise bad_template(name, Message("the template is no Word file (.docx)")) from error
    if TYPES not in parts or _MAIN not in parts:
        raise bad_template(name, Message("the template is no Word file (.docx)"))
    try:
        reason = next(_reasons(parts), None)
    except SyntaxError as error:  # what lxml raises for what is no XML
        raise bad_template(name, Message("the template is no Word file (.docx)")) from error
    if reason is not None:
        raise bad_template(name, reason)
    return parts


def write_archive(parts: Mapping[str, bytes]) -> bytes:
    """Return a Word file; its parts stand in the same order and bear the same time, whenever it is written."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda each: (each != TYPES, each != "_rels/.rels", each)):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, _READABLE, 3
            archive.writestr(entry, parts[name])
    return made.getvalue()


def bad_template(name: str, reason: Message, nearest: str | None = None) -> BadTemplate:
    """Return the error that says what is wrong with the template of this name."""
    return BadTemplate(Problem(reason, place=Place(name), nearest=nearest))


def _check_size(archive: ZipFile, name: str) -> None:
    files = archive.infolist()
    if len(files) > _MOST_FILES or sum(each.file_size for each in files) > _LARGEST:
        raise bad_template(name, Message("the template is too large"))
    if len({each.filename.casefold() for each in files}) < len(files):
        raise bad_template(name, Message("the template holds two files of the same name"))


def _reasons(parts: Mapping[str, bytes]) -> Iterator[Message]:
    """Yield why a template is not used."""
    if any("<!DOCTYPE" in _text(content) for name, content in parts.items() if name.endswith((".xml", ".rels"))):
        yield Message("the template declares its own kind of document, as no Word file does")
        return
    names = " ".join((*parts, *(each.get("ContentType", "") for each in _elements(parts[TYPES])))).casefold()
    if "macroenabled" in names or "vbaproject" in names or "vbadata" in names:
        yield Message("the template holds macros; save it as a Word document without macros (.docx)")
    if "activex" in names or "oleobject" in names:
        yield Message("the template holds objects of other programs; take them out of it")
    for name, content in parts.items():
        if name.endswith(".rels"):
            yield from _reached(_elements(content))


def _reached(relationships: Iterable[Mapping[str, str]]) -> Iterator[Message]:
    for each in relationships:
        target = each.get("Target", "")
        is_link = each.get("Type", "").endswith("/hyperlink") and _SAFE.match(target) is not None
        if each.get("TargetMode", "Internal") != "Internal" and not is_link:
            yield Message('the template reaches for "{target}", which is not in it', target=target[:_LONGEST_SHOWN])


def _elements(content: bytes) -> list[Mapping[str, str]]:
    """Return the attributes of all elements of a part that has no declarations."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return [{str(key): str(value) for key, value in each.attrib.items()} for each in etree.fromstring(content, parser)]


def _text(content: bytes) -> str:
    """Return XML as text to search in, in whichever encoding it is."""
    return content.replace(b"\0", b"").decode("utf-8", "replace")
