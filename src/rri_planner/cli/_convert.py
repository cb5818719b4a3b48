"""``rri-planner convert``: the same plan in another form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._parameters import LANGUAGES, choice, option, path_argument
from rri_planner.cli._reading import read_with_places, tell_remarks
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message

if TYPE_CHECKING:
    from rri_planner.formats import FileFormat

_WITH_NOTES = frozenset({".yaml", ".yml", ""})


@spoken(
    "convert",
    Message(
        "Write a plan in another form. The ending of OUT says which: .yaml, .json, .xlsx for a workbook, .xml for "
        "StratML (ISO 17469), or none for a folder with a file for each kind of content."
    ),
    "rri-planner convert my-plan.yaml my-plan.xlsx",
    "rri-planner convert my-plan.xlsx my-plan/",
)
@path_argument("plan", "IN")
@click.argument("target", metavar="OUT")
@choice(
    "--language",
    words=LANGUAGES,
    about=Message(
        "The language of the headings and explanations in a workbook, and of the texts in StratML, which has only one. "
        "Default: that of the plan."
    ),
)
@choice(
    "--part",
    words=("1", "2"),
    about=Message("The part of StratML: 1 for a strategic plan, 2 for a performance plan. Default: 2."),
)
@option("--public", is_flag=True, about=Message("Write the copy for open data: nobody named, nothing undecided."))
@option("--dry-run", is_flag=True, about=Message("Only say what would be written and what would be lost."))
@option("--force", is_flag=True, about=Message("Write even if OUT is there already; the plan in it is replaced."))
@pass_voice
def command(  # noqa: PLR0913  # one argument for each option
    voice: Voice,
    *,
    plan: Path,
    target: str,
    language: str | None,
    part: str | None,
    public: bool,
    dry_run: bool,
    force: bool,
) -> None:
    """Write a plan in another form."""
    from rri_planner.formats import save

    form = _form(target, part)
    loaded, places = read_with_places(plan, voice)
    _check_room(plan, Path(target), force=force)
    tell_remarks(places, voice)
    if public:
        from rri_planner import analysis

        loaded = analysis.public(loaded)
    lost = () if form is None else form.cannot_hold(loaded, language=language)
    kept = Message("A folder can hold everything in the plan.") if form is None else form.holds_all
    for remark in (*(lost or (kept,)), *_unread(plan)):
        voice.remark(remark)
    if dry_run:
        voice.tell(Message("Nothing is written; without --dry-run it would be: {path}", path=target))
        return
    Path(target).parent.mkdir(parents=True, exist_ok=True)
    save(loaded, target, format=None if form is None else form.name, language=language)
    voice.tell(Message("Written: {path}", path=target))


def _form(target: str, part: str | None) -> FileFormat | None:
    """Return the format in which the plan is to be written; None stands for a folder."""
    from rri_planner.formats import format_named, format_of, is_folder_name

    form = None if is_folder_name(target) else format_of(Path(target))
    if part is None:
        return form
    if form is None or not form.name.startswith("stratml"):
        raise BadUsage(Message('only StratML has parts, and "{path}" does not end in .xml', path=target))
    return format_named(f"stratml-{part}")


def _unread(source: Path) -> Iterator[Message]:
    """Yield what stands in the old files without being part of the plan."""
    if source.suffix.lower() in _WITH_NOTES:
        yield Message("Notes after # in the old files are not part of the plan and are not carried over.")


def _check_room(source: Path, target: Path, *, force: bool) -> None:
    taken = any(target.iterdir()) if target.is_dir() else target.exists()
    if taken and target.samefile(source):
        raise BadUsage(Message('"{path}" is the plan itself; choose another place', path=str(target)))
    if taken and not force:
        raise BadUsage(Message('"{path}" is there already; --force replaces it', path=str(target)))
