"""Where results go: the screen, or a file that is whole or not there at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from rri_planner.cli._voice import Voice
from rri_planner.errors import BadUsage, Message

SCREEN = Path("-")
_WRITTEN = frozenset({".yaml", ".yml", ".json"})


def put_out(content: str | bytes, output: Path | None, voice: Voice) -> None:
    """Write a result to the screen, or to a file, whose path is then said."""
    if output is None or output == SCREEN:
        click.echo(content, nl=isinstance(content, str) and not content.endswith("\n"))
        return
    if isinstance(content, bytes):
        write_files({output: content})
    else:
        write_files({output: content})
    voice.remark(Message("Written: {path}", path=str(output)))


def write_files(contents: Mapping[Path, str] | Mapping[Path, bytes]) -> None:
    """Write files, each of them whole or not at all; missing folders are made."""
    from rri_planner.formats import replace_files

    for folder in {path.parent: None for path in contents}:
        folder.mkdir(parents=True, exist_ok=True)
    try:
        replace_files(contents)
    except OSError as error:  # it may name a file that was only there for a moment
        raise OSError(error.errno, error.strerror, str(next(iter(contents)))) from None


def keep_apart(plan: Path, output: Path | None) -> None:
    """Refuse an output that would take the place of the plan, or of one of its files."""
    if output is None or output == SCREEN:
        return
    if output.exists() and output.samefile(plan):
        raise BadUsage(Message('"{path}" is the plan itself; choose another file for the result', path=str(output)))
    if _is_part(output.resolve(), plan.resolve()):
        raise BadUsage(Message('"{path}" is part of the plan; choose another file for the result', path=str(output)))


def _is_part(output: Path, plan: Path) -> bool:
    """Return whether a file would be read as part of a plan that is a folder, whether or not it is there yet."""
    from rri_planner.model import Plan, fields_of

    if output.suffix.lower() not in _WRITTEN or not output.is_relative_to(plan):
        return False
    first = Path(output.relative_to(plan).parts[0]).stem
    return first == "plan" or first in {each.key for each in fields_of(Plan)}


def quoted(path: Path) -> str:
    """Return a path as it is typed: in quotes where it has spaces."""
    return f'"{path}"' if " " in str(path) else str(path)
