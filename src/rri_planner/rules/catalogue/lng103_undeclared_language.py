"""LNG103: a text in a language that the plan does not list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._rule import rule


@rule(
    code="LNG103",
    name="undeclared-language",
    severity="warning",
    summary=Message("texts are written in a language that the plan does not list"),
    why=Message("No document is made in a language that the plan does not list; often the code is a slip of the pen."),
    remedies=(Message("add the language to the plan's languages"), Message("correct the code of the language")),
    incoherent="""
        languages: [sv, en]
        title: {sv: Plan för dalen, eng: Plan for the valley}
    """,
    coherent="""
        languages: [sv, en]
        title: {sv: Plan för dalen, en: Plan for the valley}
    """,
)
def undeclared_language(case: Case) -> Iterator[Judgement]:
    """Judge every language in which texts are written: the plan lists it. Without a list nobody can tell."""
    written = Counter(language for _, found in case.texts for language in found.value.languages)
    declared = case.plan.languages
    for language in sorted(written):
        if not declared:
            yield cannot_tell("languages")
        elif language in declared:
            yield HOLDS
        else:
            number = written[language]
            message = Message(
                '{number} text is written in the language "{language}", which the plan does not list',
                plural='{number} texts are written in the language "{language}", which the plan does not list',
                count=number,
                number=number,
                language=language,
            )
            witness = Value("languages", language, ", ".join(declared))
            yield fires(case.plan.id, witness=witness, message=message)
