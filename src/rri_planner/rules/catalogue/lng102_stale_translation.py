"""LNG102: a translation of an original that has been reworded since."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import field_name
from rri_planner.model import Nested, Text
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import rule
from rri_planner.rules._stated import Stated


@rule(
    code="LNG102",
    name="stale-translation",
    severity="info",
    summary=Message("a translation was made from another wording of the original"),
    why=Message("The original was reworded after somebody translated it; the two may no longer say the same."),
    remedies=(
        Message("look at the translation, and note the fingerprint of the original that it now follows"),
        Message("translate it anew"),
    ),
    incoherent="""
        languages: [sv, en]
        title: {sv: Plan för dalen, en: {text: Plan for the valley, of: "0123456789ab"}}
    """,
    coherent="""
        languages: [sv, en]
        title: {sv: Plan för dalen, en: {text: Plan for the valley, of: "5a109365abe4"}}
    """,
)
def stale_translation(case: Case) -> Iterator[Judgement]:
    """Judge every translation that says which original it follows: the original still has that fingerprint."""
    for part, found in case.texts:
        text: Text = found.value
        for language, version in text.versions[1:]:
            if version.of == text.fingerprint:
                yield HOLDS
            elif version.of is not None:
                yield _stale(case, part, found, language)


def _stale(case: Case, part: Nested, found: Stated, language: str) -> Fires:
    text: Text = found.value
    message = Message(
        'the "{field}" of {part} was reworded after it was translated into the language "{language}"',
        part=described(part, case.plan),
        field=field_name(type(part).__name__, str(found.path[0])),
        language=language,
    )
    fixes = (
        Message(
            'look at the translation, and write "of: {fingerprint}" beside it once it says the same',
            fingerprint=text.fingerprint,
        ),
        Message("translate it anew"),
    )
    witness = Value(f"{found.key}.{language}", text.get(language), str(text))
    return fires(*subjects_of(part, case.plan), witness=witness, message=message, fixes=fixes)
