"""``rri-planner render``, ``graph`` and ``convert``: a plan in other forms."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from rri_planner.formats import load
from rri_planner.render import draw, figure
from tests.cli.conftest import PLAN, Call


@pytest.mark.parametrize(
    ("options", "name", "title"),
    [
        ((), "dale-action-plan.en.html", "Plan for the dale"),
        (("--language", "sv"), "dale-action-plan.sv.html", "Plan för dalen"),
        (("--format", "markdown"), "dale-action-plan.en.md", "Plan for the dale"),
        (("--document", "coherence"), "dale-coherence.en.html", "Plan for the dale"),
    ],
)
def test_render_names_the_file_after_plan_and_document(
    call: Call, plan: Path, options: tuple[str, ...], name: str, title: str
) -> None:
    """Without ``--output`` the document lies here, named after plan, document and language, and the path is said."""
    result = call("render", plan, *options)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"Written: {name}\n")
    assert title in Path(name).read_text(encoding="utf-8")


def test_render_to_the_screen(call: Call, plan: Path, tmp_path: Path) -> None:
    """``--output -`` writes to the screen and makes no file."""
    result = call("render", plan, "--format", "markdown", "--output", "-")
    assert result.stdout.startswith("# Plan for the dale")
    assert [file.name for file in tmp_path.iterdir()] == [plan.name]


def test_a_folder_plan_gives_its_name_to_the_document(call: Call, tmp_path: Path) -> None:
    """A plan that is a folder is called like the folder, also where one stands in it."""
    (tmp_path / "våra mål").mkdir()
    (tmp_path / "våra mål" / "plan.yaml").write_text("title: Vår\nlanguages: [sv]\n", encoding="utf-8")
    assert call("render", "våra mål").stderr == "Written: våra mål-action-plan.sv.html\n"


@pytest.mark.parametrize(
    ("options", "near"),
    [
        (("--document", "actionplan"), "action-plan"),
        (("--format", "htm"), "html"),
    ],
)
def test_render_says_what_there_is(call: Call, plan: Path, options: tuple[str, ...], near: str) -> None:
    """A document or format that does not exist is answered by the nearest, and nothing is written."""
    result = call("render", plan, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f'did you mean "{near}"?' in result.stderr


def test_render_with_a_template_of_ones_own(call: Call, plan: Path, tmp_path: Path) -> None:
    """``--template`` takes a file, and an error in it is told with file and line."""
    (tmp_path / "mine.md").write_text("Plan: {{ document.language }}\n", encoding="utf-8")
    (tmp_path / "bad.md").write_text("one\n{% if %}\n", encoding="utf-8")
    options = ("--format", "markdown", "--output", "-", "--template")
    assert call("render", plan, *options, "mine.md").stdout == "Plan: en\n"
    result = call("render", plan, *options, "bad.md")
    assert result.exit_code == 2
    assert result.stderr.startswith("bad.md:2: ")


@pytest.mark.parametrize("notation", ["mermaid", "dot", "graphml", "json"])
def test_graph(call: Call, plan: Path, notation: str) -> None:
    """The map is written as it is drawn, in every notation."""
    result = call("graph", plan, "--format", notation, "--language", "sv")
    assert (result.exit_code, result.stdout) == (0, draw(load(plan), notation, "sv"))


def test_graph_in_a_file(call: Call, plan: Path) -> None:
    """``--output`` names a file, and its path is said."""
    assert call("graph", plan, "--output", "map.mmd").stderr == "Written: map.mmd\n"
    assert Path("map.mmd").read_text(encoding="utf-8") == draw(load(plan))


def test_graph_as_a_picture(call: Call, plan: Path) -> None:
    """A picture is asked for by its format or by the name of a figure."""
    result = call("graph", plan, "--format", "svg", "--today", "2026-06-15")
    assert (result.exit_code, result.stdout) == (0, figure(load(plan), today="2026-06-15").svg)
    result = call("graph", plan, "--figure", "roadmap", "--today", "2026-06-15")
    assert (result.exit_code, result.stdout) == (0, figure(load(plan), "roadmap", today="2026-06-15").svg)


def test_a_figure_is_a_picture(call: Call, plan: Path) -> None:
    """A figure in a notation for programs is refused with a remedy."""
    result = call("graph", plan, "--format", "dot", "--figure", "roadmap")
    assert (result.exit_code, result.stderr) == (
        2,
        "a figure, an item or a table can be chosen for pictures only; leave out --format\n",
    )


def test_convert_there_and_back(call: Call, plan: Path) -> None:
    """YAML to JSON to a folder to YAML is the same plan, and each step says what it writes."""
    steps = [plan.name, "dale.json", "dale/", "again/dale.yml"]
    for source, target in pairwise(steps):
        result = call("convert", source, target)
        assert (result.exit_code, result.stdout) == (0, f"Written: {target}\n")
    assert load("again/dale.yml") == load("dale") == load("dale.json") == load(plan)


def test_convert_says_what_is_lost_before_it_writes(call: Call, plan: Path) -> None:
    """A dry run says what the target can hold and what it cannot, and writes nothing."""
    result = call("convert", plan, "new.json", "--dry-run")
    assert result.stdout == "Nothing is written; without --dry-run it would be: new.json\n"
    assert result.stderr == (
        "A JSON file can hold everything in the plan.\n"
        "Notes after # in the old files are not part of the plan and are not carried over.\n"
    )
    assert not Path("new.json").exists()


def test_convert_replaces_only_when_told(call: Call, plan: Path) -> None:
    """What is there already stays, unless ``--force`` is given."""
    Path("other.json").write_text("{}", encoding="utf-8")
    Path("full").mkdir()
    Path("full", "note.txt").write_text("mine", encoding="utf-8")
    for target in ("other.json", "full"):
        refused = call("convert", plan, target)
        assert (refused.exit_code, refused.stderr) == (2, f'"{target}" is there already; --force replaces it\n')
        assert call("convert", plan, target, "--force").exit_code == 0
        assert load(target) == load(plan)
    assert json.loads(Path("other.json").read_text(encoding="utf-8"))["id"] == "dale"
    assert Path("full", "note.txt").read_text(encoding="utf-8") == "mine"


def test_convert_never_onto_itself(call: Call, plan: Path) -> None:
    """A plan is not converted onto itself, by whatever name."""
    result = call("convert", plan.name, plan, "--force")
    assert result.exit_code == 2
    assert plan.read_text(encoding="utf-8") == PLAN


def test_convert_to_an_unknown_form(call: Call, plan: Path) -> None:
    """An ending that no plan file has is answered by those that plan files have."""
    result = call("convert", plan, "dale.jsn")
    assert (result.exit_code, result.stderr) == (
        2,
        (
            '".jsn" is not a format that plans are kept in; there are .yaml, .yml, .json, .xlsx, .xml, .jsonld, '
            'folder; did you mean ".json"?\n'
        ),
    )
