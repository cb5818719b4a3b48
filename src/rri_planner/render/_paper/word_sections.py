"""Pages that lie on their side, and text in two columns: sections of a Word file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import define, field

_SECTION: Final = re.compile(r"<w:sectPr\b[^>]*>(?P<inside>.*?)</w:sectPr>", re.DOTALL)
_SIZE: Final = re.compile(r'<w:pgSz\b[^>]*?w:w="(?P<wide>\d+)"[^>]*?w:h="(?P<high>\d+)"[^>]*/>')
_FIRST_PAGE: Final = re.compile(r"<w:titlePg\b[^>]*/>")
_COLUMNS: Final = re.compile(r"<w:cols\b[^>]*/>|<w:cols\b.*?</w:cols>", re.DOTALL)
_KIND: Final = re.compile(r"<w:type\b[^>]*/>")
_AFTER_COLUMNS: Final = re.compile(r"<w:(?:formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid)\b|$")
_SPACE: Final = 454
_COLUMN_BREAK: Final = '<w:r><w:br w:type="column"/></w:r>'
_FIRST_CONTENT: Final = re.compile(r"</w:pPr>")


@define
class Sections:
    """Sets parts apart from the pages around them.

    ``page`` are the properties of the last section of the template, empty where they cannot be told: then nothing is
    set apart. ``gap`` is an empty paragraph, its properties left open after its style.
    """

    page: str
    gap: str
    _kinds: list[str] = field(factory=list)

    @property
    def turn(self) -> int:
        """How much wider and less high a page is that lies on its side, in twentieths of a point; 0 if it cannot."""
        found = _SIZE.search(self.page)
        return max(0, int(found["high"]) - int(found["wide"])) if found else 0

    def on_its_side(self, content: str) -> str:
        """Return what stands on a page of its own, which lies on its side."""
        turned = _SIZE.sub(r'<w:pgSz w:w="\g<high>" w:h="\g<wide>" w:orient="landscape"/>', self._later())
        return self._apart(content, turned, "nextPage")

    def in_columns(self, parts: Sequence[str]) -> str:
        """Return parts that stand beside each other, each in a column; one below the other where they cannot."""
        if not self.page:
            return "".join(parts)
        columns = f'<w:cols w:num="{len(parts)}" w:space="{_SPACE}"/>'
        page = _AFTER_COLUMNS.sub(lambda found: columns + found[0], _COLUMNS.sub("", self._later()), count=1)
        first, *others = parts
        broken = [_FIRST_CONTENT.sub(lambda found: found[0] + _COLUMN_BREAK, part, count=1) for part in others]
        return self._apart("".join((first, *broken)), page, "continuous")

    def finished(self, document: str) -> str:
        """Return a document whose last section goes on after what was set apart."""
        if not self._kinds:
            return document
        *_, last = _SECTION.finditer(document)
        inside = _of_kind(_FIRST_PAGE.sub("", last["inside"]), self._kinds[-1])
        return document[: last.start("inside")] + inside + document[last.end("inside") :]

    def _apart(self, content: str, page: str, kind: str) -> str:
        before = _of_kind(self._later(), self._kinds[-1]) if self._kinds else self.page
        self._kinds.append(kind)
        return self._end(before) + content + self._end(_of_kind(page, kind))

    def _later(self) -> str:
        """Return the properties of a section that is not the first: its first page is like the others."""
        return _FIRST_PAGE.sub("", self.page)

    def _end(self, page: str) -> str:
        return self.gap.replace("</w:pPr>", f"<w:sectPr>{page}</w:sectPr></w:pPr>", 1)


def page_of(document: str) -> str:
    """Return the properties of the last section of a document; empty where it has none."""
    found = [each["inside"] for each in _SECTION.finditer(document)]
    return found[-1] if found else ""


def _of_kind(page: str, kind: str) -> str:
    return _SIZE.sub(lambda found: f'<w:type w:val="{kind}"/>{found[0]}', _KIND.sub("", page), count=1)
