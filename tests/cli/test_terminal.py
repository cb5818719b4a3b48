"""What only a terminal gets: colours, and a sign of life."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path

import pytest

from rri_planner.cli import _progress
from rri_planner.cli._progress import working
from rri_planner.cli._voice import Voice
from rri_planner.errors import Message

_SOURCE = Path(__file__).parents[2] / "src"
_UNSERVED = "goals: [{id: g-access, title: Access}]\n"


class Terminal(StringIO):
    """A screen that remembers what was written on it."""

    def isatty(self) -> bool:
        """Say that somebody is looking."""
        return True


def watched(monkeypatch: pytest.MonkeyPatch, patience: float) -> Terminal:
    """Return a terminal in the place of the error stream, with somebody of this patience before it."""
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(_progress, "_PATIENCE", patience)
    return screen


def test_long_work_is_named_and_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work that takes long is named while it goes on; afterwards the line is empty again."""
    terminal = watched(monkeypatch, 0.01)
    with working(Voice("en"), Message("Reading {path}", path="plan.yaml")):
        time.sleep(0.2)
        shown = terminal.getvalue()
    assert shown == "Reading plan.yaml …"
    assert terminal.getvalue() == "Reading plan.yaml …\r\x1b[K"


def test_short_work_is_not_mentioned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work that is over before patience ends is not named."""
    terminal = watched(monkeypatch, 60)
    with working(Voice("en"), Message("Reading")):
        pass
    assert terminal.getvalue() == "\r\x1b[K"


def _fail_slowly() -> None:
    time.sleep(0.2)
    raise RuntimeError


def test_a_fault_in_long_work_comes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line is taken back also where the work ends in an error, which is handed on."""
    terminal = watched(monkeypatch, 0.01)
    with pytest.raises(RuntimeError), working(Voice("en"), Message("Reading")):
        _fail_slowly()
    assert terminal.getvalue().endswith("\r\x1b[K")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are made another way there")
@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_on_a_terminal(tmp_path: Path, variables: dict[str, str], coloured: bool) -> None:
    """On a terminal the code of a warning is yellow, unless the user wants no colours anywhere."""
    import pty

    (tmp_path / "plan.yaml").write_text(_UNSERVED, encoding="utf-8")
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    subprocess.run(
        [sys.executable, "-m", "rri_planner", "check", "plan.yaml"],
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": str(_SOURCE), **variables},
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    os.close(theirs)
    assert (b"\x1b[33mSTR104\x1b[0m" in os.read(ours, 10_000)) is coloured
    os.close(ours)


@pytest.mark.skipif(sys.platform == "win32", reason="programs are interrupted another way there")
def test_interrupting(tmp_path: Path) -> None:
    """A user who interrupts the program gets exit code 130 and no traceback."""
    script = (
        "import time, rri_planner.formats as formats\n"
        "def forever(**_):\n"
        "    print('now', flush=True)\n"
        "    time.sleep(60)\n"
        "formats.json_schema = forever\n"
        "from rri_planner.cli import main\n"
        "main(['schema'])\n"
    )
    with subprocess.Popen(  # our own program
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(_SOURCE)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"now\n"
        program.send_signal(signal.SIGINT)
        _, said = program.communicate()
    assert (program.returncode, said) == (130, b"\n")
