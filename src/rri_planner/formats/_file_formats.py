"""All forms in which a plan can be one file, and which of them a file's name tells."""

from __future__ import annotations

from pathlib import Path as FilePath

from rri_planner.errors import Message, UnknownWord, nearest
from rri_planner.formats._file_format import FileFormat
from rri_planner.formats._linked import JSON_LD
from rri_planner.formats._stratml import STRATML_1, STRATML_2
from rri_planner.formats._text_formats import JSON_FILE, YAML_FILE
from rri_planner.formats._workbook import WORKBOOK

FORMATS: tuple[FileFormat, ...] = (YAML_FILE, JSON_FILE, WORKBOOK, STRATML_2, STRATML_1, JSON_LD)
_SUFFIXES = tuple(dict.fromkeys(suffix for each in FORMATS for suffix in each.suffixes))
_BY_SUFFIX = {suffix: next(each for each in FORMATS if suffix in each.suffixes) for suffix in _SUFFIXES}


def format_of(path: FilePath) -> FileFormat:
    """Return the format that the file's name tells; raise `UnknownWord` where it tells none that is known."""
    suffix = path.suffix.lower()
    if suffix not in _BY_SUFFIX:
        known = (*_BY_SUFFIX, "folder")
        kind = Message("a format that plans are kept in")
        raise UnknownWord(kind, suffix or path.name, known, nearest(suffix, _BY_SUFFIX))
    return _BY_SUFFIX[suffix]


def format_named(name: str) -> FileFormat:
    """Return the format of this name; raise `UnknownWord` where there is none."""
    known = {each.name: each for each in FORMATS}
    if name not in known:
        raise UnknownWord(Message("a format of files"), name, tuple(known), nearest(name, known))
    return known[name]
