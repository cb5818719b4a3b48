"""Wrong calls: told in the user's language, with the nearest right word, exit code 2, and never a traceback."""

# ruff: noqa: ISC004 - the lines of what is said stand one below the other
from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.cli._main import COMMANDS
from tests.cli.conftest import Call


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["chek"],
            f'"chek" is not a command; there are {", ".join(COMMANDS)}; '
            'did you mean "check"?\nHow to call it: rri-planner --help\n',
        ),
        (
            ["schema", "--outptu", "x"],
            'there is no option "--outptu"; did you mean "--output"?\nHow to call it: rri-planner schema --help\n',
        ),
        (["schema", "--output"], 'the option "--output" needs a value\nHow to call it: rri-planner schema --help\n'),
        (
            ["demo", "--open=yes"],
            'the option "--open" takes no value\nHow to call it: rri-planner demo --help\n',
        ),
        (["schema", "x"], "one argument too many: x\nHow to call it: rri-planner schema --help\n"),
        (["schema", "x", "y"], "2 arguments too many: x y\nHow to call it: rri-planner schema --help\n"),
        (["graph"], "PLAN is missing\nHow to call it: rri-planner graph --help\n"),
        (["new", "x", "--language", "sv"], "--region is missing\nHow to call it: rri-planner new --help\n"),
        (
            ["graph", "dale.yaml", "--format", "dott"],
            '"dott" is not a notation for maps; there are mermaid, dot, graphml, json, svg; did you mean "dot"?\n',
        ),
        (
            ["check", "dale.yaml", "--format", "jsn"],
            '--format: "jsn" is not one of text, json, sarif, html; did you mean "json"?\n'
            "How to call it: rri-planner check --help\n",
        ),
        (
            ["render", "dale.yaml", "--today", "soon"],
            '--today: "soon" is not a day such as 2027-06-15\nHow to call it: rri-planner render --help\n',
        ),
        (
            ["show", "dael.yaml"],
            'dael.yaml: there is no such file or folder; did you mean "dale.yaml"?\n',
        ),
        (["show", "nowhere/at/all"], "nowhere/at/all: there is no such file or folder\n"),
        (["show", "dale.yaml", "g-skils"], 'the plan has no item "g-skils"; did you mean "g-skills"?\n'),
        (
            ["schema", "--ui-language", "se"],
            '--ui-language: "se" is not one of sv, de, fr, en\nHow to call it: rri-planner schema --help\n',
        ),
    ],
)
@pytest.mark.usefixtures("plan")
def test_wrong_usage(call: Call, arguments: list[str], said: str) -> None:
    """Each wrong call is answered by what is wrong, the right word that is near, and where to read on."""
    result = call(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


def test_without_arguments_the_help_is_shown(call: Call) -> None:
    """Whoever calls the program by its name alone sees what it can do."""
    result = call()
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: rri-planner")


def test_a_language_alone_shows_the_help(call: Call) -> None:
    """Options without a command are answered by the help, in the language that was asked for."""
    result = call("--ui-language", "sv")
    assert (result.exit_code, result.stdout, result.stderr.split()[0]) == (2, "", "Användning:")


def test_version(call: Call) -> None:
    """``--version`` says name and version."""
    result = call("--version")
    assert (result.exit_code, result.stdout) == (0, "rri-planner 0.1.0\n")


def test_missing_folder_of_output_is_made(call: Call, tmp_path: Path) -> None:
    """An output file may lie in a folder that is not there yet."""
    assert call("schema", "--output", tmp_path / "new folder" / "schema.json").exit_code == 0
    assert (tmp_path / "new folder" / "schema.json").is_file()


def test_what_the_system_refuses_is_told_in_words(call: Call, tmp_path: Path) -> None:
    """A folder where a file should be written gives one sentence, not a traceback."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    result = call("schema", "--output", tmp_path / "taken" / "schema.json")
    assert (result.exit_code, result.stderr) == (2, f'"{tmp_path / "taken"}" is a file, where a folder is wanted\n')
