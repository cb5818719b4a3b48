"""What was decided elsewhere, and how the plan stands to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from attrs import frozen

from rri_planner.model import Alignment, FrozenMap, Objective, Plan, Policy
from rri_planner.render._values import Fact, Origin, Reference, Words
from rri_planner.render._views.facts import facts
from rri_planner.render._writer import Writer

_OWN_PLACE = frozenset({"version", "period", "territory", "objectives", "themes", "tags"})


@frozen
class AlignmentRow:
    """How a part of the plan stands to an objective; ``sign_key`` is supports, neutral or conflicts."""

    part: Reference
    sign_key: str
    sign: str | None
    because: Words | None
    mitigation: Words | None


@frozen
class ObjectiveRow:
    """An objective with all that stands to it."""

    id: str
    anchor: str | None
    title: Words
    description: Words | None
    in_scope: str | None
    alignments: tuple[AlignmentRow, ...]


@frozen
class PolicyPart:
    """A strategy, law or programme."""

    id: str
    anchor: str | None
    title: Words
    description: Words | None
    version: str | None
    period: str | None
    territory: str | None
    objectives: tuple[ObjectiveRow, ...]
    facts: tuple[Fact, ...]
    origin: Origin | None
    extra: FrozenMap[object]


def policy_parts(plan: Plan, writer: Writer) -> tuple[PolicyPart, ...]:
    """Return the policies with the parts of the plan that stand to their objectives."""
    alignments: dict[str, list[AlignmentRow]] = defaultdict(list)
    for each in plan.alignments:
        if each.with_ is not None and each.of is not None:
            alignments[each.with_].append(_alignment(each, each.of, writer))
    return tuple([_policy(policy, alignments, writer) for policy in plan.policies])


def _policy(policy: Policy, alignments: Mapping[str, list[AlignmentRow]], writer: Writer) -> PolicyPart:
    return PolicyPart(
        policy.id,
        writer.anchor(policy),
        writer.name(policy),
        writer.words(policy.description),
        policy.version,
        writer.said(policy.period),
        policy.territory,
        tuple([_objective(each, alignments.get(each.id, []), writer) for each in policy.objectives]),
        facts(policy, writer, without=_OWN_PLACE),
        writer.origin(policy.provenance),
        policy.extra,
    )


def _objective(objective: Objective, alignments: list[AlignmentRow], writer: Writer) -> ObjectiveRow:
    return ObjectiveRow(
        objective.id,
        writer.anchor(objective),
        writer.name(objective),
        writer.words(objective.description),
        writer.said(objective.in_scope),
        tuple(alignments),
    )


def _alignment(alignment: Alignment, part: str, writer: Writer) -> AlignmentRow:
    sign = alignment.sign
    return AlignmentRow(
        writer.reference(part),
        sign or "",
        writer.word("sign", sign) if sign else None,
        writer.words(alignment.because),
        writer.words(alignment.mitigation),
    )
