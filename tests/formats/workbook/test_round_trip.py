"""What is saved as a workbook is what is loaded from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rri_planner.formats import Limits, load, save
from rri_planner.formats._plan_reader import read_plan
from rri_planner.formats._tree import tree_of
from rri_planner.formats._workbook._cells import Cell
from rri_planner.formats._workbook._codecs import Codecs
from rri_planner.formats._workbook._grid import Grid
from rri_planner.formats._workbook._headings import sheet_name
from rri_planner.formats._workbook._planned import planned
from rri_planner.formats._workbook._read import read_grids
from rri_planner.formats._workbook._rows import Rows
from rri_planner.formats._workbook._slots import Slots
from rri_planner.formats._workbook._tables import tables
from rri_planner.formats._workbook._words import words_of
from rri_planner.language import LANGUAGES
from rri_planner.model import Plan
from tests.formats.workbook.filling import WORKBOOK, manuscript
from tests.strategies import plans

ROOT = Path(__file__).parents[3]
WHOLE = ROOT / "tests" / "formats" / "whole-plan.yaml"
ALL = [WHOLE, *sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir() or path.suffix == ".yaml")]


def carried(plan: Plan, language: str) -> Plan:
    """Return the plan as its sheets hold it, cell by cell, without a file in between."""
    tree = tree_of(plan, bare_values=False)
    rows = Rows(tree, Slots(Codecs(words_of(tree, language), {}), plan.language))
    grids = []
    for table in tables():
        columns = planned(table, rows.by_table[table], plan.languages, language)
        cells: list[tuple[Cell, ...]] = [(column.heading, *column.cells) for column in columns]
        grid = Grid(sheet_name(table, language), tuple(cells))
        grids.append(grid if table.sort == "head" else evolve(grid.laid_down(), turned=False))
    return read_plan(read_grids(tuple(grids), "plan.xlsx", Limits())).plan


@given(plans(broken=True), st.sampled_from(LANGUAGES))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_every_plan_survives_in_cells(plan: Plan, language: str) -> None:
    """Whatever a plan says, its cells say it too, in every language: nothing is lost, nothing is added."""
    assert carried(plan, language) == plan


@given(plans(broken=True), st.sampled_from(LANGUAGES))
@settings(max_examples=2, suppress_health_check=[HealthCheck.too_slow])
def test_every_plan_survives_in_a_file(plan: Plan, language: str) -> None:
    """`load(save(plan)) == plan`, with all the decoration that a file has."""
    assert read_plan(manuscript(WORKBOOK.write(plan, language=language))).plan == plan


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.stem))
def test_the_examples_survive(path: Path, tmp_path: Path) -> None:
    """Each of the examples, and the plan in which every field occurs, comes back whole."""
    plan = load(path)
    save(plan, tmp_path / "plan.xlsx", language="fr" if path == WHOLE else None)
    assert load(tmp_path / "plan.xlsx") == plan


def test_the_same_plan_gives_the_same_bytes() -> None:
    """A workbook that is written twice is the same file, so that it can be kept under version control."""
    plan = load(ROOT / "examples" / "valley.yaml")
    assert WORKBOOK.write(plan) == WORKBOOK.write(plan)


def test_nothing_is_too_long_for_a_cell() -> None:
    """A text that no cell can hold is kept in several, and comes back whole."""
    plan = Plan(languages=["sv"], goals=[{"id": "g", "title": "å" * 40_000, "description": "_x000D_ 🙂\r\n" * 9_000}])
    assert read_plan(manuscript(WORKBOOK.write(plan))).plan == plan


def test_an_empty_plan_survives() -> None:
    """A plan that says nothing has all its sheets, and is read as a plan that says nothing."""
    assert read_plan(manuscript(WORKBOOK.write(Plan()))).plan == Plan()
