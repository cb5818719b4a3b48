"""PRF101: a field that the profile asks for and that is not filled in."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import field_name
from rri_planner.model import Action, Item, Nested
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import rule


@rule(
    code="PRF101",
    name="field-asked-by-profile",
    severity="warning",
    since="consultation",
    summary=Message("a field that the profile asks for is not filled in"),
    why=Message("Whoever chose the profile chose what a plan must say: a programme, a funder, the region itself."),
    remedies=(Message("fill it in"), Message("choose another profile")),
    incoherent="""
        stage: consultation
        profile: interreg-europe
        actions: [{id: a-course, title: Evening course}]
    """,
    coherent="""
        stage: consultation
        profile: digiterri
        actions: [{id: a-course, title: Evening course}]
    """,
)
def field_asked_by_profile(case: Case) -> Iterator[Judgement]:
    """Judge every field that the profile asks for, in the plan or in each part that counts: it is filled in.

    In which language is for LNG105. Of actions those count that are settled, of other items those not given up.
    """
    settled = {action.id for action in case.settled_actions}
    fields = (evolve(each, language=None) for each in case.requires)
    for asked in {str(each): each for each in fields}.values():
        for part in asked.parts(case.plan):
            if not _counts(case, part, settled):
                continue
            if asked.is_stated_in(part):
                yield HOLDS
                continue
            message = Message(
                '{part} has nothing under "{field}", which the profile asks for',
                part=described(part, case.plan),
                field=field_name(type(part).__name__, asked.field.key),
            )
            yield fires(*subjects_of(part, case.plan), witness=Value(str(asked)), message=message)


def _counts(case: Case, part: Nested, settled: set[str]) -> bool:
    if isinstance(part, Action):
        return part.id in settled
    return not isinstance(part, Item) or case.graph.is_live(part.id)
