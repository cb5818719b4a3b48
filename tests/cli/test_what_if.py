"""``rri-planner diff`` and ``rri-planner what-if``."""

# ruff: noqa: RUF001 - a period is written with a dash

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN, Call

_RICH = """\
languages: [en]
currency: SEK
goals: [{id: g, title: Skills}]
pathways:
  - {id: p, title: Schools, serves: g, excludes: [q]}
  - {id: q, title: Libraries, serves: g, status: chosen}
actions: [{id: a, title: Course, serves: p, period: 2027-01/2027-06, cost: 500, funding: [{from: f, amount: 500}]}]
funding: [{id: f, title: Region, ceiling: 1000}, {id: e, title: EU, ceiling: 1000}]
"""


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    """Return a plan with money and a choice."""
    path = tmp_path / "rich.yaml"
    path.write_text(_RICH, encoding="utf-8")
    return path


def changes(call: Call, *arguments: object) -> list[str]:
    """Return the lines that say what changes in the plan, without the words that all of them begin with."""
    result = call("what-if", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    return [" ".join(line.split()) for line in result.stdout.split("\n\n")[1].splitlines()]


def test_diff_of_two_versions(call: Call, plan: Path, tmp_path: Path) -> None:
    """The difference names what changed, in the language of the plan, and the findings with it."""
    new = tmp_path / "new.yaml"
    new.write_text(PLAN.replace("title: Course", "title: Night course").replace("p-schools]", "p-school]"), "utf-8")
    result = call("diff", plan, new, "--today", "2026-01-01")
    assert (result.exit_code, result.stderr) == (0, "")
    assert 'Changed: action "Night course" (a-course), title: [-Course-] {+Night course+} (en)' in result.stdout
    assert 'Moved: action "Night course" (a-course), from p-schools to p-school' in result.stdout
    assert "STR101 error: " in result.stdout
    swedish = call("diff", plan, new, "--language", "sv").stdout
    assert "åtgärd" in swedish
    said = json.loads(call("diff", plan, new, "--format", "json").stdout)
    assert [each["id"] for each in said["items"]["changed"]] == ["a-course"]
    assert "STR101" in {each["code"] for each in said["findings"]["new"]}


def test_diff_of_a_plan_with_itself(call: Call, plan: Path) -> None:
    """Where nothing has changed, one line says so."""
    result = call("diff", plan, plan)
    assert result.stdout.startswith("Added: 0; removed: 0; changed: 0; moved: 0. Findings: 0 new, 0 gone, ")
    assert result.stdout.count("\n") == 1


def test_a_language_of_the_plan(call: Call, tmp_path: Path) -> None:
    """Without another wish the difference speaks the plan's language, not that of the computer."""
    path = tmp_path / "dal.yaml"
    path.write_text("languages: [sv]\ngoals: [{id: g, title: Kunskap}]\n", "utf-8")
    assert "mål" in call("what-if", path, "--without", "g").stdout


def test_without_an_item(call: Call, plan: Path) -> None:
    """What is taken out is named, and so is the goal that loses its means."""
    result = call("what-if", plan, "--without", "p-schools", "--without", "a-course")
    assert 'Removed: pathway "Schools" (p-schools)' in result.stdout
    assert 'Removed: action "Course" (a-course)' in result.stdout
    assert "STR104" in result.stdout.partition("New findings")[2]


def test_a_delay(call: Call, rich: Path) -> None:
    """An action is put off by a duration."""
    assert changes(call, rich, "--delay", "a=P6M") == [
        'Changed: action "Course" (a), period: January 2027 – June 2027 → July 2027 – December 2027'
    ]


@pytest.mark.parametrize(
    ("budget", "ceilings"),
    [
        (("-20%",), ["SEK 800", "SEK 800"]),
        (("+10%",), ["SEK 1,100", "SEK 1,100"]),
        (("500",), ["SEK 250", "SEK 250"]),
        (("f=-20%", "e=600"), ["SEK 800", "SEK 600"]),
    ],
)
def test_another_budget(call: Call, rich: Path, budget: tuple[str, ...], ceilings: list[str]) -> None:
    """Ceilings change by a share, or to an amount, all of them or line by line."""
    options = [part for each in budget for part in ("--budget", each)]
    said = [line.rpartition("→ ")[2] for line in changes(call, rich, *options)]
    assert said == ceilings


def test_another_pathway(call: Call, rich: Path) -> None:
    """One pathway is chosen, and the one that it excludes rejected."""
    assert changes(call, rich, "--choose", "p") == [
        'Changed: pathway "Schools" (p), status: nothing → chosen',
        'Changed: pathway "Libraries" (q), status: chosen → rejected',
    ]


def test_everything_at_once_in_a_file(call: Call, rich: Path, tmp_path: Path) -> None:
    """All options hold together, and the plan itself stays as it was."""
    options = ("--choose", "p", "--delay", "a=P1M", "--budget", "-50%", "--without", "q", "--format", "json")
    assert call("what-if", rich, *options, "-o", "other.json").exit_code == 0
    said = json.loads((tmp_path / "other.json").read_text("utf-8"))["items"]
    assert [each["id"] for each in said["removed"]] == ["q"]
    assert [each["id"] for each in said["changed"]] == ["p", "a", "f", "e"]
    assert rich.read_text("utf-8") == _RICH


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "say what would be otherwise: --without, --delay, --budget or --choose"),
        (("--delay", "a"), '--delay "a" does not say how long: write it as ID=P6M'),
        (("--delay", "a=long"), '"long" is not a duration such as P6M'),
        (("--delay", "g=P6M"), '"g" is no action'),
        (("--budget", "20%"), '--budget "20%" does not say whether it is more (+) or less (-)'),
        (("--budget", "-much%"), '"-much%" is not a share'),
        (("--budget", "much"), '"much" is not an amount'),
        (("--without", "gg"), 'the plan has no item "gg"; did you mean "g"?'),
    ],
)
def test_what_makes_no_sense_is_refused(call: Call, rich: Path, options: tuple[str, ...], said: str) -> None:
    """A wish that cannot be understood ends with exit code 2 and a sentence that says what is wrong."""
    result = call("what-if", rich, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
