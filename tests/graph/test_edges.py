"""The edges of a plan, asked one by one and as a graph of networkx."""

from __future__ import annotations

import networkx as nx
import pytest

from rri_planner.errors import UnknownItem, UnknownWord
from rri_planner.graph import Edge, PlanGraph
from rri_planner.model import (
    Action,
    Alignment,
    Assumption,
    ContextItem,
    Contribution,
    Decision,
    Event,
    FundingLine,
    Gap,
    Goal,
    Indicator,
    Influence,
    Involvement,
    Objective,
    Pathway,
    Plan,
    Policy,
    Region,
    Stakeholder,
    Theme,
    Vision,
)

_INVOLVED = Involvement(who="s-school", as_="accountable")
_FIRST = Influence(of="a-lab", to="g-skills", score=2, by="s-school")
_SECOND = Influence(of="a-lab", to="g-skills", score=-1, by="s-region")
_ALIGNED = Alignment(of="g-skills", with_="o-health", sign="+")

PLAN = Plan(
    vision=Vision(),
    region=Region(context=[ContextItem(id="c-fibre")]),
    themes=[Theme(id="t-skills")],
    goals=[Goal(id="g-skills", evidence=["c-fibre"]), Goal(id="g-young", serves="g-skills", themes=["t-skills"])],
    gaps=[Gap(id="gap-1", of="g-skills")],
    pathways=[Pathway(id="p-schools", serves="g-skills", excludes="p-firms"), Pathway(id="p-firms")],
    actions=[
        Action(
            id="a-lab",
            serves="p-schools",
            closes="gap-1",
            depends_on="a-site",
            involved=_INVOLVED,
            funding={"from": "f-erdf", "share": 50},
        ),
        Action(id="a-site"),
    ],
    indicators=[Indicator(id="i-1", measures="g-skills")],
    stakeholders=[Stakeholder(id="s-school")],
    events=[Event(id="e-1", attended_by=["s-school"], informs="a-lab")],
    contributions=[Contribution(id="n-1", from_="e-1", into="a-lab", by="business")],
    policies=[Policy(id="pol-1", objectives=[Objective(id="o-health")])],
    alignments=[_ALIGNED],
    assumptions=[Assumption(id="u-1", of="a-lab")],
    influences=[_FIRST, _SECOND],
    funding=[FundingLine(id="f-erdf")],
    decisions=[Decision(id="d-1", about="p-schools", changed_because=["n-1"])],
)

_EDGES = """
g-skills -serves-> vision
g-young -serves-> g-skills
p-schools -serves-> g-skills
a-lab -serves-> p-schools
a-lab -depends_on-> a-site
p-schools -excludes-> p-firms
a-lab -influences-> g-skills
a-lab -influences-> g-skills
i-1 -measures-> g-skills
c-fibre -informs-> g-skills
d-1 -informs-> p-schools
e-1 -informs-> a-lab
gap-1 -informs-> g-skills
n-1 -informs-> d-1
n-1 -raised_at-> e-1
n-1 -answered_by-> a-lab
a-lab -involves-> s-school
s-school -attends-> e-1
g-skills -aligns_with-> o-health
a-lab -rests_on-> u-1
a-lab -funded_by-> f-erdf
a-lab -closes-> gap-1
g-young -part_of_theme-> t-skills
"""


def test_every_relation_makes_its_edges_in_its_direction() -> None:
    """Edges run from means to end, from evidence to what it informs, from a contribution to where it was said."""
    assert sorted(map(str, PlanGraph(PLAN).edges())) == sorted(_EDGES.split("\n")[1:-1])


def test_edges_are_ordered_by_relation_then_source_then_target() -> None:
    """The order of edges is that of the table of relations, then of the ids, whatever the order of the file."""
    turned = PLAN.evolve(goals=PLAN.goals[::-1], pathways=PLAN.pathways[::-1], actions=PLAN.actions[::-1])
    ordered = [str(edge) for edge in PlanGraph(turned).edges()]
    assert ordered == [str(edge) for edge in PlanGraph(PLAN).edges()]
    assert ordered[:5] == [
        "a-lab -serves-> p-schools",
        "g-skills -serves-> vision",
        "g-young -serves-> g-skills",
        "p-schools -serves-> g-skills",
        "a-lab -depends_on-> a-site",
    ]


