"""Reading what the user names: a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rri_planner.cli._progress import working
from rri_planner.cli._voice import Voice
from rri_planner.errors import Message

if TYPE_CHECKING:
    from rri_planner.model import Plan


def read_plan(path: Path, voice: Voice) -> Plan:
    """Return the plan at this path; raise with everything that keeps it from being read."""
    from rri_planner.formats import load

    with working(voice, Message("Reading {path}", path=str(path))):
        return load(path)
