"""Which entry of a value is to blame when a field refuses it, and how a message quotes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from rri_planner.errors import BadField, BadValue, Message
from rri_planner.formats._faults import Fault
from rri_planner.formats._raw import Path, excerpt
from rri_planner.model import Declared

_MAPS_OF_THEIR_ENTRIES = frozenset({"text", "counts", "free", "vocabularies"})

Refused: TypeAlias = BadValue | BadField


def blame(
    path: Path, raw: object, error: Refused, declared: Declared, convert: Callable[[object], object]
) -> Iterator[Fault]:
    """Yield a fault for each entry of `raw` that `convert` refuses when it stands alone, or one for the whole."""
    blamed = False
    for step, entry, alone in _entries(raw, declared):
        try:
            convert(alone)
        except (BadValue, BadField) as found:
            blamed = True
            yield Fault((*path, step), _quoting(entry, found), found.nearest)
    if not blamed:
        yield Fault(path, _quoting(raw, error), error.nearest)


def _entries(raw: object, declared: Declared) -> Iterator[tuple[str | int, object, object]]:
    """Yield each entry that means something by itself, with its step and with a value that holds it alone."""
    match raw:
        case dict() if declared.value in _MAPS_OF_THEIR_ENTRIES:
            yield from ((key, entry, {key: entry}) for key, entry in raw.items())
        case list() if declared.many:
            yield from ((index, entry, [entry]) for index, entry in enumerate(raw))


def _quoting(raw: object, error: Refused) -> Message:
    """Return the error's message with the value as its file writes it, shortened where it is long."""
    found, expected = error.message.values.get("found"), error.message.values.get("expected")
    if not isinstance(expected, Message):
        return error.message
    whole = BadValue(raw, expected).found == found
    return BadValue(excerpt(raw if whole else found), expected).message
