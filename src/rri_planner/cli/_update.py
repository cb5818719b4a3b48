"""``rri-planner update``: how far something has come."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import click

from rri_planner.cli._changing import dry_run_option, put_change
from rri_planner.cli._command import spoken
from rri_planner.cli._parameters import bad, day_option, option, path_argument, path_option
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message

_WHOLE = 100


def _percent(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    from rri_planner.model import is_number

    if value is not None and (not is_number(value) or not 0 <= Decimal(value) <= _WHOLE):
        raise bad(context, parameter, Message('"{found}" is not a number from 0 to 100', found=value))
    return value


@spoken(
    "update",
    Message(
        "Add to the plan how far an action, a pathway or a goal has come. Earlier updates stay, so that the plan can "
        "tell how it stood on any day; your notes stay as well."
    ),
    "rri-planner update my-plan.yaml a-courses --status running --on 2027-09-01",
    'rri-planner update my-plan.yaml a-courses --completion 40 --light yellow --comment "Two teachers are missing"',
    "rri-planner update my-plan.yaml --from autumn.csv",
)
@path_argument("plan", "PLAN")
@click.argument("id", required=False, metavar="[ID]")
@option("--on", metavar="DATE", about=Message("When it was so, such as 2027-09-01 or 2027-Q3. Default: today."))
@option("--status", metavar="WORD", about=Message("Its status: planned, running, paused, done and others."))
@option("--completion", metavar="PERCENT", callback=_percent, about=Message("How much is done, from 0 to 100."))
@option("--light", metavar="COLOUR", about=Message("The traffic light: green, yellow or red."))
@option("--comment", metavar="TEXT", about=Message("What else there is to say."))
@option("--by", metavar="ID", about=Message("The stakeholder who reports it."))
@path_option(
    "--from",
    "source",
    about=Message(
        "Take many updates from a table (.csv) or a list (.yaml, .json) with: of, date, status, completion, light, "
        "comment, by. Rows with a value are measurements: of, date, value, source."
    ),
)
@dry_run_option
@day_option
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice,
    *,
    plan: Path,
    id: str | None,
    on: str | None,
    status: str | None,
    completion: str | None,
    light: str | None,
    comment: str | None,
    by: str | None,
    source: Path | None,
    dry_run: bool,
    today: date,
) -> None:
    """Add an update to the plan."""
    from rri_planner.formats import with_reports

    if (id is None) == (source is None):
        raise BadUsage(Message("say what has come how far: ID, or --from FILE for many at once"))
    loaded = read_plan(plan, voice)
    new = loaded if source is None else with_reports(loaded, source)
    if id is not None:
        new = new.updating(
            id, on=on or today, status=status, completion=completion, light=light, comment=comment, by=by
        )
    put_change(plan, loaded, new, voice, dry_run=dry_run)
