"""Where results go: the screen, or a file that is whole or not there at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from rri_planner.cli._voice import Voice
from rri_planner.errors import BadUsage, Message

SCREEN = Path("-")
_ORDINARY = 0o666


def put_out(text: str, output: Path | None, voice: Voice) -> None:
    """Write a result to the screen, or to a file, whose path is then said."""
    if output is None or output == SCREEN:
        click.echo(text, nl=not text.endswith("\n"))
        return
    write_file(output, text)
    voice.remark(Message("Written: {path}", path=str(output)))


def write_file(path: Path, text: str) -> None:
    """Write a file whole: whoever looks meanwhile sees the old one. A missing folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        unfinished.chmod(_ORDINARY & ~_mask())
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def keep_apart(plan: Path, output: Path | None) -> None:
    """Refuse an output that would take the place of the plan itself."""
    if output is not None and output.exists() and output.samefile(plan):
        raise BadUsage(Message('"{path}" is the plan itself; choose another file for the result', path=str(output)))


def quoted(path: Path) -> str:
    """Return a path as it is typed: in quotes where it has spaces."""
    return f'"{path}"' if " " in str(path) else str(path)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
