"""A name as it may be written: in any capitals, with any room, with endings, and in ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Self

from attrs import frozen

from rri_planner.errors import BadUsage, Message

_GAP = "[…]"


@frozen
class Name:
    """One person's name, in all the ways in which it is known; ``id`` is that of the stakeholder it stands for."""

    pattern: re.Pattern[str]
    id_pattern: re.Pattern[str]
    id: str | None

    @classmethod
    def of(cls, spellings: Iterable[str], id_: str | None) -> Self:
        """Return a name of these spellings; raise `BadUsage` where there is none."""
        known = [words for spelling in spellings if (words := spelling.split())]
        if not known:
            raise BadUsage(Message("it is not said which name is looked for"))
        forms = {
            unicodedata.normalize(form, r"\s+".join(map(re.escape, words)))
            for form in ("NFC", "NFD")
            for words in known
        }
        slugs = {"[._-]?".join(plain) for words in known if all(plain := [re.escape(_plain(word)) for word in words])}
        return cls(
            re.compile(rf"(?<!\w)(?:{'|'.join(sorted(forms))})", re.IGNORECASE),
            re.compile(rf"(?<![a-z0-9])(?:{'|'.join(sorted(slugs))})(?![a-z0-9])" if slugs else "(?!)"),
            id_,
        )

    def is_in(self, text: str) -> bool:
        """Whether a text has the name."""
        return self.pattern.search(text) is not None

    def is_all_of(self, text: str) -> bool:
        """Whether a text is the name and nothing else."""
        return self.pattern.fullmatch(text.strip()) is not None

    def is_in_id(self, id_: str) -> bool:
        """Whether an id is that of the person, or is made of the name."""
        return id_ == self.id or self.id_pattern.search(_plain(id_)) is not None

    def taken_out_of(self, text: str) -> str:
        """Return a text with a gap where the name was."""
        return self.pattern.sub(_GAP, text)


def _plain(text: str) -> str:
    """Return a text as an id would have it: "Åsa" becomes "asa"."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
