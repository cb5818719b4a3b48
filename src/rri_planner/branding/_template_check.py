"""Trying a region's templates on a plan that has everything, and on one that has nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from rri_planner.errors import Message, Place, Problem, nearest
from rri_planner.formats import loads
from rri_planner.language import speaking, spoken_languages
from rri_planner.model import Plan
from rri_planner.render import DOCUMENTS, HouseStyle, names_used, template_mistakes

_TODAY: Final = "2027-06-15"
_READ: Final = frozenset({".html", ".md", ".css", ".docx", ".typ"})
_OF_PAPER: Final = {".docx": "docx", ".typ": "pdf", ".md": "markdown"}
_ANY: Final = "document"


def check_templates(path: str | os.PathLike[str], *, style: HouseStyle | None = None) -> tuple[Problem, ...]:
    """Return all that is wrong with the templates of a folder, or with one of them, in the order of their files.

    Each document that uses one of them is made of a plan in which every field is filled, and of an empty one, in
    every language, those of the `style` included. A file that no document uses is a mistake as well.
    """
    asked = Path(path)
    folder = asked if asked.is_dir() else asked.parent
    if not asked.exists():
        return (Problem(Message("there is no such file or folder of templates"), Place(str(asked))),)
    names = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.suffix in _READ}
    wanted = names if asked.is_dir() else {asked.name}
    found = dict.fromkeys((*_unused(wanted, folder), *_mistakes(wanted, folder, style or HouseStyle())))
    return tuple(sorted(found, key=_where))


def _where(problem: Problem) -> tuple[str, int, str]:
    place = problem.place or Place("")
    return place.file, place.line or 0, str(problem.message)


def _unused(names: set[str], folder: Path) -> Iterator[Problem]:
    used = {f"{_ANY}{suffix}" for suffix in _OF_PAPER}.union(*(names_used(each, (folder,)) for each in DOCUMENTS))
    for name in sorted(names - used):
        if not name.endswith(".typ"):  # a Typst template may use any file beside it
            message = Message("no document uses this file")
            yield Problem(message, Place(str(folder / name)), nearest=nearest(name, sorted(used)))


def _mistakes(names: set[str], folder: Path, style: HouseStyle) -> Iterator[Problem]:
    for document in DOCUMENTS:
        used = names_used(document, (folder,))
        for form in _formats(names, used, document):
            for asked in _ways(document, style):
                plan = asked.pop("plan")
                yield from template_mistakes(plan, document, format=form, folder=folder, asked=asked)


def _formats(names: set[str], used: frozenset[str], document: str) -> list[str]:
    """Return the formats in which a document is made of any of these files."""
    paper = [form for suffix, form in _OF_PAPER.items() if names & {f"{document}{suffix}", f"{_ANY}{suffix}"}]
    page = [each for each in names & used if Path(each).suffix in {".html", ".css"}]
    return [*(["html"] if page else []), *paper]


def _ways(document: str, style: HouseStyle) -> Iterator[dict[str, Any]]:
    with speaking(style.languages):
        languages = spoken_languages()
    takes = DOCUMENTS[document].takes
    whole = _whole_plan()
    further: Mapping[str, Any] = {"beside": (whole.evolve(id="beside"),)} if "beside" in takes else {}
    for language in languages:
        yield {"plan": whole, "language": language, "today": _TODAY, "style": style, **further}
    yield {"plan": Plan(), "language": languages[-1], "style": style, **further}


@cache
def _whole_plan() -> Plan:
    """Return a plan in which every field is filled, in short and long forms. It is made up."""
    return loads((files(__package__) / "data" / "whole-plan.json").read_text("utf-8"), format="json")
