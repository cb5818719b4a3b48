"""What a template of the region's own may load: files beside it, which are named in full."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from rri_planner.errors import BadTemplate, Message, Place, Problem

_LOADED: Final = re.compile(
    r"""(?:\#|^\s*|[{;(:=>+,]\s*|\b(?:context|return|not|and|or|in)\s+)  # where code stands, not a sentence
    (?:import|include)\b\s*(?:"(?P<name>(?:[^"\\]|\\.)*)")?""",
    re.MULTILINE | re.VERBOSE,
)
_FROM_TEXT: Final = re.compile(r"\beval\b")


def checked_template(own: Path, ours: Collection[str]) -> bytes:
    """Return what a template holds.

    Raises `BadTemplate` where it, or a file that it loads, cannot be read, asks for a package from the network, or
    says only while it runs what it loads, so that nobody could tell. `ours` are the names of our own files.
    """
    root, text = own.parent.resolve(), _read(own)
    waiting, known = [(own, text)], {own.resolve()}
    while waiting:
        path, words = waiting.pop()
        for name in _names(path, words):
            found = (root / name[1:] if name.startswith("/") else path.parent / name).resolve()
            if found not in known and _is_own(found, root, ours):
                known.add(found)
                waiting.append((found, _read(found)))
    return text.encode()


def _names(path: Path, text: str) -> Iterator[str]:
    """Yield the names of the files that a template loads."""
    made = _FROM_TEXT.search(text)
    if made is not None:
        raise _refused(path, text, made.start(), Message("the template makes code of text, which could load anything"))
    for found in _LOADED.finditer(text):
        name = found["name"]
        if name is None or "\\" in name:
            reason = Message("the template must name the file that it loads in quotation marks")
            raise _refused(path, text, found.end(), reason)
        if name.startswith("@"):
            reason = Message("the template loads a package from the network; put its files beside the template")
            raise _refused(path, text, found.end(), reason)
        yield name


def _is_own(path: Path, root: Path, ours: Collection[str]) -> bool:
    """Tell whether it is a file of the region's; what is not there, or outside, Typst refuses itself."""
    return path.is_file() and path.is_relative_to(root) and path.relative_to(root).as_posix() not in ours


def _refused(path: Path, text: str, at: int, reason: Message) -> BadTemplate:
    return BadTemplate(Problem(reason, place=Place(str(path), text.count("\n", 0, at) + 1)))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = Message("the template cannot be read: {reason}", reason=str(error))
        raise BadTemplate(Problem(reason, place=Place(str(path)))) from error
