"""Every document, format and language is made at least once; every combination in the session ``matrix`` of nox."""

from __future__ import annotations

import os
from functools import cache
from io import BytesIO
from itertools import product
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from rri_planner.formats import load
from rri_planner.language import LANGUAGES
from rri_planner.model import Plan
from rri_planner.render import DOCUMENTS, FORMATS, render
from tests.render.hostile import WHOLE, asked

Combination = tuple[str, str, str]
ALL: tuple[Combination, ...] = tuple(product(DOCUMENTS, FORMATS, LANGUAGES))


def in_pairs() -> tuple[Combination, ...]:
    """Return combinations in which each two of a document, a format and a language meet, a Latin square over them.

    There are as many languages as formats, so that shifting one against the other by the number of the document
    brings every pair together.
    """
    return tuple(
        (document, form, LANGUAGES[(at + shift) % len(LANGUAGES)])
        for shift, document in enumerate(DOCUMENTS)
        for at, form in enumerate(FORMATS)
    )


COMBINATIONS = ALL if os.environ.get("RRI_MATRIX") == "full" else in_pairs()


@cache
def whole_plan() -> Plan:
    """Return the plan in which every field is filled."""
    return load(WHOLE)


def test_every_two_meet() -> None:
    """The short list has every pair of document and format, document and language, format and language."""
    for one, two in ((0, 1), (0, 2), (1, 2)):
        assert {(each[one], each[two]) for each in in_pairs()} == {(each[one], each[two]) for each in ALL}


@pytest.mark.parametrize(("document", "form", "language"), COMBINATIONS)
def test_a_document_is_made(document: str, form: str, language: str) -> None:
    """It is in the language that was asked for, begins as its format begins, and is the same the second time."""
    first, second = (
        render(whole_plan(), document, format=form, language=language, **asked(document, whole_plan()))
        for _ in range(2)
    )
    assert (first.name, first.format, first.language) == (document, form, language)
    assert first.content == second.content
    _begins_right(form, first.content, language)


def _begins_right(form: str, content: str | bytes, language: str) -> None:
    match content:
        case str() if form == "html":
            assert content.startswith(f'<!DOCTYPE html>\n<html lang="{language}" dir="ltr">')
        case str():
            assert content.startswith("# ") or "\n# " in content
        case bytes() if form == "docx":
            with ZipFile(BytesIO(content)) as archive:
                assert f'w:val="{language}'.encode() in archive.read("word/styles.xml")
        case bytes():
            assert content.startswith(b"%PDF-")
            root = PdfReader(BytesIO(content)).root_object
            assert str(root["/Lang"]).startswith(language)
