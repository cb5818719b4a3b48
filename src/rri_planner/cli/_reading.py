"""Reading what the user names: a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rri_planner.cli._progress import working
from rri_planner.cli._voice import Voice
from rri_planner.errors import Message

if TYPE_CHECKING:
    from rri_planner.formats import Places
    from rri_planner.model import Plan


def read_plan(path: Path, voice: Voice) -> Plan:
    """Return the plan at this path; raise with everything that keeps it from being read."""
    from rri_planner.formats import load

    with working(voice, Message("Reading {path}", path=str(path))):
        return load(path)


def read_with_places(path: Path, voice: Voice) -> tuple[Plan, Places]:
    """Return the plan at this path, and where everything in it stands; raise as `read_plan` does."""
    from rri_planner.formats import load_with_places

    with working(voice, Message("Reading {path}", path=str(path))):
        return load_with_places(path)


def tell_remarks(places: Places, voice: Voice) -> None:
    """Say how the files were understood where that may surprise, and what in them is no part of the plan."""
    for remark in places.remarks:
        hint = "" if remark.hint is None else f"; {voice.say(remark.hint)}"
        voice.remark(Message("{place}: {said}{hint}", place=str(remark.place), said=remark.message, hint=hint))
