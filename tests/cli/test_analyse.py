"""``rri-planner analyse``: every kind of question, as text and as JSON."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from rri_planner import analysis
from rri_planner.cli._answer_text import answer_text, table
from rri_planner.cli._columns import heading
from rri_planner.cli._kinds import KINDS
from rri_planner.errors import Message
from rri_planner.formats import load
from rri_planner.language import LANGUAGES
from tests.cli.conftest import EXAMPLES, Call

REGIONS = ("varmland", "steiermark", "grand-est")


class Answer:
    """An answer as an analysis might give it."""

    sentence = Message("Half of it is known.")
    method = Message("by looking")

    def __init__(self, rows: list[dict[str, object]], *cannot_tell: analysis.CannotTell) -> None:
        self.rows = rows
        self.cannot_tell = cannot_tell

    def to_rows(self) -> list[dict[str, object]]:
        """Return the rows that it was made with."""
        return self.rows


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_answers_for_a_region(call: Call, kind: str) -> None:
    """Text says what the answer means and how it was found; JSON has what the function returns, keys sorted."""
    plan = EXAMPLES / "varmland"
    text = call("analyse", kind, plan, "--today", "2026-06-15")
    assert (text.exit_code, text.stderr) == (0, "")
    assert text.stdout.splitlines()[-1].startswith("Method: ")
    written = call("analyse", kind, plan, "--today", "2026-06-15", "--format", "json").stdout
    assert json.dumps(json.loads(written), indent=2, sort_keys=True, ensure_ascii=False) + "\n" == written


@pytest.mark.parametrize("region", REGIONS)
def test_every_region_is_answered(region: str) -> None:
    """Every question has an answer for the plans of all the example regions, in every language."""
    plan = load(EXAMPLES / region)
    given = {"budget": None, "shared": False, "catalogue": None, "today": date(2026, 6, 15)}
    for name, kind in KINDS.items():
        answer = getattr(analysis, name)(plan, **{option: given[option] for option in kind.options})
        for language in LANGUAGES:
            said = answer_text(answer, language)
            assert (len(said.splitlines()) >= 3, "{" in said.splitlines()[0]) == (True, False)


def test_options_reach_the_question(call: Call, plan: Path) -> None:
    """A budget and what is shared change the answer of the kinds that know them."""
    budget = json.loads(call("analyse", "selection", plan, "--budget", "0", "--format", "json").stdout)
    assert budget["actions"] == []
    assert call("analyse", "robustness", plan, "--shared").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("shedule",), 'KIND: "shedule" is not one of agreement, balance'),
        (("shedule",), 'did you mean "schedule"?'),
        (("trace", "--budget", "5"), "--budget means nothing for trace"),
        (("schedule", "--shared"), "--shared means nothing for schedule"),
        (("selection", "--budget", "much"), '--budget: "much" is not an amount such as 250000'),
        (("selection", "--budget", "-5"), '"-5" is not an amount'),
    ],
)
def test_what_makes_no_sense_is_refused(call: Call, plan: Path, arguments: tuple[str, ...], said: str) -> None:
    """An unknown kind, an option without effect and an unreadable amount end with exit code 2 and a sentence."""
    kind, *options = arguments
    result = call("analyse", kind, plan, *options)
    assert result.exit_code == 2
    assert said in result.stderr


def test_help_names_every_kind(call: Call) -> None:
    """The help is where a newcomer finds out what can be asked."""
    said = " ".join(call("analyse", "--help").stdout.split())
    assert all(f" {name} {kind.question} " in said for name, kind in KINDS.items())


def test_into_a_file(call: Call, plan: Path, tmp_path: Path) -> None:
    """An answer can be kept, but never in the place of the plan."""
    assert call("analyse", "coverage", plan, "-o", "coverage.txt").exit_code == 0
    assert (tmp_path / "coverage.txt").read_text("utf-8").startswith("Ends that rest on actions")
    assert call("analyse", "coverage", plan, "-o", plan).exit_code == 2


def test_an_answer_as_text() -> None:
    """First what it means, then the table, then what could not be told, then the method."""
    lacking = analysis.CannotTell("cost", tuple(f"a-{number}" for number in range(14)))
    answer = Answer([{"id": "g", "free_float": 3}], lacking, analysis.CannotTell("today"))
    assert answer_text(answer, "en") == (
        "Half of it is known.\n"
        "\n"
        "id  free float\n"
        "--  ----------\n"
        "g            3\n"
        "\n"
        "Could not be told, for lack of:\n"
        "  cost: a-0, a-1, a-2, a-3, a-4, a-5, a-6, a-7, a-8, a-9, a-10, a-11 and 2 more\n"
        "  which day it is\n"
        "\n"
        "Method: by looking\n"
    )
    assert answer_text(Answer([], analysis.CannotTell("cost", ("a",))), "en").count("\n") == 6
    assert answer_text(Answer([]), "en") == "Half of it is known.\n\nMethod: by looking\n"


def test_a_table() -> None:
    """Columns of all rows, numbers to the right, words for truth, what is missing as a dash, long cells cut."""
    rows: list[dict[str, object]] = [
        {"goal": "g", "m": Decimal("1.5"), "ok": True, "which": ["a", "b"], "map": {"b": 1, "a": None}},
        {"goal": "x" * 70, "m": None, "ok": False, "which": (), "more": "two\nlines"},
    ]
    assert list(table(rows, "en")) == [
        f"{'goal':60}    m  ok   which  map                  more",
        f"{'-' * 60}  ---  ---  -----  -------------------  ---------",
        f'{"g":60}  1.5  yes  a, b   {{"a": null, "b": 1}}  -',
        f"{'x' * 59}…    -  no          -                    two lines",
    ]


def test_headings() -> None:
    """A column is called by its label, a count by its group; a column without a label as in JSON, with spaces."""
    names = ("in_alternatives", "helix.civil-society", "groups.under-30", "v_open")
    assert [heading(name, "en") for name in names] == [
        "in how many alternatives",
        "civil society",
        "under-30",
        "v open",
    ]
    assert [heading(name, "sv") for name in ("adopted", "helix.business")] == ["antaget", "näringsliv"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "balance"])
def test_every_column_has_a_label(kind: str) -> None:
    """No column is called as in JSON; those of a balance are the plan's own questions."""
    columns = {
        name for region in REGIONS for row in getattr(analysis, kind)(load(EXAMPLES / region)).to_rows() for name in row
    }
    assert {name for name in columns if "." not in name and heading(name, "de") == name.replace("_", " ")} <= {"id"}


def test_words_in_a_table() -> None:
    """Words of ours are said in the language, ids and a region's own words stay."""
    rows: list[dict[str, object]] = [
        {"by": "helix", "of": "business", "deep": "not-deep"},
        {"by": "action", "of": "idea", "deep": "cycle"},
        {"by": "theme", "of": "t-own", "deep": "deep"},
    ]
    assert [line.split("  ")[-1].strip() for line in table(rows, "en")][2:] == ["no", "in a circle", "yes"]
    assert "näringsliv" in "".join(table(rows, "sv"))
    assert "t-own" in "".join(table(rows, "sv"))


def test_numbers_in_a_table() -> None:
    """Amounts are written as money is, to the right; a fraction has no more digits than people say."""
    rows: list[dict[str, object]] = [{"cost": "1200000", "p": 0.11294117647058824}, {"cost": "0", "p": 101.666666}]
    assert list(table(rows, "en")) == [
        "     cost  share of the way",
        "---------  ----------------",
        "1,200,000              0.11",
        "        0            101.67",
    ]
