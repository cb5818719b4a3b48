"""Plans in files: YAML, JSON and folders, read with an address for every fault, written so that nothing is lost."""

from rri_planner.formats._limits import Limits
from rri_planner.formats._load import load, load_with_places, loads
from rri_planner.formats._mapping import read_mapping
from rri_planner.formats._places import Places
from rri_planner.formats._replace import replace_files
from rri_planner.formats._save import dumps, save
from rri_planner.formats._schema import json_schema

__all__ = [
    "Limits",
    "Places",
    "dumps",
    "json_schema",
    "load",
    "load_with_places",
    "loads",
    "read_mapping",
    "replace_files",
    "save",
]
