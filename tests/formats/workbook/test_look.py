"""What a team sees when it opens a workbook: sheets in its language, help, lists to choose from, an example."""

# ruff: noqa: RUF001 - the names of sheets have a dash
from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from rri_planner.formats._workbook._headings import heading, sheet_name
from rri_planner.formats._workbook._slots import slot_names
from rri_planner.formats._workbook._tables import Table, tables
from rri_planner.language import LANGUAGES, format_needs, format_truth, word_label
from rri_planner.model import VOCABULARIES, Needs, Plan
from tests.formats.workbook.filling import WORKBOOK

PLAN = Plan(
    languages=["sv", "en"],
    currency="SEK",
    goals=[{"id": "g-1", "title": {"sv": "Kunskap; och mer", "en": "Skills"}}],
    actions=[{"id": "a-1", "title": "Kurs", "serves": "g-1", "cost": "99.50", "involved": {"who": "s-1"}}],
    stakeholders=[{"id": "s-1", "name": "Skolan"}],
)


def parts(content: bytes) -> dict[str, str]:
    """Return the parts of a workbook's archive as texts."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def cells(content: bytes, sheet: str) -> list[list[Any]]:
    """Return the cells of a sheet."""
    workbook = CalamineWorkbook.from_filelike(BytesIO(content))
    return [list(row) for row in workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)]


def visible(content: bytes) -> list[str]:
    """Return the sheets that are not hidden."""
    found = CalamineWorkbook.from_filelike(BytesIO(content)).sheets_metadata
    return [sheet.name for sheet in found if str(sheet.visible) == "SheetVisibleEnum.Visible"]


def test_the_sheets_that_are_used_are_shown() -> None:
    """A guide comes first, then the head and what the plan has; the rest is there, but hidden."""
    assert visible(WORKBOOK.write(PLAN, language="sv"))[1:] == [
        "Handlingsplan",
        "Mål",
        "Åtgärder",
        "Åtgärder – Medverkande aktörer",
        "Aktörer",
    ]
    collections = [sheet_name(table, "de") for table in tables() if table.sort == "collection"]
    assert visible(WORKBOOK.write(Plan(), language="de"))[1:] == ["Aktionsplan", *collections]


def test_a_sheet_has_title_headings_an_example_and_rows() -> None:
    """Texts have a column for each language, references show titles, words are labels, the example is set aside."""
    rows = cells(WORKBOOK.write(PLAN, language="en"), "Actions")
    assert rows[0][0] == "Actions"
    assert rows[2][:6] == ["Id", "Title (sv)", "Title (en)", "Description (sv)", "Description (en)", "Serves"]
    assert rows[3][0] == "# Example"
    assert rows[4][:6] == ["a-1", "Kurs", "", "", "", "g-1"]
    assert cells(WORKBOOK.write(PLAN, language="en"), "Actions – Stakeholders involved")[4][:2] == [
        "a-1",
        "s-1 · Skolan",
    ]


def test_lists_to_choose_from_show_titles_and_grow() -> None:
    """The hidden lists have id and title of each item, without what separates ids, and follow what a team adds."""
    content = parts(WORKBOOK.write(PLAN, language="sv"))
    lists = content[f"xl/worksheets/sheet{len(tables()) + 2}.xml"]
    assert "g-1 · Kunskap, och mer" in lists
    assert "IFERROR(INDEX(" in lists
    assert re.findall(r'<sheet name="_lists"[^>]*state="veryHidden"', content["xl/workbook.xml"])
    number = [table.path for table in tables()].index(("actions",)) + 2  # the guide is the first
    actions = content[f"xl/worksheets/sheet{number}.xml"]
    assert re.search(r"<formula1>list_\d+</formula1>", actions)
    assert 'type="list"' in actions
    assert "<pane " in actions
    assert "<autoFilter " in actions
    assert 'hidden="1"' in actions  # columns that nothing uses are folded away


def test_amounts_and_dates_are_real_cells() -> None:
    """A sum can be added up and a date sorted, in the programs that teams use."""
    rows = cells(WORKBOOK.write(PLAN, language="en"), "Actions")
    assert rows[4][rows[2].index("Cost")] == 99.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_sheets_and_columns_are_clear(language: str) -> None:
    """No two sheets and no two columns of a sheet have the same name, and Excel takes every name."""
    names = [sheet_name(table, language) for table in tables()]
    assert len(set(map(str.casefold, names))) == len(names)
    assert [name for name in names if len(name) > 31 or set(name) & set("[]:*?/\\'")] == []
    for table in tables():
        headings = [
            heading(table, column, slot, language) for column in table.columns for slot in slot_names(column, ("",))
        ]
        assert len(set(map(str.casefold, headings))) == len(headings), table.path


def test_names_mean_the_same_in_every_language() -> None:
    """A name of a sheet, a heading or a word that two languages share means one and the same thing."""
    meant: dict[tuple[str, ...], set[object]] = {}
    for language in LANGUAGES:
        for table in tables():
            meant.setdefault(("sheet", sheet_name(table, language).casefold()), set()).add(table)
            for column in table.columns:
                said = heading(table, column, "", language).casefold()
                meant.setdefault(("heading", *table.path, said), set()).add(column.path)
        for vocabulary in VOCABULARIES.values():
            for word in vocabulary.words:
                said = word_label(vocabulary.name, word, language).casefold()
                meant.setdefault(("word", vocabulary.name, said), set()).add(word)
        for truth in (True, False):
            meant.setdefault(("truth", format_truth(truth, language).casefold()), set()).add(truth)
        for rule in ("all", "any"):
            meant.setdefault(("needs", format_needs(Needs(rule), language)), set()).add(rule)
    assert {said: things for said, things in meant.items() if len(things) > 1} == {}


def test_every_field_has_a_place() -> None:
    """Each table is made from the declarations: whatever a class declares is a column, a sheet or kept exactly."""
    owners: dict[str, Table] = {".".join(table.path): table for table in tables()}
    assert [column.path for column in owners["actions.involved"].columns] == [
        ("who",),
        ("as",),
        ("commitment",),
        ("since",),
    ]
    assert owners["events.survey.claims"].parent is owners["events"]
    assert ("baseline", "value") in owners["indicators"].by_path
