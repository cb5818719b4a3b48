"""``rri-planner review``: somebody has looked at a link again."""

from __future__ import annotations

from pathlib import Path

import click

from rri_planner.cli._changing import dry_run_option, put_change
from rri_planner.cli._command import spoken
from rri_planner.cli._parameters import path_argument
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message


@spoken(
    "review",
    Message(
        "Write into the plan that somebody has looked at the link from ITEM to TARGET and that it still holds. The "
        "check then reports the link only when TARGET is reworded again."
    ),
    "rri-planner review my-plan.yaml a-courses p-schools",
)
@path_argument("plan", "PLAN")
@click.argument("id", metavar="ITEM")
@click.argument("target", metavar="TARGET")
@dry_run_option
@pass_voice
def command(voice: Voice, *, plan: Path, id: str, target: str, dry_run: bool) -> None:
    """Write into the plan that a link was looked at."""
    loaded = read_plan(plan, voice)
    put_change(plan, loaded, loaded.reviewed(id, target), voice, dry_run=dry_run)
