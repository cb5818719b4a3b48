"""``rri-planner observe``: what was measured, and what is aimed at from now on."""

from __future__ import annotations

from pathlib import Path

import click

from rri_planner.cli._changing import dry_run_option, put_change
from rri_planner.cli._command import spoken
from rri_planner.cli._parameters import option, path_argument
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message


@spoken(
    "observe",
    Message("Add to the plan what an indicator was found to be on a date. Earlier values stay, and so do your notes."),
    "rri-planner observe my-plan.yaml i-people --value 1200 --date 2027-12",
    'rri-planner observe my-plan.yaml i-people --value 1350 --date 2028-12 --source "Register of courses"',
)
@path_argument("plan", "PLAN")
@click.argument("id", metavar="INDICATOR")
@option(
    "--value", required=True, metavar="VALUE", about=Message("What was measured: a number or a text. Always needed.")
)
@option("--date", required=True, metavar="DATE", about=Message("When, such as 2027 or 2027-12-31. Always needed."))
@option("--source", metavar="TEXT", about=Message("Where the value comes from."))
@dry_run_option
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice, *, plan: Path, id: str, value: str, date: str, source: str | None, dry_run: bool
) -> None:
    """Add a measurement to the plan."""
    loaded = read_plan(plan, voice)
    new = loaded.observing(id, value=value, date=date, source=source)
    put_change(plan, loaded, new, voice, dry_run=dry_run)
