"""Which actions many others wait for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import awaited
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Plan


@st.composite
def _plans(draw: st.DrawFn) -> Plan:
    ids = [f"A{number}" for number in range(7)]
    earlier = [draw(st.lists(st.sampled_from(ids[:number] or ["A9"]), max_size=2)) for number in range(7)]
    return Plan(actions=[Action(id=id_, depends_on=first) for id_, first in zip(ids, earlier, strict=True)])


@given(_plans(), st.integers(0, 4))
def test_those_who_wait_are_those_who_name_it(plan: Plan, most: int) -> None:
    """An action waits for all that it names and all that those name; few who wait are left out."""
    graph = PlanGraph(plan)
    waits = {action.id: graph.waits_for_all(action.id) for action in plan.actions}
    wanted = {id_: tuple(sorted(each for each in waits if id_ in waits[each])) for id_ in waits}
    assert dict(awaited(graph, more_than=most)) == {id_: ids for id_, ids in wanted.items() if len(ids) > most}


def test_who_does_not_wait() -> None:
    """What is done, dropped or an idea neither waits nor is waited for; those in a circle do not hold each other up."""
    plan = Plan(
        actions=[
            Action(id="A1", depends_on=["A2", "A5"]),
            Action(id="A2", depends_on="A1"),
            Action(id="A3", depends_on="A1"),
            Action(id="A4", depends_on="A1", status="done"),
            Action(id="A5", status="dropped"),
            Action(id="A6", depends_on="A3", status="idea"),
        ]
    )
    assert dict(awaited(plan, more_than=0)) == {"A1": ("A3",)}
