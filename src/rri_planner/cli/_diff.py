"""``rri-planner diff``: what has changed from one version of a plan to another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rri_planner.cli._command import spoken
from rri_planner.cli._difference import FORMS, Form, difference_text
from rri_planner.cli._output import keep_apart, put_out
from rri_planner.cli._parameters import choice, day_option, option, output_option, path_argument
from rri_planner.cli._profile import find_profile
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message


@spoken(
    "diff",
    Message(
        "Say what has changed from one version of a plan to another. What was added, removed, changed and moved, "
        "and which findings are new or gone."
    ),
    "rri-planner diff plan-2026.yaml plan-2027.yaml",
    "rri-planner diff old new --format json",
)
@path_argument("old", "OLD")
@path_argument("new", "NEW")
@choice("--format", words=FORMS, default="text", about=Message("How to write the difference. Default: text."))
@option("--language", metavar="LANGUAGE", about=Message("The language of the text. Default: that of the plan."))
@day_option
@output_option(Message("The file to write. Default: the screen."))
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice, *, old: Path, new: Path, format: Form, language: str | None, today: date, output: Path | None
) -> None:
    """Say what has changed from one version of a plan to another."""
    from rri_planner.coherence import diff

    before, after = read_plan(old, voice), read_plan(new, voice)
    for place in (old, new):
        keep_apart(place, output)
    spoken_in = language if after.languages else language or voice.language  # some formats have no place for it
    difference = diff(before, after, today=today, profile=find_profile(None, after, new))
    put_out(difference_text(difference, format, spoken_in), output, voice)
