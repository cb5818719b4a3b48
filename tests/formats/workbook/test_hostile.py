"""Files that mean harm, or that are no workbooks, are refused with one sentence before they can do any."""

from __future__ import annotations

import sys
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.errors import MissingExtra, PlannerError
from rri_planner.formats import Limits
from rri_planner.model import Plan
from tests.formats.workbook.filling import WORKBOOK, filled, manuscript, refused

GOOD = filled({"Goals": [["Id", "Title"], ["g", "Skills"]]})
SHEET = "xl/worksheets/sheet1.xml"


def changed(change: Callable[[str, bytes], bytes | None], **added: bytes) -> bytes:
    """Return a good workbook with its parts changed, left out where there is nothing left, or added."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(GOOD)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name, content in added.items():
            new.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return made.getvalue()


def with_sheet(old: bytes, new: bytes) -> bytes:
    """Return a good workbook in whose sheet one thing is replaced."""
    return changed(lambda name, content: content.replace(old, new) if name == SHEET else content)


DAMAGED = "plan.xlsx: this is no workbook in the .xlsx form, or it is damaged"
CASES = {
    "text": (b"goals: []", DAMAGED),
    "nothing": (b"", DAMAGED),
    "half": (GOOD[: len(GOOD) // 2], DAMAGED),
    "other archive": (changed(lambda name, content: None if name == "xl/workbook.xml" else content), DAMAGED),
    "locked": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
        "plan.xlsx: the workbook is locked with a password or in the old .xls form; save it as .xlsx, unlocked",
    ),
    "macros": (
        changed(lambda _, content: content, xl__vbaProject_dot_bin=b"x"),
        "plan.xlsx: the workbook has macros; save it as .xlsx, which has none",
    ),
    "entities": (
        with_sheet(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'),
        "plan.xlsx: the workbook defines entities or is in UTF-16, which no workbook needs",
    ),
    "bomb": (
        with_sheet(b"</worksheet>", b"</worksheet>" + b" " * 30_000_000),
        "plan.xlsx: the file goes beyond the limit bytes = 10000000",
    ),
    "far cell": (
        with_sheet(b'<c r="B2"', b'<c r="XFD1048576"'),
        "plan.xlsx: the file goes beyond the limit cells = 5000000",
    ),
    "far cell in disguise": (
        with_sheet(b'<c r="B2"', b"<c  r = 'xfd1048576'"),
        "plan.xlsx: the file goes beyond the limit cells = 5000000",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_dangerous_file_is_refused_with_one_sentence(name: str) -> None:
    """Bombs, macros, locks, entities and other files: one clear sentence, and little memory spent on it."""
    content, said = CASES[name]
    tracemalloc.start()
    assert refused(content, limits=Limits(bytes=10_000_000)) == [said]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


def test_a_part_that_is_longer_than_it_says_is_not_read_on() -> None:
    """A part that claims to be small is refused where it is not, without unpacking the rest of it."""
    bomb = bytearray(with_sheet(b"</worksheet>", b"</worksheet>" + b" " * 5_000_000))
    size = next(part.file_size for part in zipfile.ZipFile(BytesIO(bytes(bomb))).infolist() if part.filename == SHEET)
    lying = bytes(bomb).replace(size.to_bytes(4, "little"), (700).to_bytes(4, "little"))
    assert refused(lying, limits=Limits(bytes=1_000_000)) == [DAMAGED]


@pytest.mark.parametrize("library", ["python_calamine", "xlsxwriter"])
def test_a_missing_library_is_named_with_what_brings_it(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    """Without the extra the sentence says how to install it."""
    for module in [name for name in sys.modules if name.startswith("rri_planner.formats._workbook._write")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=r'pip install "rri-planner\[excel\]"'):
        WORKBOOK.write(Plan()) if library == "xlsxwriter" else manuscript(GOOD)


def test_formulas_are_never_written() -> None:
    """What a person writes is a text in the file, whatever it begins with."""
    with zipfile.ZipFile(BytesIO(filled({"Goals": [["Id", "Title"], ["g", "=HYPERLINK(1)"]]}))) as archive:
        assert b"<f>" not in archive.read(SHEET)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_never_raises_anything_of_others(data: st.DataObject) -> None:
    """Whatever bytes are changed, the file is read or refused with an error of ours."""
    content = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        manuscript(bytes(content))
    except PlannerError:
        return
