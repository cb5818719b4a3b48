"""Reading HTML that a template has written as what stands on paper.

Only what HTML says counts, never how a style sheet would show it. Left out is what makes no sense on paper:
elements with ``data-medium="screen"``, forms, buttons, scripts, and what is hidden. What is for paper only says
so by ``data-medium="paper"`` (and the style sheet hides it on screens).
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import Final

from attrs import frozen

from rri_planner.errors import BadTemplate, Message, Problem
from rri_planner.render._paper.blocks import Group, Picture, Run
from rri_planner.render._paper.placing import INLINE, Open, flush, place, worded

_DEEPEST: Final = 200
_TAG: Final = re.compile(
    r"""<!--.*?(?:-->|\Z)|<[!?][^>]*+>|<(/?)([A-Za-z][^\s/>]*+)((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""", re.DOTALL
)
_ATTRIBUTE: Final = re.compile(r"""([^\s=/"'>]++)(?:\s*=\s*("[^"]*+"|'[^']*+'|[^\s"'>]++))?""")
_RAW_END: Final = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style", "svg", "title")}
_DESCRIBED: Final = re.compile(r"<desc[^>]*>([^<]+)</desc>")
_TITLED: Final = re.compile(r"<title[^>]*>([^<]+)</title>")
_VOID: Final = frozenset({"br", "hr", "img", "meta", "link", "input", "wbr", "col", "source"})
_LEFT_OUT: Final = frozenset({"head", "form", "button", "select", "template", "nav"})
_WORDLESS: Final = frozenset({"table", "tbody", "thead", "tr", "ul", "ol", "dl"})
_STRONG: Final = frozenset({"b", "strong", "th", "dt"})
_EMPHASISED: Final = frozenset({"i", "em", "cite"})
_CODE: Final = frozenset({"code", "kbd", "samp"})
_QUOTATION_MARKS: Final = {"sv": ("”", "”"), "de": ("„", "“"), "fr": ("«\u202f", "\u202f»")}


def read_paper(html: str, language: str) -> Group:
    """Return what a document says, in its order.

    `language` is the document's own: runs in it carry no language. Raises `BadTemplate` where elements stand
    inside one another deeper than any page needs.
    """
    reader = _Reader(language)
    at = 0
    while (found := _TAG.search(html, at)) is not None:
        reader.say(html[at : found.start()])
        at = found.end()
        closing, name, attributes = found.groups()
        if name is None:  # a comment, or what the document declares of itself
            continue
        tag = name.lower()
        if closing:
            reader.end(tag)
        elif tag in _RAW_END:
            at = _raw_end(html, tag, at)
            if tag == "svg":
                reader.draw(html[found.start() : at], _element(tag, attributes))
        else:
            reader.begin(_element(tag, attributes), closed=attributes.endswith("/"))
    reader.say(html[at:])
    return reader.finished()


def _raw_end(html: str, tag: str, at: int) -> int:
    """Return where an element ends whose content is no HTML."""
    end = _RAW_END[tag].search(html, at)
    return len(html) if end is None else end.end()


@frozen
class _Element:
    """What the first tag of an element says."""

    tag: str
    given: dict[str, str]
    roles: frozenset[str]
    is_inline: bool
    is_left_out: bool
    is_plain: bool


@lru_cache(maxsize=4096)
def _element(tag: str, attributes: str) -> _Element:
    given = {name.lower(): unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(attributes)}
    roles = frozenset(given.get("class", "").split())
    is_inline = tag in INLINE
    is_plain = not (is_inline or "lang" in given or tag in _STRONG)
    return _Element(tag, given, roles, is_inline, _is_left_out(tag, given, roles), is_plain)


class _Reader:
    def __init__(self, language: str) -> None:
        self._language = language
        self._open = [Open("body", None, frozenset(), Run(""))]

    def finished(self) -> Group:
        """Return the whole; what the template left open ends here."""
        while len(self._open) > 1:
            self._close(self._open[-1].tag)
        flush(self._open[0])
        return Group(tuple(self._open[0].blocks))

    def begin(self, element: _Element, *, closed: bool) -> None:
        """Open an element; close it at once where its tag says so."""
        above, tag = self._open[-1], element.tag
        if tag == "br":
            above.runs.append(worded(above.style, "\n"))
        if tag == "hr" and not above.hidden:
            flush(above)
        if tag in _VOID:
            return
        if len(self._open) > _DEEPEST:
            raise BadTemplate(Problem(Message("the elements of the document stand inside one another without end")))
        self._open.append(self._begun(element, above))
        if tag == "q":
            self.say(self._quotation_marks(above)[0])
        if closed:
            self.end(tag)

    def _begun(self, element: _Element, above: Open) -> Open:
        given = element.given
        if not element.is_inline and not above.hidden:
            flush(above)
        return Open(
            element.tag,
            None if element.tag == "main" else given.get("id") or None,
            element.roles,
            above.style if element.is_plain else _styled(above.style, element, self._language),
            columns=_count(given.get("colspan")),
            rows=_count(given.get("rowspan")),
            hidden=above.hidden or element.is_left_out,
        )

    def say(self, text: str) -> None:
        """Take words, as they stand in HTML."""
        here = self._open[-1]
        if text and not here.hidden and here.tag not in _WORDLESS:
            here.runs.append(worded(here.style, unescape(text) if "&" in text else text))

    def end(self, tag: str) -> None:
        """Close an element, and what was left open in it; an end without a beginning is passed over."""
        if self._open[-1].tag != tag and all(each.tag != tag for each in self._open[1:]):
            return
        while self._open[-1].tag != tag:
            self._close(self._open[-1].tag)
        if len(self._open) > 1:
            self._close(tag)

    def draw(self, svg: str, element: _Element) -> None:
        """Take a drawing, whole as it stands in HTML."""
        here = self._open[-1]
        if not here.hidden and not element.is_left_out:
            flush(here)
            here.blocks.append(Picture(svg, element.given.get("aria-label") or _described(svg)))

    def _close(self, tag: str) -> None:
        if tag == "q":
            self.say(self._quotation_marks(self._open[-2])[1])
        done = self._open.pop()
        if not done.hidden:
            place(done, self._open)

    def _quotation_marks(self, around: Open) -> tuple[str, str]:
        return _QUOTATION_MARKS.get(around.style.language or self._language, ("“", "”"))


def _described(svg: str) -> str:
    """Return how a drawing describes itself to those who cannot see it, else its title."""
    found = _DESCRIBED.search(svg) or _TITLED.search(svg)
    return "" if found is None else "\n".join([" ".join(line.split()) for line in unescape(found[1]).splitlines()])


def _styled(above: Run, element: _Element, own: str) -> Run:
    tag, given = element.tag, element.given
    language = given.get("lang", above.language)
    return Run(
        "",
        None if language == own else language,
        strong=above.strong or tag in _STRONG,
        emphasis=above.emphasis or tag in _EMPHASISED,
        raised=above.raised or tag == "sup",
        code=above.code or tag in _CODE,
        link=given.get("href", above.link) if tag == "a" else above.link,
        roles=above.roles | element.roles if element.is_inline else above.roles,
    )


def _is_left_out(tag: str, given: dict[str, str], roles: frozenset[str]) -> bool:
    return (
        tag in _LEFT_OUT
        or given.get("data-medium") == "screen"
        or (given.get("aria-hidden") == "true" and tag not in INLINE and tag != "svg")
        or "hidden" in given
        or not roles.isdisjoint({"skip", "of-theme"})  # what is of the theme stands on paper anyway
        or ("unseen" in roles and tag != "caption")
    )


def _count(written: str | None) -> int:
    return int(written) if written is not None and written.isdecimal() and 0 < int(written) < 1000 else 1  # noqa: PLR2004  # what HTML allows
