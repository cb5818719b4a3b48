"""What every file format offers: how its bytes are read, how they are written, what they cannot hold."""

from __future__ import annotations

from typing import Protocol

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.formats._limits import Limits
from rri_planner.formats._manuscript import Manuscript
from rri_planner.model import Plan


class ReadBytes(Protocol):
    """Takes a file apart."""

    def __call__(self, content: bytes, file: str, limits: Limits, *, marked: bool) -> Manuscript:
        """Return the tree that a file holds, with the places of its values and what is wrong with it.

        What is wrong with single values is gathered in the manuscript; `UnreadablePlan` is raised only where the
        file cannot be taken apart at all. With `marked` the places of all values will be asked for.
        """


class WriteBytes(Protocol):
    """Puts a plan into a file."""

    def __call__(self, plan: Plan, *, language: str | None = None) -> bytes:
        """Return the file's bytes, the same for the same plan.

        `language` is that of whatever the format adds for its readers, such as headings, or of the texts where it
        has room for one language only; None is the plan's own.
        """


class CannotHold(Protocol):
    """Tells what a format would lose."""

    def __call__(self, plan: Plan, *, language: str | None = None) -> tuple[Message, ...]:
        """Return what of a plan would be lost, a sentence for each sort of thing, if it were written like this."""


@frozen(kw_only=True)
class FileFormat:
    """A form in which a plan can be one file.

    ``suffixes`` are the endings of its files, the usual one first; a format without any is asked for by its name.
    ``extra`` is what has to be installed for it. ``cannot_hold`` says what of a plan would be lost, a sentence for
    each sort of thing; where it says nothing, ``holds_all`` is the sentence for people. A format imports its
    libraries only when it reads or writes.
    """

    name: str
    suffixes: tuple[str, ...]
    extra: str | None
    read: ReadBytes
    write: WriteBytes
    cannot_hold: CannotHold
    holds_all: Message


def holds_everything(
    plan: Plan,  # noqa: ARG001 - another format would look at it
    *,
    language: str | None = None,  # noqa: ARG001 - the same
) -> tuple[Message, ...]:
    """Return nothing: what `FileFormat.cannot_hold` says for a format that loses nothing."""
    return ()
