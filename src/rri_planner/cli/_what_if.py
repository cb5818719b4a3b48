"""``rri-planner what-if``: what would change in a plan if something were otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rri_planner.cli._command import spoken
from rri_planner.cli._difference import FORMS, Form, difference_text
from rri_planner.cli._output import keep_apart, put_out
from rri_planner.cli._parameters import choice, day_option, option, output_option, path_argument
from rri_planner.cli._profile import find_profile
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message

if TYPE_CHECKING:
    from rri_planner.model import Plan


@spoken(
    "what-if",
    Message(
        "Say what would change if something in a plan were otherwise. The plan itself stays as it is. Every option "
        "may be given several times; all of them hold together."
    ),
    "rri-planner what-if my-plan.yaml --without a-courses",
    "rri-planner what-if my-plan.yaml --delay a-lab=P6M --budget -20%",
)
@path_argument("plan", "PLAN")
@option("--without", metavar="ID", multiple=True, about=Message("The item is not there, nor any link to it."))
@option("--delay", metavar="ID=P6M", multiple=True, about=Message("The action is later by so much, its steps with it."))
@option(
    "--budget",
    metavar="[LINE=]-20%",
    multiple=True,
    about=Message("Ceilings are lower (-20%) or higher (+10%), or so much in all (400000); of one LINE or of all."),
)
@option("--choose", metavar="ID", multiple=True, about=Message("The pathway is chosen, those it excludes rejected."))
@choice("--format", words=FORMS, default="text", about=Message("How to write the difference. Default: text."))
@option("--language", metavar="LANGUAGE", about=Message("The language of the text. Default: that of the plan."))
@day_option
@output_option(Message("The file to write. Default: the screen."))
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice,
    *,
    plan: Path,
    without: tuple[str, ...],
    delay: tuple[str, ...],
    budget: tuple[str, ...],
    choose: tuple[str, ...],
    format: Form,
    language: str | None,
    today: date,
    output: Path | None,
) -> None:
    """Say what would change if something in a plan were otherwise."""
    from rri_planner.coherence import diff

    if not (without or delay or budget or choose):
        raise BadUsage(Message("say what would be otherwise: --without, --delay, --budget or --choose"))
    loaded = read_plan(plan, voice)
    keep_apart(plan, output)
    other = _changed(loaded, choose=choose, delay=delay, budget=budget).without(*without)
    difference = diff(loaded, other, today=today, profile=find_profile(None, loaded, plan))
    put_out(difference_text(difference, format, language), output, voice)


def _changed(plan: Plan, *, choose: Sequence[str], delay: Sequence[str], budget: Sequence[str]) -> Plan:
    for pathway in choose:
        plan = plan.choosing(pathway)
    for each in delay:
        id_, equals, by = each.partition("=")
        if not equals:
            raise BadUsage(Message('--delay "{found}" does not say how long: write it as ID=P6M', found=each))
        plan = plan.delayed(id_, by)
    for each in budget:
        plan = _with_budget(plan, each)
    return plan


def _with_budget(plan: Plan, change: str) -> Plan:
    name, equals, value = change.rpartition("=")
    line = name if equals else None
    if not value.endswith("%"):
        return plan.with_budget(to=value, line=line)
    if value[:1] not in {"+", "-"}:
        raise BadUsage(Message('--budget "{found}" does not say whether it is more (+) or less (-)', found=change))
    return plan.with_budget(by=value, line=line)
