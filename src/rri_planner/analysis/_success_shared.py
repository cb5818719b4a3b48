"""Causes that several actions share: who answers for them, who pays, what must be true in the world."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import frozen

from rri_planner.graph import Edge, PlanGraph
from rri_planner.model import Assumption, Involvement, Link, Plan

Ids = tuple[str, ...]


@frozen
class Shared:
    """What an item needs beside its means, and what each way from a means to an end needs.

    A way that needs nothing makes the others between the same two items superfluous, so that only items
    all of whose ways need something are in ``links``.
    """

    items: Mapping[str, Ids] = MappingProxyType({})
    links: Mapping[tuple[str, str], tuple[Ids, ...]] = MappingProxyType({})

    def conditions(self, id_: str) -> Ids:
        """Return the ids of what an item needs to hold."""
        return self.items.get(id_, ())

    def ways(self, source: str, target: str) -> tuple[Ids, ...]:
        """Return, for each link between a means and an end, what must hold for it; none if one needs nothing."""
        return self.links.get((source, target), ())


NOTHING_SHARED = Shared()


def shared_in(graph: PlanGraph) -> Shared:
    """Return the shared causes of a plan.

    For an action: the one stakeholder that is accountable, and the funding line if only one pays for it;
    where there are two, either could step in. For actions, pathways and goals: the assumptions that they rest on,
    but for those that are said not to be load-bearing. For a link: its assumptions.
    """
    conditions: dict[str, set[str]] = {}
    for source, target in (*_owners(graph), *_funders(graph), *_assumptions(graph)):
        conditions.setdefault(source, set()).add(target)
    return Shared({id_: tuple(sorted(found)) for id_, found in conditions.items()}, dict(_links(graph)))


def _owners(graph: PlanGraph) -> Iterator[tuple[str, str]]:
    edges = graph.edges("involves")
    return _single(edge for edge in edges if isinstance(edge.link, Involvement) and edge.link.as_ == "accountable")


def _funders(graph: PlanGraph) -> Iterator[tuple[str, str]]:
    return _single(graph.edges("funded_by"))


def _single(edges: Iterable[Edge]) -> Iterator[tuple[str, str]]:
    targets: dict[str, set[str]] = {}
    for edge in edges:
        targets.setdefault(edge.source, set()).add(edge.target)
    return ((source, min(found)) for source, found in targets.items() if len(found) == 1)


def _assumptions(graph: PlanGraph) -> Iterator[tuple[str, str]]:
    edges = graph.edges("rests_on")
    return ((edge.source, edge.target) for edge in edges if _bears(graph.plan, edge.target))


def _bears(plan: Plan, id_: str) -> bool:
    item = plan.get(id_)
    return isinstance(item, Assumption) and item.load_bearing is not False


def _links(graph: PlanGraph) -> Iterator[tuple[tuple[str, str], tuple[Ids, ...]]]:
    ways: dict[tuple[str, str], list[Ids]] = {}
    for edge in graph.edges("serves"):
        named = edge.link.assumptions if isinstance(edge.link, Link) else ()
        found = tuple(sorted({id_ for id_ in named if _bears(graph.plan, id_)}))
        ways.setdefault((edge.source, edge.target), []).append(found)
    return ((ends, tuple(each)) for ends, each in ways.items() if all(each))
