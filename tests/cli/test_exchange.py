"""Lists in, tables, calendars and schemas out: the commands by which a plan meets other programs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from rri_planner.formats import load
from tests.cli.conftest import EXAMPLES, Call

WISHES = "Id;Namn;Önskan;Vem\n1;Anna;Bättre bussar;Företag\n2;Bo;Mer fiber;Företag\n"
MAPPING = """\
collection: contributions
columns: {Önskan: text, Vem: by}
values: {by: {Företag: business}}
constants: {kind: need}
id: {column: Id, prefix: c-}
"""


def wishes(folder: Path) -> tuple[Path, Path]:
    """Write a list and its mapping."""
    (folder / "answers.csv").write_text(WISHES, encoding="cp1252")
    (folder / "answers.mapping.yaml").write_text(MAPPING, encoding="utf-8")
    return folder / "answers.csv", folder / "answers.mapping.yaml"


def test_a_list_becomes_part_of_the_plan(call: Call, plan: Path, tmp_path: Path) -> None:
    """What was added stands below what was there, untouched; how the list was read is said."""
    before = plan.read_text(encoding="utf-8")
    answers, mapping = wishes(tmp_path)
    result = call("import", plan, answers, "--mapping", mapping)
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "The list is read as Windows-1252.",
        "Its columns are separated by semicolons.",
        'One column is not read, because the mapping does not name it: "Namn"',
    ]
    assert plan.read_text(encoding="utf-8").startswith(before.rstrip("\n"))
    assert [each.id for each in load(plan).contributions] == ["c-1", "c-2"]


def test_a_list_can_be_read_again(call: Call, plan: Path, tmp_path: Path) -> None:
    """Nothing is there twice, and that nothing changes is said."""
    answers, mapping = wishes(tmp_path)
    call("import", plan, answers, "--mapping", mapping)
    before = plan.read_bytes()
    result = call("import", plan, answers, "--mapping", mapping)
    assert result.stdout == "Nothing changes: the plan says so already.\n"
    assert "2 entries of the list stand in the plan already and are left out." in result.stderr
    assert plan.read_bytes() == before


def test_a_dry_run_changes_nothing(call: Call, plan: Path, tmp_path: Path) -> None:
    """It shows the lines that would be added."""
    before = plan.read_bytes()
    answers, mapping = wishes(tmp_path)
    result = call("import", plan, answers, "--mapping", mapping, "--dry-run")
    assert "+  - {id: c-1, kind: need, text: Bättre bussar, by: business}" in result.stdout.splitlines()
    assert plan.read_bytes() == before


def test_a_list_that_cannot_be_understood_changes_nothing(call: Call, plan: Path, tmp_path: Path) -> None:
    """Every problem is told with its line and column; the exit code is 2."""
    before = plan.read_bytes()
    answers, mapping = wishes(tmp_path)
    answers.write_text(WISHES.replace("Företag", "Firma"), encoding="utf-8")
    result = call("import", plan, answers, "--mapping", mapping)
    assert result.exit_code == 2
    assert 'answers.csv:2:4: Vem: "Firma" is not a word of the plan' in result.stderr
    assert plan.read_bytes() == before


@pytest.mark.parametrize("name", ["survey", "attendance", "observations"])
def test_the_examples_can_be_read(call: Call, name: str) -> None:
    """The lists beside the Värmland plan are read by the mappings beside them."""
    lists = EXAMPLES / "varmland" / "lists"
    result = call("import", EXAMPLES / "varmland", lists / f"{name}.csv", "--mapping",
                  lists / f"{name}.mapping.yaml", "--dry-run")  # fmt: skip
    assert result.exit_code == 0, result.output
    assert any(line.startswith("+ ") for line in result.stdout.splitlines())


def test_a_collection_is_a_table(call: Call, plan: Path) -> None:
    """On the screen as CSV; with the wanted language one wording of each text."""
    result = call("table", plan, "goals", "--language", "sv")
    assert list(csv.DictReader(io.StringIO(result.stdout))) == [
        {"id": "g-skills", "title": "Kunskap", "due": "2029-12"}
    ]


def test_tables_are_written_as_the_name_says(call: Call, plan: Path, tmp_path: Path) -> None:
    """JSON lines, a sheet, or CSV marked for Excel."""
    for name in ("t.jsonl", "t.xlsx", "t.csv"):
        assert call("table", plan, "actions", "--output", tmp_path / name, "--bom").exit_code == 0
    assert json.loads((tmp_path / "t.jsonl").read_text(encoding="utf-8"))["id"] == "a-course"
    assert (tmp_path / "t.xlsx").read_bytes().startswith(b"PK")
    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")


def test_answers_and_findings_are_tables_too(call: Call, plan: Path) -> None:
    """The rows of a question and of a check, as the day has them; for everybody what everybody may see."""
    schedule = list(csv.DictReader(io.StringIO(call("table", plan, "schedule").stdout)))
    assert [row["id"] for row in schedule] == ["a-course"]
    public = call("table", EXAMPLES / "varmland", "funnel", "--public", "--today", "2026-01-01")
    assert public.exit_code == 0
    findings = call("table", EXAMPLES / "varmland", "check", "--format", "jsonl", "--today", "2026-01-01")
    rows = [json.loads(line) for line in findings.stdout.splitlines()]
    assert rows
    assert all(row.keys() >= {"code", "severity", "subjects", "message", "waived"} for row in rows)


def test_tables_that_make_no_sense_are_refused(call: Call, plan: Path) -> None:
    """A table that there is not, a sheet on the screen, findings for everybody."""
    assert 'did you mean "actions"?' in call("table", plan, "action").stderr
    assert "a sheet cannot be shown on the screen" in call("table", plan, "goals", "--format", "xlsx").stderr
    assert "--public means nothing for check" in call("table", plan, "check", "--public").stderr
    assert "is the plan itself" in call("table", plan, "goals", "--format", "csv", "--output", plan).stderr


def test_dates_go_into_a_calendar(call: Call, plan: Path, tmp_path: Path) -> None:
    """In the wanted language, as calendar programs read it."""
    assert call("calendar", plan, "--language", "sv", "--output", tmp_path / "dates.ics").exit_code == 0
    text = (tmp_path / "dates.ics").read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "Kunskap" in text


def test_the_schema_speaks_the_readers_language(call: Call) -> None:
    """That of messages unless another is asked for; one for each kind of file."""
    assert json.loads(call("schema").stdout)["title"] == "Action plan"
    assert json.loads(call("schema", "--language", "sv").stdout)["title"] == "Handlingsplan"
    assert json.loads(call("schema", "--ui-language", "de").stdout)["title"] == "Aktionsplan"
    assert json.loads(call("schema", "--collection", "actions").stdout)["title"] == "Actions"


def test_linked_data_is_for_everybody(call: Call, plan: Path, tmp_path: Path) -> None:
    """What is left out is said before it is written."""
    result = call("convert", plan, tmp_path / "dale.jsonld")
    assert result.stderr.startswith("Linked data is for everybody")
    assert json.loads((tmp_path / "dale.jsonld").read_text(encoding="utf-8"))["id"] == "#dale"
