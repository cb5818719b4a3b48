"""TIM103: actions that wait for one another in a circle."""

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
    code="TIM103",
    name="dependency-loop",
    severity="error",
    sources=("DOOR",),
    summary=Message("actions wait for one another in a circle"),
    why=Message("There is no order in which the work could be done."),
    remedies=(
        Message("let one of the actions begin without waiting"),
        Message("split one of the actions into a first and a second part"),
    ),
    incoherent="""
        goals: [{id: g-skills}]
        actions:
          - {id: a-book, title: Write the book, serves: [g-skills], depends_on: [a-course]}
          - {id: a-course, title: Hold the course, serves: [g-skills], depends_on: [a-book]}
    """,
    coherent="""
        goals: [{id: g-skills}]
        actions:
          - {id: a-book, title: Write the book, serves: [g-skills]}
          - {id: a-course, title: Hold the course, serves: [g-skills], depends_on: [a-book]}
    """,
    waivable=False,
)
def dependency_loop(case: Case) -> Iterator[Judgement]:
    """Judge every action that waits for others: it does not wait for itself, by whatever way round.

    A circle of actions none of which is still in the plan counts for nothing.
    """
    knots = [knot for knot in case.graph.knots("depends_on") if any(map(case.graph.is_live, knot.ids))]
    knotted = {id_ for knot in knots for id_ in knot.ids}
    yield from (_circle(case, knot) for knot in knots)
    yield from (HOLDS for action in case.live_actions if action.depends_on and action.id not in knotted)


def _circle(case: Case, knot: Knot) -> Fires:
    items = [case.plan[id_] for id_ in knot.cycle]
    if len(items) == 1:
        message = Message("{item} waits for itself, so that it can never begin", item=called(items[0]))
    else:
        message = Message(
            "{items} wait for one another in a circle, so that none of them can begin", items=listed(items)
        )
    return fires(*knot.cycle, witness=Cycle(knot.cycle), message=message)
