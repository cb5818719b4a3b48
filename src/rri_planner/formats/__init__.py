"""Plans in files of many forms, read with an address for every fault, written so that what is lost is said.

What is not needed to read and write plans is loaded when it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from rri_planner.formats._file_format import FileFormat
from rri_planner.formats._file_formats import FORMATS, format_named, format_of
from rri_planner.formats._limits import Limits
from rri_planner.formats._load import load, load_with_places, loads
from rri_planner.formats._mapping import read_mapping
from rri_planner.formats._places import Places
from rri_planner.formats._replace import replace_files
from rri_planner.formats._save import dumps, is_folder_name, losses, save

if TYPE_CHECKING:
    from rri_planner.formats._calendar import calendar
    from rri_planner.formats._edit import edited, save_edited, text_in
    from rri_planner.formats._lists import ListMapping, ListReading, read_list, read_list_mapping
    from rri_planner.formats._notes import notes
    from rri_planner.formats._reports import with_reports
    from rri_planner.formats._schema import json_schema
    from rri_planner.formats._stratml import NotUnderstood, Understood, read_stratml
    from rri_planner.formats._tables import TABLES, dump_rows, items_from, rows, write_rows
    from rri_planner.formats._workbook import with_comments

_HOMES = {
    "_calendar": ("calendar",),
    "_edit": ("edited", "save_edited", "text_in"),
    "_lists": ("ListMapping", "ListReading", "read_list", "read_list_mapping"),
    "_notes": ("notes",),
    "_reports": ("with_reports",),
    "_schema": ("json_schema",),
    "_stratml": ("NotUnderstood", "Understood", "read_stratml"),
    "_tables": ("TABLES", "dump_rows", "items_from", "rows", "write_rows"),
    "_workbook": ("with_comments",),
}
__all__ = [
    "FORMATS",
    "TABLES",
    "FileFormat",
    "Limits",
    "ListMapping",
    "ListReading",
    "NotUnderstood",
    "Places",
    "Understood",
    "calendar",
    "dump_rows",
    "dumps",
    "edited",
    "format_named",
    "format_of",
    "is_folder_name",
    "items_from",
    "json_schema",
    "load",
    "load_with_places",
    "loads",
    "losses",
    "notes",
    "read_list",
    "read_list_mapping",
    "read_mapping",
    "read_stratml",
    "replace_files",
    "rows",
    "save",
    "save_edited",
    "text_in",
    "with_comments",
    "with_reports",
    "write_rows",
]
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
