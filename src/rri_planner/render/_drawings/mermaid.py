"""The map as a Mermaid flowchart, for wikis and README files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rri_planner.render._drawings.network import Line, Network, Node

_ACTING = re.compile(r"[\"#<>&`\\{}|\[\]]")
_UNSEEN = re.compile(r"[\x00-\x20\x7f]+")
_SHAPES = {
    "vision": ('(["', '"])'),
    "goal": ('["', '"]'),
    "pathway": ('{{"', '"}}'),
    "action": ('("', '")'),
}
_ARROWS = {"serves": "-->", "depends_on": "-.->", "excludes": "--x"}


def mermaid(network: Network) -> str:
    """Return a flowchart with one group a kind. Ids are n0, n1, ... in the order of the nodes."""
    return "\n".join((*_lines(network), ""))


def _lines(network: Network) -> Iterator[str]:
    short = {node.id: f"n{number}" for number, node in enumerate(network.nodes)}
    yield "flowchart LR"
    for kind, label in network.kinds.items():
        yield f'  subgraph kind-{kind}["{_label(label)}"]'
        yield from (f"    {short[node.id]}{_shape(node)}" for node in network.nodes if node.kind == kind)
        yield "  end"
    for line in network.lines:
        yield f"  {short[line.source]} {_arrow(line)} {short[line.target]}"


def _shape(node: Node) -> str:
    opening, closing = _SHAPES.get(node.kind, ('["', '"]'))
    return f"{opening}{_label(node.title)}{closing}"


def _arrow(line: Line) -> str:
    arrow = _ARROWS.get(line.relation, "-->")
    return arrow if line.relation == "serves" else f'{arrow}|"{_label(line.label)}"|'


def _label(text: str) -> str:
    """Return text in which nothing acts: Mermaid writes a character as # and its number and a semicolon."""
    return _ACTING.sub(lambda found: f"#{ord(found.group())};", _UNSEEN.sub(" ", text).strip())
