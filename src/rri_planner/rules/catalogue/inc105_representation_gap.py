"""INC105: a group that took part far less than its share of the region."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from rri_planner.analysis import Represented, representation
from rri_planner.errors import Message
from rri_planner.findings import Table
from rri_planner.language import word_name
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import quoted
from rri_planner.rules._rule import Threshold, rule

_DIGITS = 3


@rule(
    code="INC105",
    name="representation-gap",
    severity="info",
    since="consultation",
    needs_level="D2",
    summary=Message("a group took part far less than its share of the region"),
    why=Message("Participation is held against the region's own numbers, not against equal shares."),
    remedies=(
        Message("invite the group to a further event, or ask it in a survey"),
        Message("weight the results of a survey, and say so"),
        Message("say in the plan whom its events did not reach"),
    ),
    incoherent="""
        stage: consultation
        region: {reference: [{group: under-30, share: 28, source: Census}]}
        events: [{id: e-workshop, participants: {total: 100, groups: {under-30: 6}}}]
    """,
    coherent="""
        stage: consultation
        region: {reference: [{group: under-30, share: 28, source: Census}]}
        events: [{id: e-workshop, participants: {total: 100, groups: {under-30: 24}}}]
    """,
    thresholds={
        "fewest": Threshold(Decimal(30), Message("attendances from which on groups are compared with the region")),
        "apart": Threshold(
            Decimal("0.25"), Message("the index of dissimilarity above which a group that falls short is named")
        ),
        "ratio": Threshold(Decimal("0.5"), Message("the part of its share below which a group is named in any case")),
    },
)
def representation_gap(case: Case) -> Iterator[Judgement]:
    """Judge every group with a stated share of the region: it took part about as much.

    It did not if its share of the attendances is less than half of that, or if it falls short where the groups of
    its kind are far from the region's altogether.
    """
    for group in representation(case.graph):
        if not group.persons or group.persons < case.thresholds["INC105.fewest"]:
            yield cannot_tell(f"participants.{group.by}")
            continue
        message = _scarce(case, group) or _short(case, group)
        yield HOLDS if message is None else fires(group.group, witness=_witness(group), message=message)


def _scarce(case: Case, group: Represented) -> Message | None:
    limit = case.thresholds["INC105.ratio"]
    if group.share >= limit * group.reference:
        return None
    return Message(
        "{group} makes up {region} % of the region and {ours} % of {persons} attendances, less than {limit} % of its "
        "share",
        limit=round(limit * 100),
        **_facts(case, group),
    )


def _short(case: Case, group: Represented) -> Message | None:
    limit = case.thresholds["INC105.apart"]
    if group.share >= group.reference or group.apart <= limit:
        return None
    return Message(
        "{group} makes up {region} % of the region and {ours} % of {persons} attendances; altogether the two are "
        "{apart} % apart, more than {limit} %",
        apart=_tenths(group.apart),
        limit=round(limit * 100),
        **_facts(case, group),
    )


def _facts(case: Case, group: Represented) -> dict[str, Any]:
    return {
        "group": quoted(word_name(group.by, group.group, case.plan)),
        "region": _percent(group.reference),
        "ours": _tenths(group.share),
        "persons": group.persons,
    }


def _witness(group: Represented) -> Table:
    counts = (group.present, group.persons, _percent(group.reference))
    return Table((group.group,), ("attendances", "all attendances", "% of the region"), (counts,))


def _tenths(share: Decimal) -> Decimal:
    """Return a share in percent, to a tenth: whole percents could seem to be on the other side of a limit."""
    return _percent(round(share, _DIGITS))


def _percent(share: Decimal) -> Decimal:
    return Decimal(f"{(share * 100).normalize():f}")
