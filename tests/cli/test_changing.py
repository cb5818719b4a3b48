"""Commands that change one thing in the user's own files: answer, update, observe, review, merge and redact."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner import Action, Stakeholder, load, public, save
from tests.cli.conftest import Call

_TEXT = """\
# Plan of the dale
languages: [en]
goals: [{id: g, title: Skills}]   # one only
actions:
  - id: a   # the course
    title: Course
    serves: g

contributions:
  - id: c-1
    text: A lab for all   # said by Anna Berg
  - {id: c-2, text: A bus}
indicators:
  - id: i
stakeholders:
  - {id: s, name: Anna Berg, helix: business}
# the end
"""


@pytest.fixture
def dale(tmp_path: Path) -> Path:
    """Return a plan with notes."""
    path = tmp_path / "dale.yaml"
    path.write_text(_TEXT, encoding="utf-8")
    return path


_CHANGES: dict[str, tuple[list[str], str, str]] = {
    "declined": (
        ["answer", "dale.yaml", "c-1", "--declined", "--because", "No room", "--on", "2027-02"],
        "    text: A lab for all   # said by Anna Berg\n",
        "    outcome: declined\n    because: No room\n    answered_on: 2027-02\n",
    ),
    "adopted": (
        ["answer", "dale.yaml", "c-1", "--adopted", "--into", "a", "--into", "g"],
        "    text: A lab for all   # said by Anna Berg\n",
        "    outcome: adopted\n    into: [a, g]\n",
    ),
    "parked": (
        ["answer", "dale.yaml", "c-1", "--parked", "--until", "2028"],
        "    text: A lab for all   # said by Anna Berg\n",
        "    outcome: parked\n    until: 2028\n",
    ),
    "merged": (
        ["answer", "dale.yaml", "c-1", "--merged", "--into", "c-2"],
        "    text: A lab for all   # said by Anna Berg\n",
        "    outcome: merged\n    into: [c-2]\n",
    ),
    "update": (
        ["update", "dale.yaml", "a", "--status", "running", "--completion", "40", "--light", "green", "--by", "s"],
        "# the end\n",
        "\nupdates:\n  - {of: a, date: 2027-03-01, status: running, completion: 40, light: green, by: s}\n",
    ),
    "update on a day": (
        ["update", "dale.yaml", "a", "--comment", "Goes well", "--on", "2027-Q1"],
        "# the end\n",
        "\nupdates:\n  - {of: a, date: 2027-Q1, comment: Goes well}\n",
    ),
    "observe": (
        ["observe", "dale.yaml", "i", "--value", "12", "--date", "2027", "--source", "Register"],
        "  - id: i\n",
        "    observations:\n      - {value: 12, date: 2027, source: Register}\n",
    ),
}


@pytest.mark.parametrize("what", _CHANGES)
def test_lines_are_added_and_no_other_changes(call: Call, dale: Path, what: str) -> None:
    """What is said comes into the file at its place; everything else there is as it was, and the plan can be read."""
    arguments, line, added = _CHANGES[what]
    today = ["--today", "2027-03-01"] if arguments[0] == "update" else []
    result = call(*arguments, *today)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "Changed: dale.yaml\n", "")
    assert dale.read_text(encoding="utf-8") == _TEXT.replace(line, line + added)
    load(dale)


def test_a_review_is_written_on_the_link(call: Call, dale: Path) -> None:
    """A short link becomes one that says when its target was last looked at; a second review changes nothing."""
    assert call("review", "dale.yaml", "a", "g").stdout == "Changed: dale.yaml\n"
    fingerprint = load(dale).fingerprint("g")
    assert dale.read_text(encoding="utf-8") == _TEXT.replace(
        "serves: g\n", f"serves: {{to: g, reviewed: '{fingerprint}'}}\n"
    )
    assert call("review", "dale.yaml", "a", "g").stdout == "Nothing changes: the plan says so already.\n"


def test_many_updates_come_from_a_table(call: Call, dale: Path, tmp_path: Path) -> None:
    """Each row of a table becomes an update or a measurement at its place."""
    (tmp_path / "autumn.csv").write_text("of;date;status;value\na;2027-09;running;\ni;2027-10;;7\n", encoding="utf-8")
    assert call("update", "dale.yaml", "--from", "autumn.csv").stdout == "Changed: dale.yaml\n"
    assert dale.read_text(encoding="utf-8") == _TEXT.replace(
        "  - id: i\n", "  - id: i\n    observations:\n      - {value: 7, date: 2027-10}\n"
    ).replace("# the end\n", "# the end\n\nupdates:\n  - {of: a, date: 2027-09, status: running}\n")


def test_a_dry_run_writes_nothing(call: Call, dale: Path) -> None:
    """The lines that would change are shown as a unified difference, and the file stays as it is."""
    result = call("answer", "dale.yaml", "c-2", "--declined", "--because", "No road", "--dry-run")
    assert result.stdout == (
        "--- dale.yaml\n+++ dale.yaml\n@@ -9,7 +9,7 @@\n contributions:\n   - id: c-1\n"
        "     text: A lab for all   # said by Anna Berg\n-  - {id: c-2, text: A bus}\n"
        "+  - {id: c-2, text: A bus, outcome: declined, because: No road}\n indicators:\n   - id: i\n stakeholders:\n"
    )
    assert result.stderr == "Nothing is written; without --dry-run it would be.\n"
    assert dale.read_text(encoding="utf-8") == _TEXT


def test_a_dry_run_of_a_long_file_names_the_right_lines(call: Call, tmp_path: Path) -> None:
    """The numbers are those of the whole file, also where two places far apart change."""
    items = "".join(f"- id: a-{number}\n\n" for number in range(300))
    (tmp_path / "long.yaml").write_text(f"actions:\n{items}updates:\n- {{of: a-1}}\n", encoding="utf-8")
    result = call("update", "long.yaml", "a-2", "--status", "done", "--on", "2027", "--dry-run")
    assert result.stdout.splitlines()[2:] == [
        "@@ -601,3 +601,4 @@", " ", " updates:", " - {of: a-1}", "+- {of: a-2, date: 2027, status: done}",
    ]  # fmt: skip


def test_a_folder_and_json_are_changed_too(call: Call, tmp_path: Path, dale: Path) -> None:
    """In a folder only the file of the item changes or a new one comes; JSON is written anew."""
    save(load(dale), tmp_path / "dale")
    assert call("update", "dale", "a", "--status", "done", "--on", "2027").stdout == "Changed: dale/updates.yaml\n"
    save(load(dale), tmp_path / "dale.json")
    assert call("update", "dale.json", "a", "--status", "done", "--on", "2027").stdout == "Changed: dale.json\n"
    assert load(tmp_path / "dale").updates == load(tmp_path / "dale.json").updates
    save(load(dale), tmp_path / "dale.xlsx")
    result = call("update", "dale.xlsx", "a", "--status", "done", "--on", "2027")
    assert result.exit_code == 2
    assert result.stderr == (
        '"dale.xlsx" is not written in YAML or JSON; make the change in its own program, or write the plan in another '
        "form first: rri-planner convert\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["answer", "dale.yaml", "c-1"], "say what became of it: one of --adopted, --merged, --parked and --declined"),
        (["answer", "dale.yaml", "c-1", "--adopted", "--declined"], "say what became of it: one of"),
        (["answer", "dale.yaml", "c-1", "--declined"], 'it is not said why "c-1" is declined'),
        (["answer", "dale.yaml", "c-1", "--adopted"], "it is not said what the contribution went into"),
        (["answer", "dale.yaml", "c-1", "--parked"], "--parked needs a date: --until DATE"),
        (["answer", "dale.yaml", "c-1", "--parked", "--into", "a"], "--into goes with --adopted and --merged only"),
        (["answer", "dale.yaml", "c-1", "--declined", "--until", "2028"], "--until goes with --parked only"),
        (["answer", "dale.yaml", "c-9", "--declined", "--because", "x"], 'no item "c-9"; did you mean "c-1"?'),
        (["update", "dale.yaml", "a", "--status", "runing"], 'did you mean "running"?'),
        (["update", "dale.yaml", "a", "--light", "blue"], 'light.colour: "blue" is not one of green, yellow, red'),
        (["update", "dale.yaml", "a", "--completion", "140"], '--completion: "140" is not a number from 0 to 100'),
        (["update", "dale.yaml", "a", "--completion", "half"], '--completion: "half" is not a number from 0 to 100'),
        (["update", "dale.yaml", "a"], 'it is not said how far "a" has come'),
        (["update", "dale.yaml"], "say what has come how far: ID, or --from FILE for many at once"),
        (["update", "dale.yaml", "a", "--from", "x.csv"], "say what has come how far: ID, or --from FILE"),
        (["observe", "dale.yaml", "a", "--value", "1", "--date", "2027"], '"a" is no indicator'),
        (["observe", "dale.yaml", "i", "--value", "1", "--date", "soon"], '"soon" is not a date'),
        (["review", "dale.yaml", "a", "i"], '"a" has no link to "i"'),
        (["redact", "dale.yaml", "--find", " "], "it is not said which name is looked for"),
    ],
)
def test_what_makes_no_sense_is_said(call: Call, dale: Path, arguments: list[str], said: str) -> None:
    """A call that cannot be carried out says why in plain words, and the file stays as it is."""
    result = call(*arguments)
    assert (result.exit_code, said in result.stderr) == (2, True), result.stderr
    assert dale.read_text(encoding="utf-8") == _TEXT


def test_copies_are_joined(call: Call, dale: Path, tmp_path: Path) -> None:
    """What either has changed is there, with the notes of our copy, in a new file or in our own."""
    ours = _TEXT.replace("title: Course\n", "title: Evening course   # better\n")
    theirs = _TEXT.replace("text: A bus", "text: A night bus")
    joined = ours.replace("text: A bus", "text: A night bus")
    (tmp_path / "ours.yaml").write_text(ours, encoding="utf-8")
    (tmp_path / "theirs.yaml").write_text(theirs, encoding="utf-8")
    result = call("merge", dale, "ours.yaml", "theirs.yaml", "-o", "joined.yaml")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0, "Written: joined.yaml\n", "The two copies go together.\n",
    )  # fmt: skip
    assert (tmp_path / "joined.yaml").read_text(encoding="utf-8") == joined
    assert call("merge", dale, "ours.yaml", dale, "-o", "same.yaml").exit_code == 0
    assert (tmp_path / "same.yaml").read_text(encoding="utf-8") == ours
    assert call("merge", dale, "ours.yaml", "theirs.yaml", "-o", "joined.json").exit_code == 0
    assert load(tmp_path / "joined.json") == load(tmp_path / "joined.yaml")
    assert (
        "+  - {id: c-2, text: A night bus}"
        in call("merge", dale, "ours.yaml", "theirs.yaml", "-o", "other.yaml", "--dry-run").stdout.splitlines()
    )
    assert not (tmp_path / "other.yaml").exists()
    assert call("merge", dale, "ours.yaml", "theirs.yaml", "-o", "ours.yaml").stdout == "Changed: ours.yaml\n"
    assert (tmp_path / "ours.yaml").read_text(encoding="utf-8") == joined
    result = call("merge", dale, "ours.yaml", "theirs.yaml", "-o", "theirs.yaml")
    assert (result.exit_code, result.stderr) == (
        2, '"theirs.yaml" is there already; choose another place, or OURS\n',
    )  # fmt: skip


def test_copies_that_do_not_go_together(call: Call, dale: Path, tmp_path: Path) -> None:
    """Where both have changed one place nothing is written, exit code 1, unless somebody says whose words count."""
    (tmp_path / "ours.yaml").write_text(_TEXT.replace("A bus", "A night bus"), encoding="utf-8")
    (tmp_path / "theirs.yaml").write_text(_TEXT.replace("A bus", "Two buses"), encoding="utf-8")
    result = call("merge", dale, "ours.yaml", "theirs.yaml", "-o", "joined.yaml")
    assert result.exit_code == 1
    assert result.stdout == (
        'contributions.c-2.text.en: contribution "A night bus" (c-2), what was said: "A night bus" in one copy, '
        '"Two buses" in the other; before: "A bus"\n'
    )
    assert result.stderr == (
        "Both copies change the same place in 1 case, differently.\n"
        "Nothing is written. Change one of the copies, or say whose words count: --prefer\n"
    )
    assert not (tmp_path / "joined.yaml").exists()
    assert call("merge", dale, "ours.yaml", "theirs.yaml", "-o", "joined.yaml", "--prefer", "theirs").exit_code == 0
    assert (tmp_path / "joined.yaml").read_text(encoding="utf-8") == _TEXT.replace("A bus", "Two buses")


def test_a_name_is_found_and_taken_out(call: Call, dale: Path) -> None:
    """Every place is listed; with --remove the name goes, and notes that have it are named."""
    found = "The name stands in 1 place.\n  stakeholders.s.name.en: Anna Berg\n"
    note = "These notes in the files have the name; change them by hand:\n  dale.yaml:11: said by Anna Berg\n"
    assert call("redact", "dale.yaml", "--find", "anna berg").stdout == found + note
    shown = call("redact", "dale.yaml", "--find", "anna berg", "--remove", "--dry-run").stdout
    assert "-  - {id: s, name: Anna Berg, helix: business}" in shown.splitlines()
    assert dale.read_text(encoding="utf-8") == _TEXT
    result = call("redact", "dale.yaml", "--find", "Anna Berg", "--remove")
    assert result.stdout == f"{found}Changed: dale.yaml\n{note}"
    assert dale.read_text(encoding="utf-8") == _TEXT.replace(
        "stakeholders:\n  - {id: s, name: Anna Berg, helix: business}\n", ""
    )
    assert call("redact", "dale.yaml", "--find", "Nobody", "--remove").stdout == "The name stands in 0 places.\n"


def test_ids_with_a_name_stay(call: Call, tmp_path: Path) -> None:
    """Others may refer to an id: it is listed, never changed."""
    (tmp_path / "p.json").write_text('{"goals": [{"id": "g-anna-berg"}]}', encoding="utf-8")
    assert call("redact", "p.json", "--find", "Anna Berg", "--remove").stdout == (
        "The name stands in 1 place.\n  goals.g-anna-berg.id: g-anna-berg\n"
        "These ids are made of the name and stay as they are; change them by hand:\n"
        "  goals.g-anna-berg.id: g-anna-berg\n"
    )


def test_a_copy_for_everybody_is_written(call: Call, dale: Path, tmp_path: Path) -> None:
    """With --public a plan is converted to its copy for open data; the plan itself stays as it is."""
    plan = load(dale)
    named = plan.with_items(Stakeholder(id="s", contact={"mail": "x"}), Action(id="b", status="idea"))
    save(named, tmp_path / "named.yaml")
    assert call("convert", "named.yaml", "open.json", "--public").exit_code == 0
    assert load(tmp_path / "open.json") == public(named) != named
    assert load(tmp_path / "named.yaml") == named
