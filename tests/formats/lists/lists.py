"""Lists and mappings for the tests, and what is said about them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rri_planner.errors import Message, UnreadablePlan
from rri_planner.formats import loads, read_list
from rri_planner.model import Plan

PLAN = loads(
    """
languages: [sv, en]
events: [{id: e-survey, kind: survey}, {id: e-ws, kind: round-table}]
stakeholders: [{id: s-kommun, name: Kommunen}]
indicators: [{id: i-people, type: count, observations: [{value: 12, date: 2026}]}]
"""
)
WISHES: dict[str, Any] = {
    "collection": "contributions",
    "columns": {"Vad behövs?": "text", "Vem är du?": "by"},
    "values": {"by": {"Företag": "business", "Annan": None}},
    "constants": {"kind": "need", "from": "e-survey"},
}


def written(folder: Path, text: str, name: str = "list.csv", encoding: str = "utf-8") -> Path:
    """Return the file with this text."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def said(notes: tuple[Message, ...]) -> list[str]:
    """Return the notes as sentences."""
    return [str(note) for note in notes]


def problems(path: Path, mapping: Any, plan: Plan | None = PLAN) -> list[str]:  # noqa: ANN401 - may be anything
    """Return everything for which the list is refused, without the name of its file."""
    with pytest.raises(UnreadablePlan) as caught:
        read_list(path, mapping, plan=plan)
    return [str(problem).removeprefix(str(path)).removeprefix(":") for problem in caught.value.problems]
