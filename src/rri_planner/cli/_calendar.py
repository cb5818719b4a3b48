"""``rri-planner calendar``: the dates of a plan for people's calendars."""

from __future__ import annotations

from pathlib import Path

from rri_planner.cli._command import spoken
from rri_planner.cli._output import keep_apart, put_out
from rri_planner.cli._parameters import option, output_option, path_argument
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message


@spoken(
    "calendar",
    Message("Write the occasions, milestones and deadlines of a plan as an iCalendar file, for any calendar program."),
    "rri-planner calendar my-plan.yaml --output my-plan.ics",
    "rri-planner calendar my-plan.yaml --public --language en --output dates.ics",
)
@path_argument("plan", "PLAN")
@option("--language", metavar="LANGUAGE", about=Message("The language of the entries. Default: that of the plan."))
@option(
    "--public",
    is_flag=True,
    about=Message("Leave out what is about persons, small counts of people and what is not decided yet."),
)
@output_option(Message("The file to write. Default: the screen."))
@pass_voice
def command(voice: Voice, *, plan: Path, language: str | None, public: bool, output: Path | None) -> None:
    """Write the dates of a plan as a calendar."""
    from rri_planner.formats import calendar

    loaded = read_plan(plan, voice)
    keep_apart(plan, output)
    put_out(calendar(loaded, language=language, public=public).encode(), output, voice)
