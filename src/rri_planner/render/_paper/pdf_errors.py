"""What is wrong with a Typst template, with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from rri_planner.errors import BadTemplate, Message, Place, Problem
from rri_planner.render._paper.pdf_compiler import MAIN
from rri_planner.render._paper.pdf_files import Files

_PLACE: Final = re.compile(r"┌─ (?P<file>.+):(?P<line>\d+):(?P<column>\d+)$", re.MULTILINE)


@contextmanager
def typst_errors(files: Files) -> Iterator[None]:
    """Turn what Typst cannot do into `BadTemplate`, with the place in the region's own file where there is one."""
    import typst

    try:
        yield
    except typst.TypstError as error:
        reason = Message("the template cannot be set: {reason}", reason="; ".join((error.message, *error.hints)))
        raise BadTemplate(Problem(reason, place=_place(error.diagnostic, files))) from error


def _place(diagnostic: str, files: Files) -> Place:
    """Return the innermost place outside our own files; without one, the template."""
    asked, root = files.own or files.root / MAIN, files.root.resolve()
    for found in _PLACE.finditer(diagnostic):
        path = Path(found["file"]).resolve()  # Typst tells it from the current folder
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else ""
        if name == MAIN or name not in files.sources:
            file = asked if name == MAIN else files.root / name
            return Place(str(file), int(found["line"]), int(found["column"]))
    return Place(str(asked))
