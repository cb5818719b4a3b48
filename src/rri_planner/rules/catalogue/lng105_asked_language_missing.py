"""LNG105: a text that the profile asks for in a language, and that is not written in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import field_name
from rri_planner.model import UNKNOWN_LANGUAGE, Nested, Text
from rri_planner.rules._asked import AskedField
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import rule


@rule(
    code="LNG105",
    name="asked-language-missing",
    severity="warning",
    since="consultation",
    summary=Message("a text is not written in the language that the profile asks for"),
    why=Message("Programmes read summaries in their own language, Interreg Europe for example in English."),
    remedies=(Message("translate it"), Message("choose another profile")),
    incoherent="""
        stage: consultation
        profile: interreg-europe
        languages: [sv, en]
        summary: {sv: Alla är med i det digitala}
    """,
    coherent="""
        stage: consultation
        profile: interreg-europe
        languages: [sv, en]
        summary: {sv: Alla är med i det digitala, en: All take part in what is digital}
    """,
)
def asked_language_missing(case: Case) -> Iterator[Judgement]:
    """Judge every text that the profile asks for in a language: it is written in it, or in a variant of it.

    A text that is not there at all is for PRF101. Where the plan does not say in which language it is written,
    nobody can tell.
    """
    for asked in case.requires:
        if asked.language is not None:
            for part in asked.parts(case.plan):
                for text in asked.texts(part):
                    yield _judged(case, asked, part, text, asked.language)


def _judged(case: Case, asked: AskedField, part: Nested, text: Text, language: str) -> Judgement:
    if any(each == language or each.startswith(f"{language}-") for each in text.languages):
        return HOLDS
    if text.languages == (UNKNOWN_LANGUAGE,):
        return cannot_tell("languages")
    facts: dict[str, Any] = {
        "part": described(part, case.plan),
        "field": field_name(type(part).__name__, asked.field.key),
        "language": language,
    }
    message = Message(
        'the "{field}" of {part} is not written in the language "{language}", which the profile asks for', **facts
    )
    return fires(*subjects_of(part, case.plan), witness=Value(str(asked), None, str(text)), message=message)
