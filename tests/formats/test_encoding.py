"""Bytes that are UTF-8, and bytes that are not."""

from __future__ import annotations

import pytest

from rri_planner.errors import UnreadablePlan
from rri_planner.formats._encoding import decoded

WRONG = {
    "title: åäö".encode(
        "latin-1"
    ): "plan:1:8: the file is not in UTF-8 but probably in ISO 8859-1 (Latin-1); save it as UTF-8",
    "id: x\ntitle: å “quoted”".encode("cp1252"): (
        "plan:2:8: the file is not in UTF-8 but probably in Windows-1252; save it as UTF-8"
    ),
    b"\xef\xbb\xbfid: x\ntitle: \xc3\xa5\xe5": (
        "plan:2:9: the file is not in UTF-8 but probably in ISO 8859-1 (Latin-1); save it as UTF-8"
    ),
    "title: å".encode("utf-16"): "plan: the file is not in UTF-8 but probably in UTF-16; save it as UTF-8",
    "title: a".encode("utf-16-le"): "plan: the file is not in UTF-8 but probably in UTF-16; save it as UTF-8",
    "title: å".encode("utf-32"): "plan: the file is not in UTF-8 but probably in UTF-32; save it as UTF-8",
    b"PK\x03\x04\x00\x00\xff": "plan: the file is no text but an archive, such as a workbook or a zip file",
    b"\x89PNG\x00\xff": "plan: the file is no text: it has bytes that no text has",
    b"title: a longer text with one\0": "plan: the file is no text: it has bytes that no text has",
}


@pytest.mark.parametrize(("content", "expected"), WRONG.items())
def test_a_wrong_encoding_is_named(content: bytes, expected: str) -> None:
    """Bytes that are no UTF-8 are refused once, with the first wrong place and what they probably are."""
    with pytest.raises(UnreadablePlan) as caught:
        decoded(content, "plan")
    assert str(caught.value) == expected


@pytest.mark.parametrize("content", ["title: åäö", "\ufefftitle: åäö"])
def test_a_byte_order_mark_is_no_part_of_the_text(content: str) -> None:
    """UTF-8 is read with and without a mark at its beginning."""
    assert decoded(content.encode(), "plan") == "title: åäö"
