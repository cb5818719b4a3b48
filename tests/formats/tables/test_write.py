"""Tables as files that spreadsheets and statistics programs open."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from rri_planner.errors import BadUsage, Message, UnknownWord
from rri_planner.formats import dump_rows, load, rows, write_rows
from rri_planner.formats._tables import _write
from tests.formats.test_round_trip import WHOLE

ROWS = (
    {"id": "a", "cost": Decimal("1.50"), "done": True, "of": ("x", "y"), "more": {"k": [1]}},
    {"id": "=HYPERLINK(1)", "cost": -3, "done": None, "of": (), "more": Message("said"), "share": 0.5},
)


def test_csv_is_as_the_standard_says() -> None:
    """Line ends, quotes and headings as in RFC 4180; what looks like a formula is a text, a number stays one."""
    assert dump_rows(ROWS).decode() == (
        "id,cost,done,of,more,share\r\n"
        'a,1.50,true,x; y,"{""k"": [1]}",\r\n'
        "'=HYPERLINK(1),-3,,,said,0.5\r\n"
    )  # fmt: skip
    assert dump_rows(ROWS, bom=True) == b"\xef\xbb\xbf" + dump_rows(ROWS)


def test_json_lines_have_an_object_each() -> None:
    """With the same keys; exact decimals are texts, lists stay lists."""
    first, second = map(json.loads, dump_rows(ROWS, "jsonl").decode().splitlines())
    assert first == {"id": "a", "cost": "1.50", "done": True, "of": ["x", "y"], "more": {"k": [1]}, "share": None}
    assert second == {"id": "=HYPERLINK(1)", "cost": -3, "done": None, "of": [], "more": "said", "share": 0.5}


def test_a_sheet_has_texts_and_numbers(tmp_path: Path) -> None:
    """Formulas are never made of texts; the file is the same for the same table."""
    write_rows(ROWS, tmp_path / "t.xlsx")
    sheet = CalamineWorkbook.from_path(str(tmp_path / "t.xlsx")).get_sheet_by_index(0).to_python()
    assert sheet == [
        ["id", "cost", "done", "of", "more", "share"],
        ["a", 1.5, True, "x; y", '{"k": [1]}', ""],
        ["=HYPERLINK(1)", -3.0, "", "", "said", 0.5],
    ]
    assert (tmp_path / "t.xlsx").read_bytes() == dump_rows(ROWS, "xlsx")


def test_what_no_sheet_holds_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too long a text, too many rows: nothing is cut off."""
    with pytest.raises(BadUsage, match="room for 32767 characters"):
        dump_rows([{"a": "x" * 40_000}], "xlsx")
    monkeypatch.setattr(_write, "_MOST_ROWS", 1)
    with pytest.raises(BadUsage, match="room for 1 rows"):
        dump_rows(ROWS, "xlsx")


def test_only_formats_that_there_are(tmp_path: Path) -> None:
    """Nothing is written where the name tells none."""
    with pytest.raises(UnknownWord, match='"ods" is not a format of tables'):
        write_rows(ROWS, tmp_path / "t.ods")
    assert list(tmp_path.iterdir()) == []


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.text() | st.integers() | st.none())))
def test_csv_says_what_the_rows_say(table: list[dict[str, object]]) -> None:
    """Whatever stands in the cells, a reader of CSV gets it back, formulas with their apostrophe."""
    read = list(csv.reader(io.StringIO(dump_rows(table).decode(), newline="")))
    names = list(dict.fromkeys(name for row in table for name in row))
    wanted = [[_seen(row.get(name)) for name in names] for row in table]
    assert read[0] == names
    assert read[1:] == [row or [] for row in wanted]


def _seen(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx"])
def test_every_table_of_a_full_plan_can_be_written(form: str) -> None:
    """The plan with every field, in every format."""
    plan = load(WHOLE)
    for of in ("actions", "events", "indicators.observations"):
        assert dump_rows(rows(plan, of), form)
