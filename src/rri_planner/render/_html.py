"""How values are written in HTML: escaped, with their language, linked."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from rri_planner.render._values import Phrase, Reference, Words

_BLANK_LINES = re.compile(r"\n\s*\n")
_NOTHING = Markup()
_IN_LANGUAGE = Markup('<span lang="{}" dir="auto">{}</span>')
_MARK = Markup('<span lang="{}" dir="auto">{}</span><sup class="other-language" title="{}">{}</sup>')
_LINK = Markup('<a href="#{}">{}</a>')


def as_html(value: object) -> Markup:
    """Return a value as HTML. Text is text, whatever it looks like; only markup of ours stays markup."""
    match value:
        case str():
            return escape(value)
        case Words():
            return _words(value)
        case Reference():
            written = _words(value.words)
            return written if value.anchor is None else _LINK.format(value.anchor, written)
        case Phrase():
            return _NOTHING.join([as_html(piece) for piece in value.pieces])
        case None:
            return _NOTHING
        case _:
            return escape(value)


def _words(words: Words) -> Markup:
    if words.language is None:
        return escape(words.text)
    if words.mark is None:
        return _IN_LANGUAGE.format(words.language, words.text)
    return _MARK.format(words.language, words.text, words.mark, words.language)


def without_blank_lines(text: str) -> str:
    """Return HTML without the blank lines that templates leave behind."""
    return _BLANK_LINES.sub("\n", text)
