"""The figures by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.coverage import coverage_matrix
from rri_planner.render._figures.drawn import Drawn
from rri_planner.render._figures.funnel import funnel_figure
from rri_planner.render._figures.indicator import indicator_charts
from rri_planner.render._figures.influence import influence_matrix
from rri_planner.render._figures.map import plan_map
from rri_planner.render._figures.pathways import pathway_map
from rri_planner.render._figures.roadmap import roadmap

BY_NAME: Mapping[str, Callable[[Asked], Drawn]] = MappingProxyType(
    {
        "map": plan_map,
        "roadmap": roadmap,
        "coverage": coverage_matrix,
        "funnel": funnel_figure,
        "indicator": indicator_charts,
        "pathways": pathway_map,
        "influence": influence_matrix,
    }
)
