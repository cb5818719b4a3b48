"""``rri-planner check``: findings in four forms, exit codes, baselines, profiles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

UNSERVED = """\
languages: [en]
goals:
  - {id: g-skills, title: Skills}
  - {id: g-access, title: Access}
actions:
  - {id: a-course, title: Course, serves: [g-skills]}
"""
BROKEN = f"{UNSERVED}  - {{id: a-lab, title: Lab, serves: [g-skils]}}\n"


@pytest.fixture
def unserved(tmp_path: Path) -> Path:
    """Return a plan with one warning."""
    path = tmp_path / "unserved.yaml"
    path.write_text(UNSERVED, encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a plan with an error and warnings."""
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path


@pytest.mark.usefixtures("unserved")
def test_text(call: Call) -> None:
    """The text names rule, sentence, place and remedy; what to do next stands beside it."""
    result = call("check", "unserved.yaml")
    assert 'STR104 Goal "Access" has no pathway or action under it' in result.stdout
    assert "unserved.yaml:4:5" in result.stdout
    assert result.stderr == (
        "What next: rri-planner rule STR104 explains the first of them, "
        "rri-planner show unserved.yaml g-access shows what it is about.\n"
    )


def test_a_coherent_plan(call: Call, plan: Path) -> None:
    """Where nothing is found the exit code is 0 and the way on is named."""
    result = call("check", plan.name)
    assert (result.exit_code, result.stderr) == (
        0,
        "What next: rri-planner render dale.yaml writes the document.\n",
    )


@pytest.mark.parametrize(
    ("file", "fail_on", "code"),
    [
        ("unserved.yaml", "error", 0),
        ("unserved.yaml", "warning", 1),
        ("unserved.yaml", "info", 1),
        ("unserved.yaml", "never", 0),
        ("broken.yaml", "error", 1),
        ("broken.yaml", "never", 0),
    ],
)
@pytest.mark.usefixtures("unserved", "broken")
def test_exit_code(call: Call, file: str, fail_on: str, code: int) -> None:
    """The exit code is 1 where there is a finding of the asked severity or worse, else 0."""
    assert call("check", file, "--fail-on", fail_on).exit_code == code


@pytest.mark.usefixtures("broken")
def test_exit_code_without_asking(call: Call) -> None:
    """Without ``--fail-on`` errors count."""
    assert call("check", "broken.yaml").exit_code == 1


@pytest.mark.usefixtures("unserved")
def test_json(call: Call) -> None:
    """JSON is the report, with messages in the language of the user."""
    result = call("check", "unserved.yaml", "--format", "json", "--ui-language", "en")
    report = json.loads(result.stdout)
    assert (result.stderr, report["counts"]) == ("", {"error": 0, "warning": 1, "info": 0, "waived": 0})
    assert [finding["subjects"] for finding in report["findings"]] == [["g-access"]]


@pytest.mark.usefixtures("unserved")
def test_sarif_has_places(call: Call) -> None:
    """Each result in SARIF has the file and the line, so that an editor can show it where it is."""
    log = json.loads(call("check", "unserved.yaml", "--format", "sarif").stdout)
    (result,) = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "unserved.yaml"},
        "region": {"startLine": 4, "startColumn": 5},
    }


@pytest.mark.usefixtures("unserved")
def test_html_in_a_file(call: Call, tmp_path: Path) -> None:
    """The report as a page is the coherence document; its path is said beside, and the screen stays free."""
    result = call("check", "unserved.yaml", "--format", "html", "--output", "report.html")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "Written: report.html\n")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Access" in page


@pytest.mark.usefixtures("unserved", "broken")
def test_baseline(call: Call, tmp_path: Path) -> None:
    """Findings that the baseline knows do not count; new ones do."""
    call("check", "unserved.yaml", "--write-baseline", "known.json")
    assert call("check", "unserved.yaml", "--baseline", "known.json", "--fail-on", "info").exit_code == 0
    assert call("check", "broken.yaml", "--baseline", "known.json").exit_code == 1
    assert json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["format"] == 1


