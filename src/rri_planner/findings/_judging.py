"""The three closed choices of a check: how grave, which verdict, how sure."""

from __future__ import annotations

from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "info"]
Verdict: TypeAlias = Literal["holds", "does-not-hold", "cannot-tell"]
Certainty: TypeAlias = Literal["certain", "possible", "heuristic"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The severities, the gravest first."""
