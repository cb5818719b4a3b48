"""What is said when something goes wrong that is not the plan's fault."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import click
import pytest

from rri_planner.cli._faults import is_ours, tell
from rri_planner.cli._output import write_files
from rri_planner.cli._parameters import BadArgument
from rri_planner.cli._voice import Voice
from rri_planner.errors import BadUsage, Message, Problem, UnreadablePlan


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.EACCES, 'this account may not read or write "plan.yaml"'),
        (errno.ENOENT, 'there is no file or folder "plan.yaml"'),
        (errno.EISDIR, '"plan.yaml" is a folder, where a file is wanted'),
        (errno.ENOTDIR, '"plan.yaml" is a file, where a folder is wanted'),
        (errno.ENOSPC, 'there is no room left on the disk for "plan.yaml"'),
        (errno.EIO, f'the computer could not read or write "plan.yaml": {os.strerror(errno.EIO)}'),
    ],
)
def test_what_the_system_refuses(capsys: pytest.CaptureFixture[str], code: int, said: str) -> None:
    """Each refusal of the system is a sentence about the file."""
    tell(OSError(code, os.strerror(code), "plan.yaml"), Voice("en"))
    assert capsys.readouterr().err == f"{said}\n"


def test_a_value_on_its_own_is_named_by_its_field(capsys: pytest.CaptureFixture[str]) -> None:
    """The class of a record, a word of programmers, is not said; a place in a plan is."""
    for at in (("StatusUpdate", "light", "colour"), ("goals", 0, "due")):
        tell(UnreadablePlan((Problem(Message("this is wrong"), at=at),)), Voice("en"))
    assert capsys.readouterr().err == "light.colour: this is wrong\ngoals.0.due: this is wrong\n"


def test_a_refusal_without_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    """A refusal that names no file is about what is being written out."""
    tell(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), Voice("en"))
    assert capsys.readouterr().err == 'there is no room left on the disk for "the output"\n'


def test_usage_errors_of_click_that_we_have_no_words_for(capsys: pytest.CaptureFixture[str]) -> None:
    """What click says and we do not know is told in click's words."""
    tell(click.UsageError("something new"), Voice("en"))
    assert capsys.readouterr().err == "something new\n"


def test_which_errors_are_faults_of_the_program() -> None:
    """Users can do something about wrong plans, wrong calls and full disks; about anything else they cannot."""
    errors = (BadUsage(Message("no")), click.UsageError("no"), OSError(), RuntimeError(), RecursionError())
    assert [is_ours(error) for error in errors] == [True, True, True, False, False]


def test_a_bad_argument_says_which() -> None:
    """A bad argument is an error of ours like any other: it says what is wrong by itself."""
    error = BadArgument("rri-planner check", "--format", Message('"x" is none'), "text")
    assert str(error) == '--format: "x" is none; did you mean "text"?'
    assert str(error.message) == '"x" is none'


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """Where the system refuses, the file that was to be written is named, and nothing is left behind."""
    (tmp_path / "taken.txt").mkdir()
    (tmp_path / "taken.txt" / "inside").touch()
    with pytest.raises(OSError, match=r"taken\.txt") as caught:
        write_files({tmp_path / "taken.txt": "text"})
    assert caught.value.filename == str(tmp_path / "taken.txt")
    assert [file.name for file in tmp_path.iterdir()] == ["taken.txt"]
