"""How a list is written is found out and said; what nobody can tell is asked; what is dangerous is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.errors import PlannerError, UnknownWord
from rri_planner.formats import read_list, read_list_mapping
from rri_planner.formats._lists import _columns
from tests.formats.lists.lists import PLAN, WISHES, problems, said, written

ROWS = "Vad behövs?;Vem är du?\nBättre vägar åt Öja;Företag\n"
TEXTS = {"collection": "contributions", "columns": {"a": "text"}}


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16"), ("cp1252", "Windows-1252")],
)
def test_every_usual_encoding_is_recognised(tmp_path: Path, encoding: str, name: str) -> None:
    """Letters beyond English come out right, and which encoding it was is said."""
    reading = read_list(written(tmp_path, ROWS, encoding=encoding), WISHES, plan=PLAN)
    assert [str(item.text) for item in reading.items] == ["Bättre vägar åt Öja"]  # type: ignore[attr-defined]
    assert said(reading.notes)[0] == f"The list is read as {name}."


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "utf-16-le"])
def test_an_encoding_that_cannot_be_told_is_asked(tmp_path: Path, encoding: str) -> None:
    """Letters are never guessed; one that the mapping names and that does not fit is refused with its line."""
    path = written(tmp_path, ROWS, encoding=encoding)
    assert problems(path, WISHES)[0].startswith(" it cannot be told in which encoding")
    stated = {**WISHES, "file": {"encoding": "utf-8"}}
    assert problems(path, stated) == ["1: this is not in the encoding utf-8"] or encoding == "utf-16-le"


def test_a_stated_encoding_counts(tmp_path: Path) -> None:
    """The mapping settles what the bytes leave open."""
    path = written(tmp_path, ROWS, encoding="utf-16-le")
    assert len(read_list(path, {**WISHES, "file": {"encoding": "utf-16"}}, plan=PLAN).items) == 1


@pytest.mark.parametrize(("mark", "name"), [(";", "semicolons"), (",", "commas"), ("\t", "tabs"), ("|", "bars")])
def test_every_usual_separator_is_recognised(tmp_path: Path, mark: str, name: str) -> None:
    """And said; the line by which Excel is told counts as well."""
    path = written(tmp_path, f"x{mark}a\n1{mark}one\n")
    assert said(read_list(path, TEXTS).notes)[1] == f"Its columns are separated by {name}."
    hinted = written(tmp_path, f"sep={mark}\nx{mark}a\n1{mark}one\n")
    assert said(read_list(hinted, TEXTS).notes)[1] == f"Its columns are separated by {name}."


def test_the_mapping_knows_which_separator_it_is(tmp_path: Path) -> None:
    """Where several fit, that counts by which the columns of the mapping are found, or the one that it states."""
    path = written(tmp_path, "a;x,y;z\n1;2,3;4\n")
    (item,) = read_list(path, TEXTS).items
    assert str(item.text) == "1"  # type: ignore[attr-defined]
    (item,) = read_list(path, {"collection": "contributions", "columns": {"a;x": "text"}}).items
    assert str(item.text) == "1;2"  # type: ignore[attr-defined]
    assert problems(path, {**TEXTS, "file": {"separator": ","}}) == ['1: the list has no column "a"']


def test_one_column_needs_no_separator(tmp_path: Path) -> None:
    """A list of one column is read whatever stands in its cells."""
    assert len(read_list(written(tmp_path, "a\none\ntwo three\n"), TEXTS).items) == 2


def test_missing_and_double_columns_are_said(tmp_path: Path) -> None:
    """With the nearest heading that there is."""
    path = written(tmp_path, "Vad behövs;Vem är du?;Vem är du?\nx;y;z\n")
    assert problems(path, WISHES) == [
        '1: the list has no column "Vad behövs?"; did you mean "Vad behövs"?',
        '1: the list has 2 columns "Vem är du?"',
    ]


BROKEN = {
    "empty": ("", " the file is empty"),
    "blank": ("\n \n", " the file is empty"),
    "NUL": ("a;b\n1\0;2\n", " it cannot be told in which encoding"),
    "long row": ("a;b\n" + "x;y\n" * 300 + "1;2;3\n", "302: the row has 3 cells, but there are 2 headings"),
    "open quotes": ("a;b\n" + "x;y\n" * 300 + '"1;2\n', "302: from here on quotes do not match"),
    "huge cell": ("a;b\n" + "x;y\n" * 300 + f"{'x' * 200_000};2\n", "302: a cell is longer than 131072 characters"),
}


@pytest.mark.parametrize(("text", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_broken_list_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    """With one reason, at its line."""
    (only,) = problems(written(tmp_path, text), TEXTS)
    assert only.startswith(reason)


def test_there_may_be_so_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list beyond the bound is refused, not tried; so is what has more problems than anybody reads."""
    monkeypatch.setattr(_columns, "MOST_ROWS", 3)
    assert problems(written(tmp_path, "a;b\n" + "x;y\n" * 4), TEXTS) == [" the list has more than 3 rows"]
    monkeypatch.undo()
    many = {"collection": "contributions", "columns": {"a": "text", "b": "until"}}
    assert len(problems(written(tmp_path, "a;b\n" + "x;y\n" * 2000), many)) == 1_001


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    """The name tells what it is, and what there could be."""
    with pytest.raises(UnknownWord, match=r'"\.ods" is not a list that can be read'):
        read_list(written(tmp_path, "x", "list.ods"), TEXTS)


