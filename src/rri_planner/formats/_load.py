"""Plans from files, folders and texts."""

from __future__ import annotations

from os import PathLike
from pathlib import Path as FilePath

from rri_planner.errors import Message, UnknownWord, nearest
from rri_planner.formats._files import read_file
from rri_planner.formats._folder import read_folder
from rri_planner.formats._limits import DEFAULT_LIMITS, Limits, beyond
from rri_planner.formats._manuscript import TEXT_FORMATS, Source
from rri_planner.formats._places import Places
from rri_planner.formats._plan_reader import Reading, read_plan
from rri_planner.formats._refusals import refusal
from rri_planner.formats._text_formats import manuscript_of
from rri_planner.model import Plan, garbage_left_alone


def load(path: str | PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> Plan:
    """Return the plan in a file (``.yaml``, ``.yml``, ``.json``, ``.xlsx``, ``.xml``) or a folder.

    Raises `UnreadablePlan` with everything that keeps it from being read, each with its file and the line and
    column there, or the sheet and cell; `MissingExtra` where the format needs a library that is not installed;
    `UnknownWord` where the file's name tells no known format.
    """
    return _read(path, limits, marked=False).plan


def load_with_places(path: str | PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> tuple[Plan, Places]:
    """Return the plan as `load` does, and where each part of it stands in its files."""
    reading = _read(path, limits, marked=True)
    return reading.plan, Places(reading)


def loads(text: str, *, format: str = "yaml", name: str = "<text>", limits: Limits = DEFAULT_LIMITS) -> Plan:
    """Return the plan in a YAML text, or in a JSON text with ``format="json"``; errors call the text by `name`.

    >>> plan = loads("goals: [{id: g-skills, title: More people master the digital}]")
    >>> str(plan["g-skills"].title)
    'More people master the digital'
    """
    syntax = TEXT_FORMATS.get(format)
    if syntax is None:
        raise UnknownWord(Message("a format of texts"), format, tuple(TEXT_FORMATS), nearest(format, TEXT_FORMATS))
    if len(text) > limits.bytes:
        raise refusal(beyond("bytes", limits.bytes), name)
    source = Source(name, text.removeprefix("\ufeff"), syntax, limits)
    with garbage_left_alone():
        return read_plan(manuscript_of(source, marked=False)).plan


def _read(path: str | PathLike[str], limits: Limits, *, marked: bool) -> Reading:
    place = FilePath(path)
    with garbage_left_alone():
        read = read_folder if _is_folder(place) else read_file
        return read_plan(read(place, limits, marked=marked))


def _is_folder(path: FilePath) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that no disk can hold; the reader of files says so
        return False
