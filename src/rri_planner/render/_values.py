"""What templates are given: finished values that know their language and where they lead."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen


@frozen
class Words:
    """What a person wrote, as the document shows it.

    ``language`` is None where it is the document's own, and empty where nobody knows it. ``mark`` says why
    another language than the document's is shown.
    """

    text: str
    language: str | None = None
    mark: str | None = None

    @property
    def paragraphs(self) -> tuple[Words, ...]:
        """The same, one paragraph each; the last one carries the mark."""
        texts = [text for part in self.text.split("\n\n") if (text := part.strip())] or [""]
        return (*(Words(text, self.language) for text in texts[:-1]), Words(texts[-1], self.language, self.mark))

    def __str__(self) -> str:
        return self.text


@frozen
class Reference:
    """The name of a part of the plan, and its place in this document; no anchor means that it has none here."""

    words: Words
    anchor: str | None = None

    def __str__(self) -> str:
        return self.words.text


Piece: TypeAlias = str | Words | Reference


@frozen
class Phrase:
    """Several pieces that are read as one."""

    pieces: tuple[Piece, ...]

    def __str__(self) -> str:
        return "".join(map(str, self.pieces))


Value: TypeAlias = Piece | Phrase


@frozen
class Fact:
    """A field of the plan with its label and its values; ``key`` is the name of the field in files."""

    key: str
    label: str
    values: tuple[Value, ...]

    @property
    def only(self) -> Value | None:
        """The value where there is no more than one."""
        return self.values[0] if len(self.values) == 1 else None


@frozen
class Origin:
    """Where a part of the plan comes from; ``kind`` is cited, derived, illustrative or empty."""

    kind: str
    label: str
    source: Words | None
    url: str | None
    note: Words | None
