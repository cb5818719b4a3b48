"""Keeping a page to its size: long texts cut at a word, long lists cut with the number of what is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from attrs import evolve

from rri_planner.errors import Message
from rri_planner.render._values import Reference, Words
from rri_planner.render._writer import Writer

T = TypeVar("T")


def shortened(words: Words, most: int) -> Words:
    """Return words of at most so many characters, cut after a word and marked with an ellipsis; in one paragraph.

    >>> shortened(Words("Everyone takes part in the digital valley"), 20).text
    'Everyone takes part…'
    """
    text = " ".join(words.text.split())
    if len(text) <= most:
        return evolve(words, text=text)
    cut = text[:most].rpartition(" ")[0] or text[: most - 1]
    return evolve(words, text=f"{cut.rstrip(' ,;:.–-')}…")  # noqa: RUF001  # a dash is what is cut


def brief(words: Words | None, most: int) -> Words | None:
    """Return the same, or None for None."""
    return None if words is None else shortened(words, most)


def brief_name(reference: Reference, most: int) -> Reference:
    """Return a name of at most so many characters, which still leads to its place."""
    return evolve(reference, words=shortened(reference.words, most))


def first(items: Sequence[T], most: int, writer: Writer) -> tuple[tuple[T, ...], str | None]:
    """Return the first of some items, and how many more there are in words, or None where that is all."""
    left = len(items) - most
    return tuple(items[:most]), writer.say(Message("and {number} more", number=left)) if left > 0 else None
