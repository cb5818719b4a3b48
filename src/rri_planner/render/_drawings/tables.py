"""The map as JSON, for everything else."""

from __future__ import annotations

import json

from rri_planner.render._drawings.network import Line, Network, Node


def as_json(network: Network) -> str:
    """Return ``plan``, ``nodes`` and ``edges``; keys are sorted, more may be added, none is taken away.

    It is in the node-link form that networkx reads: ``networkx.node_link_graph(made, edges="edges")``.
    """
    made = {
        "directed": True,
        "multigraph": True,
        "graph": {},
        "plan": {"id": network.id, "title": network.title, "language": network.language},
        "nodes": [_node(node) for node in network.nodes],
        "edges": [_edge(line) for line in network.lines],
    }
    return json.dumps(made, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _node(node: Node) -> dict[str, str | None]:
    return {"id": node.id, "kind": node.kind, "title": node.title, "status": node.status}


def _edge(line: Line) -> dict[str, object]:
    return {"source": line.source, "relation": line.relation, "target": line.target, "link": dict(line.reasons)}
