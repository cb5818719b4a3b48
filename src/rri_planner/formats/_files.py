"""Reading a plan's file: what its name tells, and its bytes within the limits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path as FilePath
from typing import TypeVar

from rri_planner.errors import Message, Place, Problem, UnknownWord, UnreadablePlan, nearest
from rri_planner.formats._encoding import decoded
from rri_planner.formats._file_formats import format_of
from rri_planner.formats._limits import Limits, beyond
from rri_planner.formats._manuscript import SYNTAXES, Manuscript, Source, Syntax
from rri_planner.formats._raw import Path
from rri_planner.formats._refusals import refusal

T = TypeVar("T")


def read_file(path: FilePath, limits: Limits, *, marked: bool) -> Manuscript:
    """Return a plan that is one file; `marked` as in `ReadBytes`."""
    form, content = content_of(path, limits, format_of)
    return form.read(content, str(path), limits, marked=marked)


def source_of(path: FilePath, limits: Limits, *, at: Path = (), before: int = 0) -> Source:
    """Return a file as text; `before` is how many bytes the other files of the plan have."""
    syntax, content = content_of(path, limits, _syntax_of, before=before)
    return Source(str(path), decoded(content, str(path)), syntax, limits, at, len(content))


def _syntax_of(path: FilePath) -> Syntax:
    suffix = path.suffix.lower()
    if suffix not in SYNTAXES:
        raise UnknownWord(Message("a file of keys and values"), suffix or path.name, tuple(SYNTAXES))
    return SYNTAXES[suffix]


def content_of(path: FilePath, limits: Limits, named: Callable[[FilePath], T], *, before: int = 0) -> tuple[T, bytes]:
    """Return what a file's name tells and its bytes, of which there may be so many less as there were `before`."""
    try:
        _check_is_file(path)
        told = named(path)  # only now, so that a slip of the pen is told as what it is: there is no such file
        with path.open("rb") as file:
            content = file.read(min(path.stat().st_size, max(limits.bytes - before, 0)) + 1)
    except OSError as error:
        raise refusal(Message("this cannot be opened: {reason}", reason=error.strerror), str(path)) from None
    if before + len(content) > limits.bytes:
        raise refusal(beyond("bytes", limits.bytes), str(path))
    return told, content


def _check_is_file(path: FilePath) -> None:
    if not path.exists():
        raise _missing(path)
    if not path.is_file():
        raise refusal(Message("this is neither a file nor a folder"), str(path))


def _missing(path: FilePath) -> UnreadablePlan:
    siblings = sorted(each.name for each in path.parent.iterdir()) if path.parent.is_dir() else []
    near = nearest(path.name, siblings)
    return UnreadablePlan((Problem(Message("there is no such file or folder"), Place(str(path)), nearest=near),))
