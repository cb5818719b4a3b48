"""A change of a plan carried into the files that its authors wrote, which keep every line it does not touch."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory

from rri_planner.errors import BadUsage, Message, PlannerError
from rri_planner.formats._edit_folder import Holding, holdings
from rri_planner.formats._edit_yaml import rewritten
from rri_planner.formats._encoding import decoded
from rri_planner.formats._folder import plan_files
from rri_planner.formats._json_text import json_text
from rri_planner.formats._load import load
from rri_planner.formats._manuscript import SYNTAXES
from rri_planner.formats._replace import replace_files
from rri_planner.formats._yaml_text import yaml_text
from rri_planner.model import Plan

_BYTE_ORDER_MARK = "\ufeff"


def edited(path: str | PathLike[str], old: Plan, new: Plan) -> dict[FilePath, str | None]:
    """Return the files of a plan that change where `old`, which stands at this path, becomes `new`.

    They come with their new texts; None means that the file goes. In YAML every note, blank line and quote stays and
    every line that says nothing else; JSON is written anew. Nothing is written to the disk: `save_edited` does
    that. Raises `BadUsage` for a workbook or StratML, and where a change cannot be put into a file as it is written.
    """
    place = FilePath(path)
    if not place.is_dir() and place.suffix.lower() not in SYNTAXES:
        reason = Message(
            '"{path}" is not written in YAML or JSON; make the change in its own program, '
            "or write the plan in another form first: rri-planner convert",
            path=str(path),
        )
        raise BadUsage(reason)
    texts: dict[FilePath, str | None] = {}
    for is_json in (False, True) if place.is_dir() else (_is_json(place),):
        texts |= _texts(place, old, new, is_json=is_json)
    if texts:
        _check_result(place, texts, new)
    return texts


def save_edited(texts: Mapping[FilePath, str | None]) -> None:
    """Write what `edited` returned: each file is replaced whole or not at all; those that go are removed last."""
    replace_files({path: text for path, text in texts.items() if text is not None})
    for path, text in texts.items():
        if text is None:
            path.unlink()


def _is_json(path: FilePath) -> bool:
    return path.suffix.lower() == ".json"


def _texts(place: FilePath, old: Plan, new: Plan, *, is_json: bool) -> dict[FilePath, str | None]:
    from rri_planner.formats._tree import tree_of

    before, after = (tree_of(plan, bare_values=not is_json) for plan in (old, new))
    found = holdings(place, before, after) if place.is_dir() else (Holding(place, before, after),)
    return {each.path: _text(each) for each in found if each.old != each.new and _is_json(each.path) == is_json}


def _text(holding: Holding) -> str | None:
    new = holding.new
    if not isinstance(new, dict | list):
        return None
    if _is_json(holding.path):
        return json_text(new)
    if holding.old is None:
        return yaml_text(new)
    text = text_in(holding.path)
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    return f"{mark}{rewritten(text.removeprefix(mark), holding.old, new)}"


def text_in(path: FilePath) -> str:
    """Return the text of a file as it is, line breaks and byte order mark included; nothing where there is no file."""
    content = path.read_bytes() if path.exists() else b""
    decoded(content, str(path))
    return content.decode()


def _check_result(place: FilePath, texts: Mapping[FilePath, str | None], new: Plan) -> None:
    """Refuse texts that would not be read as the plan that they are to hold."""
    from rri_planner.analysis import diff

    with TemporaryDirectory() as folder:
        copy = FilePath(folder) / place.name
        files = {each.path for each in plan_files(place)} | {*texts} if place.is_dir() else {place}
        for path in files:
            text = texts.get(path, text_in(path))
            target = copy / path.relative_to(place)
            if text is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode())
        try:
            is_right = not diff(load(copy), new)
        except PlannerError:
            is_right = False
    if not is_right:
        message = Message(
            'this change cannot be put into "{path}" without touching something else there; make it by hand. '
            "The usual reason is a value that is written once (&) and used in several places (*).",
            path=str(place),
        )
        raise BadUsage(message)
