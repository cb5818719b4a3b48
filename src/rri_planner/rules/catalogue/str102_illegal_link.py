"""STR102: a link between things that it cannot join."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.graph import IllegalLink
from rri_planner.language import field_name, kind_name
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._naming import Listing, called, quoted
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import rule


@rule(
    code="STR102",
    name="illegal-link",
    severity="error",
    sources=("OFT", "NEEDS"),
    summary=Message("a link joins two things that it cannot join"),
    why=Message("A link of the wrong kind makes everything that is concluded from it meaningless."),
    remedies=(
        Message("choose another sort of link; what a survey or a workshop brought to light is usually evidence"),
        Message("name something else"),
    ),
    incoherent="""
        goals: [{id: g-skills, title: Digital skills}]
        stakeholders: [{id: s-school, name: The school}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills, s-school]}]
    """,
    coherent="""
        goals: [{id: g-skills, title: Digital skills}]
        stakeholders: [{id: s-school, name: The school}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills], involved: [{who: s-school, as: affected}]}]
    """,
)
def illegal_link(case: Case) -> Iterator[Judgement]:
    """Judge every item: its references name items of kinds that can stand there."""
    faulty = {illegal.holder for illegal in case.graph.illegal}
    yield from (_joins(case, illegal) for illegal in case.graph.illegal)
    yield from (HOLDS for item in case.plan if item.id not in faulty)


def _joins(case: Case, illegal: IllegalLink) -> Fires:
    key = str(illegal.path[0])
    target = case.plan.get(illegal.target)
    return fires(
        *dict.fromkeys((*subjects_of(illegal.record, case.plan), illegal.target)),
        witness=Value(key, illegal.found_kind, ", ".join(illegal.kinds)),
        message=Message(
            '{holder} names {target} under "{field}", where only these can stand: {kinds}',
            holder=described(illegal.record, case.plan),
            target=quoted(illegal.target) if target is None else called(target),
            field=field_name(type(illegal.record).__name__, key),
            kinds=Listing(kind_name(kind, plural=True) for kind in illegal.kinds),
        ),
    )
