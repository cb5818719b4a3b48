"""StratML among the file formats: files, endings, names, places, and what the program says."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rri_planner.cli import main
from rri_planner.errors import UnknownWord
from rri_planner.formats import NotUnderstood, Understood, load, load_with_places, losses, read_stratml, save
from rri_planner.formats._stratml._held import held
from rri_planner.model import Plan
from tests.formats.stratml.documents import source_texts

PLAN = Plan(
    title={"en": "Plan for the dale", "sv": "Plan för dalen"},
    languages=["sv", "en"],
    goals=[{"id": "g-skills", "title": {"sv": "Kunskap", "en": "Skills"}}],
    actions=[{"id": "a-course", "title": "Kurs", "serves": ["g-skills"], "cost": 1}],
)


def test_a_file_that_ends_in_xml_is_stratml(tmp_path: Path) -> None:
    """Saved by its ending it is part 2; part 1 is asked for by its name. Both are loaded by their ending."""
    path = tmp_path / "plan.xml"
    save(PLAN, path)
    assert load(path) == held(PLAN)
    assert "PerformancePlanOrReport" in path.read_text(encoding="utf-8")
    save(PLAN, path, format="stratml-1", language="en")
    assert load(path) == held(PLAN, part=1, language="en")
    assert {"Plan for the dale", "Skills", "Kurs"} <= source_texts(path.read_bytes())
    assert "StrategicPlan " in path.read_text(encoding="utf-8")


def test_what_would_be_lost_can_be_asked_before(tmp_path: Path) -> None:
    """`losses` answers as `save` would write, and names the formats there are."""
    sentences = [str(message) for message in losses(PLAN, tmp_path / "plan.xml", language="en")]
    assert sentences[1:3] == [
        "StratML has one language; texts that lose their others: 2",
        "texts that stand in their original, as they lack the language asked for: 1",
    ]
    assert len(sentences) == 4
    with pytest.raises(UnknownWord) as caught:
        losses(PLAN, tmp_path / "plan.xml", format="stratml-3")
    assert caught.value.nearest == "stratml-2"


def test_items_and_remarks_have_lines(tmp_path: Path) -> None:
    """A finding about an item can be shown in the document, and so can what was understood."""
    path = tmp_path / "plan.xml"
    path.write_text(
        "<StrategicPlan>\n<Goal><Name>Skills</Name>\n<Identifier>g-1</Identifier>\n<Colour>red</Colour></Goal>\n"
        "</StrategicPlan>",
        encoding="utf-8",
    )
    _, places = load_with_places(path)
    assert [str(places.of("g-1")), str(places.of("g-1", "title"))] == [f"{path}:2", f"{path}:2"]
    assert [str(remark) for remark in places.remarks] == [
        f"{path}:1: the document is StratML part 1",
        f'{path}:4: not taken over, from Goal/Colour: "red"',
    ]


def test_notes_are_values_with_the_whole_text() -> None:
    """In Python each text that the plan does not have as it was written is a note, with its line."""
    plan, notes = read_stratml(
        b'<StrategicPlan xmlns="urn:old"><Goal>\n<Identifier>_a</Identifier>tail</Goal></StrategicPlan>', name="old.xml"
    )
    assert [goal.id for goal in plan.goals] == ["a"]
    assert [(type(note), note.text, str(note.place)) for note in notes] == [
        (Understood, "StrategicPlan", "old.xml:1"),
        (Understood, "_a", "old.xml:2"),
        (NotUnderstood, "tail", "old.xml:2"),
    ]


def convert(*arguments: object) -> tuple[int, str, list[str]]:
    """Call the program; return its exit code, what it prints and what it says beside that."""
    result = CliRunner().invoke(main, ["--ui-language", "en", "convert", *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr.splitlines()


def test_convert_says_what_it_loses_and_how_it_understood(tmp_path: Path) -> None:
    """There it says what is lost before it writes, back it says what was understood how."""
    source, document, back = (tmp_path / name for name in ("plan.yaml", "plan.xml", "back.yaml"))
    save(PLAN, source)
    code, printed, said = convert(source, document)
    assert (code, printed) == (0, f"Written: {document}\n")
    assert said == [
        "StratML has no place for the language that a plan is in: sv and en",
        "StratML has one language; texts that lose their others: 2",
        "actions: StratML cannot hold, or not whole, cost (1)",
        "Notes after # in the old files are not part of the plan and are not carried over.",
    ]
    code, printed, said = convert(document, back)
    assert (code, printed) == (0, f"Written: {back}\n")
    assert said[0] == f"{document}:2: the document is StratML part 2"
    assert load(back) == held(PLAN)


def test_convert_writes_part_1_when_asked(tmp_path: Path) -> None:
    """``--part 1`` is for StratML alone."""
    source, document = tmp_path / "plan.yaml", tmp_path / "plan.xml"
    save(PLAN, source)
    assert convert(source, document, "--part", "1", "--language", "en")[0] == 0
    assert load(document) == held(PLAN, part=1, language="en")
    code, _, said = convert(source, tmp_path / "plan.json", "--part", "1")
    assert (code, said[0]) == (2, f'only StratML has parts, and "{tmp_path / "plan.json"}" does not end in .xml')


def test_convert_refuses_what_is_no_document(tmp_path: Path) -> None:
    """A broken document is one line with its place, exit code 2, and nothing is written."""
    document, target = tmp_path / "bad.xml", tmp_path / "plan.yaml"
    document.write_text("<StrategicPlan>\n<Name>", encoding="utf-8")
    code, _, said = convert(document, target)
    assert (code, said[0].startswith(f"{document}:2:")) == (2, True)
    assert not target.exists()
