"""The plan as a graph: asked in the words of the domain, or with any algorithm of networkx."""

from rri_planner.graph._chains import Chain, Chains
from rri_planner.graph._edges import Edge
from rri_planner.graph._faults import BrokenReference, IllegalLink
from rri_planner.graph._knots import Knot
from rri_planner.graph._plan_graph import PlanGraph
from rri_planner.graph._relations import RELATIONS, RelationRule

__all__ = [
    "RELATIONS",
    "BrokenReference",
    "Chain",
    "Chains",
    "Edge",
    "IllegalLink",
    "Knot",
    "PlanGraph",
    "RelationRule",
]
