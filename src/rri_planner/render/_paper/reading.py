"""Reading HTML that a template has written as what stands on paper.

Only what HTML says counts, never how a style sheet would show it. Left out is what makes no sense on paper:
elements with ``data-medium="screen"``, forms, buttons, scripts, and what is hidden. What is for paper only says
so by ``data-medium="paper"`` (and the style sheet hides it on screens).
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import Final

from rri_planner.errors import BadTemplate, Message, Problem
from rri_planner.render._paper.blocks import Group, Picture, Run
from rri_planner.render._paper.placing import INLINE, Open, flush, place, worded

_DEEPEST: Final = 200
_DESCRIBED: Final = re.compile(r"<desc[^>]*>([^<]+)</desc>")
_TITLED: Final = re.compile(r"<title[^>]*>([^<]+)</title>")
_VOID: Final = frozenset({"br", "hr", "img", "meta", "link", "input", "wbr", "col", "source"})
_LEFT_OUT: Final = frozenset(
    {"script", "style", "head", "title", "form", "button", "input", "select", "template", "nav"}
)
_QUOTATION_MARKS: Final = {"sv": ("”", "”"), "de": ("„", "“"), "fr": ("«\u202f", "\u202f»")}


def read_paper(html: str, language: str) -> Group:
    """Return what a document says, in its order.

    `language` is the document's own: runs in it carry no language. Raises `BadTemplate` where elements stand
    inside one another deeper than any page needs.
    """
    reader = _Reader(language)
    reader.feed(html)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    def __init__(self, language: str) -> None:
        super().__init__(convert_charrefs=True)
        self._language = language
        self._open = [Open("body", None, frozenset(), Run(""))]
        self._drawing: list[str] | None = None
        self._drawn_name = ""
        self._depth = 0

    def finished(self) -> Group:
        """Return the whole; what the template left open ends here."""
        while len(self._open) > 1:
            self._end(self._open[-1].tag)
        flush(self._open[0])
        return Group(tuple(self._open[0].blocks))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        given = {name: value or "" for name, value in attrs}
        if self._drawing is not None or tag == "svg":
            self._draw(tag, given)
            return
        above = self._open[-1]
        if tag == "br":
            above.runs.append(worded(above.style, "\n"))
        if tag == "hr" and not above.hidden:
            flush(above)
        if tag in _VOID:
            return
        if len(self._open) > _DEEPEST:
            raise BadTemplate(Problem(Message("the elements of the document stand inside one another without end")))
        self._open.append(self._begun(tag, given, above))
        if tag == "q":
            self._say(self._quotation_marks(above)[0], tag)

    def _begun(self, tag: str, given: dict[str, str], above: Open) -> Open:
        roles = frozenset(given.get("class", "").split())
        inline = tag in INLINE
        if not inline and not above.hidden:
            flush(above)
        return Open(
            tag,
            None if tag == "main" else given.get("id") or None,
            roles,
            _styled(above.style, tag, given, roles if inline else frozenset(), self._language),
            columns=_count(given.get("colspan")),
            rows=_count(given.get("rowspan")),
            hidden=above.hidden or _is_left_out(tag, given, roles),
        )

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002  # a method of the parser
        """Count no lines: nobody asks for them."""
        return j

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self._drawing is not None:
            self._drawing.append(_escaped(data))
        else:
            self._say(data, self._open[-1].tag)

    def _say(self, text: str, tag: str) -> None:
        here = self._open[-1]
        if text and not here.hidden and tag not in {"table", "tbody", "thead", "tr", "ul", "ol", "dl"}:
            here.runs.append(worded(here.style, text))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and what was left open in it; an end without a beginning is passed over."""
        if self._drawing is not None:
            self._draw_end(tag)
        elif any(each.tag == tag for each in self._open[:0:-1]):  # mostly the innermost
            while self._open[-1].tag != tag:
                self._end(self._open[-1].tag)
            self._end(tag)

    def _end(self, tag: str) -> None:
        if tag == "q":
            self._say(self._quotation_marks(self._open[-2])[1], tag)
        done = self._open.pop()
        if not done.hidden:
            place(done, self._open)

    def _quotation_marks(self, around: Open) -> tuple[str, str]:
        return _QUOTATION_MARKS.get(around.style.language or self._language, ("“", "”"))

    def _draw(self, tag: str, given: dict[str, str]) -> None:
        if self._drawing is None:
            self._drawing, self._depth = [], 0
            self._drawn_name = given.get("aria-label", "")
        self._depth += tag not in _VOID
        attributes = "".join(f' {_SVG_CASE.get(name, name)}="{_escaped(value)}"' for name, value in given.items())
        self._drawing.append(f"<{_SVG_CASE.get(tag, tag)}{attributes}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element that is closed where it begins."""
        self.handle_starttag(tag, attrs)
        if self._drawing is not None or tag not in _VOID:
            self.handle_endtag(tag)

    def _draw_end(self, tag: str) -> None:
        assert self._drawing is not None
        self._drawing.append(f"</{_SVG_CASE.get(tag, tag)}>")
        self._depth -= 1
        if self._depth == 0:
            here, drawn = self._open[-1], "".join(self._drawing)
            self._drawing = None
            if not here.hidden:
                flush(here)
                here.blocks.append(Picture(drawn, self._drawn_name or _described(drawn)))


def _described(drawn: str) -> str:
    """Return how a drawing describes itself to those who cannot see it, else its title."""
    found = _DESCRIBED.search(drawn) or _TITLED.search(drawn)
    return "" if found is None else " ".join(unescape(found[1]).split())


# HTML writes names in small letters where SVG does not.
_SVG_CASE: Final = {
    name.lower(): name
    for name in ("viewBox", "preserveAspectRatio", "linearGradient", "radialGradient", "clipPath", "textPath",
                 "gradientUnits", "gradientTransform", "patternUnits", "patternTransform", "patternContentUnits",
                 "markerWidth", "markerHeight", "markerUnits", "refX", "refY", "textLength", "lengthAdjust",
                 "clipPathUnits", "maskUnits", "startOffset", "spreadMethod", "pathLength")
}  # fmt: skip


def _styled(above: Run, tag: str, given: dict[str, str], roles: frozenset[str], own: str) -> Run:
    language = given.get("lang", above.language)
    return Run(
        "",
        None if language == own else language,
        strong=above.strong or tag in {"b", "strong", "th", "dt"},
        emphasis=above.emphasis or tag in {"i", "em", "cite"},
        raised=above.raised or tag == "sup",
        code=above.code or tag in {"code", "kbd", "samp"},
        link=given.get("href", above.link) if tag == "a" else above.link,
        roles=above.roles | roles,
    )


def _is_left_out(tag: str, given: dict[str, str], roles: frozenset[str]) -> bool:
    return (
        tag in _LEFT_OUT
        or given.get("data-medium") == "screen"
        or (given.get("aria-hidden") == "true" and tag not in INLINE)
        or "hidden" in given
        or "skip" in roles
        or ("unseen" in roles and tag != "caption")
    )


def _count(written: str | None) -> int:
    return int(written) if written is not None and written.isdecimal() and 0 < int(written) < 1000 else 1  # noqa: PLR2004  # what HTML allows


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