@pytest.mark.parametrize("content", ["[]", "no json", '{"format": 2, "findings": {}}'])
@pytest.mark.usefixtures("unserved")
def test_what_is_no_baseline_is_refused(call: Call, tmp_path: Path, content: str) -> None:
    """Another file in place of a baseline is named, and nothing is checked."""
    (tmp_path / "other.json").write_text(content, encoding="utf-8")
    result = call("check", "unserved.yaml", "--baseline", "other.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == '"other.json" is not a baseline: a file that check --write-baseline has written\n'


@pytest.mark.usefixtures("unserved")
def test_a_result_never_takes_the_place_of_the_plan(call: Call, unserved: Path) -> None:
    """An output that is the plan itself is refused, and the plan is as it was."""
    for option in ("--output", "--write-baseline"):
        result = call("check", "unserved.yaml", option, unserved)
        assert result.exit_code == 2
        assert "is the plan itself" in result.stderr
    assert unserved.read_text(encoding="utf-8") == UNSERVED


def test_a_result_never_takes_the_place_of_a_file_of_the_plan(call: Call, tmp_path: Path) -> None:
    """What would be read as part of a plan that is a folder is refused; other files beside it are not."""
    assert call("new", "dale", "--region", "Dale", "--language", "en").exit_code == 0
    before = (tmp_path / "dale" / "goals.yaml").read_text(encoding="utf-8")
    for name in ("goals.yaml", "funding.json", "actions/new.yaml"):
        result = call("check", "dale", "--output", f"dale/{name}")
        assert (result.exit_code, result.stderr) == (
            2,
            f'"dale/{name}" is part of the plan; choose another file for the result\n',
        )
    assert (tmp_path / "dale" / "goals.yaml").read_text(encoding="utf-8") == before
    assert call("check", "dale", "--write-baseline", "dale/known.json").exit_code == 0


def test_unreadable_plan(call: Call, tmp_path: Path) -> None:
    """Everything that keeps a plan from being read is told at once, a line each with its place, exit code 2."""
    (tmp_path / "bad.yaml").write_text("goals:\n  - {id: g, prioritet: 1}\nperiod: soon\n", encoding="utf-8")
    result = call("check", "bad.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    first, second, count = result.stderr.splitlines()
    assert first.startswith("bad.yaml:2:13: goals.g.prioritet: ")
    assert first.endswith('; did you mean "priority"?')
    assert second.startswith("bad.yaml:3:9: ")
    assert count == "2 problems; nothing else was done"


def test_missing_plan(call: Call, plan: Path) -> None:
    """A plan that is not there is named, with the file that was probably meant."""
    result = call("check", "dael.yaml")
    assert (result.exit_code, result.stderr) == (
        2,
        f'dael.yaml: there is no such file or folder; did you mean "{plan.name}"?\n',
    )


@pytest.mark.usefixtures("unserved")
class TestProfiles:
    """Which rules a plan is checked by."""

    def test_by_name(self, call: Call) -> None:
        """A profile of ours is found by its name."""
        report = json.loads(call("check", "unserved.yaml", "--profile", "draft", "--format", "json").stdout)
        assert report["profile"] == "draft"
        assert report["counts"] == {"error": 0, "warning": 0, "info": 1, "waived": 0}

    def test_by_path(self, call: Call, tmp_path: Path) -> None:
        """A profile of the region's own lies in a file in the folder of the plan."""
        (tmp_path / "profiles").mkdir()
        (tmp_path / "profiles" / "ours.yaml").write_text("name: ours\nwithout: [STR]\n", encoding="utf-8")
        report = json.loads(
            call("check", "unserved.yaml", "--profile", "profiles/ours.yaml", "--format", "json").stdout
        )
        assert (report["profile"], report["findings"]) == ("ours", [])

    def test_with_faults(self, call: Call, tmp_path: Path) -> None:
        """Everything that is wrong with a profile is told at once, with its file and the right word."""
        (tmp_path / "ours.yaml").write_text("without: [STX]\nseverity: {STR104: eror}\n", encoding="utf-8")
        result = call("check", "unserved.yaml", "--profile", "ours.yaml")
        assert result.exit_code == 2
        assert result.stderr == (
            f'{tmp_path / "ours.yaml"}: without.STX: "STX" is not a rule or a group of rules; did you mean "STR"?\n'
            f'{tmp_path / "ours.yaml"}: severity.STR104.eror: "eror" is not a severity; did you mean "error"?\n'
            "2 problems; nothing else was done\n"
        )

    def test_that_the_plan_names(self, call: Call, tmp_path: Path) -> None:
        """The profile that the plan itself names counts where nobody asks for another."""
        (tmp_path / "ours.yaml").write_text("name: ours\nseverity: {STR104: error}\n", encoding="utf-8")
        (tmp_path / "own.yaml").write_text(f"profile: ours.yaml\n{UNSERVED}", encoding="utf-8")
        assert call("check", "own.yaml").exit_code == 1

    def test_outside_the_folder_of_the_plan(self, call: Call, tmp_path: Path) -> None:
        """A plan from elsewhere cannot make the program read files outside its folder."""
        (tmp_path / "secret.yaml").write_text("name: ours\n", encoding="utf-8")
        (tmp_path / "inner").mkdir()
        (tmp_path / "inner" / "plan.yaml").write_text("profile: ../secret.yaml\n", encoding="utf-8")
        result = call("check", "inner")
        assert (result.exit_code, result.stderr) == (
            2,
            'the profile "../secret.yaml" does not lie in the folder of the plan\n',
        )

    def test_unknown(self, call: Call) -> None:
        """A profile that nobody has is named, with those there are and the nearest."""
        result = call("check", "unserved.yaml", "--profile", "interreg")
        assert (result.exit_code, result.stdout) == (2, "")
        assert 'did you mean "interreg-europe"?' in result.stderr

    def test_that_the_plan_names_and_nobody_has(self, call: Call, tmp_path: Path) -> None:
        """Where the plan names a profile that nobody has, it is checked all the same, and that is a finding."""
        (tmp_path / "own.yaml").write_text(f"profile: theirs\n{UNSERVED}", encoding="utf-8")
        result = call("check", "own.yaml")
        assert result.exit_code == 0
        assert "PRF102" in result.stdout
