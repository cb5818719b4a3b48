"""The map in GraphML, for programs that draw and analyse networks."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from rri_planner.render._drawings.network import Network

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_NODE_FIELDS = ("kind", "title", "status")
_EDGE_FIELDS = ("relation", "because")


def graphml(network: Network) -> str:
    """Return a directed graph; nodes have kind, title and status, edges relation and the reason where stated."""
    root = ET.Element("graphml", xmlns=_NAMESPACE)
    for owner, fields in (("node", _NODE_FIELDS), ("edge", _EDGE_FIELDS)):
        for field in fields:
            attributes = {"id": field, "for": owner, "attr.name": field, "attr.type": "string"}
            ET.SubElement(root, "key", attributes)
    graph = ET.SubElement(root, "graph", id=network.id, edgedefault="directed")
    for node in network.nodes:
        element = ET.SubElement(graph, "node", id=node.id)
        _fill(element, {"kind": node.kind, "title": node.title, "status": node.status})
    for number, line in enumerate(network.lines):
        element = ET.SubElement(graph, "edge", id=f"e{number}", source=line.source, target=line.target)
        _fill(element, {"relation": line.relation, "because": line.reasons.get("because")})
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _fill(element: ET.Element, values: dict[str, object]) -> None:
    for key, value in values.items():
        if value is not None:
            ET.SubElement(element, "data", key=key).text = str(value)
