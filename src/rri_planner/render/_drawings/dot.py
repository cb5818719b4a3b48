"""The map in DOT, for Graphviz."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rri_planner.render._drawings.network import Line, Network, Node

_UNSEEN = re.compile(r"[\x00-\x20\x7f]+")
_SHAPES = {"vision": "ellipse", "goal": "box", "pathway": "hexagon", "action": "box"}
_STYLES = {"depends_on": "dashed", "excludes": "dotted"}


def dot(network: Network) -> str:
    """Return a directed graph in UTF-8 with one cluster a kind; ids are those of the plan."""
    return "\n".join((*_lines(network), ""))


def _lines(network: Network) -> Iterator[str]:
    yield f"digraph {_quoted(network.id)} {{"
    yield f'  graph [charset="UTF-8", rankdir=LR, label={_quoted(network.title)}];'
    yield '  node [fontname="sans-serif", style=rounded];'
    for kind, label in network.kinds.items():
        yield f"  subgraph {_quoted(f'cluster_{kind}')} {{"
        yield f"    label={_quoted(label)};"
        yield from (f"    {_node(node)}" for node in network.nodes if node.kind == kind)
        yield "  }"
    yield from (f"  {_edge(line)}" for line in network.lines)
    yield "}"


def _node(node: Node) -> str:
    shape = _SHAPES.get(node.kind, "note")
    return f"{_quoted(node.id)} [label={_quoted(node.title)}, shape={shape}, kind={_quoted(node.kind)}];"


def _edge(line: Line) -> str:
    shown = "" if line.relation == "serves" else f", label={_quoted(line.label)}"
    style = _STYLES.get(line.relation, "solid")
    ends = f"{_quoted(line.source)} -> {_quoted(line.target)}"
    return f"{ends} [relation={_quoted(line.relation)}, style={style}{shown}];"


def _quoted(text: str) -> str:
    plain = _UNSEEN.sub(" ", text).strip()
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
