"""STR103: things that serve one another in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Cycle
from rri_planner.graph import Knot
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule


@rule(
    code="STR103",
    name="support-loop",
    severity="error",
    sources=("OFT",),
    summary=Message("goals serve one another in a circle"),
    why=Message("If the one is there for the other and the other for the one, nothing gives a reason for either."),
    remedies=(
        Message("take one of the links away"),
        Message("turn one of the links into an influence, where circles are allowed"),
    ),
    incoherent="""
        goals:
          - {id: g-jobs, title: More jobs, serves: [g-people]}
          - {id: g-people, title: More people, serves: [g-jobs]}
    """,
    coherent="""
        goals:
          - {id: g-jobs, title: More jobs, serves: [g-people]}
          - {id: g-people, title: More people}
        actions: [{id: a-houses, title: Build houses, serves: [g-jobs]}]
        influences: [{of: g-people, to: g-jobs, score: 2}]
    """,
)
def support_loop(case: Case) -> Iterator[Judgement]:
    """Judge every goal and pathway: it does not serve itself, by whatever way round."""
    knots = case.graph.knots("serves")
    knotted = {id_ for knot in knots for id_ in knot.ids}
    yield from (_circle(case, knot) for knot in knots)
    yield from (HOLDS for end in case.plan.of_kind("goal", "pathway") if end.id not in knotted)


def _circle(case: Case, knot: Knot) -> Fires:
    items = [case.plan[id_] for id_ in knot.cycle]
    if len(items) == 1:
        message = Message("{item} serves itself, which is no reason for it", item=called(items[0]))
    else:
        message = Message(
            "{items} serve one another in a circle, which gives no reason for any of them", items=listed(items)
        )
    return fires(*knot.cycle, witness=Cycle(knot.cycle), message=message)
