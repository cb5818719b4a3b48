"""The graph as networkx has it. Imported where it is used, because networkx takes long to load."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import networkx as nx

from rri_planner.graph._edges import Edge
from rri_planner.model import Item


def as_networkx(items: Iterable[Item], edges: Iterable[Edge]) -> nx.MultiDiGraph[str]:
    """Return a frozen multigraph: nodes ordered by id, edges as they come.

    The key of an edge is its relation; a further link of the same relation between the same two items has
    the key ``relation#2``, then ``relation#3``.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for item in sorted(items, key=lambda item: item.id):
        graph.add_node(item.id, kind=item.item_kind, item=item)
    seen: Counter[tuple[str, str, str]] = Counter()
    for edge in edges:
        ends = (edge.source, edge.target, edge.relation)
        seen[ends] += 1
        key = edge.relation if seen[ends] == 1 else f"{edge.relation}#{seen[ends]}"
        graph.add_edge(edge.source, edge.target, key=key, relation=edge.relation, link=edge.link)
    nx.freeze(graph)
    return graph


def strongly_connected(successors: Mapping[str, Sequence[str]]) -> Iterator[set[str]]:
    """Yield the sets of nodes that all lead to one another, single nodes too."""
    graph: nx.DiGraph[str] = nx.DiGraph((node, target) for node, targets in successors.items() for target in targets)
    return nx.strongly_connected_components(graph)
