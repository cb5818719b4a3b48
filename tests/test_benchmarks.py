"""The benchmark measures what it says: its plans load and hold together, and its script prints its table."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import rri_planner as rri

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
PLANTED = ("STR101", "STR106", "TIM101", "TIM103")


def run(script: str, *arguments: object) -> str:
    """Return what a script of the benchmark prints."""
    command = [sys.executable, str(BENCHMARKS / script), *map(str, arguments)]
    return subprocess.check_output(command, text=True)  # our own scripts


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_a_made_up_plan_loads(tmp_path: Path, name: str) -> None:
    """A plan of 100 actions has all that was asked for, in both formats."""
    run("generate.py", 100, tmp_path / name)
    plan = rri.load(tmp_path / name)
    assert (len(plan.goals), len(plan.pathways), len(plan.actions), len(plan.indicators)) == (2, 10, 100, 20)
    assert (len(plan.stakeholders), len(plan.events), len(plan.contributions)) == (4, 2, 100)
    assert all(20 <= len(str(action.description).split()) <= 60 for action in plan.actions)


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """A plan depends on its size and seed alone."""
    paths = [tmp_path / name for name in ("one.yaml", "two.yaml", "three.yaml")]
    for path, seed in zip(paths, (7, 7, 8), strict=True):
        run("generate.py", 100, path, "--seed", seed)
    one, two, three = (path.read_bytes() for path in paths)
    assert one == two
    assert one != three


def test_every_planted_defect_is_found_and_no_other(tmp_path: Path) -> None:
    """The check finds the planted defects, each about the right actions; without them there are none."""
    path = tmp_path / "plan.yaml"
    run("generate.py", 1_000, path)
    assert [finding for finding in rri.check(rri.load(path)) if finding.code in PLANTED] == []
    planted = json.loads(run("generate.py", 1_000, path, "--defects", 3))
    found: dict[str, list[list[str]]] = {code: [] for code in PLANTED}
    for finding in rri.check(rri.load(path)):
        if finding.code in found:
            found[finding.code].append(sorted(finding.subjects))
    assert {code: sorted(subjects) for code, subjects in found.items()} == planted


def test_the_floor_does_the_same_work(tmp_path: Path) -> None:
    """The floor finds the planted defects too, and its page shows every action."""
    run("generate.py", 100, tmp_path / "plan.yaml", "--defects", 1)
    printed = run("floor.py", tmp_path / "plan.yaml", tmp_path / "page.html")
    for said in ("a-missing", "serves nothing", "ends before", "waits for itself"):
        assert said in printed
    assert (tmp_path / "page.html").read_text(encoding="utf-8").count("<article") == 99


def test_planted_defects_are_counted_rule_by_rule() -> None:
    """Each rule that is asked for has a row: how often it was broken, and that nothing else was said untruly."""
    printed = run("planted.py", "--places", 1, "--rules", "TIM105,STR104").splitlines()
    assert printed == [
        "6 goals, 51 actions, no defect: 0 findings",
        "",
        "4 goals, 51 actions, no defect: 0 findings",
        "",
        "| rule | ways | planted | found | recall | explained | false alarms |",
        "|---|--:|--:|--:|--:|--:|--:|",
        "| STR104 unserved-end | 1 | 2 | 2 | 100 % | 0 | 0 |",
        "| TIM105 deadline-unreachable | 1 | 2 | 2 | 100 % | 8 | 0 |",
        "| 2 rules | 2 | 4 | 4 | 100 % | 8 | 0 |",
    ]


def test_the_documentation_shows_what_became_of_every_rule() -> None:
    """The table of planted defects in the documentation has each rule of the catalogue, in its order."""
    page = BENCHMARKS.with_name("docs") / "planted-defects.md"
    lines = [line.split("|") for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    shown = [cells[1].strip() for cells in lines[1:-1]]
    assert shown == [f"{rule.code} {rule.name}" for rule in rri.RULES]


def test_the_script_prints_its_table(tmp_path: Path) -> None:
    """At 100 actions the script measures everything once and says the same in its table and in JSON."""
    table = run("run.py", "--sizes", "100", "--runs", "1", "--json", tmp_path / "figures.json").splitlines()
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert [line.split("|")[1].strip() for line in table[2:]] == [figure["what"] for figure in figures]
    assert all(figure["figure"] > 0 for figure in figures)
