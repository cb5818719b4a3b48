"""``rri-planner demo``: the whole way in one command, from a region's files to a checked plan and its documents."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._example import NAME, example_files
from rri_planner.cli._output import write_files
from rri_planner.cli._parameters import day_option, option
from rri_planner.cli._report_text import report_text
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message, MissingExtra

_FOLDER = "rri-planner-demo"
_DOCUMENTS = (
    ("action-plan", "sv", "html"),
    ("action-plan", "en", "html"),
    ("action-plan", "sv", "markdown"),
    ("action-plan", "en", "markdown"),
    ("action-plan", "sv", "docx"),
    ("one-page", "sv", "pdf"),
    ("answers", "sv", "html"),
    ("roadmap", "sv", "html"),
)


@spoken(
    "demo",
    Message(
        "Try it out with the plan of Värmland. Writes the example into the folder DIR, checks it, and writes the "
        "action plan in Swedish and English, some of the other documents, and a report of what was found."
    ),
    "rri-planner demo",
    "rri-planner demo my-folder --open",
)
@click.argument("folder", metavar="[DIR]", default=_FOLDER, type=click.Path(path_type=Path))
@option("--open", is_flag=True, about=Message("Open the action plan in the browser afterwards."))
@option("--force", is_flag=True, about=Message("Replace files that are in the folder already."))
@day_option
@pass_voice
def command(voice: Voice, *, folder: Path, open: bool, force: bool, today: date) -> None:
    """Write the example, check it and write its documents."""
    from rri_planner.coherence import check
    from rri_planner.formats import load_with_places
    from rri_planner.render import render

    example = {folder / NAME / path: text for path, text in example_files().items()}
    documents = _documents(folder, voice.language)
    _check_room(example, documents, force=force)
    write_files(example)
    plan, places = load_with_places(folder / NAME)
    report = check(plan, today=today)
    click.echo(f"{report_text(report, voice, places)}\n")
    voice.tell(Message("The plan itself, to read and to change: {path}", path=str(folder / NAME)))
    for path, (name, language, form) in documents.items():
        shown = report if name == "coherence" else None
        beside = {other[1]: each.name for each, other in documents.items() if (other[0], other[2]) == (name, form)}
        try:
            render(plan, name, format=form, language=language, today=today, report=shown, editions=beside).save(path)
        except MissingExtra as missing:  # the rest of the demonstration does without
            voice.tell(missing.message)
        else:
            voice.tell(Message("Written: {path}", path=str(path)))
    first = next(iter(documents)).resolve()
    if open:
        webbrowser.open(first.as_uri())
    voice.tell(Message("Open this file: {path}", path=str(first)))


def _documents(folder: Path, language: str) -> dict[Path, tuple[str, str, str]]:
    """Return the documents by path, as (document, language, format); the first is the one to open."""
    from rri_planner.render import FORMATS

    listed = (*_DOCUMENTS, ("coherence", language, "html"))
    return {
        folder / f"{name}.{written}.{FORMATS[form].suffix}": (name, written, form) for name, written, form in listed
    }


def _check_room(example: Mapping[Path, str], documents: Iterable[Path], *, force: bool) -> None:
    """Refuse to replace what is not ours: a folder is written anew only where its plan still is the example."""
    if force or all(path.is_file() and path.read_bytes() == text.encode() for path, text in example.items()):
        return
    taken = next((path for path in (*example, *documents) if path.exists()), None)
    if taken is not None:
        raise BadUsage(
            Message('"{path}" is there already and may be yours. Name another folder, or add --force.', path=str(taken))
        )
