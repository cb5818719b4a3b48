"""What became of each text of a document that was read: kept as it was, understood as something else, or left over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from rri_planner.errors import Message, Place, Problem

_MOST_LINES = 5


@frozen
class Understood:
    """A text that stands in the plan in other words: what was written, what it became, and why."""

    message: Message
    place: Place
    text: str
    became: str


@frozen
class NotUnderstood:
    """A text that the plan has no place for; it is in this note and nowhere else."""

    message: Message
    place: Place
    text: str


Note = Understood | NotUnderstood


def summarised(notes: Iterable[Note]) -> Iterator[Problem]:
    """Yield each thing that there is to say once, however often it occurs, with the first places where it does."""
    groups: dict[str, list[Note]] = {}
    for note in notes:
        groups.setdefault(str(note.message), []).append(note)
    for group in groups.values():
        yield Problem(_counted(group) if len(group) > 1 else group[0].message, group[0].place)


def _counted(group: list[Note]) -> Message:
    lines = sorted({note.place.line or 0 for note in group})
    shown = ", ".join(map(str, lines[:_MOST_LINES])) + (", …" if len(lines) > _MOST_LINES else "")
    return Message(
        "{message} ({number} times, on the lines {lines})", message=group[0].message, number=len(group), lines=shown
    )


def left_over(text: str, where: str, place: Place) -> NotUnderstood:
    """Return the note for a text that nothing in the plan stands for; `where` is the way to it in the document."""
    message = Message('not taken over, from {where}: "{text}"', where=where, text=shown_whole(text))
    return NotUnderstood(message, place, text)


def shown_whole(text: str) -> str:
    """Return a text on one line; what cannot be seen is escaped, so that it cannot steer a terminal."""
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in " ".join(text.split()))
