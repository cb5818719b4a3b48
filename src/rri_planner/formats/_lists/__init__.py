"""Lists that other programs export, such as answers to a survey, read into a plan with the help of a mapping."""

from rri_planner.formats._lists._mapping import ListMapping, read_list_mapping
from rri_planner.formats._lists._read import ListReading, read_list

__all__ = ["ListMapping", "ListReading", "read_list", "read_list_mapping"]
