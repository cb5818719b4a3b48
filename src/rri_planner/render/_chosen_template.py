"""Which template makes a document: the caller's, the region's, or ours."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeAlias

from rri_planner.errors import BadTemplate, Message, Place, Problem
from rri_planner.render._kinds import DocumentKind, Format

PathLike: TypeAlias = str | os.PathLike[str]
_MARKDOWN: Final = ".md"
_FILLED: Final = {"docx": ".docx", "pdf": ".typ"}  # templates that are no HTML, by format


def chosen_template(
    kind: DocumentKind, form: Format, templates: Iterable[PathLike]
) -> tuple[tuple[Path, ...], str, Path | None]:
    """Return the folders to search, the name to search for, and the file to fill where the format fills files."""
    folders, asked, own = [], None, None
    for path in map(Path, templates):
        if not path.exists():
            raise BadTemplate(Problem(Message("there is no such file or folder of templates"), place=Place(str(path))))
        folders.append(path.parent if path.is_file() else path)
        if path.is_file() and path.suffix == _FILLED.get(form.name):
            own = path
        elif path.is_file():
            asked = path.name
    markdown = f"{kind.name}{_MARKDOWN}"
    is_markdown = form.name == "markdown" and any((folder / markdown).is_file() for folder in folders)
    return tuple(folders), asked or (markdown if is_markdown else f"{kind.name}.html"), own
