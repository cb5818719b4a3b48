"""The program as a process of its own: encodings, pipes, paths, start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN

_SOURCE = Path(__file__).parents[2] / "src"
_HEAVY = ("networkx", "jinja2", "yaml", "cattrs", "babel", "rri_planner.model", "rri_planner.language")


def start(*arguments: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program and return what it wrote."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    environment = {**inherited, "PYTHONPATH": str(_SOURCE), **variables}
    return subprocess.run(  # our own program
        [sys.executable, "-m", "rri_planner", *arguments], cwd=cwd, env=environment, capture_output=True, check=False
    )


@pytest.mark.parametrize("variables", [{"LANG": "C"}, {"LANG": "sv_SE.ISO-8859-1", "PYTHONIOENCODING": "latin-1"}])
def test_output_is_utf8_also_where_the_console_is_not(tmp_path: Path, variables: dict[str, str]) -> None:
    """What the program writes is UTF-8 whatever the console says, on both streams."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    shown = start("--ui-language", "sv", "show", "plan.yaml", cwd=tmp_path, **variables)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert shown.stdout.decode("utf-8").splitlines()[0] == "Plan för dalen"
    refused = start("show", "plän.yaml", cwd=tmp_path, **variables)
    assert refused.returncode == 2
    assert "plän.yaml" in refused.stderr.decode("utf-8")


def test_paths_with_spaces_and_letters(tmp_path: Path) -> None:
    """A plan and an output may lie in folders with spaces and å, ä, ö."""
    folder = tmp_path / "Våra planer för året"
    folder.mkdir()
    (folder / "plan för dalen.yaml").write_text(PLAN, encoding="utf-8")
    made = start("convert", "plan för dalen.yaml", "ny plan/plan på väg.json", cwd=folder, LANG="en_GB.UTF-8")
    assert (made.returncode, made.stdout.decode()) == (0, f"Written: {Path('ny plan/plan på väg.json')}\n")
    assert (folder / "ny plan" / "plan på väg.json").is_file()


def test_a_pipe_gets_no_colour(tmp_path: Path) -> None:
    """Colours are for terminals; a pipe gets plain words."""
    listed = start("rules", cwd=tmp_path)
    assert listed.returncode == 0
    assert b"\x1b" not in listed.stdout + listed.stderr


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    """Output into a pipe that nobody reads ends quietly, with the exit code that shells use for it."""
    command = f'"{sys.executable}" -m rri_planner schema; echo "code $?" >&2'
    environment = {**os.environ, "PYTHONPATH": str(_SOURCE)}
    piped = subprocess.run(  # noqa: S602  # a shell is what the test is about
        f"({command}) | true", shell=True, cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert piped.stderr.decode() == "code 141\n"


def test_version_loads_nothing_heavy(tmp_path: Path) -> None:
    """``--version`` loads neither a parser nor a graph library nor the model, so that it is quick."""
    asked = subprocess.run(  # our own program
        [sys.executable, "-X", "importtime", "-m", "rri_planner", "--version"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(_SOURCE)},
        capture_output=True,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in asked.stderr.decode().splitlines()}
    assert "click" in loaded
    assert not loaded.intersection(_HEAVY)


def test_a_fault_of_the_program_is_told_as_such(tmp_path: Path) -> None:
    """A fault in the program gives a sentence that says so and asks for a report, and no traceback."""
    script = (
        "import sys, rri_planner.formats as formats\n"
        "def broken(**_): raise RuntimeError('oh dear')\n"
        "formats.json_schema = broken\n"
        "from rri_planner.cli import main\n"
        "main(['schema'])\n"
    )
    told = subprocess.run(  # our own program
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(_SOURCE), "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )
    assert told.returncode == 2
    assert told.stderr.decode().startswith(
        "this is a fault in rri-planner, not in your plan: RuntimeError, oh dear (_schema.py:"
    )
    assert b"Traceback" not in told.stderr


def test_shells_complete_commands(tmp_path: Path) -> None:
    """A shell that asks what a word may become is told the commands that begin with it."""
    asked = {"_RRI_PLANNER_COMPLETE": "bash_complete", "COMP_WORDS": "rri-planner ru", "COMP_CWORD": "1"}
    assert start(cwd=tmp_path, **asked).stdout.decode().split() == ["plain,rules", "plain,rule"]
