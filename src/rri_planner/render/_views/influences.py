"""What helps or hinders what, as people judged it."""

from __future__ import annotations

from attrs import frozen

from rri_planner.model import Influence, Plan
from rri_planner.render._values import Fact, Reference
from rri_planner.render._views.facts import facts
from rri_planner.render._writer import Writer

_OWN_PLACE = frozenset({"of", "to", "score", "themes", "tags"})


@frozen
class InfluenceRow:
    """One judgement that is not nothing: from -3, which cancels, to +3, which cannot be without."""

    source: Reference
    target: Reference
    helps: bool
    score: str
    facts: tuple[Fact, ...]


def influence_rows(plan: Plan, writer: Writer) -> tuple[InfluenceRow, ...]:
    """Return what was judged to help or hinder; what was not assessed or has no effect is left out."""
    return tuple([_row(each, each.score, writer) for each in plan.influences if each.score])


def _row(influence: Influence, score: int, writer: Writer) -> InfluenceRow:
    written = writer.say(score)
    return InfluenceRow(
        writer.reference(influence.of or ""),
        writer.reference(influence.to or ""),
        score > 0,
        f"+{written}" if score > 0 else written,
        facts(influence, writer, without=_OWN_PLACE),
    )
