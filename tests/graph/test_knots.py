"""Circles and the shortest way round them."""

from __future__ import annotations

import subprocess
import sys

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.graph import Knot, PlanGraph
from rri_planner.graph._knots import knots_in
from rri_planner.model import Action, Goal, Plan


def _actions(**waits: str) -> Plan:
    return Plan(actions=[Action(id=id_, depends_on=targets.split()) for id_, targets in waits.items()])


def test_a_knot_has_all_its_items_and_one_shortest_cycle() -> None:
    """The cycle starts at its smallest id and follows the edges; what merely leads into it or out of it is left out."""
    plan = _actions(z="c", c="a", a="b x", b="c d", d="a", x="")
    assert PlanGraph(plan).knots("depends_on") == (Knot(("a", "b", "c", "d"), ("a", "b", "c"), exact=True),)


def test_a_shorter_cycle_elsewhere_in_the_knot_is_found() -> None:
    """The cycle is the shortest of the whole knot, not of its first item; of equal ones the first by id counts."""
    plan = _actions(a="b", b="c", c="d", d="a e f", e="d", f="d")
    assert PlanGraph(plan).knots("depends_on")[0].cycle == ("d", "e")


def test_an_item_that_leads_to_itself_is_a_knot() -> None:
    """A goal that serves itself gives no reason either."""
    plan = Plan(goals=[Goal(id="g-2", serves="g-2"), Goal(id="g-1", serves=["g-1", "g-2"]), Goal(id="g-3")])
    assert PlanGraph(plan).knots("serves") == (
        Knot(("g-1",), ("g-1",), exact=True),
        Knot(("g-2",), ("g-2",), exact=True),
    )


def test_every_knot_is_told_once_ordered_by_its_smallest_id() -> None:
    """Two circles that do not lead to each other and back are two knots."""
    plan = _actions(d="c", c="d", b="a c", a="b")
    assert [knot.ids for knot in PlanGraph(plan).knots("depends_on")] == [("a", "b"), ("c", "d")]


def test_a_plan_without_circles_does_not_load_networkx() -> None:
    """Networkx takes longer to load than a whole check; what needs no help from it does not wait for it."""
    code = """
import sys
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Goal, Plan, Vision
plan = Plan(vision=Vision(), goals=[Goal(id="g")], actions=[Action(id="a", serves="g"), Action(id="b", depends_on="a")])
graph = PlanGraph(plan)
assert graph.knots("depends_on") == graph.knots("serves") == () and graph.why("a") and not graph.broken
print("networkx" in sys.modules, graph.networkx and "networkx" in sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False True\n"


def test_a_ring_of_fifty_thousand_is_solved_exactly() -> None:
    """A ring is one round of work, however long, without recursion."""
    count = 50_000
    ring = {f"n{number:05}": (f"n{(number + 1) % count:05}",) for number in range(count)}
    assert knots_in(ring) == (Knot(tuple(ring), tuple(ring), exact=True),)


def test_a_clique_of_three_hundred_is_solved_exactly() -> None:
    """Where everything leads to everything, two items are a shortest cycle, and no cycle is enumerated."""
    ids = tuple(f"n{number:03}" for number in range(300))
    clique = {each: tuple(other for other in ids if other != each) for each in ids}
    assert knots_in(clique) == (Knot(ids, ("n000", "n001"), exact=True),)


def test_beyond_its_budget_a_search_says_that_it_is_not_exact() -> None:
    """Every knot gets a cycle; where the search stopped before it could know that none is shorter, it says so."""
    successors = {"a": ("b",), "b": ("c",), "c": ("a", "d"), "d": ("e",), "e": ("d", "c"), "x": ("y",), "y": ("x",)}
    exact = (Knot(("a", "b", "c", "d", "e"), ("d", "e"), exact=True), Knot(("x", "y"), ("x", "y"), exact=True))
    assert knots_in(successors) == exact
    assert knots_in(successors, budget=1) == (
        Knot(("a", "b", "c", "d", "e"), ("a", "b", "c"), exact=False),
        Knot(("x", "y"), ("x", "y"), exact=True),
    )


_NODES = "abcdefg"
_graphs = st.dictionaries(
    st.sampled_from(_NODES), st.sets(st.sampled_from(_NODES), max_size=3).map(lambda found: tuple(sorted(found)))
)


@settings(max_examples=200, deadline=None)
@given(_graphs)
def test_knots_agree_with_networkx(successors: dict[str, tuple[str, ...]]) -> None:
    """The knots are the strongly connected components with a cycle, and no cycle of theirs is shorter or earlier."""
    graph: nx.DiGraph[str] = nx.DiGraph([(node, target) for node, targets in successors.items() for target in targets])
    cycles = [_turned(cycle) for cycle in nx.simple_cycles(graph)]
    expected = []
    for ids in sorted(map(sorted, nx.strongly_connected_components(graph))):
        within = [cycle for cycle in cycles if set(cycle) <= set(ids)]
        if within:
            expected.append(Knot(tuple(ids), min(within, key=lambda cycle: (len(cycle), cycle)), exact=True))
    assert knots_in(successors) == tuple(expected)


def _turned(cycle: list[str]) -> tuple[str, ...]:
    first = cycle.index(min(cycle))
    return (*cycle[first:], *cycle[:first])
