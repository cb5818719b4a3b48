"""What stakeholders do, in the words of StratML: roles, and whether they perform or benefit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from rri_planner.formats._stratml._codecs import STRING
from rri_planner.formats._stratml._identifiers import identifier
from rri_planner.formats._stratml._names import FIRST, SECOND, Part
from rri_planner.formats._stratml._slots import STAKEHOLDER, STAKEHOLDER_TYPE, SUBMITTER, kept, put, stated
from rri_planner.model import VOCABULARIES, Involvement, Stakeholder

PERFORMER, BENEFICIARY = "Performer", "Beneficiary"
SUBMITTING = "submitter"

ROLE_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "responsible": PERFORMER,
        "accountable": PERFORMER,
        "contributes": PERFORMER,
        "affected": BENEFICIARY,
    }
)
"""The RoleType of our words for parts in an action; each RoleType alone is read as the first word that has it."""

COMMITMENTS = VOCABULARIES["commitment"].words
INVOLVEMENTS = VOCABULARIES["involvement"].words
HELIX = VOCABULARIES["helix"].words
DESCRIBED_ROLES = ("helix", "speaks_for")
"""The fields that become Roles of their own name, with the value as their Description."""


def is_submitter(stakeholder: Stakeholder, part: Part) -> bool:
    """Whether a stakeholder is nothing but the person who submits the document, and can be written as that."""
    others = stakeholder.name or stakeholder.description or stakeholder.helix or stakeholder.speaks_for
    return (
        stakeholder.roles == (SUBMITTING,)
        and not others
        and (part == SECOND or stakeholder.id == SUBMITTING)
        and "contact" in kept(SUBMITTER, stakeholder, part)
    )


def held_stakeholders(stakeholders: tuple[Stakeholder, ...], part: Part) -> tuple[Stakeholder, ...]:
    """Return stakeholders as StratML holds them; the first that submits the document comes last."""
    submitter = next((each for each in stakeholders if is_submitter(each, part)), None)
    held = tuple(_held(each, part) for each in stakeholders if each is not submitter)
    if submitter is None:
        return held
    return (*held, Stakeholder(**{"id": SUBMITTING, **kept(SUBMITTER, submitter, part)}, roles=(SUBMITTING,)))


def held_involvements(involved: tuple[Involvement, ...], known: Collection[str], part: Part) -> tuple[Involvement, ...]:
    """Return who takes part in an action as StratML holds it: known stakeholders, in part 2 with their roles."""
    found = (each for each in involved if each.who in known)
    if part == FIRST:
        return tuple(Involvement(who=each.who) for each in found)
    return tuple(Involvement(who=each.who, as_=each.as_, commitment=each.commitment) for each in found)


def labels(stakeholders: tuple[Stakeholder, ...]) -> dict[str, str]:
    """Return by what each stakeholder is named where it takes part: its name if it alone has it, else its id."""
    ids = {each.id for each in stakeholders}
    counts: dict[str, int] = {}
    for each in stakeholders:
        counts[same_name(str(each.name or ""))] = counts.get(same_name(str(each.name or "")), 0) + 1
    return {
        each.id: name if name and name not in ids and counts[same_name(name)] == 1 else identifier(each.id)
        for each in stakeholders
        for name in (str(each.name or ""),)
    }


def same_name(name: str) -> str:
    """Return what two spellings of one name have in common: capitals and white space do not count."""
    return " ".join(name.split()).casefold()


def _held(stakeholder: Stakeholder, part: Part) -> Stakeholder:
    values: dict[str, Any] = kept(STAKEHOLDER, stakeholder, part)
    kind = STAKEHOLDER_TYPE.of(stakeholder)
    if kind is not None and (kept_kind := STAKEHOLDER_TYPE.codec.keep(kind)) is not None:
        put(values, STAKEHOLDER_TYPE, kept_kind)
    if part == SECOND:
        values["roles"] = _strings(stakeholder.roles)
        values["speaks_for"] = _strings(stakeholder.speaks_for)
        values["helix"] = stakeholder.helix if stakeholder.helix in HELIX else None
    return Stakeholder(**stated(values))


def _strings(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(held for value in values if (held := STRING.keep(value)) is not None)
