"""The map in the notations of other programs."""

from __future__ import annotations

import io
import json
import re

import networkx as nx
import pytest

from rri_planner.errors import UnknownWord
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Goal, Plan
from rri_planner.render import DRAWINGS, draw
from tests.render.plans import valley

SHARP = 'a "b" \\ <c> #d; `e` &quot; [f] {g} |h|\n å'
PLAN = Plan(
    id="p",
    languages=["en"],
    goals=[Goal(id="g.1", title=SHARP)],
    actions=[
        Action(id="a-1", title="end", serves={"to": "g.1", "because": SHARP}, status="done"),
        Action(id="b", excludes="a-1"),
    ],
)


def test_mermaid_whole() -> None:
    """The flowchart has one group a kind, short ids, and every sign that would act as its number."""
    assert draw(PLAN) == (
        "flowchart LR\n"
        '  subgraph kind-goal["Goal"]\n'
        '    n0["a #34;b#34; #92; #60;c#62; #35;d; #96;e#96; #38;quot; #91;f#93; #123;g#125; #124;h#124; å"]\n'
        "  end\n"
        '  subgraph kind-action["Actions"]\n'
        '    n1("end")\n'
        '    n2("b")\n'
        "  end\n"
        "  n1 --> n0\n"
        '  n2 --x|"excludes"| n1\n'
    )


def test_dot_whole() -> None:
    """The graph keeps the ids of the plan; quotes and backslashes are escaped."""
    label = '"a \\"b\\" \\\\ <c> #d; `e` &quot; [f] {g} |h| å"'
    assert draw(PLAN, "dot") == (
        'digraph "p" {\n'
        '  graph [charset="UTF-8", rankdir=LR, label="p"];\n'
        '  node [fontname="sans-serif", style=rounded];\n'
        '  subgraph "cluster_goal" {\n'
        '    label="Goal";\n'
        f'    "g.1" [label={label}, shape=box, kind="goal"];\n'
        "  }\n"
        '  subgraph "cluster_action" {\n'
        '    label="Actions";\n'
        '    "a-1" [label="end", shape=box, kind="action"];\n'
        '    "b" [label="b", shape=box, kind="action"];\n'
        "  }\n"
        '  "a-1" -> "g.1" [relation="serves", style=solid];\n'
        '  "b" -> "a-1" [relation="excludes", style=dotted, label="excludes"];\n'
        "}\n"
    )


def test_graphml_is_read_back() -> None:
    """The same nodes and edges are read by networkx that the graph of the plan has, with kinds and relations."""
    read = nx.read_graphml(io.BytesIO(draw(valley(), "graphml").encode()), force_multigraph=True)
    graph = PlanGraph(valley()).networkx
    assert {(id_, kind) for id_, kind in read.nodes(data="kind")} == {
        (id_, kind) for id_, kind in graph.nodes(data="kind")
    }
    assert sorted(read.edges(data="relation")) == sorted(graph.edges(data="relation"))


def test_graphml_keeps_every_sign() -> None:
    """Texts come back as they are, whatever is in them, and the reason of a link with them."""
    read = nx.read_graphml(io.BytesIO(draw(PLAN, "graphml").encode()), force_multigraph=True)
    assert read.nodes["g.1"] == {"kind": "goal", "title": SHARP}
    assert read.nodes["a-1"] == {"kind": "action", "title": "end", "status": "done"}
    assert next(iter(read.edges(data=True))) == ("a-1", "g.1", {"relation": "serves", "because": SHARP})


def test_json_whole() -> None:
    """Keys are sorted, ids are those of the plan, and a link carries its reasons."""
    assert json.loads(draw(PLAN, "json")) == {
        "directed": True,
        "multigraph": True,
        "graph": {},
        "plan": {"id": "p", "title": "p", "language": "en"},
        "nodes": [
            {"id": "g.1", "kind": "goal", "title": SHARP, "status": None},
            {"id": "a-1", "kind": "action", "title": "end", "status": "done"},
            {"id": "b", "kind": "action", "title": "b", "status": None},
        ],
        "edges": [
            {"source": "a-1", "relation": "serves", "target": "g.1", "link": {"because": SHARP}},
            {"source": "b", "relation": "excludes", "target": "a-1", "link": {}},
        ],
    }


def test_json_is_read_back() -> None:
    """It is the node-link form of networkx: the same nodes and edges, with what the links say."""
    read = nx.node_link_graph(json.loads(draw(valley(), "json")), edges="edges")
    graph = PlanGraph(valley()).networkx
    assert set(read.nodes(data="kind")) == set(graph.nodes(data="kind"))
    assert sorted(read.edges(data="relation")) == sorted(graph.edges(data="relation"))
    reasons: dict[tuple[object, ...], dict[str, str]] = dict(nx.get_edge_attributes(read, "link"))
    assert reasons["p-firms", "g-skills", 0]["because"] == "De utbildar själva"


def test_reasons_of_every_kind() -> None:
    """Links, involvements, alignments and influences say what they say, without their two ends."""
    edges = json.loads(draw(valley(), "json", "en"))["edges"]
    links = {(each["relation"], each["source"], each["target"]): each["link"] for each in edges}
    assert links["serves", "p-firms", "g-skills"] == {"because": "De utbildar själva", "evidence": ["e-ws"]}
    assert links["depends_on", "a-lab", "a-site"] == {"lag": "P1M"}
    assert links["involves", "a-teachers", "s-university"] == {
        "as": "accountable", "commitment": "confirmed", "since": "2026-02-01",
    }  # fmt: skip
    assert links["influences", "a-lab", "g-young"] == {"score": 2, "because": "En plats att vara på"}
    assert links["aligns_with", "g-skills", "pol-health"] == {"sign": "supports", "because": "Vården utbildas med"}
    assert links["funded_by", "a-teachers", "f-own"] == {"share": "10"}


def test_maps_for_people_show_the_spine() -> None:
    """Mermaid and DOT show vision, goals, pathways and actions; the others everything; `kinds` asks for more."""
    assert "Linddalens kommun" not in draw(valley(), "mermaid")
    assert "Linddalens kommun" not in draw(valley(), "dot")
    assert "Linddalens kommun" in draw(valley(), "mermaid", kinds=("action", "stakeholder"))
    assert len(json.loads(draw(valley(), "json"))["nodes"]) == len(valley())


@pytest.mark.parametrize("notation", DRAWINGS)
def test_a_graph_draws_like_its_plan(notation: str) -> None:
    """Whoever has the graph already hands it in."""
    assert draw(PlanGraph(valley()), notation) == draw(valley(), notation)


def test_names_are_in_the_wanted_language() -> None:
    """Titles and the names of kinds are in the language that is asked for, else in the plan's own."""
    assert re.findall(r'subgraph kind-goal\["(\w+)"\]\n    n1\["(.+)"\]', draw(valley(), language="en")) == [
        ("Goals", "More people master the digital")
    ]
    assert 'n1["Fler kan det digitala"]' in draw(valley())


def test_an_empty_plan_has_an_empty_map() -> None:
    """A plan without items is drawn as nothing, in every notation."""
    assert draw(Plan(), "mermaid") == "flowchart LR\n"
    assert json.loads(draw(Plan(), "json"))["nodes"] == []


@pytest.mark.parametrize(("notation", "near"), [("mermade", "mermaid"), ("graphmxl", "graphml")])
def test_an_unknown_notation_is_refused(notation: str, near: str) -> None:
    """A notation that does not exist is an error with the nearest."""
    with pytest.raises(UnknownWord) as caught:
        draw(Plan(), notation)
    assert caught.value.nearest == near
