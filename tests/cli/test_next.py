"""``rri-planner next`` and ``rri-planner analyse process``: where the plan is in the method."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import EXAMPLES, Call

_STEPS = """\
name: ours
steps:
  - {key: aims, title: Aims, aim: Know what we want, needs: [{field: goals}, {field: gaps}]}
"""


def test_next_says_where_the_plan_is(call: Call) -> None:
    """The step, what it is for, and each input with how it stands; those that lack it by id."""
    said = call("next", EXAMPLES / "varmland", "--today", "2026-06-15")
    assert (said.exit_code, said.stderr) == (0, "")
    assert said.stdout.splitlines() == [
        'The plan is at the step "Measures". It still needs: contributions: outcome, for each one.',
        "Work out what people asked for as actions, and answer everybody who asked.",
        "  actions: there (15)",
        "  actions: serves, for each one: there (15)",
        "  actions: milestones: there (3)",
        "  actions: success criteria: there (3)",
        "  contributions: outcome, for each one: missing (2)",
        "    c-13, c-14",
    ]


def test_steps_of_ones_own(call: Call, plan: Path, tmp_path: Path) -> None:
    """A region's own file takes the place of our steps, for both commands."""
    (tmp_path / "steps.yaml").write_text(_STEPS, encoding="utf-8")
    assert call("next", plan, "--catalogue", "steps.yaml").stdout.splitlines()[:2] == [
        'The plan is at the step "Aims". It still needs: gaps.',
        "Know what we want",
    ]
    found = json.loads(call("analyse", "process", plan, "--catalogue", "steps.yaml", "--format", "json").stdout)
    assert (found["next"], [step["key"] for step in found["steps"]]) == ("aims", ["aims"])


def test_a_step_without_an_aim_and_a_plan_that_has_all(call: Call, plan: Path, tmp_path: Path) -> None:
    """Where there is nothing more to say, nothing more is said."""
    (tmp_path / "steps.yaml").write_text("steps: [{key: gaps, needs: [{field: gaps}]}]", encoding="utf-8")
    assert call("next", plan, "--catalogue", "steps.yaml").stdout.splitlines() == [
        'The next step is "gaps". It needs: gaps.',
        "  gaps: missing",
    ]
    (tmp_path / "steps.yaml").write_text("steps: [{key: aims, needs: [{field: goals}]}]", encoding="utf-8")
    said = call("next", plan, "--catalogue", "steps.yaml").stdout
    assert said == "Everything that the steps of the method need is in the plan.\n"


def test_a_file_that_makes_no_sense_is_refused(call: Call, plan: Path, tmp_path: Path) -> None:
    """The file and the place in it are named; a question that takes no steps refuses them."""
    (tmp_path / "steps.yaml").write_text("steps: [{key: aims, needs: [{field: gaols}]}]", encoding="utf-8")
    wrong = call("next", plan, "--catalogue", "steps.yaml")
    assert wrong.exit_code == 2
    assert "steps.yaml: steps.0.needs.0.field" in wrong.stderr
    assert call("analyse", "trace", plan, "--catalogue", "steps.yaml").exit_code == 2
