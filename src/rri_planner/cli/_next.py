"""``rri-planner next``: the step of the method that comes next, and what it still needs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._parameters import day_option, option, path_argument
from rri_planner.cli._reading import read_plan
from rri_planner.cli._steps import read_steps
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message

if TYPE_CHECKING:
    from rri_planner.analysis import ProcessStep


@spoken(
    "next",
    Message(
        "Say where in the method the plan is, and what comes next. The steps lead from the mapping of the region to "
        "the anchoring of the plan in its strategies."
    ),
    "rri-planner next my-plan.yaml",
    "rri-planner next my-plan.yaml --catalogue our-steps.yaml",
)
@path_argument("plan", "PLAN")
@option(
    "--catalogue",
    metavar="FILE",
    type=click.Path(path_type=Path),
    about=Message("A YAML file with the steps of your own method. Default: the steps of DigiTeRRI."),
)
@day_option
@pass_voice
def command(voice: Voice, *, plan: Path, catalogue: Path | None, today: date) -> None:
    """Say what comes next."""
    from rri_planner.analysis import process

    found = process(read_plan(plan, voice), catalogue=read_steps(catalogue), today=today)
    click.echo(voice.say(found.sentence))
    if found.next is not None:
        for line in _step_lines(found.next, voice):
            click.echo(line)


def _step_lines(step: ProcessStep, voice: Voice) -> Iterator[str]:
    """Yield what the step is for, then each of its inputs with how it stands."""
    from rri_planner.language import say

    if step.aim is not None:
        yield say(step.aim, voice.language)
    for each in (*step.has, *step.missing):
        yield f"  {voice.say(Message('{label}: {value}', label=each.label, value=each.found))}"
        if each.ids and not each.is_there:
            yield f"    {', '.join(each.ids)}"
