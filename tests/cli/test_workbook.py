"""The commands take and make workbooks as they take and make YAML."""

from __future__ import annotations

import json
from datetime import date
from html import escape
from pathlib import Path

import pytest

from rri_planner.coherence import check
from rri_planner.formats import load, save
from rri_planner.language import LANGUAGES
from rri_planner.model import Plan
from rri_planner.render import render
from tests.cli.conftest import Call
from tests.formats.workbook.filling import filled


@pytest.mark.parametrize("language", LANGUAGES)
def test_new_writes_a_workbook_that_is_a_whole_plan(call: Call, tmp_path: Path, language: str) -> None:
    """The starter of each language is a workbook, says the same as the files, holds together and can be rendered."""
    arguments = ("--region", "Värmland", "--language", language, "--country", "se", "--today", "2026-03-02")
    made = call("new", "sheets", *arguments, "--workbook")
    assert (made.exit_code, made.stderr) == (0, "")
    assert [path.name for path in (tmp_path / "sheets").iterdir()] == ["plan.xlsx"]
    call("new", "files", *arguments)
    plan = load(tmp_path / "sheets" / "plan.xlsx")
    assert plan == load(tmp_path / "files")
    assert tuple(check(plan)) == ()
    assert escape(str(plan.title)).replace("&#x27;", "&#39;") in render(plan, today=date(2026, 3, 2)).text


def test_convert_says_what_is_lost_before_it_writes(call: Call, plan: Path, tmp_path: Path) -> None:
    """Both directions: what the target holds is said, then it is written, and it is the same plan."""
    there = call("convert", plan, "plan.xlsx", "--language", "de")
    assert (there.exit_code, there.stdout) == (0, "Written: plan.xlsx\n")
    assert there.stderr.splitlines() == [
        "A workbook can hold everything in the plan.",
        "Notes after # in the old files are not part of the plan and are not carried over.",
    ]
    back = call("convert", "plan.xlsx", "back")
    assert (back.exit_code, back.stderr) == (0, "A folder can hold everything in the plan.\n")
    assert load(tmp_path / "back") == load(plan) == load(tmp_path / "plan.xlsx")


def test_findings_name_sheet_and_cell(call: Call, tmp_path: Path) -> None:
    """A finding about a plan in a workbook has a cell as its place, in the text and in SARIF."""
    save(Plan(goals=[{"id": "g", "title": "Goal"}], actions=[{"id": "a", "serves": "nowhere"}]), tmp_path / "plan.xlsx")
    said = call("check", "plan.xlsx")
    assert said.exit_code == 1
    assert "plan.xlsx:Actions!" in said.stdout
    log = json.loads(call("check", "plan.xlsx", "--format", "sarif").stdout)
    places = [result["locations"][0] for result in log["runs"][0]["results"]]
    assert {place["physicalLocation"]["artifactLocation"]["uri"] for place in places} == {"plan.xlsx"}
    assert any(
        name["fullyQualifiedName"].startswith("Actions!")
        for place in places
        for name in place["logicalLocations"]
        if "fullyQualifiedName" in name
    )


def test_mistakes_are_marked_in_a_copy(call: Call, tmp_path: Path) -> None:
    """With --mark-errors a workbook that cannot be read is copied, with a comment for each mistake."""
    (tmp_path / "plan.xlsx").write_bytes(filled({"Goals": [["Id", "Due"], ["g", "soon"]]}))
    result = call("check", "plan.xlsx", "--mark-errors", "copy.xlsx")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "Each is marked with a comment in copy.xlsx",
        'plan.xlsx:Goals!B2: goals.g.due: "soon" is not a date such as 2027, 2027-Q2, 2027-06 or 2027-06-15',
    ]
    assert (tmp_path / "copy.xlsx").read_bytes() != (tmp_path / "plan.xlsx").read_bytes()


def test_only_workbooks_have_errors_marked(call: Call, plan: Path) -> None:
    """The option makes no sense for a file of text, and says so."""
    result = call("check", plan, "--mark-errors", "copy.xlsx")
    assert (result.exit_code, result.stderr) == (2, "only a workbook (.xlsx) can have its errors marked\n")


def test_remarks_are_told(call: Call, tmp_path: Path) -> None:
    """What in a workbook is no part of the plan is said, by check and by convert."""
    (tmp_path / "plan.xlsx").write_bytes(filled({"Goals": [["Id"], ["g"]], "Budget": [["x"]]}))
    said = 'plan.xlsx:Budget: the sheet "Budget" is no part of the plan'
    assert said in call("check", "plan.xlsx").stderr
    assert said in call("convert", "plan.xlsx", "plan.yaml").stderr
