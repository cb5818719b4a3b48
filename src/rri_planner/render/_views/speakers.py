"""Who said something, as the group that they belong to: documents name no speaker, and no group that is too small."""

from __future__ import annotations

from rri_planner.analysis import withheld
from rri_planner.model import Contribution, Event, Plan, Stakeholder
from rri_planner.render._writer import Writer


def speaker(said: Contribution, writer: Writer) -> str | None:
    """Return the strand of the helix that spoke, or None where it is unknown or would give somebody away."""
    strand = strand_of(said.by, writer.plan)
    return None if strand is None or is_given_away(said, writer.plan) else writer.word("helix", strand)


def strand_of(by: str | None, plan: Plan) -> str | None:
    """Return the strand of the helix of whoever may speak: a strand itself or a stakeholder."""
    if by is None or by in plan.words("helix"):
        return by
    stakeholder = plan.get(by)
    return stakeholder.helix if isinstance(stakeholder, Stakeholder) else None


def is_given_away(said: Contribution, plan: Plan) -> bool:
    """Whether the strand and the event together would lead to a handful of people, fewer than may be published."""
    strand = strand_of(said.by, plan)
    event = None if said.from_ is None else plan.get(said.from_)
    if strand is None or not isinstance(event, Event) or event.participants is None:
        return False
    counted = event.participants.helix.get(strand)
    return counted is not None and bool(withheld({strand: counted}))
