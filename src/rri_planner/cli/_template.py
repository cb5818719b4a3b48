"""``rri-planner template``: what can be changed in documents, a copy to begin with, and whether it works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._faults import line
from rri_planner.cli._output import quoted, write_files
from rri_planner.cli._parameters import choice, option, word_argument
from rri_planner.cli._progress import working
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message

if TYPE_CHECKING:
    from rri_planner.render import DocumentTemplate

_FOUND = 1
_WIDTH = 14


@spoken(
    "template",
    Message(
        "Make templates of your own: list what can be changed, copy one of ours to begin with, check whether yours "
        "work. A list of a PLAN says what lies beside it already."
    ),
    "rri-planner template list our-plan",
    "rri-planner template copy action-plan our-plan/templates",
    "rri-planner template copy one-page our-plan/templates --format docx",
    "rri-planner template check our-plan/templates",
)
@word_argument("what", "[list|copy|check]", words=("list", "copy", "check"))
@click.argument("arguments", nargs=-1, metavar="[DOCUMENT] [PATH]")
@choice(
    "--format",
    words=("html", "docx", "pdf"),
    default="html",
    about=Message("What to copy: a page, which also makes Markdown; a Word file; a file for Typst. Default: html."),
)
@option("--force", is_flag=True, about=Message("Copy even if the files are there already; they are replaced."))
@pass_voice
def command(voice: Voice, *, what: str, arguments: tuple[str, ...], format: str, force: bool) -> int | None:
    """List, copy or check templates."""
    match what, arguments:
        case "list", ():
            _list(voice, None)
        case "list", (plan,):
            _list(voice, Path(plan))
        case "copy", (document, folder):
            _copy(voice, document, Path(folder), format, force=force)
        case "check", (path,):
            return _check(voice, Path(path))
        case "copy", _:
            raise BadUsage(Message("copy takes a document and a folder, such as: template copy action-plan templates"))
        case _:
            raise BadUsage(Message("{what} takes one path, such as: template {what} our-plan", what=what))
    return None


def _list(voice: Voice, plan: Path | None) -> None:
    from rri_planner.branding import folder_of
    from rri_planner.render import template_list

    folder = None if plan is None else folder_of(plan) / "templates"
    for each in template_list(() if folder is None or not folder.is_dir() else (folder,)):
        for row in _rows(each, voice):
            click.echo(row)


def _rows(template: DocumentTemplate, voice: Voice) -> Iterator[str]:
    formats = ", ".join(template.formats)
    yield click.style(f"{template.document}: {voice.say(template.title)} ({formats})", bold=True)
    for path in template.own:
        yield f"  * {quoted(path)}"
    for block in template.blocks:
        mark = " " if block.overridden_by is None else "*"
        yield f"  {mark} {block.name:<{_WIDTH}} {voice.say(block.meaning)}"
    if template.pieces:
        pieces = ", ".join(template.pieces)
        yield f"    {voice.say(Message('pieces in files of their own: {pieces}', pieces=pieces))}"
    yield ""


def _copy(voice: Voice, document: str, folder: Path, format: str, *, force: bool) -> None:
    from rri_planner.render import copy_of_template

    copied = {folder / name: content for name, content in copy_of_template(document, format).items()}
    taken = [path for path in copied if path.exists()]
    if taken and not force:
        raise BadUsage(Message('"{path}" is there already; --force replaces it', path=str(taken[0])))
    write_files(copied)
    for path in copied:
        voice.remark(Message("Written: {path}", path=str(path)))


def _check(voice: Voice, path: Path) -> int | None:
    from rri_planner.branding import check_templates, folder_of, house_style
    from rri_planner.render import HouseStyle

    folder = folder_of(path)
    style = house_style(folder.parent) if folder.name == "templates" else HouseStyle()
    with working(voice, Message("Trying the templates")):
        problems = check_templates(path, style=style)
    for problem in problems:
        click.echo(line(problem, voice))
    if not problems:
        voice.tell(Message("Nothing is wrong with these templates."))
    return _FOUND if problems else None
