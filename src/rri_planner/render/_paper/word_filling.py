"""Filling a Word template: what it may ask for, and what is said where it asks for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen
from markupsafe import Markup

from rri_planner.errors import BadTemplate, Message, Place
from rri_planner.render._environment import environment
from rri_planner.render._paper.word_archive import bad_template, read_archive, write_archive
from rri_planner.render._paper.word_parts import parsed
from rri_planner.render._paper.word_xml import escaped
from rri_planner.render._template_errors import template_errors

if TYPE_CHECKING:
    from lxml.etree import _Element

DOCUMENT: Final = "word/document.xml"
_FILLED: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_SIGN: Final = "rri:"
_LONGEST_SHOWN: Final = 80
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HOLDERS: Final = frozenset({f"{_W}body", f"{_W}tc"})
_NO_WORDS: Final = frozenset({f"{_W}{name}" for name in ("body", "tbl", "tr", "tc", "p", "r", "hdr", "ftr")})


@frozen
class Blocks:
    """What fills a place of its own: the whole of a part of the document. ``name`` is that of the place."""

    name: str

    @property
    def sign(self) -> str:
        """What stands in its place until the template has been filled; no words of a plan can look like it."""
        return f"<!--{_SIGN}{self.name}-->"


def as_word(value: object) -> Markup:
    """Return a value as WordprocessingML has it between ``<w:t>`` and its end: text is text."""
    match value:
        case Markup():
            return value
        case Blocks():
            return Markup(value.sign)  # noqa: S704  # a comment of ours
        case None:
            return Markup()
        case _:
            plain = escaped(str(value))
            # docxtpl would read {_{ as {{
            return Markup(plain.replace("{_", "{&#95;").replace("_}", "&#95;}").replace("%_", "%&#95;"))  # noqa: S704  # escaped above


def filled(parts: Mapping[str, bytes], name: str, context: Mapping[str, object], language: str) -> dict[str, bytes]:
    """Return the parts of a template that has been filled, the places for blocks marked by their signs.

    Raises `BadTemplate`, with `name`, for a mistake in the template.
    """
    from docxtpl import DocxTemplate

    sandbox = environment(as_word, language, ())
    made = BytesIO()
    with _errors_of(name), template_errors(sandbox, name):
        template = DocxTemplate(BytesIO(write_archive(parts)))
        template.render(dict(context), jinja_env=sandbox, autoescape=True)
        template.save(made)
    written = read_archive(made.getvalue(), name)
    _check_places(written, name)
    return written


@contextmanager
def _errors_of(name: str) -> Iterator[None]:
    """Name the file in what is wrong with it; a line of its XML helps nobody."""
    try:
        yield
    except BadTemplate as error:
        raise BadTemplate(evolve(error.reason, place=Place(name))) from error


def _check_places(parts: Mapping[str, bytes], name: str) -> None:
    """Refuse blocks inside a paragraph, blocks that come twice, and words where no words may stand."""
    signs: list[str] = []
    for part in sorted(parts):
        if _FILLED.fullmatch(part):
            for each in parsed(parts[part]).iter():
                if isinstance(each.tag, str):
                    _check_words(each, name)
                elif str(each.text).startswith(_SIGN):
                    signs.append(str(each.text).removeprefix(_SIGN))
                    _check_place(each, signs, part, name)


def _check_place(sign: _Element, signs: list[str], part: str, name: str) -> None:
    place, around = signs[-1], sign.getparent()
    if part != DOCUMENT:
        raise bad_template(name, Message('"{place}" may not stand in headers or footers', place=place))
    if around is None or around.tag not in _HOLDERS:
        wanted = f"{{{{p {place} }}}}"
        raise bad_template(name, Message('write "{wanted}" into a paragraph of its own', wanted=wanted))
    if signs.count(place) > 1:
        raise bad_template(name, Message('"{place}" may stand in the template only once', place=place))


def _check_words(element: _Element, name: str) -> None:
    beside = (element.text, *(child.tail for child in element)) if element.tag in _NO_WORDS else ()
    found = "".join(filter(None, beside)).strip()
    if found:
        reason = Message(
            '"{words}" stands outside of any text; a placeholder for words has two braces alone, without p or r',
            words=found[:_LONGEST_SHOWN],
        )
        raise bad_template(name, reason)
