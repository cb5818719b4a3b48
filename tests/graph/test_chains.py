"""Why an item is in the plan, and what came of what was said."""

from __future__ import annotations

import pickle

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.graph import Chain, Chains, Edge, PlanGraph
from rri_planner.model import Action, Contribution, Decision, Event, Goal, Pathway, Plan, Vision

PLAN = Plan(
    vision=Vision(),
    goals=[Goal(id="g-skills", evidence=["e-survey"])],
    pathways=[Pathway(id="p-schools", serves="g-skills")],
    actions=[Action(id="a-training", serves=["p-schools", "g-skills"]), Action(id="a-lost")],
    events=[Event(id="e-workshop-2", informs=["a-training"]), Event(id="e-survey")],
    contributions=[
        Contribution(id="c-1", from_="e-workshop-2", into="a-training"),
        Contribution(id="c-2", from_="e-survey", into="c-1"),
        Contribution(id="c-3", from_="e-workshop-2", outcome="declined"),
    ],
    decisions=[Decision(id="d-1", about="p-schools", changed_because=["c-1"])],
)


def _lines(chains: Chains) -> list[str]:
    return [str(chain) for chain in chains]


def test_why_leads_up_to_the_vision_and_down_to_who_asked_for_it() -> None:
    """First the chains up, then those down, each part by length; arrows run as the links do."""
    assert _lines(PlanGraph(PLAN).why("a-training")) == [
        "a-training -serves-> g-skills -serves-> vision",
        "a-training -serves-> p-schools -serves-> g-skills -serves-> vision",
        "a-training <-informs- e-workshop-2",
        "a-training <-answered_by- c-1 -raised_at-> e-workshop-2",
        "a-training <-answered_by- c-1 <-answered_by- c-2 -raised_at-> e-survey",
    ]


def test_why_knows_the_decisions_behind_a_pathway() -> None:
    """Who decided, and what changed their mind, is part of the answer."""
    assert _lines(PlanGraph(PLAN).why("p-schools"))[1:] == [
        "p-schools <-informs- d-1 <-informs- c-1 -raised_at-> e-workshop-2",
        "p-schools <-informs- d-1 <-informs- c-1 <-answered_by- c-2 -raised_at-> e-survey",
    ]


def test_what_came_of_an_event() -> None:
    """From the event by what was said there, or by itself, to what it shaped and on up; a dead end is shown too."""
    raised = "e-workshop-2 <-raised_at- c-1"
    assert _lines(PlanGraph(PLAN).came_of("e-workshop-2")) == [
        "e-workshop-2 <-raised_at- c-3",
        "e-workshop-2 -informs-> a-training -serves-> g-skills -serves-> vision",
        "e-workshop-2 -informs-> a-training -serves-> p-schools -serves-> g-skills -serves-> vision",
        f"{raised} -answered_by-> a-training -serves-> g-skills -serves-> vision",
        f"{raised} -answered_by-> a-training -serves-> p-schools -serves-> g-skills -serves-> vision",
        f"{raised} -informs-> d-1 -informs-> p-schools -serves-> g-skills -serves-> vision",
    ]


def test_an_item_that_nothing_leads_from_has_no_chains() -> None:
    """An action that serves nothing and that nobody asked for has no why."""
    assert PlanGraph(PLAN).why("a-lost") == PlanGraph(PLAN).came_of("a-lost") == ()


def test_a_chain_is_ids_and_the_edges_between() -> None:
    """The chain can be walked by a program as well as read."""
    chain = PlanGraph(PLAN).why("p-schools")[0]
    assert chain == Chain(
        ("p-schools", "g-skills", "vision"),
        (
            Edge("p-schools", "serves", "g-skills", PLAN.pathways[0].serves[0]),
            Edge("g-skills", "serves", "vision"),
        ),
    )


def test_chains_are_a_tuple_that_knows_whether_there_are_more() -> None:
    """Beyond the limit the answer says that there is more; it prints line by line and survives pickling."""
    graph = PlanGraph(PLAN)
    chains = graph.why("p-schools", limit=2)
    assert (len(chains), chains.more, graph.why("p-schools").more) == (2, True, False)
    assert str(chains).split("\n")[::2] == ["p-schools -serves-> g-skills -serves-> vision", "..."]
    again = pickle.loads(pickle.dumps(chains))  # noqa: S301 - our own bytes
    assert (again, again.more) == (chains, True)
    assert (graph.why("p-schools", limit=0), graph.why("p-schools", limit=0).more) == ((), True)


