"""How values are written in Markdown: what would act as markup is escaped, what is shown elsewhere is linked."""

# ruff: noqa: S704  # this is where text becomes markup: each piece is escaped or made here

from __future__ import annotations

import re

from markupsafe import Markup

from rri_planner.render._values import Phrase, Reference, Words

_NOTHING = Markup()
_ACTING = re.compile(r"[\\`*_\[\]#|~<>]|&(?=#?\w+;)|!(?=\[)")
_AT_START = re.compile(r"\A ?(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+=](?:\s|$|[-+=])))")
_BLANK_LINES = re.compile(r"\n{3,}")
_ANY = re.compile(r"[\\`*_\[\]#|~<>&!\t\r\n\f\v]|  |\A ?(?:\d{1,9}[.)]|[-+=])")
_LINE_END = re.compile(r"[ \t]+$", re.MULTILINE)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_WRITTEN = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def as_markdown(value: object) -> Markup:
    """Return a value as one line of Markdown. Text is text, whatever it looks like; our own markup stays."""
    match value:
        case Markup():
            return value
        case Words():
            return _words(value)
        case Reference():
            written = _words(value.words)
            return written if value.anchor is None else Markup(f"[{written}](#{value.anchor})")
        case Phrase():
            return _NOTHING.join([as_markdown(piece) for piece in value.pieces])
        case _:
            return Markup("" if value is None else escaped(str(value)))


def escaped(text: str) -> str:
    r"""Return text in which nothing acts as Markdown; white space becomes a single space.

    >>> print(escaped("*[a]* <b> 1. & c"))
    \*\[a\]\* &lt;b&gt; 1. & c
    """
    if _ANY.search(text) is None:
        return text
    return _AT_START.sub(r"\g<0>\\", _ACTING.sub(_acted, _SPACES.sub(" ", text)))


def _acted(found: re.Match[str]) -> str:
    character = found.group()
    return _WRITTEN.get(character) or f"\\{character}"


def _words(words: Words) -> Markup:
    written = escaped(words.text.strip())
    return Markup(written if words.mark is None else f"{written} \\[{words.language}\\]")


def with_single_blank_lines(text: str) -> str:
    """Return Markdown with at most one blank line in a row, and one line end at its end."""
    return _BLANK_LINES.sub("\n\n", _LINE_END.sub("", text)).strip("\n") + "\n"