def book(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    """Write a workbook."""
    made = xlsxwriter.Workbook(path)
    for name, rows in sheets.items():
        sheet = made.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    made.close()
    return path


def test_a_workbook_is_a_list_too(tmp_path: Path) -> None:
    """The sheet with the columns is taken; whole numbers are ids, and nobody asks what their comma means."""
    sheets: dict[str, list[list[object]]] = {"Info": [["x"]], "Svar": [[], ["Id", "a", "n"], [1, "one", 1.125]]}
    mapping = {**TEXTS, "columns": {"a": "text", "n": "extra.n"}, "id": {"column": "Id", "prefix": "c-"}}
    reading = read_list(book(tmp_path / "list.xlsx", sheets), mapping)
    (item,) = reading.items
    assert (item.id, dict(item.extra)) == ("c-1", {"n": "1.125"})
    assert said(reading.notes) == ['The list is the sheet "Svar".']


def test_a_number_is_no_id_by_itself(tmp_path: Path) -> None:
    """A fraction in the column of ids is a question, with sheet and cell."""
    path = book(tmp_path / "list.xlsx", {"S": [["Id", "a"], [17.5, "x"]]})
    assert problems(path, {**TEXTS, "id": {"column": "Id"}}) == [
        'S!A2: Id: "17.5" is a number or a date, which may not be how the id was written'
    ]


def test_which_sheet_can_be_said(tmp_path: Path) -> None:
    """Where several have the columns the mapping has to name one; a wrong name gets the nearest."""
    path = book(tmp_path / "list.xlsx", {"May": [["a"], ["x"]], "June": [["a"], ["y"], ["z"]]})
    assert problems(path, TEXTS)[0].startswith(" several sheets could be the list")
    assert len(read_list(path, {**TEXTS, "file": {"sheet": "June"}}).items) == 2
    assert problems(path, {**TEXTS, "file": {"sheet": "Juni"}}) == [
        ' the workbook has no sheet "Juni" with something in it; did you mean "June"?'
    ]


def test_a_workbook_without_anything_is_refused(tmp_path: Path) -> None:
    """There is nothing to read."""
    assert problems(book(tmp_path / "list.xlsx", {"S": []}), TEXTS) == [" the file is empty"]


def test_all_that_is_wrong_with_a_mapping_is_said(tmp_path: Path) -> None:
    """Each with its line, and with the nearest right word."""
    text = """\
collection: contributions
colums: {}
columns: {A: txt, B: until, C: until, D: extra, E: [x]}
values: {by: [x], txt: {}}
constants: {into: a-1, nothing: 1}
id: {colum: A, prefix: 3}
file: {separator: x, sheets: 1}
language: [sv]
"""
    path = written(tmp_path, text, "mapping.yaml")
    with pytest.raises(PlannerError) as caught:
        read_list_mapping(path)
    assert [str(each).removeprefix(f"{path}:") for each in caught.value.problems] == [
        '2:1: colums: "colums" is not a key of a mapping; did you mean "columns"?',
        '3:14: columns.A: "txt" is not a field that a list of contributions can fill; did you mean "text"?',
        '3:32: columns.C: "until" is the field of two columns; it takes one',
        '3:42: columns.D: "extra" is not a field that a list of contributions can fill; did you mean "extra.NAME"?',
        '3:52: columns.E: "[x]" is not a field that a list of contributions can fill',
        '4:14: values.by: "[x]" is not a map of words',
        '4:19: values.txt: "txt" is not a field that a list of contributions can fill; did you mean "text"?',
        '5:24: constants.nothing: "nothing" is not a field that a list of contributions can fill',
        '6:6: id.colum: "colum" is not a key of a mapping; did you mean "column"?',
        '6:24: id.prefix: "3" is not a text',
        '8:11: language: "[sv]" is not a text',
        '7:22: file.sheets: "sheets" is not a key of a mapping; did you mean "sheet"?',
        '7:19: file.separator: "x" is not one of ;, ,, tab, |',
    ]


def test_a_mapping_says_what_it_maps() -> None:
    """Without its kind of list, without what such a list needs, or with a list for a map it is none."""
    for mapping, reason in (
        ({}, "collection"),
        ({"collection": "participants"}, 'no column and no constant says the "event"'),
        ({"collection": "observations", "columns": []}, "columns"),
    ):
        with pytest.raises(PlannerError, match=reason):
            read_list_mapping(mapping)


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: f"a;b\n{text}".encode()))
def test_no_list_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Whatever stands in the file, it is read or refused in words."""
    path = tmp_path_factory.mktemp("lists") / "list.csv"
    path.write_bytes(content)
    try:
        reading = read_list(path, {**TEXTS, "columns": {"a": "text", "b": "extra.b"}})
    except PlannerError as error:
        told = [str(each.message) for each in error.problems]
    else:
        told = said(reading.notes)
    assert told
