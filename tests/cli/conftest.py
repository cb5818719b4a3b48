"""A way to call the program as a user does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rri_planner.cli import main

Call = Callable[..., Result]
EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = """\
id: dale
title: {en: Plan for the dale, sv: Plan för dalen}
languages: [en, sv]
vision: {statement: A dale for all}
goals:
  - {id: g-skills, title: {en: Skills, sv: Kunskap}, due: 2029-12}
pathways:
  - {id: p-schools, title: Schools, serves: [g-skills], status: chosen}
actions:
  - {id: a-course, title: Course, serves: [p-schools], status: planned, period: 2027-01/2027-06}
"""


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Return a function that calls the program in a folder of its own, with an English computer."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    return lambda *arguments: CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return a small plan that can be read."""
    path = tmp_path / "dale.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path
