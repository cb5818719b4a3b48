"""Ids of a plan to identifiers of XML, and whatever identifiers a document has to ids."""

from __future__ import annotations

import re

from rri_planner.model import RESERVED_WORDS

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", re.ASCII)
_ODD = re.compile(r"[^A-Za-z0-9._-]+", re.ASCII)
_LONGEST = 64
_SHORTENED = 56


def identifier(id_: str) -> str:
    """Return an id as XML writes it (`xsd:ID`): a digit cannot come first, so that an underscore stands before it.

    >>> identifier("g-skills"), identifier("2027")
    ('g-skills', '_2027')
    """
    return f"_{id_}" if id_[0].isdigit() else id_


def named_by(text: str) -> str:
    """Return the id that an identifier writes; for a foreign one the nearest that an id may be, perhaps empty.

    >>> named_by("_2027"), named_by("_d6fe970a-9d32"), named_by("urn:uuid:17")
    ('2027', 'd6fe970a-9d32', 'urn-uuid-17')
    """
    for plain in (text, text.removeprefix("_")):
        if is_id(plain):
            return plain
    return _ODD.sub("-", text).strip("._-")[:_LONGEST]


def is_id(text: str) -> bool:
    """Whether a plan may use this as an id."""
    return _ID.fullmatch(text) is not None


class Names:
    """The ids that have been given in a plan, so that each is given once."""

    def __init__(self) -> None:
        self._taken: set[str] = {word.casefold() for word in RESERVED_WORDS}
        self._last: dict[str, int] = {}

    def claimed(self, wanted: str) -> str:
        """Return this id, or the first of it with a number behind that is free."""
        free = wanted
        while free.casefold() in self._taken:
            free = f"{wanted[:_SHORTENED]}-{self._next(wanted, 2)}"
        self._taken.add(free.casefold())
        return free

    def made(self, kind: str) -> str:
        """Return a new id for something of this kind that has no identifier."""
        return self.claimed(f"{kind}-{self._next(kind, 1)}")

    def _next(self, word: str, first: int) -> int:
        self._last[word] = self._last.get(word, first - 1) + 1
        return self._last[word]
