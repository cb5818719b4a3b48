"""A finished document, and saving it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from attrs import frozen


@frozen
class Fallback:
    """A text that a document shows in another language: the part of the plan, the place in it, the language."""

    holder: str
    path: tuple[str | int, ...]
    language: str


@frozen
class Document:
    """A document as text, ready to be saved.

    ``fallbacks`` are the texts that it shows in another language, because the plan has no words for them in
    the document's own.
    """

    name: str
    text: str
    format: str
    language: str
    fallbacks: tuple[Fallback, ...] = ()

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the document in UTF-8 and return the path; a reader of the file sees the old one or all of the new."""
        target = Path(path)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        made = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(self.text)
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
