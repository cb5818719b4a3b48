"""What counts as a means, and what lies above and below an item."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.graph import PlanGraph
from rri_planner.model import (
    Action,
    Event,
    Goal,
    Item,
    Pathway,
    Plan,
    Record,
    Vision,
    fields_of,
)
from tests.strategies import plans

# For each status whether the item is live, and whether it is a means.
_ACTIONS = {
    None: (True, True),
    "idea": (True, False),
    "measure": (True, True),
    "selected": (True, True),
    "planned": (True, True),
    "running": (True, True),
    "done": (True, True),
    "paused": (True, True),
    "dropped": (False, False),
}
_PATHWAYS = {None: (True, True), "considered": (True, False), "chosen": (True, True), "rejected": (False, False)}


@pytest.mark.parametrize(("status", "counts"), _ACTIONS.items())
def test_an_action_is_live_unless_dropped_and_a_means_beyond_an_idea(
    status: str | None, counts: tuple[bool, bool]
) -> None:
    """A dropped action is not live, an idea is not yet a means; an unstated status counts."""
    graph = PlanGraph(Plan(actions=[Action(id="a-1", status=status)]))
    assert (graph.is_live("a-1"), graph.is_means("a-1")) == counts


@pytest.mark.parametrize(("status", "counts"), _PATHWAYS.items())
def test_a_pathway_is_live_unless_rejected_and_a_means_if_chosen(status: str | None, counts: tuple[bool, bool]) -> None:
    """A rejected pathway is not live, one that is only considered is no means; an unstated status counts."""
    graph = PlanGraph(Plan(pathways=[Pathway(id="p-1", status=status)]))
    assert (graph.is_live("p-1"), graph.is_means("p-1")) == counts


def test_a_merged_action_is_not_live() -> None:
    """What has become part of another action no longer counts by itself."""
    graph = PlanGraph(Plan(actions=[Action(id="a-1", merged_into="a-2", status="running"), Action(id="a-2")]))
    assert (graph.is_live("a-1"), graph.is_means("a-1")) == (False, False)
    assert (graph.is_live("a-2"), graph.is_means("a-2")) == (True, True)


def test_other_items_are_live_and_no_means() -> None:
    """An event or a vision is part of the plan as long as it stands there, and never a means."""
    graph = PlanGraph(Plan(vision=Vision(), events=[Event(id="e-1")], goals=[Goal(id="g-1")]))
    assert [graph.is_live(id_) for id_ in ("vision", "e-1", "g-1")] == [True, True, True]
    assert [graph.is_means(id_) for id_ in ("vision", "e-1", "g-1")] == [False, False, True]
    assert graph.status("e-1") is None


def _status(*updates: dict[str, str], stated: str | None = "planned") -> str | None:
    plan = Plan(actions=[Action(id="a-1", status=stated)], updates=[{"of": "a-1", **update} for update in updates])
    return PlanGraph(plan).status("a-1")


def test_the_latest_update_is_the_current_status() -> None:
    """The stated status counts until an update; then the latest one, wherever it stands in the file."""
    first, last = {"date": "2026-04-01", "status": "running"}, {"date": "2026-09", "status": "done"}
    assert _status() == "planned"
    assert _status(stated=None) is None
    assert _status(first) == "running"
    assert _status(first, last) == _status(last, first) == "done"


def test_an_update_without_status_changes_none() -> None:
    """A report that only says how much is done leaves the status as it was."""
    assert _status({"date": "2026-04-01", "status": "running"}, {"date": "2026-05-01", "completion": "40"}) == "running"
    assert _status({"date": "2026-05-01", "completion": "40"}) == "planned"


def test_updates_of_one_day_or_of_none_have_an_order_of_their_own() -> None:
    """On one day the furthest status counts; an update without a date is older than any with one."""
    running, done = {"date": "2026-04-01", "status": "running"}, {"date": "2026-04-01", "status": "done"}
    assert _status(running, done) == _status(done, running) == "done"
    assert _status({"status": "done"}, running) == _status(running, {"status": "done"}) == "running"
    assert _status({"status": "running"}) == "running"


_PLAN = Plan(
    vision=Vision(),
    goals=[Goal(id="g-2", serves="g-1"), Goal(id="g-1"), Goal(id="g-3")],
    pathways=[
        Pathway(id="p-chosen", serves=["g-1", "g-2"], status="chosen"),
        Pathway(id="p-rejected", serves="g-1", status="rejected"),
    ],
    actions=[
        Action(id="a-lab", serves=["p-chosen", {"to": "p-chosen"}], depends_on=["a-site", "a-law"]),
        Action(id="a-idea", serves=["p-chosen", "g-3"], status="idea"),
        Action(id="a-fair", serves="p-rejected"),
        Action(id="a-site", depends_on="a-law"),
        Action(id="a-law", depends_on="a-vote"),
        Action(id="a-vote"),
    ],
)


def test_supporters_are_the_direct_means_that_count() -> None:
    """Ideas and pathways not taken do not support; top goals support the vision; each supporter comes once."""
    graph = PlanGraph(_PLAN)
    supporters = {
        id_: graph.supporters(id_) for id_ in ("vision", "g-1", "g-2", "g-3", "p-chosen", "p-rejected", "a-lab")
    }
    assert supporters == {
        "vision": ("g-1", "g-3"),
        "g-1": ("g-2", "p-chosen"),
        "g-2": ("p-chosen",),
        "g-3": (),
        "p-chosen": ("a-lab",),
        "p-rejected": ("a-fair",),
        "a-lab": (),
    }


def test_ends_and_what_is_below_them_are_all_there_are() -> None:
    """Everything that an item serves, and everything that serves it, at any distance, whether it counts or not."""
    graph = PlanGraph(_PLAN)
    assert graph.ends("a-lab") == ("g-1", "g-2", "p-chosen", "vision")
    assert graph.ends("vision") == graph.ends("a-vote") == ()
    assert graph.below("g-1") == ("a-fair", "a-idea", "a-lab", "g-2", "p-chosen", "p-rejected")


def test_an_action_reaches_an_end_only_by_means_that_count() -> None:
    """The idea and the action under the rejected pathway do not reach the goal."""
    graph = PlanGraph(_PLAN)
    assert graph.reaches("g-1") == graph.reaches("vision") == ("a-lab",)
    assert graph.reaches("g-3") == graph.reaches("p-rejected")[1:] == ()


def test_what_an_action_waits_for() -> None:
    """The actions that it names, and those that these wait for in turn."""
    graph = PlanGraph(_PLAN)
    assert graph.waits_for("a-lab") == ("a-law", "a-site")
    assert graph.waits_for_all("a-lab") == ("a-law", "a-site", "a-vote")
    assert graph.waits_for("a-vote") == ()


def test_an_item_on_a_circle_is_not_above_below_or_before_itself() -> None:
    """Circles are told by `knots`; the other questions leave the item itself out and end."""
    goals = [Goal(id="g-1", serves="g-2"), Goal(id="g-2", serves="g-1")]
    actions = [Action(id="a-1", serves="g-1", depends_on="a-2"), Action(id="a-2", depends_on="a-1")]
    graph = PlanGraph(Plan(goals=goals, actions=actions))
    assert (graph.ends("g-1"), graph.below("g-2"), graph.waits_for_all("a-1")) == (("g-2",), ("a-1", "g-1"), ("a-2",))


def test_a_chain_of_fifty_thousand_is_followed_to_its_end() -> None:
    """The length of a chain is the user's: nothing recurses over it."""
    count = 50_000
    plan = Plan(actions=[Action(id=f"a-{n}", depends_on=f"a-{n + 1}" if n + 1 < count else ()) for n in range(count)])
    graph = PlanGraph(plan)
    assert len(graph.waits_for_all("a-0")) == count - 1
    assert graph.knots("depends_on") == ()


