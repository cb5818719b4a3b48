"""Who takes part, and what each of them does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from rri_planner.language import capitalised
from rri_planner.model import VOCABULARIES, Action, FrozenMap, Plan, Stakeholder
from rri_planner.render._values import Fact, Origin, Reference, Words
from rri_planner.render._views.facts import facts
from rri_planner.render._writer import Writer

_OWN_PLACE = frozenset({"helix", "roles", "themes", "tags"})
_PARTS = VOCABULARIES["involvement"].words


@frozen
class Duty:
    """One part that a stakeholder has, and in which actions."""

    key: str
    label: str
    actions: tuple[Reference, ...]


@frozen
class StakeholderRow:
    """An organisation or group with all that it does."""

    id: str
    anchor: str | None
    name: Words
    description: Words | None
    helix_key: str
    helix: str | None
    roles: tuple[str, ...]
    duties: tuple[Duty, ...]
    facts: tuple[Fact, ...]
    origin: Origin | None
    extra: FrozenMap[object]


def stakeholder_rows(plan: Plan, actions: Iterable[Action], writer: Writer) -> tuple[StakeholderRow, ...]:
    """Return who does what in these actions, in the plan's order of stakeholders. Contact data stay out."""
    duties: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for action in actions:
        for each in action.involved:
            if each.who is not None:
                duties[each.who][each.as_ or ""].append(action.id)
    return tuple([_row(stakeholder, duties[stakeholder.id], writer) for stakeholder in plan.stakeholders])


def _row(stakeholder: Stakeholder, duties: Mapping[str, list[str]], writer: Writer) -> StakeholderRow:
    return StakeholderRow(
        stakeholder.id,
        writer.anchor(stakeholder),
        writer.name(stakeholder),
        writer.words(stakeholder.description),
        stakeholder.helix or "",
        capitalised(writer.word("helix", stakeholder.helix)) if stakeholder.helix else None,
        tuple(writer.word("role", role) for role in stakeholder.roles),
        tuple(
            Duty(
                part,
                capitalised(writer.word("involvement", part)) if part else "",
                writer.references(dict.fromkeys(duties[part])),
            )
            for part in (*_PARTS, "")
            if part in duties
        ),
        facts(stakeholder, writer, without=_OWN_PLACE),
        writer.origin(stakeholder.provenance),
        stakeholder.extra,
    )
