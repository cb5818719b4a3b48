"""Reading a document of ours the way a browser does, for questions about its structure."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree, html
from pypdf import PdfReader


class Page:
    """A page as a tree."""

    def __init__(self, text: str) -> None:
        self.root = html.document_fromstring(text)

    def all(self, path: str) -> list[html.HtmlElement]:
        """Return the elements that an XPath finds."""
        return list(self.root.xpath(path))

    def texts(self, path: str) -> list[str]:
        """Return the text of each element that an XPath finds, its pieces parted by a space."""
        return [" ".join(" ".join(element.itertext()).split()) for element in self.all(path)]

    def one(self, path: str) -> str:
        """Return the text of the only element that an XPath finds."""
        (text,) = self.texts(path)
        return text

    def item(self, id_: str) -> str:
        """Return all that stands in the place of an item."""
        return self.one(f'//*[@id="{id_}"]')

    def heading_levels(self) -> Iterator[int]:
        """Yield the level of each heading, in the order of the page."""
        for element in self.root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
            yield int(str(element.tag)[1])


def said_in(content: bytes) -> str:
    """Return what a Word file or a PDF says."""
    if content.startswith(b"%PDF"):
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    with ZipFile(BytesIO(content)) as archive:
        parts = [name for name in archive.namelist() if name.endswith(".xml")]
        return "\n".join("".join(etree.fromstring(archive.read(name)).itertext()) for name in parts)
