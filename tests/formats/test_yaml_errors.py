"""Faults of syntax in words that help."""

from __future__ import annotations

import yaml

from rri_planner.formats._yaml_errors import syntax_refusal


def test_whatever_the_parser_says_is_told() -> None:
    """An error of the parser without a place, in a text without odd characters, is still told with its file."""
    assert str(syntax_refusal(yaml.YAMLError("out of memory"), "title: x", "plan")) == (
        "plan: this is not YAML: out of memory"
    )


def test_a_place_behind_the_last_line_is_none_of_ours_to_quote() -> None:
    """A fault that the parser sees after the end of the text has no character to quote."""
    mark = yaml.Mark("plan", 0, 5, 0, None, 0)
    error = yaml.MarkedYAMLError(problem="something", problem_mark=mark)
    assert str(syntax_refusal(error, "title: x", "plan")) == "plan:6:1: this is not YAML: something"
