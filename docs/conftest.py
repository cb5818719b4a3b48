"""Runs every example of the documentation: Python prompts, and console lines with what they print."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

from rri_planner.cli import main

collect_ignore = ["_ext", "_build", "generated"]
ROOT = Path(__file__).parents[1]


def run_console(example: Example) -> str | None:
    """Run each ``$`` line of the block and hold what it prints against the lines below; ``...`` skips lines."""
    commands, wanted = [], [[]]
    for line in example.parsed.splitlines():
        if line.startswith("$ "):
            commands.append(line[2:])
            wanted.append([])
        else:
            wanted[-1].append(line)
    for command, lines in zip(commands, wanted[1:], strict=True):
        program, *arguments = shlex.split(command)
        assert program == "rri-planner", f"only rri-planner can be run here, not {program}"
        result = CliRunner().invoke(main, ["--ui-language", "en", *arguments])
        assert result.exit_code in {0, 1}, result.output
        printed = iter(result.output.splitlines())
        for line in lines:
            if line.strip() == "...":
                continue
            if line and not any(line.rstrip() == each.rstrip() for each in printed):
                return f"{command} does not print:\n{line}\n\nit prints:\n{result.output}"
    return None


@pytest.fixture(scope="module")
def in_a_copy(tmp_path_factory: pytest.TempPathFactory) -> object:
    """Let each page run in a folder of its own, with the examples beside it."""
    folder = tmp_path_factory.mktemp("docs")
    (folder / "examples").symlink_to(ROOT / "examples")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        yield folder


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser("console", run_console)],
    patterns=["*.md"],
    excludes=["generated/**", "_build/**"],
    fixtures=["in_a_copy"],
).pytest()
