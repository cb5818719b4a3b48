"""Plans written to the disk: whole or not at all, and nothing else touched."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from rri_planner.errors import BadUsage, UnknownWord
from rri_planner.formats import dumps, load, save
from rri_planner.model import Plan

PLAN = Plan(languages=["sv"], title="Dalen", goals=[{"id": "g"}], actions=[{"id": "a", "serves": "g"}])


def names(folder: Path) -> list[str]:
    """Return the files and folders in a folder, hidden ones too."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_the_name_says_the_format(tmp_path: Path) -> None:
    """YAML and JSON by the ending, a folder where there is none, or a slash, or a folder already."""
    (tmp_path / "a.folder").mkdir()
    for target in ("p.yaml", "p.YML", "p.json", "p", "q.plan/", "a.folder"):
        save(PLAN, f"{tmp_path}/{target}")
        assert load(tmp_path / target) == PLAN
    assert names(tmp_path / "p") == names(tmp_path / "a.folder") == ["actions.yaml", "goals.yaml", "plan.yaml"]
    assert (tmp_path / "p.json").read_text("utf-8") == dumps(PLAN, "json")
    assert (tmp_path / "p.YML").read_bytes() == dumps(PLAN).encode()


@pytest.mark.parametrize("name", ["p.xlsm", "p.xls", "p.txt"])
def test_formats_that_are_not_there_are_refused(tmp_path: Path, name: str) -> None:
    """Nothing is written under a name that promises another format."""
    with pytest.raises(UnknownWord, match=r"there are \.yaml, \.yml, \.json, \.xlsx, \.xml, \.jsonld, folder"):
        save(PLAN, tmp_path / name)
    with pytest.raises(UnknownWord, match="there are yaml, json"):
        dumps(PLAN, "xlsx")
    assert names(tmp_path) == []


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    """A plan that no file can hold changes nothing, neither the file nor its folder."""
    save(PLAN, tmp_path / "p.yaml")
    with pytest.raises(BadUsage):
        save(PLAN.evolve(funding=[{"id": "f", "ceiling": 10**70}]), tmp_path / "p.yaml")
    assert load(tmp_path / "p.yaml") == PLAN
    assert names(tmp_path) == ["p.yaml"]


def test_what_the_system_refuses_is_told(tmp_path: Path) -> None:
    """A missing folder is an error with the path and the system's words."""
    for target in (tmp_path / "no" / "p.yaml", tmp_path / "no" / "p"):
        with pytest.raises(BadUsage, match="cannot be written: No such file or directory"):
            save(PLAN, target)
    (tmp_path / "file").touch()
    with pytest.raises(BadUsage, match="cannot be written: File exists"):
        save(PLAN, tmp_path / "file")


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    """A file keeps who may read it, a link still leads to its file, a new file is like any other."""
    save(PLAN, tmp_path / "new.yaml")
    (tmp_path / "other").touch()
    assert (tmp_path / "new.yaml").stat().st_mode == (tmp_path / "other").stat().st_mode
    (tmp_path / "real.yaml").touch()
    (tmp_path / "real.yaml").chmod(0o640)
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    save(PLAN, tmp_path / "link.yaml")
    assert (tmp_path / "link.yaml").is_symlink()
    assert load(tmp_path / "real.yaml") == PLAN
    assert stat.S_IMODE((tmp_path / "real.yaml").stat().st_mode) == 0o640


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_write_protected_file_is_not_replaced(tmp_path: Path) -> None:
    """Whoever protected it meant it."""
    (tmp_path / "p.yaml").touch(0o444)
    with pytest.raises(BadUsage, match="Permission denied"):
        save(PLAN, tmp_path / "p.yaml")


def test_a_folder_forgets_what_the_plan_no_longer_has(tmp_path: Path) -> None:
    """Files of its former state go, whatever their format; what is not of the plan stays."""
    folder = tmp_path / "p"
    for name, text in {
        "plan.json": '{"title": "old"}',
        "goals.yml": "[]",
        "gaps.yaml": "- id: h",
        "actions/a.yaml": "id: a",
        "events/e.yaml": "id: e",
        "events/photo.jpg": "",
        "themes/dark.yaml": "",
        "notes.yaml": "[",
        "README.md": "",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    save(PLAN, folder)
    assert names(folder) == [
        "README.md", "actions.yaml", "events", "events/photo.jpg", "goals.yaml", "notes.yaml", "plan.yaml",
        "themes", "themes/dark.yaml",
    ]  # fmt: skip
    assert load(folder) == PLAN


@pytest.mark.parametrize(
    "files", [{"actions.json": "[]"}, {"plan.yaml": "[", "gaps.yaml": ""}, {"plan.yaml": "version: 3"}]
)
def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, files: dict[str, str]) -> None:
    """Where files have our names but make no plan, nothing is written and nothing removed."""
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(BadUsage, match=f"is no readable plan, but has files .*{next(iter(files))}"):
        save(PLAN, tmp_path)
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == files
