"""``rri-planner import``: what people wrote, who was there, what was measured, from an exported list."""

from __future__ import annotations

from pathlib import Path

from rri_planner.cli._changing import dry_run_option, put_change
from rri_planner.cli._command import spoken
from rri_planner.cli._parameters import path_argument, path_option
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message


@spoken(
    "import",
    Message(
        "Add to a plan what stands in a list that another program has exported as .csv or .xlsx: contributions, counts "
        "of participants, measurements. A mapping file says which column is which field; other columns are not read."
    ),
    "rri-planner import my-plan.yaml answers.csv --mapping answers.mapping.yaml --dry-run",
    "rri-planner import my-plan.yaml attendance.xlsx --mapping attendance.mapping.yaml",
)
@path_argument("plan", "PLAN")
@path_argument("list_", "LIST")
@path_option(
    "--mapping", required=True, about=Message("The file that says what the columns of the list mean. Always needed.")
)
@dry_run_option
@pass_voice
def command(voice: Voice, *, plan: Path, list_: Path, mapping: Path, dry_run: bool) -> None:
    """Add what stands in a list to a plan."""
    from rri_planner.formats import read_list

    loaded = read_plan(plan, voice)
    reading = read_list(list_, mapping, plan=loaded)
    for note in reading.notes:
        voice.remark(note)
    count = len(reading.duplicates)
    if count:
        voice.remark(
            Message(
                "{n} entry of the list stands in the plan already and is left out.",
                plural="{n} entries of the list stand in the plan already and are left out.",
                count=count,
                n=count,
            )
        )
    put_change(plan, loaded, loaded.with_items(*reading.items), voice, dry_run=dry_run)
