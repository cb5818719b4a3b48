"""``rri-planner demo``: the whole way in one command."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path

import pytest

from rri_planner.cli._example import example_files
from tests.cli.conftest import EXAMPLES, Call

DOCUMENTS = [
    "action-plan.en.html",
    "action-plan.en.md",
    "action-plan.sv.docx",
    "action-plan.sv.html",
    "action-plan.sv.md",
    "answers.sv.html",
    "coherence.en.html",
    "one-page.sv.pdf",
    "roadmap.sv.html",
]


def test_demo(call: Call, tmp_path: Path) -> None:
    """One command writes the plan, says what was found and writes the documents; the last line names one to open."""
    result = call("demo")
    assert (result.exit_code, result.stderr) == (0, "")
    folder = tmp_path / "rri-planner-demo"
    assert sorted(file.name for file in folder.iterdir()) == [*DOCUMENTS, "varmland"]
    assert "STR104" in result.stdout
    assert result.stdout.splitlines()[-1] == f"Open this file: {folder / 'action-plan.sv.html'}"
    assert "Handlingsplan för det digitala Värmland" in (folder / "action-plan.sv.html").read_text(encoding="utf-8")
    assert "Action plan for the digital Värmland" in (folder / "action-plan.en.md").read_text(encoding="utf-8")


def test_the_plan_that_is_written_is_the_example(call: Call, tmp_path: Path) -> None:
    """The files are those of the example, byte for byte."""
    call("demo", "here")
    source = EXAMPLES / "varmland"
    names = sorted(path.relative_to(source) for path in source.rglob("*") if path.is_file())
    assert sorted(example_files()) == names
    for name in names:
        assert (tmp_path / "here" / "varmland" / name).read_bytes() == (source / name).read_bytes()


def test_demo_again(call: Call) -> None:
    """A second time, with nothing changed in between, is as good as the first."""
    first = call("demo")
    assert call("demo").stdout == first.stdout


def test_demo_does_without_what_is_not_installed(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an extra is missing, the demonstration says how to install it and goes on with the other documents."""
    monkeypatch.setitem(sys.modules, "typst", None)
    result = call("demo")
    assert result.exit_code == 0
    assert "rri-planner[pdf]" in result.stdout
    assert not (tmp_path / "rri-planner-demo" / "one-page.sv.pdf").exists()
    assert (tmp_path / "rri-planner-demo" / "roadmap.sv.html").exists()


def test_demo_leaves_alone_what_may_be_yours(call: Call, tmp_path: Path) -> None:
    """A file that somebody has changed is not replaced, unless ``--force`` is given."""
    call("demo")
    goals = tmp_path / "rri-planner-demo" / "varmland" / "goals.yaml"
    goals.write_text("[]\n", encoding="utf-8")
    refused = call("demo")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "may be yours" in refused.stderr
    assert goals.read_text(encoding="utf-8") == "[]\n"
    assert call("demo", "--force").exit_code == 0
    assert goals.read_bytes() == (EXAMPLES / "varmland" / "goals.yaml").read_bytes()


def test_demo_leaves_alone_documents_of_others(call: Call, tmp_path: Path) -> None:
    """A folder that is not the demo's, but has a document of the same name, is left as it is."""
    (tmp_path / "action-plan.sv.html").write_text("mine", encoding="utf-8")
    assert call("demo", ".").exit_code == 2
    assert [file.name for file in tmp_path.iterdir()] == ["action-plan.sv.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="paths are written as addresses of files")
def test_demo_opens_the_browser(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``--open`` opens the action plan, by an address that also a path with spaces has."""
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    assert call("demo", "a folder", "--open").exit_code == 0
    assert opened == [(tmp_path / "a folder" / "action-plan.sv.html").as_uri()]
