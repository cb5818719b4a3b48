"""``rri-planner rules``, ``rule`` and ``schema``: what the program knows."""

from __future__ import annotations

import json

import pytest

from rri_planner.coherence import explain
from rri_planner.rules import RULES
from tests.cli.conftest import Call


def test_rules_lists_every_rule(call: Call) -> None:
    """The table has a line for each rule: code, severity, first stage, name."""
    lines = [line.split() for line in call("rules").stdout.splitlines() if line.startswith("  ")]
    assert sorted((line[0], line[-1]) for line in lines) == sorted((rule.code, rule.name) for rule in RULES)
    assert lines[0] == ["STR101", "error", "draft", "broken-reference"]


def test_rules_are_in_the_language_of_the_user(call: Call) -> None:
    """Stages are named as the user's language names them."""
    assert "utkast" in call("rules", "--ui-language", "sv").stdout


@pytest.mark.parametrize("name", ["STR104", "str104", "unserved-end", "Unserved-End"])
def test_rule_by_code_or_name(call: Call, name: str) -> None:
    """A rule is found by its code or its name, in small or large letters."""
    (rule,) = (rule for rule in RULES if rule.code == "STR104")
    assert call("rule", name).stdout == explain(rule)


def test_unknown_rule(call: Call) -> None:
    """A rule that does not exist is answered by the nearest."""
    result = call("rule", "STR999")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'did you mean "STR1' in result.stderr


def test_schema_is_json(call: Call) -> None:
    """The schema can be read as JSON and says that it describes a plan's actions."""
    schema = json.loads(call("schema").stdout)
    assert "actions" in schema["properties"]
