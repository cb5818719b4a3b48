"""LNG104: a translation with other numbers or placeholders than its original."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from unicodedata import decimal

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import field_name
from rri_planner.model import Nested, Text
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import rule
from rri_planner.rules._stated import Stated

_PLACEHOLDER = re.compile(r"\{[^{}\s]*\}")
# thousands may be told apart by spaces, which otherwise end a number; what else stands between digits is a comma or a
# point, each of which may tell apart decimals in one language and thousands in another
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,'\u2019]\d+)*")
_SPELLED_OUT = frozenset(map(str, range(13)))


@rule(
    code="LNG104",
    name="number-differs",
    severity="warning",
    summary=Message("a translation has other numbers or placeholders than its original"),
    why=Message("Whoever reads the translation is told something else, or the text cannot be filled in."),
    remedies=(Message("correct the translation"), Message("correct the original")),
    incoherent="""
        languages: [sv, en]
        title: {sv: Plan till 2028, en: Plan until 2030}
    """,
    coherent="""
        languages: [sv, en]
        title: {sv: Plan till 2028, en: Plan until 2028}
    """,
)
def number_differs(case: Case) -> Iterator[Judgement]:
    """Judge every translation of a text with numbers or placeholders: it has the same ones.

    How a number is written makes no difference, and small ones may be spelled out. That is a rule of thumb; a
    placeholder such as {number} is not.
    """
    for part, found in case.texts:
        text: Text = found.value
        original = str(text)
        for language, version in text.versions[1:]:
            if _NUMBER.search(original + version.text) or _PLACEHOLDER.search(original + version.text):
                yield _judged(case, part, found, language)


def _judged(case: Case, part: Nested, found: Stated, language: str) -> Judgement:
    text: Text = found.value
    original, translation = str(text), text.get(language) or ""
    same_places = Counter(_PLACEHOLDER.findall(original)) == Counter(_PLACEHOLDER.findall(translation))
    if same_places and not _differ(_numbers(original), _numbers(translation)):
        return HOLDS
    facts: dict[str, Any] = {
        "part": described(part, case.plan),
        "field": field_name(type(part).__name__, str(found.path[0])),
        "language": language,
    }
    if same_places:
        message = Message(
            'the "{field}" of {part} has other numbers in the language "{language}" than in the original', **facts
        )
    else:
        message = Message(
            'the "{field}" of {part} has other placeholders in the language "{language}" than in the original', **facts
        )
    return fires(
        *subjects_of(part, case.plan),
        witness=Value(f"{found.key}.{language}", translation, original),
        message=message,
        certainty="heuristic" if same_places else "certain",
    )


def _numbers(wording: str) -> Counter[str]:
    """Return the digits of each number, without what stands between them."""
    numbers = _NUMBER.findall(_PLACEHOLDER.sub(" ", wording))
    return Counter("".join(str(decimal(digit)) for digit in each if digit.isdecimal()) for each in numbers)


def _differ(original: Counter[str], translation: Counter[str]) -> bool:
    here, there = original - translation, translation - original
    spelled_out = not (here and there) and _SPELLED_OUT.issuperset((*here, *there))
    return bool(here or there) and not spelled_out
