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

# those of rri_planner.render that are made of one plan; a quick start does not load it; tested
NAMES = ("action-plan", "one-page", "answers", "action-cards", "workshop", "roadmap", "progress", "coherence")


@spoken(
    "render",
    Message("Write a document from a plan. The usual one is the action plan for the council and the public."),
    "rri-planner render my-plan.yaml",
    "rri-planner render my-plan.yaml --language en --format markdown --output plan.md",
    "rri-planner render my-plan.yaml --document answers --of e-workshop",
)
@path_argument("plan", "PLAN")
@option(
    "--document",
    default="action-plan",
    metavar="DOCUMENT",
    about=Message("One of {documents}. Default: action-plan.", documents=", ".join(NAMES)),
)
@option("--format", default="html", metavar="FORMAT", about=Message("html, markdown, docx or pdf. Default: html."))
@option("--language", metavar="LANGUAGE", about=Message("The language of the document. Default: that of the plan."))
@path_option(
    "--template",
    metavar="PATH",
    about=Message(
        "Your own template, or a folder of templates. Those in the plan's folder templates are found anyway."
    ),
)
@path_option("--theme", about=Message("Logo, colours and fonts. Default: themes/theme.yaml in the plan's folder."))
@path_option(
    "--locale",
    metavar="PATH",
    about=Message("A language of your own, such as nb.po, or a folder of them. Default: the plan's folder locale."),
)
@option(
    "--of",
    metavar="ID",
    about=Message(
        "To whom answers are written: an event, a stakeholder, or a group such as business. Default: all. For workshop "
        "sheets: the event. Default: the next one."
    ),
)
@day_option
@option("--since", metavar="DATE", about=Message("The day to which a progress report looks back, such as 2026-01-01."))
@option(
    "--base-url",
    metavar="URL",
    about=Message("The address of the action plan on the web, to which the codes on action cards lead."),
)
@option(
    "--with-ideas",
    is_flag=True,
    about=Message("Show actions also in public documents that are only an idea or a measure."),
)
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
    theme: Path | None,
    locale: Path | None,
    of: str | None,
    today: date,
    since: str | None,
    base_url: str | None,
    with_ideas: bool,
    output: Path | None,
) -> None:
    """Write a document from a plan."""
    from rri_planner.branding import house_style
    from rri_planner.render import FORMATS, UNDECIDED, render

    loaded = read_plan(plan, voice)
    keep_apart(plan, output)
    style = house_style(plan, theme=theme, locale=locale)
    with working(voice, Message("Writing the document")):
        made = render(
            loaded,
            document,
            format=format,
            language=language,
            templates=template,
            style=style,
            today=today,
            of=of,
            since=since,
            base_url=base_url,
            statuses=UNDECIDED if with_ideas else (),
        )
    usual = Path(f"{stem(plan)}-{made.name}.{made.language}.{FORMATS[made.format].suffix}")
    put_out(made.content, output or usual, voice)


def stem(plan: Path) -> str:
    """Return what files made from a plan are called: the name of its file or folder."""
    return plan.resolve().name if plan.is_dir() else plan.stem
