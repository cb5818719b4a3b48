"""Which language the program speaks, and where its words go."""

from __future__ import annotations

import pytest

from rri_planner import language
from rri_planner.cli._parameters import LANGUAGES
from rri_planner.cli._voice import Voice, language_asked_for
from tests.cli.conftest import Call


def test_the_languages_offered_are_those_there_are() -> None:
    """The list in the help, written there so that a start is quick, is that of the language package."""
    assert LANGUAGES == language.LANGUAGES


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--ui-language", "sv", "check", "x"], "sv"),
        (["check", "x", "--ui-language=fr"], "fr"),
        (["check", "x"], None),
        (["check", "--", "--ui-language", "sv"], None),
        (["check", "--ui-language"], None),
    ],
)
def test_language_asked_for(arguments: list[str], found: str | None) -> None:
    """``--ui-language`` counts before or after the command, but not behind ``--``."""
    assert language_asked_for(arguments) == found


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LC_MESSAGES": "de_AT.UTF-8"}, "de"),
        ({"LC_ALL": "fr_FR.UTF-8", "LC_MESSAGES": "de_AT.UTF-8"}, "fr"),
        ({"LANG": "pt_PT.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "sv_SE.UTF-8"}, "en"),
    ],
)
def test_language_of_the_computer(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], spoken: str) -> None:
    """Without ``--ui-language`` the locale decides, English where we do not speak its language."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert Voice().language == spoken


@pytest.mark.parametrize(("name", "spoken"), [("Swedish_Sweden", "sv"), ("fr_FR", "fr"), (None, "en")])
def test_language_where_no_variable_names_it(monkeypatch: pytest.MonkeyPatch, name: str | None, spoken: str) -> None:
    """Where no variable is set, as on Windows, the system is asked, and its way of naming languages understood."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (name, None))
    assert Voice().language == spoken


def test_every_command_has_help_with_an_example(call: Call) -> None:
    """``--help`` of each command says how it is called, what it does, and shows an example that starts with it."""
    from rri_planner.cli._main import COMMANDS

    for name in COMMANDS:
        result = call(name, "--help")
        assert result.exit_code == 0
        usage, *_, example = (line.strip() for line in result.stdout.splitlines() if line.strip())
        assert usage.startswith(f"Usage: rri-planner {name}")
        assert example.startswith(f"rri-planner {name}")


@pytest.mark.parametrize("place", [("--ui-language", "sv", "check", "--help"), ("check", "--help", "--ui-language=sv")])
def test_help_is_given_before_or_after(call: Call, place: tuple[str, ...]) -> None:
    """Help is in the language asked for, wherever the option stands."""
    assert call(*place).stdout == call("--ui-language", "sv", "check", "-h").stdout
