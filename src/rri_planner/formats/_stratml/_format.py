"""StratML as a file format; what reads and writes it is imported when it is used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from attrs import frozen

from rri_planner.errors import Message, Place
from rri_planner.formats._file_format import FileFormat
from rri_planner.formats._limits import DEFAULT_LIMITS, Limits
from rri_planner.formats._manuscript import Manuscript
from rri_planner.formats._raw import Path, Raw
from rri_planner.formats._stratml._names import FIRST, SECOND, Part
from rri_planner.formats._stratml._notes import Note, summarised
from rri_planner.model import Plan

_HOLDS_ALL = Message("A StratML document can hold everything in the plan.")


def read_stratml(
    content: bytes, *, name: str = "<document>", limits: Limits = DEFAULT_LIMITS
) -> tuple[Plan, tuple[Note, ...]]:
    """Return the plan in a StratML document (ISO 17469) of either part, and how its texts were understood.

    Documents need not follow the schema: other namespaces, orders and older names are understood, missing
    identifiers are made up. Each text of the document is in the plan, or in a note: `Understood` where the plan has
    something else in its place, `NotUnderstood` where it has nothing. Raises `UnreadablePlan` where the bytes are no
    XML, declare a document type, go beyond the limits or are no StratML; errors and notes call them by `name`.
    """
    from rri_planner.formats._stratml._read import read_document

    reading = read_document(content, name, limits)
    return reading.plan, reading.notes


@frozen
class _Document:
    """A document that was read: the tree of its plan, and the lines on which items begin, by id."""

    file: str
    tree: dict[str, Raw]
    lines: Mapping[str, int]
    at: Path = ()

    def place(self, path: Path, *, key: bool = False) -> Place:  # noqa: ARG002 - an element is found, not its key
        """Return where the innermost item around a value begins."""
        here: Raw = self.tree
        line = None
        for step in path:
            here = _entry(here, step)
            if isinstance(here, dict) and isinstance(id_ := here.get("id"), str):
                line = self.lines.get(id_, line)
        return Place(self.file, line)

    def has(self, key: str) -> bool:
        """Whether the plan of the document has this key."""
        return key in self.tree


def _entry(holder: Raw, step: str | int) -> Raw:
    if isinstance(holder, dict) and isinstance(step, str):
        return holder.get(step)
    return holder[step] if isinstance(holder, list) and isinstance(step, int) and step < len(holder) else None


def _read(content: bytes, file: str, limits: Limits, *, marked: bool) -> Manuscript:  # noqa: ARG001 - always marked
    from rri_planner.formats._stratml._read import read_document
    from rri_planner.formats._tree import tree_of

    reading = read_document(content, file, limits)
    tree = tree_of(reading.plan, bare_values=True)
    return Manuscript((_Document(file, tree, reading.lines),), tree, (file,), remarks=tuple(summarised(reading.notes)))


def _write(part: Part, plan: Plan, *, language: str | None = None) -> bytes:
    from rri_planner.formats._stratml._write import dumps

    return dumps(plan, part=part, language=language)


def _cannot_hold(part: Part, plan: Plan, *, language: str | None = None) -> tuple[Message, ...]:
    from rri_planner.formats._stratml._losses import cannot_hold

    return cannot_hold(plan, part=part, language=language)


STRATML_2 = FileFormat(
    name="stratml-2",
    suffixes=(".xml",),
    extra="stratml",
    read=_read,
    write=partial(_write, SECOND),
    cannot_hold=partial(_cannot_hold, SECOND),
    holds_all=_HOLDS_ALL,
)
STRATML_1 = FileFormat(
    name="stratml-1",
    suffixes=(),
    extra="stratml",
    read=_read,
    write=partial(_write, FIRST),
    cannot_hold=partial(_cannot_hold, FIRST),
    holds_all=_HOLDS_ALL,
)
"""The first part of the standard, by its name only: a file's ending does not tell the two parts apart."""
