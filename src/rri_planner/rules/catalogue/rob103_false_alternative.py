"""ROB103: several ways that share one bottleneck."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.analysis import single_points
from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Goal, Needs, Pathway, Vision
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule

_CHOICE_BEGINS_AT = 2


@rule(
    code="ROB103",
    name="false-alternative",
    severity="info",
    since="adopted",
    summary=Message("an end that one of several means is enough for, and all of them hang on the same thing"),
    why=Message("Two ways that share one bottleneck fail together, so that there is less safety than it seems."),
    remedies=(
        Message("make the ways independent of each other"),
        Message("count them as one way"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, needs: any}]
        pathways:
          - {id: p-school, title: At school, serves: [g-skills]}
          - {id: p-work, title: At work, serves: [g-skills]}
        actions:
          - {id: a-trainers, title: Train the trainers}
          - {id: a-course, serves: [p-school], depends_on: [a-trainers]}
          - {id: a-lunch, serves: [p-work], depends_on: [a-trainers]}
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, needs: any}]
        pathways:
          - {id: p-school, title: At school, serves: [g-skills]}
          - {id: p-work, title: At work, serves: [g-skills]}
        actions:
          - {id: a-trainers, title: Train the trainers}
          - {id: a-course, serves: [p-school], depends_on: [a-trainers]}
          - {id: a-lunch, serves: [p-work]}
    """,
)
def false_alternative(case: Case) -> Iterator[Judgement]:
    """Judge every live end that takes any one of two means or more: no single thing is in every way to it.

    Such a thing is an action, the one stakeholder that is accountable, the one line that pays, or an assumption; what
    the end itself rests on is left out. A finding is possible if it depends on needs that are not stated further down.
    """
    ends = [
        end.id
        for end in case.plan.of_kind("vision", "goal", "pathway")
        if isinstance(end, Vision | Goal | Pathway) and end.needs == Needs("any") and case.graph.is_live(end.id)
    ]
    ends = [end for end in ends if len(case.graph.supporters(end)) >= _CHOICE_BEGINS_AT]
    if not ends:
        return
    for end, points in single_points(case.graph, ends=ends, shared=True).items():
        own = {edge.target for edge in case.graph.edges_from(end, "rests_on")}
        certain = [id_ for id_ in points.certain if id_ not in own]
        possible = [id_ for id_ in points.possible if id_ not in own]
        if certain:
            yield _bottleneck(case, end, certain)
        elif possible:
            yield _bottleneck(case, end, possible, certain=False)
        elif case.coverage.of(end).possible:
            yield HOLDS


def _bottleneck(case: Case, end: str, ids: list[str], *, certain: bool = True) -> Fires:
    message = Message(
        "{end} looks as if any one of {number} means were enough ({means}), but all of them hang on {bottleneck}",
        end=called(case.plan[end]),
        number=len(case.graph.supporters(end)),
        means=listed(case.plan[id_] for id_ in case.graph.supporters(end)),
        bottleneck=listed(case.plan[id_] for id_ in ids),
    )
    if certain:
        return fires(end, witness=Set(ids), message=message)
    message = Message("{sentence}, if ends that do not state their needs take all of their means", sentence=message)
    return fires(end, witness=Set(ids), message=message, certainty="possible")
