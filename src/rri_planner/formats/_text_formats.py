"""The formats that people write by hand: YAML and JSON."""

from __future__ import annotations

from functools import partial

from rri_planner.errors import Message
from rri_planner.formats._encoding import decoded
from rri_planner.formats._file_format import FileFormat, holds_everything
from rri_planner.formats._limits import Limits
from rri_planner.formats._manuscript import TEXT_FORMATS, Manuscript, Source
from rri_planner.model import Plan


def text_of(plan: Plan, format: str) -> str:
    """Return the plan as a text in the format of this name."""
    from rri_planner.formats._json_text import json_text
    from rri_planner.formats._tree import tree_of
    from rri_planner.formats._yaml_text import yaml_text

    is_yaml = format == "yaml"
    tree = tree_of(plan, bare_values=is_yaml)
    return yaml_text(tree) if is_yaml else json_text(tree)


def manuscript_of(source: Source, *, marked: bool) -> Manuscript:
    """Return a plan that is one text."""
    tree, problems = source.head(marked=marked)
    return Manuscript((source,), tree, (source.file,), problems)


def _read(format: str, content: bytes, file: str, limits: Limits, *, marked: bool) -> Manuscript:
    source = Source(file, decoded(content, file), TEXT_FORMATS[format], limits, size=len(content))
    return manuscript_of(source, marked=marked)


def _write(format: str, plan: Plan, *, language: str | None = None) -> bytes:  # noqa: ARG001 - these add no words
    return text_of(plan, format).encode()


YAML_FILE = FileFormat(
    name="yaml",
    suffixes=(".yaml", ".yml"),
    extra=None,
    read=partial(_read, "yaml"),
    write=partial(_write, "yaml"),
    cannot_hold=holds_everything,
    holds_all=Message("A YAML file can hold everything in the plan."),
)
JSON_FILE = FileFormat(
    name="json",
    suffixes=(".json",),
    extra=None,
    read=partial(_read, "json"),
    write=partial(_write, "json"),
    cannot_hold=holds_everything,
    holds_all=Message("A JSON file can hold everything in the plan."),
)
