"""What a user's mypy says about plans written in Python."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

_HERE = Path(__file__).parents[1] / "typing_tests"
_ERROR = re.compile(r"refused\.py:(\d+): error: .*\[(.+)\]")


def test_mypy_accepts_and_refuses_what_it_should(tmp_path: Path) -> None:
    """Strings, lists, ids, items and maps are accepted; each line marked as wrong gets the error it expects."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context"]
    run = subprocess.run(
        [*command, f"--cache-dir={tmp_path}", "accepted.py", "refused.py"],
        cwd=_HERE,
        capture_output=True,
        check=False,
        text=True,
    )
    assert [line for line in run.stdout.splitlines() if not line.startswith("refused.py")] == []
    assert {(int(line), code) for line, code in _ERROR.findall(run.stdout)} == _expected()


def _expected() -> set[tuple[int, str]]:
    lines = (_HERE / "refused.py").read_text(encoding="utf-8").splitlines()
    marked = ((number, line.partition("  # error: ")[2]) for number, line in enumerate(lines, 1))
    return {(number, code) for number, code in marked if code}
