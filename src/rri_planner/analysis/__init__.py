"""Questions about a plan, with exact answers."""

from rri_planner.analysis._coverage import Coverage, Covered, coverage
from rri_planner.analysis._funnel import Funnel, funnel
from rri_planner.analysis._funnel_outcomes import Outcomes
from rri_planner.analysis._influence import influence
from rri_planner.analysis._influence_result import InfluenceOf, Influences
from rri_planner.analysis._influence_stability import Stability
from rri_planner.analysis._matrix import Matrix
from rri_planner.analysis._trace import Trace, Traced, trace

__all__ = [
    "Coverage",
    "Covered",
    "Funnel",
    "InfluenceOf",
    "Influences",
    "Matrix",
    "Outcomes",
    "Stability",
    "Trace",
    "Traced",
    "coverage",
    "funnel",
    "influence",
    "trace",
]
