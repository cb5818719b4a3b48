"""What became of a contribution is found by whoever asks the graph or the trace."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.analysis import funnel, trace
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Contribution, Event, Plan
from tests.strategies import plans


@given(plans(), st.data())
@settings(max_examples=30, deadline=None)
def test_adopting_then_tracing_finds_it(plan: Plan, data: st.DataObject) -> None:
    """Whatever is adopted is a reason for what it went into, and that is what came of it."""
    homes = [item.id for item in plan.of_kind("action", "goal", "pathway")]
    if not plan.contributions or not homes:
        return
    said = data.draw(st.sampled_from([each.id for each in plan.contributions]))
    home = data.draw(st.sampled_from(homes))
    adopted = plan.adopting(said, into=home)
    found = trace(adopted)
    assert said in found.of(home).because_of
    assert home in found.of(said).led_to
    graph = PlanGraph(without_circles(plan).adopting(said, into=home))
    assert any(home in chain.ids for chain in graph.came_of(said))
    assert any(said in chain.ids for chain in graph.why(home, limit=10_000))


def without_circles(plan: Plan) -> Plan:
    """Return a plan in which every chain comes to an end: one that leads into a circle stops there."""
    return plan.evolve(
        goals=[evolve(each, serves=()) for each in plan.goals],
        pathways=[evolve(each, serves=()) for each in plan.pathways],
        actions=[evolve(each, serves=()) for each in plan.actions],
        contributions=[evolve(each, into=()) for each in plan.contributions],
    )


def test_a_split_and_merged_idea_is_followed_to_the_end() -> None:
    """From the event to the action, by way of a split and a merge; the funnel counts each contribution once."""
    plan = Plan(
        events=[Event(id="e")],
        actions=[Action(id="a")],
        contributions=[Contribution(id="c", text="A lab and a bus", from_="e"), Contribution(id="d", text="Bus")],
    )
    plan = plan.splitting("c", into=["A lab", "A bus"]).adopting("c.1", into="a").merging("c.2", into="d")
    plan = plan.declining("d", because="No road")
    assert trace(plan).of("a").because_of == ("c", "c.1", "e")
    assert trace(plan).of("e").led_to == ("a", "c", "c.1", "c.2", "d")
    assert [chain.ids for chain in PlanGraph(plan).came_of("c")] == [("c", "c.1", "a"), ("c", "c.2", "d")]
    assert dict(funnel(plan).contributions.counts) == {
        "adopted": 1, "declined": 1, "merged": 2, "parked": 0, "unanswered": 0,
    }  # fmt: skip