@settings(max_examples=25, deadline=None)
@given(plans(broken=True), st.randoms(use_true_random=False))
def test_the_order_of_items_changes_no_answer(plan: Plan, random: Random) -> None:
    """Permuted items give the same faults, edges, statuses, means, knots and chains."""
    collections = {each.name: getattr(plan, each.name) for each in fields_of(Plan) if each.declared.many}
    parts = {name: values for name, values in collections.items() if values and isinstance(values[0], Item | Record)}
    permuted = plan.evolve(**{name: random.sample(values, len(values)) for name, values in parts.items()})
    assert _answers(permuted) == _answers(plan)


def _answers(plan: Plan) -> object:
    graph = PlanGraph(plan)
    return (
        [(each.holder, each.path, each.target) for each in graph.broken],
        [(each.holder, each.path, each.target) for each in graph.illegal],
        [str(edge) for edge in graph.edges()],
        {item.id: graph.status(item.id) for item in sorted(plan, key=lambda item: item.id)},
        {item.id: (graph.supporters(item.id), graph.reaches(item.id), graph.ends(item.id)) for item in plan},
        {item.id: (str(graph.why(item.id)), str(graph.came_of(item.id))) for item in plan},
        [graph.knots(relation) for relation in ("serves", "depends_on", "excludes", "influences", "informs")],
    )