def test_both_directions_share_the_limit() -> None:
    """Many reasons above do not crowd out those who asked for it: each direction may take half of the limit."""
    starts = [str(chain).split()[1] for chain in PlanGraph(PLAN).why("a-training", limit=3)]
    assert starts == ["-serves->", "-serves->", "<-informs-"]
    assert len(PlanGraph(PLAN).why("a-training", limit=4)) == 4
    assert PlanGraph(PLAN).why("a-training", limit=5).more is False


def _ladder(rungs: int) -> Plan:
    """Return goals with two ways at each rung, so that there are 2 to the power of `rungs` chains."""
    goals = []
    for rung in range(rungs):
        above = [f"g-{rung + 1}-a", f"g-{rung + 1}-b"] if rung + 1 < rungs else ["vision"]
        goals += [Goal(id=f"g-{rung}-{side}", serves=above) for side in "ab"]
    return Plan(vision=Vision(), goals=goals)


def test_a_graph_with_more_chains_than_atoms_is_answered_at_once() -> None:
    """The work is bounded by the limit, not by the number of chains."""
    chains = PlanGraph(_ladder(1_000)).why("g-0-a", limit=20)
    assert (len(chains), chains.more, {len(chain.ids) for chain in chains}) == (20, True, {1_001})


def test_a_circle_without_an_end_gives_no_reason() -> None:
    """A chain into such a circle ends where it enters; the circle itself has no chain."""
    goals = [Goal(id="g-1", serves="g-2"), Goal(id="g-2", serves="g-1"), Goal(id="g-3")]
    plan = Plan(vision=Vision(), goals=goals, actions=[Action(id="a-1", serves=["g-1", "g-3"])])
    graph = PlanGraph(plan)
    assert _lines(graph.why("a-1")) == ["a-1 -serves-> g-1", "a-1 -serves-> g-3 -serves-> vision"]
    assert graph.why("g-1") == ()


def test_no_chain_is_searched_for_twice_in_vain() -> None:
    """Where a thicket of circles has one way out, which the chain has already taken, the search still ends."""
    thicket = [
        Goal(id=f"g-{number}", serves=["g-out", *(f"g-{other}" for other in range(40) if other != number)])
        for number in range(40)
    ]
    out = Goal(id="g-out", serves=["g-0", "vision"])
    chains = PlanGraph(Plan(vision=Vision(), goals=[*thicket, out])).why("g-out", limit=50)
    assert (_lines(chains), chains.more) == (["g-out -serves-> vision"], False)


_LINKS = st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14)


def _served(links: set[tuple[int, int]]) -> Plan:
    ends = {number: [f"g-{end}" for start, end in sorted(links) if start == number] for number in range(7)}
    return Plan(goals=[Goal(id=f"g-{number}", serves=above) for number, above in ends.items()])


@settings(max_examples=150, deadline=None)
@given(_LINKS)
def test_why_has_every_simple_path_to_an_end(links: set[tuple[int, int]]) -> None:
    """On any graph whose items can all reach an end, the chains are all simple paths to the ends, shortest first."""
    graph: nx.DiGraph[str] = nx.DiGraph([(f"g-{start}", f"g-{end}") for start, end in links])
    graph.add_node("g-0")
    ends = {node for node in graph if not graph.out_degree(node)}
    stuck = {node for node in graph if not any(nx.has_path(graph, node, end) for end in ends)}
    graph.remove_edges_from([*graph.out_edges(stuck)])
    ends |= stuck
    expected = nx.all_simple_paths(graph, "g-0", ends - {"g-0"}) if "g-0" not in ends else []
    ids = sorted((tuple(path) for path in expected if not ends & set(path[:-1])), key=lambda path: (len(path), path))
    assert [chain.ids for chain in PlanGraph(_served(links)).why("g-0", limit=10_000)] == ids


@settings(max_examples=100, deadline=None)
@given(_LINKS, st.integers(1, 4))
def test_a_limit_keeps_some_of_the_chains_and_the_shortest_is_among_them(
    links: set[tuple[int, int]], limit: int
) -> None:
    """With a limit the answer is part of the whole answer, begins as it does in length, and says if there is more."""
    graph = PlanGraph(_served(links))
    whole, part = graph.why("g-0", limit=10_000), graph.why("g-0", limit=limit)
    assert set(part) <= set(whole)
    assert (len(part), part.more) == (min(limit, len(whole)), len(whole) > limit)
    assert [len(chain.ids) for chain in part[:1]] == [len(chain.ids) for chain in whole[:1]]
