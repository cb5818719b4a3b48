"""The bytes of an exported list to text: in which encoding they are is found out and said, never guessed."""

from __future__ import annotations

import codecs

from rri_planner.errors import Message, UnreadablePlan
from rri_planner.formats._refusals import refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_STATED = {"utf-8": "utf-8-sig", "utf-16": "utf-16", "windows-1252": "cp1252"}
_SAMPLE = 65_536
_LATIN_LETTERS = range(0xC0, 0x100)


def decoded_list(content: bytes, file: str, stated: str | None) -> tuple[str, Message]:
    """Return a list's text and the sentence that says its encoding.

    `stated` is what the mapping says. Raises `UnreadablePlan` where the bytes do not belong to the encoding, or
    could as well belong to another one, so that the mapping has to say which.
    """
    codec, name = _named(content, file, stated)
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise refusal(Message("this is not in the encoding {encoding}", encoding=name), file, line) from None
    if "\0" in text:
        raise refusal(Message("the file is no text: it has bytes that no text has"), file)
    return text, Message("The list is read as {encoding}.", encoding=name)


def _named(content: bytes, file: str, stated: str | None) -> tuple[str, str]:
    if stated is not None:
        wide = stated == "utf-16" and not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        return ("utf-16-le" if wide else _STATED[stated]), stated
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return codec, name
    if b"\0" in content[:_SAMPLE]:
        raise _asked(file)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _old(content, file)
    return "utf-8", "UTF-8"


def _old(content: bytes, file: str) -> tuple[str, str]:
    """Return Windows-1252 where the letters beyond ASCII are mostly where it has those of Western Europe."""
    beyond = [byte for byte in content if byte > 0x7F]  # noqa: PLR2004 - the last of ASCII
    letters = sum(byte in _LATIN_LETTERS for byte in beyond)
    try:
        content.decode("cp1252")
    except UnicodeDecodeError:
        raise _asked(file) from None
    if letters * 2 < len(beyond):
        raise _asked(file)
    return "cp1252", "Windows-1252"


def _asked(file: str) -> UnreadablePlan:
    message = Message(
        "it cannot be told in which encoding this list is written; save it as UTF-8, or say it in the mapping: "
        "file: {{encoding: windows-1252}}"
    )
    return refusal(message, file)
