"""From a plan to its map."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Plan
from rri_planner.render._drawings.dot import dot
from rri_planner.render._drawings.graphml import graphml
from rri_planner.render._drawings.mermaid import mermaid
from rri_planner.render._drawings.network import Network, network
from rri_planner.render._drawings.tables import as_json
from rri_planner.render._known_words import document_language, known_word

_MAIN_KINDS = ("vision", "goal", "pathway", "action")


@frozen
class Drawing:
    """A notation for maps; ``kinds`` is what it shows where nobody asks for more, None is everything."""

    name: str
    suffix: str
    draw: Callable[[Network], str]
    kinds: tuple[str, ...] | None


DRAWINGS: Mapping[str, Drawing] = MappingProxyType(
    {
        each.name: each
        for each in (
            Drawing("mermaid", "mmd", mermaid, _MAIN_KINDS),
            Drawing("dot", "dot", dot, _MAIN_KINDS),
            Drawing("graphml", "graphml", graphml, None),
            Drawing("json", "json", as_json, None),
        )
    }
)


def draw(
    plan: Plan | PlanGraph,
    format: str = "mermaid",
    language: str | None = None,
    *,
    kinds: Collection[str] | None = None,
) -> str:
    """Return the map of a plan in one of the `DRAWINGS`.

    Mermaid and DOT, which people look at, show the vision, goals, pathways and actions; GraphML and JSON,
    which programs read, show every item; `kinds` asks for others. Items stand in the plan's order, links by
    relation, source and target. Raises `UnknownWord` for a notation or a language that does not exist.

    >>> from rri_planner.model import Action, Goal
    >>> plan = Plan(goals=[Goal(id="g", title="Skills")], actions=[Action(id="a", title="Train", serves="g")])
    >>> print(draw(plan, "mermaid", "en"))
    flowchart LR
      subgraph kind-goal["Goal"]
        n0["Skills"]
      end
      subgraph kind-action["Action"]
        n1("Train")
      end
      n1 --> n0
    <BLANKLINE>
    """
    drawing = DRAWINGS[known_word(format, tuple(DRAWINGS), Message("a notation for maps"))]
    graph = plan if isinstance(plan, PlanGraph) else PlanGraph(plan)
    written = document_language(graph.plan, language)
    return drawing.draw(network(graph, written, drawing.kinds if kinds is None else kinds))
