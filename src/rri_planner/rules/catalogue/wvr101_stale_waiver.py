"""WVR101: a waiver that waives nothing, or no longer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, assert_never

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.rules._case import Case, WaiverUse
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._rule import rule


@rule(
    code="WVR101",
    name="stale-waiver",
    severity="warning",
    summary=Message("a waiver waives nothing, or no longer"),
    why=Message("A waiver is an answer to a finding; once the finding or the time is gone, the answer misleads."),
    remedies=(
        Message("take the waiver away"),
        Message("correct the code of its rule, or what it is about"),
        Message("decide anew, and give a later date"),
    ),
    incoherent="""
        waivers: [{rule: STR103, because: The circle is a feedback, by: s-region, date: 2026-03}]
    """,
    coherent="""
        goals: [{id: g-data, title: Open data}]
        waivers: [{rule: STR104, subject: g-data, because: Left to the state, by: s-region, date: 2026-03}]
    """,
    waivable=False,
    last=True,
)
def stale_waiver(case: Case) -> Iterator[Judgement]:
    """Judge every waiver: it gives a reason, is not past, and there is a finding that it waives.

    A waiver of a rule that is not due, or that could not tell, is left alone.
    """
    for use in case.waivers:
        message = _sentence(use)
        if message is None:
            yield HOLDS
            continue
        waiver = use.waiver
        yield fires(
            *(waiver.subject or (case.plan.id,)),
            witness=Value("waivers", waiver.fingerprint or waiver.rule, use.standing),
            message=message,
            fixes=() if use.nearest is None else (Message('write "{code}" if that is meant', code=use.nearest),),
        )


def _sentence(use: WaiverUse) -> Message | None:  # noqa: PLR0911  # one sentence for each standing
    facts: dict[str, Any] = {"rule": use.waiver.rule or use.waiver.fingerprint}
    match use.standing:
        case "holds":
            return None
        case "no-rule":
            return Message("a waiver names neither a rule nor a finding, so that it waives nothing")
        case "unknown-rule":
            return Message('a waiver names the rule "{rule}", which does not exist', **facts)
        case "not-waivable":
            return Message("a waiver is to waive {rule}, which cannot be waived", **facts)
        case "no-reason":
            return Message("the waiver of {rule} gives no reason, so that it waives nothing", **facts)
        case "expired":
            return Message(
                "the waiver of {rule} was good until {until}, and that is past", until=use.waiver.until, **facts
            )
        case "nothing-left":
            return Message("the waiver of {rule} has nothing left to waive", **facts)
        case _:
            assert_never(use.standing)
