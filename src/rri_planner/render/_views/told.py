"""A part of a plan as two readers see it: in the language of the document, and in the words of the region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised, pick
from rri_planner.model import UNKNOWN_LANGUAGE, Action, Goal, Plan, Text, name_of
from rri_planner.render._values import Origin, Reference, Words
from rri_planner.render._views.bounded import first
from rri_planner.render._views.one_page import leaders
from rri_planner.render._writer import Writer

_WHO = 3
_BRIDGE = "en"


@frozen
class Side:
    """One region of several: its plan, and the writer that knows the plan's own words."""

    id: str
    region: Words
    graph: PlanGraph
    writer: Writer


@frozen
class Told:
    """A goal or an action of one region.

    ``beside`` is what else helps to read the title: the original where a translation is shown, else an English wording
    where only the original can be. ``taken_from`` is the region from whose plan an action was taken over.
    """

    region: Words
    title: Words
    beside: Words | None
    status_key: str
    status: str | None
    when: str | None
    who: tuple[Reference, ...]
    more_who: str | None
    taken_from: Words | None
    origin: Origin | None


def region_of(plan: Plan, writer: Writer) -> Words:
    """Return what a document calls the region of a plan: by its name, else by the title of the plan, else by its id."""
    region = None if plan.region is None else plan.region.name or plan.region.title
    named = next((text for text in (region, plan.title) if text is not None and str(text).strip()), None)
    if named is None:
        return Words(plan.id)
    chosen = pick(named, writer.language)
    return Words(chosen.text, chosen.language if chosen.fallback else None)  # a name needs no mark


def region_names(plans: Iterable[Plan], writer: Writer) -> tuple[str, ...]:
    """Return what a document calls the regions of these plans."""
    return tuple(region_of(plan, writer).text for plan in plans)


def told(side: Side, item: Goal | Action, names: Mapping[str, Words]) -> Told:
    """Return a goal or an action; ``names`` are the regions by the ids of their plans."""
    writer, status = side.writer, side.graph.status(item.id)
    action = item if isinstance(item, Action) else None
    who, more = first(() if action is None else leaders(action.involved), _WHO, writer)
    source = None if action is None or action.adopted_from is None else action.adopted_from.plan
    return Told(
        side.region,
        writer.name(item),
        beside(name_of(item), writer),
        status or "",
        capitalised(writer.word("action-status", status)) if action is not None and status else None,
        writer.said(item.period if isinstance(item, Action) else item.due),
        writer.references(who),
        more,
        None if source is None else names.get(source, Words(source)),
        writer.origin(item.provenance),
    )


def beside(text: Text | str | None, writer: Writer) -> Words | None:
    """Return the original wording where the document shows a translation, an English one where it cannot."""
    if not isinstance(text, Text):
        return None
    original, wording = text.versions[0]
    if text.get(writer.language) is not None:
        differs = original not in {writer.language, UNKNOWN_LANGUAGE}
        return Words(wording.text, original) if differs else None
    bridge = text.get(_BRIDGE)
    return None if bridge is None or original == _BRIDGE else Words(bridge, _BRIDGE)
