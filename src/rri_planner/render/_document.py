"""A finished document, and saving it."""

from __future__ import annotations

import os
import tempfile
from html import escape
from pathlib import Path

from attrs import field, frozen

from rri_planner.errors import BadUsage, Message


@frozen
class Fallback:
    """A text that a document shows in another language: the part of the plan, the place in it, the language."""

    holder: str
    path: tuple[str | int, ...]
    language: str


@frozen
class Document:
    """A document, ready to be saved; ``content`` is text, or bytes where the format is none of text.

    ``fallbacks`` are the texts that it shows in another language, because the plan has no words for them in
    the document's own.
    """

    name: str
    content: str | bytes = field(repr=False)
    format: str
    language: str
    fallbacks: tuple[Fallback, ...] = ()

    @property
    def text(self) -> str:
        """The document as text; raises `BadUsage` for a format that is none, such as Word or PDF."""
        if isinstance(self.content, bytes):
            raise BadUsage(Message("a document in the format {format} is no text; save it", format=self.format))
        return self.content

    def _repr_html_(self) -> str | None:
        """Show the document in a notebook, in a frame of its own."""
        if self.format != "html":
            return None
        frame = '<iframe srcdoc="{}" title="{}" style="width: 100%; height: 40rem; border: 0"></iframe>'
        return frame.format(escape(self.text), escape(self.name))

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the document and return the path; a reader of the file sees the old one or all of the new."""
        target = Path(path)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        made = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(self.content.encode() if isinstance(self.content, str) else self.content)
            made.chmod(_usual_mode(target))
            made.replace(target)
        except BaseException:
            made.unlink()
            raise
        return target


def _usual_mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, else those that a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
