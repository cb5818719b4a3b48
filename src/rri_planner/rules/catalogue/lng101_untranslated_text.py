"""LNG101: a text that lacks a language in which others like it are written."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import field_name
from rri_planner.model import Nested
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import rule
from rri_planner.rules._stated import Stated


@rule(
    code="LNG101",
    name="untranslated-text",
    severity="info",
    since="consultation",
    summary=Message("a text lacks a language in which others of its sort are written"),
    why=Message("Documents show the original in its place; who reads the other language meets it among translations."),
    remedies=(Message("translate it"), Message("take the language out of the plan's languages")),
    incoherent="""
        stage: consultation
        languages: [sv, en]
        goals: [{id: g-skills, title: {sv: Kunskap, en: Skills}}, {id: g-young, title: Unga stannar}]
    """,
    coherent="""
        stage: consultation
        languages: [sv, en]
        goals: [{id: g-skills, title: Kunskap}, {id: g-young, title: Unga stannar}]
    """,
)
def untranslated_text(case: Case) -> Iterator[Judgement]:
    """Judge every text in each further language of the plan: if the same field is translated elsewhere, it is here."""
    alike: dict[tuple[type, str], list[tuple[Nested, Stated, tuple[str, ...]]]] = {}
    for part, found in case.texts:
        alike.setdefault((type(part), found.key), []).append((part, found, found.value.languages))
    for texts in alike.values():
        spoken = {language for *_, languages in texts for language in languages}
        for language in filter(spoken.__contains__, case.plan.languages[1:]):
            for part, found, languages in texts:
                yield HOLDS if language in languages else _lacks(case, part, found, language)


def _lacks(case: Case, part: Nested, found: Stated, language: str) -> Fires:
    message = Message(
        'the "{field}" of {part} is not written in the language "{language}", as others are',
        part=described(part, case.plan),
        field=field_name(type(part).__name__, str(found.path[0])),
        language=language,
    )
    return fires(
        *subjects_of(part, case.plan), witness=Value(f"{found.key}.{language}", None, str(found.value)), message=message
    )
