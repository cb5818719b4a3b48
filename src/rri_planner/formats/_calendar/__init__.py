"""The dates of a plan for people's calendars."""

from rri_planner.formats._calendar._write import calendar

__all__ = ["calendar"]
