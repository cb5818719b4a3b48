"""``rri-planner redact``: where a person's name stands in a plan, and the plan without it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rri_planner.cli._changing import dry_run_option, put_change
from rri_planner.cli._command import spoken
from rri_planner.cli._parameters import option, path_argument
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message

if TYPE_CHECKING:
    from rri_planner.analysis import Occurrence, Redaction


@spoken(
    "redact",
    Message(
        "Find a person's name in a plan, in every text, contact and id, and with --remove take it out. Ids that are "
        "made of the name, and notes in the files, are listed for you to change by hand."
    ),
    'rri-planner redact my-plan.yaml --find "Name Surname"',
    'rri-planner redact my-plan.yaml --find "Name Surname" --remove --dry-run',
)
@path_argument("plan", "PLAN")
@option("--find", required=True, metavar="NAME", about=Message("The name, or the id of a stakeholder. Always needed."))
@option("--remove", is_flag=True, about=Message("Take the name out of the plan and write the files."))
@dry_run_option
@pass_voice
def command(voice: Voice, *, plan: Path, find: str, remove: bool, dry_run: bool) -> None:
    """Find a name, and take it out."""
    from rri_planner.analysis import redact

    loaded = read_plan(plan, voice)
    redaction = redact(loaded, find)
    voice.tell(redaction.sentence)
    _list(redaction.found)
    if remove and redaction.plan != loaded:
        put_change(plan, loaded, redaction.plan, voice, dry_run=dry_run)
    if remove and redaction.left:
        voice.tell(Message("These ids are made of the name and stay as they are; change them by hand:"))
        _list(redaction.left)
    _list_notes(plan, redaction, voice)


def _list(places: tuple[Occurrence, ...]) -> None:
    for each in places:
        click.echo(f"  {'.'.join(each.place)}: {' '.join(each.text.split())}")


def _list_notes(plan: Path, redaction: Redaction, voice: Voice) -> None:
    from rri_planner.formats import notes

    found = [(place, note) for place, note in notes(plan) if redaction.is_in(note)]
    if found:
        voice.tell(Message("These notes in the files have the name; change them by hand:"))
    for place, note in found:
        click.echo(f"  {place}: {note}")
