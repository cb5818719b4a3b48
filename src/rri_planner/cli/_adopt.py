"""``rri-planner adopt``: an action of another region's plan, taken over into one's own."""

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
    "adopt",
    Message(
        "Take an action over from the plan of another region, as an idea. It says where it is from; who does it, when "
        "and with whose money is for you to decide, and is listed."
    ),
    "rri-planner adopt my-plan.yaml varmland a-samlingsplats",
    "rri-planner adopt my-plan.yaml varmland a-samlingsplats --as a-meeting-place --dry-run",
)
@path_argument("plan", "PLAN")
@path_argument("other", "OTHER")
@click.argument("id", metavar="ID")
@option(
    "--as", "as_id", metavar="ID", about=Message("The id that it gets in your plan. Default: the one it has there.")
)
@dry_run_option
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice, *, plan: Path, other: Path, id: str, as_id: str | None, dry_run: bool
) -> None:
    """Take an action over from the plan of another region."""
    from rri_planner.analysis import adopt

    ours = read_plan(plan, voice)
    adopted = adopt(ours, read_plan(other, voice), id, as_id=as_id)
    put_change(plan, ours, adopted.plan, voice, dry_run=dry_run)
    for sentence in adopted.sentences:
        voice.tell(sentence)
