"""TIM101: a period that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import field_name
from rri_planner.model import Nested, Period
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import rule
from rri_planner.rules._stated import Stated, stated


@rule(
    code="TIM101",
    name="inverted-interval",
    severity="error",
    needs_level="D1",
    sources=("IATI",),
    summary=Message("a period ends before it begins"),
    why=Message("Whatever is worked out from such a period is wrong, and mostly it is a slip of the pen."),
    remedies=(Message("swap the two dates"), Message("correct one of them")),
    incoherent="""
        goals: [{id: g-skills}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills], period: 2027-09/2027-05}]
    """,
    coherent="""
        goals: [{id: g-skills}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills], period: 2027-05/2027-09}]
    """,
)
def inverted_interval(case: Case) -> Iterator[Judgement]:
    """Judge every period with two ends: for some choice of days inside its two dates it begins before it ends."""
    parts: tuple[Nested, ...] = (case.plan, *(placed.part for placed in case.plan.parts()))
    for part in parts:
        for found in stated(part, "period"):
            if found.value.start is None or found.value.end is None:
                continue
            yield _judged(case, part, found) if found.value.is_inverted else HOLDS


def _judged(case: Case, part: Nested, found: Stated) -> Judgement:
    period: Period = found.value
    return fires(
        *subjects_of(part, case.plan),
        witness=Value(found.key, str(period), str(Period(period.end, period.start))),
        message=Message(
            'the "{field}" of {part} ends ({end}) before it begins ({start})',
            part=described(part, case.plan),
            field=field_name(type(part).__name__, str(found.path[0])),
            start=period.start,
            end=period.end,
        ),
    )
