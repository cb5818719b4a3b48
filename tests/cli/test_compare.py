"""``rri-planner compare`` and ``rri-planner adopt``: the plans of several regions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rri_planner.formats import load
from rri_planner.model import Action, Adoption
from tests.cli.conftest import Call

NORTH = """\
id: north
title: {en: Plan of the north, sv: Nordens plan}
languages: [en, sv]
currency: SEK
actions:
  - {id: a-lab, title: {en: Open laboratory, sv: Öppet labb}, rri: [open-access], cost: 400, catalogue: lab}
  - {id: a-help, title: Digital help at the libraries}
"""
SOUTH = """\
id: south
languages: [en]
currency: EUR
# our own notes stay where they are
actions:
  - {id: b-lab, title: Laboratory for all, catalogue: lab, rri: [ethics], cost: 30}
  - {id: b-help, title: Help with digital libraries}
"""
WEST = """\
id: west
languages: [en]
goals: [{id: g-all, title: Everyone is on board}]
policies: [{id: p, objectives: [{id: o}]}]
alignments: [{of: g-all, with: o}]
actions: [{id: w-lab, title: Lab, adopted_from: {plan: south, action: b-help}}]
vocabularies: {rri: {mode: extend, terms: [{key: craft}]}}
"""


@pytest.fixture
def regions(tmp_path: Path) -> list[Path]:
    """Return the plans of three regions."""
    paths = [tmp_path / f"{name}.yaml" for name in ("north", "south", "west")]
    for path, text in zip(paths, (NORTH, SOUTH, WEST), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_compare_says_what_corresponds_and_what_is_covered(call: Call, regions: list[Path]) -> None:
    """The text has what is certain, what may be, tables with a column for each plan, and what could not be told."""
    result = call("compare", *regions)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    start = lines.index('They have the same catalogue id, "lab".')
    assert lines[0].startswith("Plans side by side: 3. Sure to correspond: 2;")
    assert lines[start + 1 : start + 6] == [
        "  north/a-lab Open laboratory",
        "  south/b-lab Laboratory for all",
        "One was taken over from the other: south/b-help.",
        "  south/b-help Help with digital libraries",
        "  west/w-lab Lab",
    ]
    assert lines[start + 6].startswith("To be looked at, for their titles are alike: north/a-help Digital help at")
    cells = [line.split() for line in lines]
    assert ["open", "access", "1", "0", "0"] in cells
    assert ["What", "the", "actions", "cost", "SEK", "400", "€30", "-"] in cells
    assert "  participants: total: north, south, west" in lines
    assert lines[-1].startswith("Method: counts side by side")


def test_compare_in_another_language_and_with_a_rate(call: Call, regions: list[Path]) -> None:
    """Words are those of the language; the rate stands below the money with its source."""
    said = call("compare", *regions[:2], "--language", "sv", "--rate", "SEK=0.1EUR (made up, 2022)").stdout
    assert "Öppet labb" in said
    assert "öppen tillgång" in said
    assert "1 SEK = 0,1 EUR (made up, 2022)" in said
    bare = call("compare", *regions[:2], "--rate", "SEK=0.1EUR", "--rate", "NOK=0.09EUR").stdout
    assert "1 SEK = 0.1 EUR (no source was given)" in bare
    assert ["What", "the", "actions", "cost", "(EUR)", "40", "30"] in [line.split() for line in bare.splitlines()]


def test_compare_one_plan(call: Call, regions: list[Path]) -> None:
    """One plan is no mistake, and nothing corresponds."""
    assert call("compare", regions[2]).stdout.startswith("This is one plan: there is nothing to compare it with.\n")


def test_compare_as_json(call: Call, regions: list[Path]) -> None:
    """The JSON has the plans in the order given and everything else by plan."""
    found = json.loads(call("compare", regions[1], regions[0], "--format", "json").stdout)
    assert found["plans"] == ["south", "north"]
    assert found["correspondences"] == [
        {"kind": "action", "by": "catalogue", "key": "lab", "items": {"north": ["a-lab"], "south": ["b-lab"]}}
    ]


def test_compare_as_a_booklet(call: Call, regions: list[Path]) -> None:
    """The booklet goes to the screen or to a file; Word, which is no text, to a file here that is named."""
    assert "<h1>Plan of the north" in call("compare", *regions, "--format", "html").stdout
    assert call("compare", *regions, "--format", "markdown", "--output", "b.md").stderr == "Written: b.md\n"
    assert Path("b.md").read_text("utf-8").startswith("# Plan of the north")
    assert call("compare", *regions, "--format", "docx").stderr == "Written: comparison.docx\n"
    assert Path("comparison.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("rate", ["SEK", "SEK=EUR", "sek=0.1EUR", "SEK=-1EUR", "SEK=0,1EUR", "SEK=0.1"])
def test_a_rate_that_is_none_is_a_usage_error(call: Call, regions: list[Path], rate: str) -> None:
    """A rate that cannot be read is answered by one that can."""
    result = call("compare", *regions, "--rate", rate)
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'is not a rate such as "SEK=0.088EUR (ECB, 2 May 2022)"' in result.stderr


def test_plans_that_cannot_be_compared(call: Call, regions: list[Path]) -> None:
    """Two plans of one id, no plan, and an output that is one of the plans, are errors."""
    twice = call("compare", regions[0], regions[0])
    assert (twice.exit_code, 'two plans have the id "north"' in twice.stderr) == (2, True)
    assert call("compare").exit_code == 2
    kept = call("compare", *regions, "--output", regions[0])
    assert (kept.exit_code, regions[0].read_text("utf-8")) == (2, NORTH)


def test_adopt_adds_the_action_and_says_what_is_left_to_do(call: Call, regions: list[Path]) -> None:
    """The action stands in the plan with its source, every other line stays, and what to decide is said."""
    result = call("adopt", regions[1], regions[0], "a-lab", "--as", "b-open")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Decide for your region: serves, period, stakeholders involved, cost and funding." in result.stdout
    taken = load(regions[1])["b-open"]
    assert isinstance(taken, Action)
    assert (taken.status, taken.cost, taken.adopted_from) == ("idea", None, Adoption(plan="north", action="a-lab"))
    assert "# our own notes stay where they are" in regions[1].read_text("utf-8")


def test_adopt_may_only_show(call: Call, regions: list[Path]) -> None:
    """``--dry-run`` shows the lines and writes nothing; an id that is taken is an error."""
    shown = call("adopt", regions[1], regions[0], "a-lab", "--dry-run")
    assert "+  " in shown.stdout
    assert regions[1].read_text("utf-8") == SOUTH
    wrong = call("adopt", regions[1], regions[0], "a-lab", "--as", "b-lab")
    assert (wrong.exit_code, 'the plan has an item "b-lab" already' in wrong.stderr) == (2, True)
