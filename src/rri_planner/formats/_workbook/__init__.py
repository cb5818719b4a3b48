"""A plan as an Excel workbook, for teams that work together in sheets."""

from rri_planner.formats._workbook._format import WORKBOOK, with_comments

__all__ = ["WORKBOOK", "with_comments"]
