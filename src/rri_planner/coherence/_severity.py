"""How grave and how sure a finding is, in words."""

from __future__ import annotations

from typing import assert_never

from rri_planner.errors import Message
from rri_planner.findings import Certainty, Severity


def severity_word(severity: Severity) -> Message:
    """Return what a message calls a severity."""
    match severity:
        case "error":
            return Message("error")
        case "warning":
            return Message("warning")
        case "info":
            return Message("hint")
        case _:
            assert_never(severity)


def doubt_word(certainty: Certainty) -> Message | None:
    """Return how sure a finding is, in words; None where it is certain."""
    match certainty:
        case "certain":
            return None
        case "possible":
            return Message("possible, depending on what the plan leaves open")
        case "heuristic":
            return Message("a guess by rule of thumb")
        case _:
            assert_never(certainty)
