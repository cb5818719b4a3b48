"""The severities in words."""

from __future__ import annotations

from typing import assert_never

from rri_planner.errors import Message
from rri_planner.findings import Severity


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
