"""Errors for a file that cannot even be taken apart."""

from __future__ import annotations

from rri_planner.errors import Message, Place, Problem, UnreadablePlan


def refusal(message: Message, file: str, line: int | None = None, column: int | None = None) -> UnreadablePlan:
    """Return the error that refuses a file for one reason, at a line and column counted from 1."""
    return UnreadablePlan((Problem(message, Place(file, line, column)),))
