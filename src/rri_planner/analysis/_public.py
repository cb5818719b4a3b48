"""A copy of a plan for open data: without what is about persons, without what is not decided yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import evolve

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._funnel import strands_of
from rri_planner.analysis._inclusion_counts import Attendance
from rri_planner.analysis._withheld import withheld
from rri_planner.graph import PlanGraph
from rri_planner.model import (
    FrozenMap,
    Indicator,
    Influence,
    Item,
    Judgement,
    Nested,
    Observation,
    Participants,
    Plan,
    StatusUpdate,
    SurveyResult,
    Waiver,
    fields_of,
)

N = TypeVar("N", bound=Nested)

_UNDECIDED = ("idea", "measure")
_ABOUT = ("measures", "of", "about")
_WORKING_NOTES: Mapping[type[Nested], tuple[str, ...]] = {
    StatusUpdate: ("by", "comment", "light"),
    Influence: ("by",),
    Judgement: ("by",),
    Waiver: ("by",),
}


def public(plan: Plan | PlanGraph) -> Plan:
    """Return a copy of the plan that may be given to everybody.

    Left out are: actions that are still an idea or a measure, with the indicators, assumptions, decisions and reviews
    that are about them only; fields that hold data of persons, and free fields, of which nobody has said what they
    hold; who reports, rates and waives; the comments and lights of updates, which are for the steering group. A
    contribution names a strand of the helix where it named a stakeholder. Small counts of people are withheld as in
    every public document, with as many others as it takes so that they cannot be worked out. Kept are reasons,
    answers, decisions and reviews: they were given to be read.

    >>> plan = Plan(stakeholders=[{"id": "s", "helix": "business", "contact": {"name": "N. N."}}],
    ...             contributions=[{"id": "c", "by": "s"}], actions=[{"id": "a", "status": "idea"}])
    >>> shared = public(plan)
    >>> dict(shared.stakeholders[0].contact), shared.contributions[0].by, shared.actions
    ({}, 'business', ())
    """
    graph = graph_of(plan)
    whole = graph.plan
    undecided = {each.id for each in whole.actions if graph.status(each.id) in _UNDECIDED}
    shown = whole.without(*undecided, *(each.id for each in whole if _is_only_about(each, undecided)))
    strands = strands_of(shown)
    shown = shown.evolve(
        contributions=tuple(evolve(each, by=strands.get(each.by)) for each in shown.contributions),
        updates=tuple(each for each in shown.updates if each.status is not None or each.completion is not None),
    )
    return _without_persons(shown)


def _is_only_about(item: Item, undecided: set[str]) -> bool:
    if item.item_kind not in {"indicator", "assumption", "decision", "review"}:
        return False
    targets = {link.to for name in _ABOUT for link in getattr(item, name, ())}
    return bool(targets) and targets <= undecided


def _without_persons(part: N) -> N:
    """Return a part without what is not for everybody, in it and in all that stands inside it."""
    notes = next((names for owner, names in _WORKING_NOTES.items() if isinstance(part, owner)), ())
    changes = _small_counts(part)
    for each in fields_of(type(part)):
        value = getattr(part, each.name)
        if each.declared.personal or each.declared.value == "free" or each.name in notes:
            changes[each.name] = each.default
        elif each.declared.record is not None and value and each.name not in changes:
            changes[each.name] = _inside(value)
    return evolve(part, **changes)


def _inside(value: object) -> object:
    match value:
        case Nested():
            return _without_persons(value)
        case tuple():
            return tuple(_inside(entry) for entry in value)
        case _:
            assert isinstance(value, Mapping)
            return FrozenMap({key: _inside(entry) for key, entry in value.items()})


def _small_counts(part: Nested) -> dict[str, Any]:
    """Return the fields of a part with counts of people, without those that are withheld."""
    match part:
        case Participants():
            return _participants(part)
        case SurveyResult():
            hidden = withheld(part.counts)
            return {"counts": FrozenMap({answer: n for answer, n in part.counts.items() if answer not in hidden})}
        case Indicator(type="count"):
            return {"observations": tuple(_observation(each) for each in part.observations)}
        case _:
            return {}


def _participants(counted: Participants) -> dict[str, Any]:
    hidden = Attendance.of(counted).kept_back()
    crossed_is_small = any(withheld({"": each.count}) for each in counted.cross if each.count is not None)
    return {
        "total": None if "total" in hidden else counted.total,
        "cross": () if crossed_is_small or hidden else counted.cross,
        **{
            by: FrozenMap({group: n for group, n in getattr(counted, by).items() if f"{by}.{group}" not in hidden})
            for by in ("helix", "gender", "groups")
        },
    }


def _observation(seen: Observation) -> Observation:
    hidden = withheld({group: int(value) for group, value in seen.groups.items()})
    return evolve(seen, groups=FrozenMap({group: n for group, n in seen.groups.items() if group not in hidden}))
