"""Files that are there, and files that are not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rri_planner.errors import UnknownWord, UnreadablePlan
from rri_planner.formats import load


def refused(path: Path) -> str:
    """Return what is said about a path."""
    with pytest.raises(UnreadablePlan) as caught:
        load(path)
    return str(caught.value).replace(f"{path.parent}/", "")


def test_a_missing_file_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    """The nearest name in the same folder is offered."""
    (tmp_path / "varmland.yaml").touch()
    assert refused(tmp_path / "vermland.yaml") == (
        'vermland.yaml: there is no such file or folder; did you mean "varmland.yaml"?'
    )
    assert refused(tmp_path / "no" / "plan.yaml") == "plan.yaml: there is no such file or folder"


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe would wait for ever."""
    os.mkfifo(tmp_path / "plan.yaml")
    assert refused(tmp_path / "plan.yaml") == "plan.yaml: this is neither a file nor a folder"


def test_what_the_system_refuses_is_told(tmp_path: Path) -> None:
    """A name that no disk can hold, like a file that may not be opened, is an error with the system's words."""
    assert "this cannot be opened: File name too long" in refused(tmp_path / f"{'x' * 5000}.yaml")


@pytest.mark.parametrize(
    ("name", "found", "near"),
    [
        ("p.xlsm", ".xlsm", '; did you mean ".xlsx"?'),
        ("p.docx", ".docx", ""),
        ("p.yaml2", ".yaml2", '; did you mean ".yaml"?'),
        ("p", "p", ""),
    ],
)
def test_formats_that_are_not_there_are_named_with_those_that_are(
    tmp_path: Path, name: str, found: str, near: str
) -> None:
    """The error says what was found and what there is."""
    (tmp_path / name).touch()
    with pytest.raises(UnknownWord) as caught:
        load(tmp_path / name)
    known = ".yaml, .yml, .json, .xlsx, .xml, .jsonld, folder"
    assert str(caught.value) == f'"{found}" is not a format that plans are kept in; there are {known}{near}'


def test_names_may_have_spaces_and_any_letters(tmp_path: Path) -> None:
    """Paths are taken as they are, in any capitals of the ending."""
    path = tmp_path / "Plan för åtgärder.YAML"
    path.write_text("title: x", "utf-8")
    assert str(load(str(path)).title) == "x"
