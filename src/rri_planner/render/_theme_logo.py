"""The picture of a logo: what it is by its content, and whether it is a picture and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from rri_planner.errors import BadUsage, Message, nearest
from rri_planner.render._theme import ImageKind

_MOST_BYTES: Final = 1_000_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_END: Final = b"IEND\xaeB`\x82"
_JPEG: Final = b"\xff\xd8\xff"
_JPEG_END: Final = b"\xff\xd9"
_SVG: Final = "{http://www.w3.org/2000/svg}"
_ACTING: Final = frozenset(
    {"script", "foreignobject", "iframe", "handler", "set", "animate", "animatetransform", "animatemotion", "audio",
     "video"}
)  # fmt: skip
_DECLARED: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|javascript:", re.IGNORECASE)
_HERE: Final = re.compile(r"#|data:image/(?:png|jpeg);base64,", re.IGNORECASE)


def read_picture(name: str, folder: Path) -> tuple[bytes, ImageKind]:
    """Return a picture and its kind; raise `BadUsage` for one that is missing, too large or more than a picture."""
    path, root = (folder / name).resolve(), folder.resolve()
    if not path.is_relative_to(root):
        raise BadUsage(Message('the logo "{file}" does not lie in the folder of the theme', file=name))
    if not path.is_file():
        beside = sorted(each.name for each in path.parent.iterdir()) if path.parent.is_dir() else []
        near = nearest(path.name, beside)
        hint = "" if near is None else Message('; did you mean "{nearest}"?', nearest=near)
        raise BadUsage(Message('there is no logo "{file}"{hint}', file=name, hint=hint))
    if path.stat().st_size > _MOST_BYTES:
        raise BadUsage(Message('the logo "{file}" is too large; it may have {most} bytes', file=name, most=_MOST_BYTES))
    content = path.read_bytes()
    return content, _kind(content, name)


def _kind(content: bytes, name: str) -> ImageKind:
    if content.startswith(_PNG) and content.rstrip(b"\0\r\n").endswith(_PNG_END):
        return "png"
    if content.startswith(_JPEG) and _JPEG_END in content[-1000:]:
        return "jpeg"
    root = _tree(content)
    if root is None:
        raise BadUsage(Message('the logo "{file}" is neither an SVG nor a PNG nor a JPEG picture', file=name))
    if _DECLARED.search(content) or any(_acts(each) for each in root.iter()):
        raise BadUsage(
            Message('the logo "{file}" has a script in it or loads something; save it as a plain SVG', file=name)
        )
    return "svg"


def _tree(content: bytes) -> ET.Element | None:
    """Return the drawing, or None for what is none; entities, which could grow without end, are not read."""
    if b"<!ENTITY" in content:
        return ET.Element(f"{_SVG}script")
    try:
        root = ET.fromstring(content)  # noqa: S314  # at most a megabyte, and nothing that declares an entity
    except (ET.ParseError, ValueError, LookupError):
        return None
    return root if root.tag == f"{_SVG}svg" else None


def _acts(element: ET.Element) -> bool:
    """Whether an element of a drawing runs something or looks for something outside of the drawing."""
    named = str(element.tag).rpartition("}")[2].lower()
    if named in _ACTING or (named == "style" and _ELSEWHERE.search(element.text or "")):
        return True
    return any(_attribute_acts(key.rpartition("}")[2].lower(), value) for key, value in element.attrib.items())


def _attribute_acts(key: str, value: str) -> bool:
    if key in {"href", "src"}:
        return _HERE.match(value.strip()) is None
    return key.startswith("on") or _ELSEWHERE.search(value) is not None
