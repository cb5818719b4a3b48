"""``rri-planner render``: a plan as a document that people read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rri_planner.cli._command import spoken
from rri_planner.cli._output import keep_apart, put_out
from rri_planner.cli._parameters import day_option, option, output_option, path_argument, path_option
from rri_planner.cli._progress import working
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import Message


@spoken(
    "render",
    Message("Write a document from a plan. The usual one is the action plan for the council and the public."),
    "rri-planner render my-plan.yaml",
    "rri-planner render my-plan.yaml --language en --format markdown --output plan.md",
)
@path_argument("plan", "PLAN")
@option(
    "--document",
    default="action-plan",
    metavar="DOCUMENT",
    about=Message("action-plan, or coherence: what was found, for the authors. Default: action-plan."),
)
@option("--format", default="html", metavar="FORMAT", about=Message("html or markdown. Default: html."))
@option("--language", metavar="LANGUAGE", about=Message("The language of the document. Default: that of the plan."))
@path_option("--template", metavar="PATH", about=Message("Your own template, or a folder of templates."))
@day_option
@output_option(Message("The file to write, - for the screen. Default: a file here, named after plan and document."))
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice,
    *,
    plan: Path,
    document: str,
    format: str,
    language: str | None,
    template: Path | None,
    today: date,
    output: Path | None,
) -> None:
    """Write a document from a plan."""
    from rri_planner.render import FORMATS, render

    loaded = read_plan(plan, voice)
    keep_apart(plan, output)
    with working(voice, Message("Writing the document")):
        made = render(loaded, document, format=format, language=language, templates=template, today=today)
    usual = Path(f"{stem(plan)}-{made.name}.{made.language}.{FORMATS[made.format].suffix}")
    put_out(made.text, output or usual, voice)


def stem(plan: Path) -> str:
    """Return what files made from a plan are called: the name of its file or folder."""
    return plan.resolve().name if plan.is_dir() else plan.stem
