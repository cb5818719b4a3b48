"""``rri-planner analyse``: one question about a plan, answered in full."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, TypeAlias

import click

from rri_planner.cli._answer_text import answer_text
from rri_planner.cli._command import SpokenCommand, write_definitions
from rri_planner.cli._kinds import KINDS
from rri_planner.cli._output import keep_apart, put_out
from rri_planner.cli._parameters import bad, choice, day_option, option, output_option, path_argument, word_argument
from rri_planner.cli._progress import working
from rri_planner.cli._reading import read_plan
from rri_planner.cli._steps import read_steps
from rri_planner.cli._voice import Voice, pass_voice, voice_of
from rri_planner.errors import BadUsage, Message

Form: TypeAlias = Literal["text", "json"]
_FORMS: tuple[Form, ...] = ("text", "json")


def _amount(context: click.Context, parameter: click.Parameter, value: str | None) -> Decimal | None:
    from rri_planner.model import is_number

    if value is None:
        return None
    if not is_number(value) or Decimal(value) < 0:
        raise bad(context, parameter, Message('"{found}" is not an amount such as 250000', found=value))
    return Decimal(value)


class AnalyseCommand(SpokenCommand):
    """The command, whose help lists the questions."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the kinds of question, then the options."""
        voice = voice_of(ctx)
        rows = [(name, voice.say(kind.question)) for name, kind in KINDS.items()]
        write_definitions(formatter, voice.say(Message("Questions (KIND)")), rows)
        super().format_options(ctx, formatter)


@click.command(
    "analyse",
    cls=AnalyseCommand,
    about=Message("Answer a question about a plan. What the plan does not say and the answer needs is named."),
    examples=(
        "rri-planner analyse schedule my-plan.yaml",
        "rri-planner analyse selection my-plan.yaml --budget 250000 --format json",
    ),
)
@word_argument("kind", "KIND", words=tuple(KINDS))
@path_argument("plan", "PLAN")
@choice("--format", words=_FORMS, default="text", about=Message("How to write the answer. Default: text."))
@option(
    "--budget",
    metavar="AMOUNT",
    callback=_amount,
    about=Message("selection: the money there is. Default: all ceilings."),
)
@option(
    "--shared",
    is_flag=True,
    about=Message("robustness: what several actions share may fail, too: owners, sole funders, assumptions."),
)
@option(
    "--catalogue",
    metavar="FILE",
    type=click.Path(path_type=Path),
    about=Message("process: a YAML file with the steps of your own method. Default: the steps of DigiTeRRI."),
)
@day_option
@output_option(Message("The file to write. Default: the screen."))
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice,
    *,
    kind: str,
    plan: Path,
    format: Form,
    budget: Decimal | None,
    shared: bool,
    catalogue: Path | None,
    today: date,
    output: Path | None,
) -> None:
    """Answer a question about a plan."""
    from rri_planner import analysis

    wanted: dict[str, Any] = {"--budget": budget, "--shared": shared or None, "--catalogue": catalogue}
    _refuse_others(kind, wanted)
    loaded = read_plan(plan, voice)
    keep_apart(plan, output)
    given = {"budget": budget, "shared": shared, "catalogue": read_steps(catalogue), "today": today}
    with working(voice, Message("Working out: {kind}", kind=kind)):
        answer = getattr(analysis, kind)(loaded, **{name: given[name] for name in KINDS[kind].options})
    if format == "json":
        written = json.dumps(answer.to_dict(), indent=2, sort_keys=True, ensure_ascii=False)
    else:
        written = answer_text(answer, voice.language)
    put_out(written, output, voice)


def _refuse_others(kind: str, options: dict[str, Any]) -> None:
    """Refuse an option that would have no effect: whoever gives it expects one."""
    for name, value in options.items():
        if value is not None and name.lstrip("-") not in KINDS[kind].options:
            raise BadUsage(Message("{option} means nothing for {kind}", option=name, kind=kind))
