"""Questions about a plan, with exact answers."""

from rri_planner.analysis._coverage import Coverage, Covered, coverage

__all__ = ["Coverage", "Covered", "coverage"]
