"""Bytes to text: UTF-8, or an error that says what they probably are instead."""

from __future__ import annotations

import codecs

from rri_planner.errors import Message, UnreadablePlan
from rri_planner.formats._refusals import refusal

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_ARCHIVE = b"PK\x03\x04"
_SAMPLE = 4096
_WINDOWS_ONLY = range(0x80, 0xA0)


def decoded(content: bytes, file: str) -> str:
    """Return the text of a file in UTF-8, with or without a byte order mark."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_unicode(content, error, file) from None
    if "\0" in text:
        raise _binary(content, file)
    return text


def _not_unicode(content: bytes, error: UnicodeDecodeError, file: str) -> UnreadablePlan:
    for mark, encoding in _WIDE_MARKS:
        if content.startswith(mark):
            return _wrong_encoding(encoding, file)
    if b"\0" in content:
        return _binary(content, file)
    start = error.start + len(codecs.BOM_UTF8) * content.startswith(codecs.BOM_UTF8)
    before = content[:start]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    old = "Windows-1252" if any(byte in _WINDOWS_ONLY for byte in content) else "ISO 8859-1 (Latin-1)"
    return _wrong_encoding(old, file, before.count(b"\n") + 1, column)


def _wrong_encoding(encoding: str, file: str, line: int | None = None, column: int | None = None) -> UnreadablePlan:
    message = Message("the file is not in UTF-8 but probably in {encoding}; save it as UTF-8", encoding=encoding)
    return refusal(message, file, line, column)


def _binary(content: bytes, file: str) -> UnreadablePlan:
    if content.startswith(_ARCHIVE):
        return refusal(Message("the file is no text but an archive, such as a workbook or a zip file"), file)
    sample = content[:_SAMPLE]
    if sample.count(0) * 3 > len(sample):
        return _wrong_encoding("UTF-16", file)
    return refusal(Message("the file is no text: it has bytes that no text has"), file)
