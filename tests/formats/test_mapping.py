"""Files of users that are no plans."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from rri_planner.errors import UnreadablePlan
from rri_planner.formats import read_mapping


def test_a_mapping_is_read_with_exact_numbers(tmp_path: Path) -> None:
    """Scalars are what YAML 1.2 says, in YAML and JSON alike."""
    (tmp_path / "p.yaml").write_text("rules: [STR]\nthresholds: {a: 0.10, b: 3}\non: no\n", "utf-8")
    (tmp_path / "p.json").write_text('{"rules": ["STR"], "thresholds": {"a": 0.10, "b": 3}, "on": "no"}', "utf-8")
    expected = {"rules": ["STR"], "thresholds": {"a": Decimal("0.10"), "b": 3}, "on": "no"}
    assert read_mapping(tmp_path / "p.yaml") == read_mapping(str(tmp_path / "p.json")) == expected


def test_what_is_wrong_with_the_file_is_told(tmp_path: Path) -> None:
    """A key set twice is refused as in a plan."""
    (tmp_path / "p.yaml").write_text("a: 1\na: 2\n", "utf-8")
    with pytest.raises(UnreadablePlan, match=r"p\.yaml:2:1: \"a\" is set a second time"):
        read_mapping(tmp_path / "p.yaml")
