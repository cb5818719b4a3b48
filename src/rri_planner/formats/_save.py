"""Plans to texts, files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from os import PathLike
from pathlib import Path as FilePath

from rri_planner.errors import BadUsage, Message, PlannerError, UnknownWord, nearest
from rri_planner.formats._file_format import FileFormat
from rri_planner.formats._file_formats import format_named, format_of
from rri_planner.formats._folder import COLLECTIONS, HEAD, PlanFile, plan_files
from rri_planner.formats._linked import JSON_LD
from rri_planner.formats._load import load
from rri_planner.formats._manuscript import TEXT_FORMATS
from rri_planner.formats._replace import replace_files
from rri_planner.formats._text_formats import text_of
from rri_planner.formats._yaml_text import yaml_text
from rri_planner.model import Plan


def dumps(plan: Plan, format: str = "yaml") -> str:
    """Return the plan as a YAML text, as a JSON text with ``format="json"``, or for open data with ``"jsonld"``.

    >>> print(dumps(Plan(languages=["sv"], goals=[{"id": "g-skills", "title": "Fler kan det digitala"}])), end="")
    format: 1
    languages: [sv]
    <BLANKLINE>
    goals:
      - {id: g-skills, title: Fler kan det digitala}
    """
    if format == JSON_LD.name:
        return JSON_LD.write(plan).decode()
    if format not in TEXT_FORMATS:
        known = (*TEXT_FORMATS, JSON_LD.name)
        raise UnknownWord(Message("a format of texts"), format, known, nearest(format, known))
    return text_of(plan, format)


def save(plan: Plan, path: str | PathLike[str], *, format: str | None = None, language: str | None = None) -> None:
    """Write the plan to a file (``.yaml``, ``.yml``, ``.json``, ``.xlsx``, ``.xml``) or a folder; `load` gives it back.

    What the format of a file cannot hold is lost; `losses` says what. `format` is the name of a format that the
    file's ending does not tell, such as ``stratml-1``. `language` is that of the headings and explanations in a
    workbook, and of the texts in StratML, which has one language only: None is the plan's own.

    A folder is a path that is one already, has no suffix or ends in a slash. It gets ``plan.yaml`` and a file for
    each collection; files of a former state of the plan that are not written anew are removed, all others left
    alone. A file is replaced whole or not at all; comments in it are lost.
    """
    target = FilePath(path)
    try:
        if format is None and is_folder_name(path):
            _save_folder(plan, target)
        else:
            replace_files({target: _format(target, format).write(plan, language=language)})
    except OSError as error:
        message = Message('"{path}" cannot be written: {reason}', path=str(path), reason=error.strerror or str(error))
        raise BadUsage(message) from None


def losses(
    plan: Plan, path: str | PathLike[str], *, format: str | None = None, language: str | None = None
) -> tuple[Message, ...]:
    """Return what of the plan `save` would lose, called in the same way; nothing where everything is kept.

    Raises `UnknownWord` where the name tells no known format.
    """
    if format is None and is_folder_name(path):
        return ()
    return _format(FilePath(path), format).cannot_hold(plan, language=language)


def _format(path: FilePath, name: str | None) -> FileFormat:
    return format_of(path) if name is None else format_named(name)


def is_folder_name(path: str | PathLike[str]) -> bool:
    """Whether `save` takes this for a folder: it is one already, has no suffix or ends in a slash."""
    target = FilePath(path)
    return target.is_dir() or not target.suffix or os.fspath(path).endswith(("/", os.sep))


def _save_folder(plan: Plan, folder: FilePath) -> None:
    from rri_planner.formats._tree import tree_of

    tree = tree_of(plan, bare_values=True)
    parts = {name: tree.pop(name) for name in COLLECTIONS if name in tree}
    texts = {HEAD: yaml_text(tree), **{name: yaml_text(part) for name, part in parts.items() if isinstance(part, list)}}
    files = {folder / f"{name}.yaml": text for name, text in texts.items()}
    stale = [each for each in _former_files(folder) if not _is_among(each.path, files)]
    folder.mkdir(exist_ok=True)
    replace_files(files)
    for each in stale:
        each.path.unlink()
        if each.single:
            with suppress(OSError):  # what else stands in the collection's folder is not ours
                each.path.parent.rmdir()


def _is_among(path: FilePath, files: Iterable[FilePath]) -> bool:
    """Whether a file is one of these, perhaps by a name in other capitals where the disk takes them for the same."""
    return any(each.exists() and each.samefile(path) for each in files)


def _former_files(folder: FilePath) -> tuple[PlanFile, ...]:
    """Return the files of the plan that the folder holds; refuse where files of our names may be anybody's."""
    files = tuple(plan_files(folder)) if folder.is_dir() else ()
    if files:
        try:
            load(folder)
        except PlannerError:
            names = tuple(str(each.path.relative_to(folder)) for each in files)
            message = Message(
                '"{folder}" is no readable plan, but has files that would become part of it: {names}',
                folder=str(folder),
                names=", ".join(names),
            )
            raise BadUsage(message) from None
    return files
