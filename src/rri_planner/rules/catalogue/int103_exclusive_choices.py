"""INT103: two choices that exclude each other, and both are in the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rri_planner.analysis import conflicts_in
from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="INT103",
    name="exclusive-choices",
    severity="error",
    since="adopted",
    sources=("MT", "BRAT"),
    summary=Message("two actions or two pathways exclude each other, and both are in the plan"),
    why=Message("Only one of them can happen; until somebody chooses, the plan promises both."),
    remedies=(
        Message("choose one of the two, and drop or reject the other"),
        Message("separate them in time, if they only exclude each other at the same time"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-centre, title: A lively centre, needs: any}]
        actions:
          - {id: a-convert, title: Convert the hall, serves: [g-centre], excludes: [a-demolish]}
          - {id: a-demolish, title: Demolish the hall, serves: [g-centre]}
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-centre, title: A lively centre, needs: any}]
        actions:
          - {id: a-convert, title: Convert the hall, serves: [g-centre], excludes: [a-demolish]}
          - {id: a-demolish, title: Demolish the hall, serves: [g-centre], status: dropped}
    """,
)
def exclusive_choices(case: Case) -> Iterator[Judgement]:
    """Judge every two items that exclude each other: not both count, or they are kept apart in time.

    Where dates are so coarse that both could still be fitted in, that is a warning and only possible; where a date
    is missing that decides it, nobody can tell.
    """
    conflicts = {(each.first, each.second): each for each in conflicts_in(case.graph)}
    edges = case.graph.edges("excludes")
    for pair in sorted({tuple(sorted((each.source, each.target))) for each in edges if each.source != each.target}):
        found = conflicts.get((pair[0], pair[1]))
        if found is None:
            yield HOLDS
        else:
            yield cannot_tell("period") if found.undated else _both(case, *pair, coarse=found.coarse)


def _both(case: Case, first: str, second: str, *, coarse: bool) -> Fires:
    ends: dict[str, Any] = {"first": called(case.plan[first]), "second": called(case.plan[second])}
    if not coarse:
        message = Message("{first} and {second} exclude each other, and both are in the plan", **ends)
        return fires(first, second, witness=Set((first, second)), message=message)
    return fires(
        first,
        second,
        witness=Set((first, second)),
        message=Message(
            "{first} and {second} exclude each other at the same time, and their dates do not surely keep them apart",
            **ends,
        ),
        certainty="possible",
        severity="warning",
    )
