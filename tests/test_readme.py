"""What the README says works, word for word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_example_in_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A consultant who copies the lines gets a document."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102  # our own text
    assert (tmp_path / "handlingsplan.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_every_page_that_is_named_is_there() -> None:
    """No link of the README leads nowhere."""
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_continuous_integration_runs_the_line_of_the_readme() -> None:
    """There is one line for the tests, and the integration script takes it from here."""
    lines = [line for line in README.splitlines() if "--session check" in line]
    assert len(lines) == 1
    assert "grep -m1 -- '--session check' README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
