"""The map before it is drawn: what is on it and what joins it, in one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from attrs import frozen

from rri_planner.graph import Edge, PlanGraph
from rri_planner.language import capitalised, kind_label, pick, relation_label
from rri_planner.model import Item, Nested, Text, fields_of, name_of

Reason = str | int | bool | tuple[str, ...]


@frozen
class Node:
    """An item on the map."""

    id: str
    kind: str
    title: str
    status: str | None


@frozen
class Line:
    """What joins two items; ``reasons`` is what the link says about itself, by the name of the field."""

    source: str
    relation: str
    label: str
    target: str
    reasons: Mapping[str, Reason]


@frozen
class Network:
    """Nodes in the plan's order, lines by relation, source and target; ``kinds`` are the names of the groups."""

    id: str
    title: str
    language: str
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    kinds: Mapping[str, str]


def network(graph: PlanGraph, language: str, kinds: Collection[str] | None) -> Network:
    """Return the map of the items of these kinds, or of all items."""
    plan = graph.plan
    items = [item for item in plan if kinds is None or item.item_kind in kinds]
    shown = {item.id for item in items}
    nodes = tuple([_node(item, graph, language) for item in items])
    return Network(
        plan.id,
        plan.id if plan.title is None else pick(plan.title, language).text,
        language,
        nodes,
        tuple([_line(edge, language) for edge in graph.edges() if {edge.source, edge.target} <= shown]),
        MappingProxyType(_group_names(nodes, language)),
    )


def _group_names(nodes: Iterable[Node], language: str) -> dict[str, str]:
    counts = Counter(node.kind for node in nodes)
    return {kind: capitalised(kind_label(kind, language, plural=number > 1)) for kind, number in counts.items()}


def _node(item: Item, graph: PlanGraph, language: str) -> Node:
    named = name_of(item)
    title = pick(named, language).text if isinstance(named, Text) else named
    return Node(item.id, item.item_kind, title, graph.status(item.id))


def _line(edge: Edge, language: str) -> Line:
    reasons = {} if edge.link is None else _reasons(edge.link, language)
    return Line(
        edge.source,
        edge.relation,
        relation_label(edge.relation, language),
        edge.target,
        MappingProxyType(reasons),
    )


def _reasons(link: Nested, language: str) -> dict[str, Reason]:
    """Return what a link says beyond its two ends."""
    ends = {link.end, *(getattr(link, "edge", None) or ())}
    return {
        each.key: _plain(value, language)
        for each in fields_of(type(link))
        if each.name not in ends and each.declared.value not in {"free", "record"} and not each.declared.personal
        for value in [getattr(link, each.name)]
        if value not in {None, ()}
    }


def _plain(value: object, language: str) -> Reason:
    match value:
        case Text():
            return pick(value, language).text
        case tuple():
            return tuple(str(_plain(entry, language)) for entry in value)
        case bool() | int() | str():
            return value
        case Decimal():
            return str(value)
        case _:
            return str(value)