def test_an_edge_carries_the_link_with_its_reasons() -> None:
    """The link of an edge is the record that the plan has for it; an id alone, and what is unsaid, have none."""
    graph = PlanGraph(PLAN)
    assert graph.edges("involves") == (Edge("a-lab", "involves", "s-school", _INVOLVED),)
    assert graph.edges("influences") == tuple(
        Edge("a-lab", "influences", "g-skills", link) for link in (_FIRST, _SECOND)
    )
    assert graph.edges("aligns_with") == (Edge("g-skills", "aligns_with", "o-health", _ALIGNED),)
    assert graph.edges_to("vision") == (Edge("g-skills", "serves", "vision"),)
    assert graph.edges_from("s-school") == (Edge("s-school", "attends", "e-1"),)


def test_edges_are_asked_from_either_end() -> None:
    """What starts at an item and what ends there are two questions, each for one relation or for all."""
    graph = PlanGraph(PLAN)
    assert list(map(str, graph.edges_from("a-lab", "closes"))) == ["a-lab -closes-> gap-1"]
    assert list(map(str, graph.edges_from("d-1"))) == ["d-1 -informs-> p-schools"]
    assert list(map(str, graph.edges_to("a-lab"))) == ["e-1 -informs-> a-lab", "n-1 -answered_by-> a-lab"]
    assert graph.edges_to("a-lab", "serves") == ()


def test_a_goal_serves_the_vision_unless_it_says_otherwise() -> None:
    """Only a goal that states no end serves the vision unsaid; one whose statement leads nowhere does not."""
    goals = [Goal(id="g-1"), Goal(id="g-2", serves="g-1"), Goal(id="g-3", serves="nowhere")]
    with_vision = PlanGraph(Plan(vision=Vision(id="v"), goals=goals))
    assert list(map(str, with_vision.edges())) == ["g-1 -serves-> v", "g-2 -serves-> g-1"]
    assert list(map(str, PlanGraph(Plan(goals=goals)).edges())) == ["g-2 -serves-> g-1"]


def test_networkx_has_every_item_and_every_edge() -> None:
    """Any algorithm of networkx can be run: nodes are ids with kind and item, edges have relation and link."""
    graph = PlanGraph(PLAN).networkx
    assert list(graph) == sorted(item.id for item in PLAN)
    assert graph.nodes["a-lab"] == {"kind": "action", "item": PLAN["a-lab"]}
    assert graph.number_of_edges() == len(PlanGraph(PLAN).edges())
    assert graph.edges["a-lab", "s-school", "involves"] == {"relation": "involves", "link": _INVOLVED}
    assert nx.has_path(graph, "n-1", "vision")


def test_further_links_between_two_items_get_a_number_in_networkx() -> None:
    """The key of a second link of the same relation is the relation with #2; its relation is the plain name."""
    graph = PlanGraph(PLAN.with_items(Influence(of="a-lab", to="g-skills"))).networkx
    keys = graph["a-lab"]["g-skills"]
    assert {key: each["relation"] for key, each in keys.items()} == dict.fromkeys(
        ("influences", "influences#2", "influences#3"), "influences"
    )


def test_the_networkx_graph_is_built_once_and_cannot_be_changed() -> None:
    """Nobody can change the graph under our feet; a copy of it is anybody's own."""
    graph = PlanGraph(PLAN)
    assert graph.networkx is graph.networkx
    with pytest.raises(nx.NetworkXError):
        graph.networkx.add_node("a-new")
    copy: nx.MultiDiGraph[str] = nx.MultiDiGraph(graph.networkx)
    copy.add_node("a-new")
    assert "a-new" not in graph.networkx


def test_an_unknown_id_or_relation_is_an_error_with_the_nearest_right_word() -> None:
    """A slip of the caller is told apart from an empty answer, and the right word is offered."""
    graph = PlanGraph(PLAN)
    with pytest.raises(UnknownItem) as item:
        graph.edges_from("a-labb")
    assert (item.value.id, item.value.nearest) == ("a-labb", "a-lab")
    with pytest.raises(UnknownWord) as word:
        graph.edges("serve")
    assert (word.value.found, word.value.nearest) == ("serve", "serves")


_QUESTIONS = (
    "edges_from edges_to status is_live is_means supporters ends below reaches waits_for waits_for_all why came_of"
)


@pytest.mark.parametrize("ask", _QUESTIONS.split())
def test_every_question_refuses_an_id_that_the_plan_does_not_have(ask: str) -> None:
    """Every question about an item raises the same error where there is none."""
    with pytest.raises(UnknownItem):
        getattr(PlanGraph(PLAN), ask)("nowhere")
