"""LNG106: a text that is written in other languages, and not in the plan's own."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import field_name
from rri_planner.model import Text
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import Listing
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import rule


@rule(
    code="LNG106",
    name="original-missing",
    severity="warning",
    since="consultation",
    summary=Message("a text is written in other languages, and not in the first language of the plan"),
    why=Message("The first language is the one that was agreed on; what is only there in another was not."),
    remedies=(
        Message("write it in the first language too"),
        Message("correct the order of the plan's languages"),
    ),
    incoherent="""
        stage: consultation
        languages: [sv, en]
        title: {en: Plan for the valley}
    """,
    coherent="""
        stage: consultation
        languages: [sv, en]
        title: {sv: Plan för dalen, en: Plan for the valley}
    """,
)
def original_missing(case: Case) -> Iterator[Judgement]:
    """Judge every text of a plan that lists its languages: it is written in the first of them."""
    first = case.plan.language
    for part, found in case.texts if case.plan.languages else ():
        text: Text = found.value
        if first in text.languages:
            yield HOLDS
            continue
        message = Message(
            'the "{field}" of {part} is written in {languages} and not in the plan\'s first language "{first}"',
            part=described(part, case.plan),
            field=field_name(type(part).__name__, str(found.path[0])),
            languages=Listing(text.languages),
            first=first,
        )
        witness = Value(f"{found.key}.{first}", None, str(text))
        yield fires(*subjects_of(part, case.plan), witness=witness, message=message)
