"""How values are written in HTML: escaped, with their language, linked."""

# ruff: noqa: S704  # this is where text becomes markup: each piece is escaped or made here

from __future__ import annotations

import re

from markupsafe import Markup, escape

from rri_planner.render._values import Phrase, Reference, Words

_BLANK_LINES = re.compile(r"\n\s*\n")
_NOTHING = Markup()


def as_html(value: object) -> Markup:
    """Return a value as HTML. Text is text, whatever it looks like; only markup of ours stays markup."""
    match value:
        case Markup():
            return value
        case str():
            return escape(value)
        case Words():
            return _words(value)
        case Reference():
            written = _words(value.words)
            return written if value.anchor is None else Markup(f'<a href="#{escape(value.anchor)}">{written}</a>')
        case Phrase():
            return _NOTHING.join([as_html(piece) for piece in value.pieces])
        case _:
            return _NOTHING if value is None else escape(value)


def _words(words: Words) -> Markup:
    if words.language is None:
        return escape(words.text)
    language = escape(words.language)
    written = f'<span lang="{language}" dir="auto">{escape(words.text)}</span>'
    if words.mark is not None:
        written += f'<sup class="other-language" title="{escape(words.mark)}">{language}</sup>'
    return Markup(written)


def without_blank_lines(text: str) -> str:
    """Return HTML without the blank lines that templates leave behind."""
    return _BLANK_LINES.sub("\n", text)
