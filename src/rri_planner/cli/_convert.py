"""``rri-planner convert``: the same plan in another form."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeAlias, assert_never

import click

from rri_planner.cli._command import spoken
from rri_planner.cli._parameters import option, path_argument
from rri_planner.cli._reading import read_plan
from rri_planner.cli._voice import Voice, pass_voice
from rri_planner.errors import BadUsage, Message, UnknownWord, nearest

Form: TypeAlias = Literal["yaml", "json", "folder"]
_FORMS: dict[str, Form] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}


@spoken(
    "convert",
    Message(
        "Write a plan in another form. The ending of OUT says which: .yaml, .json, or none for a folder "
        "with a file for each kind of content."
    ),
    "rri-planner convert my-plan.yaml my-plan.json",
    "rri-planner convert my-plan.json my-plan/",
)
@path_argument("plan", "IN")
@click.argument("target", metavar="OUT")
@option("--dry-run", is_flag=True, about=Message("Only say what would be written and what would be lost."))
@option("--force", is_flag=True, about=Message("Write even if OUT is there already; the plan in it is replaced."))
@pass_voice
def command(voice: Voice, *, plan: Path, target: str, dry_run: bool, force: bool) -> None:
    """Write a plan in another form."""
    from rri_planner.formats import save

    form = _form(target)
    loaded = read_plan(plan, voice)
    _check_room(plan, Path(target), force=force)
    for remark in _remarks(plan, form):
        voice.remark(remark)
    if dry_run:
        voice.tell(Message("Nothing is written; without --dry-run it would be: {path}", path=target))
        return
    Path(target).parent.mkdir(parents=True, exist_ok=True)
    save(loaded, target)
    voice.tell(Message("Written: {path}", path=target))


def _form(target: str) -> Form:
    ending = Path(target).suffix.lower()
    if not ending or target.endswith(("/", os.sep)) or Path(target).is_dir():
        return "folder"
    if ending not in _FORMS:
        known = tuple(_FORMS)
        raise UnknownWord(Message("an ending that plan files have"), ending, known, nearest(ending, known))
    return _FORMS[ending]


def _remarks(source: Path, form: Form) -> Iterator[Message]:
    """Yield what the target can hold of the plan: all of it, in each of these forms; and what it cannot."""
    match form:
        case "yaml":
            yield Message("A YAML file can hold everything in the plan.")
        case "json":
            yield Message("A JSON file can hold everything in the plan.")
        case "folder":
            yield Message("A folder can hold everything in the plan.")
        case _:
            assert_never(form)
    if source.suffix.lower() != ".json":
        yield Message("Notes after # in the old files are not part of the plan and are not carried over.")


def _check_room(source: Path, target: Path, *, force: bool) -> None:
    taken = any(target.iterdir()) if target.is_dir() else target.exists()
    if taken and target.samefile(source):
        raise BadUsage(Message('"{path}" is the plan itself; choose another place', path=str(target)))
    if taken and not force:
        raise BadUsage(Message('"{path}" is there already; --force replaces it', path=str(target)))
