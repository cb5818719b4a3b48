"""What a check can say: findings as values, each with the witness that proves it."""

from rri_planner.findings._finding import Finding
from rri_planner.findings._judging import SEVERITIES, Certainty, Severity, Verdict
from rri_planner.findings._witness import (
    Cell,
    Cycle,
    Part,
    Path,
    Say,
    Set,
    Statement,
    Statements,
    Sum,
    Table,
    Value,
    Witness,
)

__all__ = [
    "SEVERITIES",
    "Cell",
    "Certainty",
    "Cycle",
    "Finding",
    "Part",
    "Path",
    "Say",
    "Set",
    "Severity",
    "Statement",
    "Statements",
    "Sum",
    "Table",
    "Value",
    "Verdict",
    "Witness",
]
