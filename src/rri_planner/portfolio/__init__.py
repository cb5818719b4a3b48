"""Many plans at once: load, check, analyse and render them one by one, here or on any executor."""

from rri_planner.portfolio._portfolio import Portfolio
from rri_planner.portfolio._results import Analysed, Checked, Loaded, Rendered

__all__ = ["Analysed", "Checked", "Loaded", "Portfolio", "Rendered"]
