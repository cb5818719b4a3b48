"""The program and its commands. Each command's module is imported when the command is called."""

from __future__ import annotations

import click

from rri_planner import __version__
from rri_planner.cli._parameters import LANGUAGE, HelpOption, SpokenOption
from rri_planner.cli._program import Program
from rri_planner.errors import Message

COMMANDS = {
    "demo": "rri_planner.cli._demo",
    "new": "rri_planner.cli._new",
    "check": "rri_planner.cli._check",
    "render": "rri_planner.cli._render",
    "template": "rri_planner.cli._template",
    "show": "rri_planner.cli._show",
    "graph": "rri_planner.cli._graph",
    "analyse": "rri_planner.cli._analyse",
    "next": "rri_planner.cli._next",
    "what-if": "rri_planner.cli._what_if",
    "diff": "rri_planner.cli._diff",
    "compare": "rri_planner.cli._compare",
    "adopt": "rri_planner.cli._adopt",
    "portfolio": "rri_planner.cli._portfolio",
    "answer": "rri_planner.cli._answer",
    "update": "rri_planner.cli._update",
    "observe": "rri_planner.cli._observe",
    "import": "rri_planner.cli._import",
    "review": "rri_planner.cli._review",
    "merge": "rri_planner.cli._merge",
    "redact": "rri_planner.cli._redact",
    "rules": "rri_planner.cli._rules",
    "rule": "rri_planner.cli._rule",
    "schema": "rri_planner.cli._schema",
    "convert": "rri_planner.cli._convert",
    "table": "rri_planner.cli._table",
    "calendar": "rri_planner.cli._calendar",
}


def _show_version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"rri-planner {__version__}")
        context.exit()


main = Program(
    COMMANDS,
    about=Message(
        "Turns what a region said in its workshops into an action plan that holds together: checks the plan, "
        "draws it and writes its documents."
    ),
    examples=("rri-planner demo", "rri-planner check my-plan.yaml"),
    params=[
        SpokenOption(
            ["--version"],
            about=Message("Say which version this is."),
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
        ),
        LANGUAGE,
        HelpOption(),
    ],
)
