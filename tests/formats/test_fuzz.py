"""Every loader is given damaged files: it reads them or refuses them in words, soon and in little room.

``nox -s fuzz`` tries many more.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.coherence import read_profile
from rri_planner.errors import PlannerError
from rri_planner.formats import dumps, items_from, load, read_list, read_list_mapping, read_mapping, save
from tests.formats.test_round_trip import WHOLE

_SLOWEST = timedelta(seconds=20)  # a shared machine stands still now and then; a hang is longer
_MOST_MEMORY = 600_000_000
_UNIT = 1 if sys.platform == "darwin" else 1024
_LIST = 'Id;Text;By;Day;N\n1;"Bättre; bussar";Företag;15.6.2027;1,5\n2;=1+1;x;2027;"1.234,5"\n'
_COLUMNS = {"Id": "id", "Text": "text", "By": "by", "Day": "until", "N": "extra.n"}
_MAPPING = """\
collection: contributions
columns: {Id: id, Text: text, By: by, Day: until, N: extra.n}
values: {by: {Företag: business}}
constants: {kind: need, from: e-1}
file: {separator: ";", decimal: comma, encoding: utf-8}
"""
_PROFILE = "{extends: digiterri, rules: {STR104: error, TIM107: false}, thresholds: {}, requires: [goals.due]}"
_TOKENS = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b"'", b"{", b"[", b"]]>", b"&a ", b"*a", b"<<: ", b"!!python/object ",
    b"- " * 30, b"[" * 200, b"<a>" * 200, b"9" * 400, b"1e999999999", b"-0", b".nan", b"\xe2\x80\xa8", b"\n---\n", b"%",
    b"<!DOCTYPE x [<!ENTITY y 'z'>]>", b"&y;", b"PK\x03\x04", b"2027-02-30", b"9999-12-31", b"P9999999999Y",
)  # fmt: skip


@cache
def samples() -> dict[str, bytes]:
    """Return an undamaged file of each kind, by the ending of its name."""
    plan = load(WHOLE)
    found = {
        "plan.yaml": WHOLE.read_bytes()[:6000],
        "plan.json": dumps(plan, "json").encode()[:6000],
        "list.csv": _LIST.encode(),
        "old.csv": _LIST.encode("cp1252"),
        "mapping.yaml": _MAPPING.encode(),
        "profile.yaml": _PROFILE.encode(),
    }
    small = plan.evolve(**{each: getattr(plan, each)[:1] for each in ("actions", "goals", "events", "indicators")})
    with TemporaryDirectory() as folder:
        for name in ("plan.xlsx", "plan.xml"):
            save(small, Path(folder) / name)
            found[name] = (Path(folder) / name).read_bytes()
    return found


def _load_folder(path: Path) -> object:
    folder = path.parent / "folder"
    (folder / "goals").mkdir(parents=True, exist_ok=True)
    (folder / "plan.yaml").write_text("title: x\n", encoding="utf-8")
    (folder / "actions.yaml").write_bytes(path.read_bytes())
    (folder / "goals" / "g.yml").write_bytes(path.read_bytes())
    return load(folder)


def _load_table(path: Path) -> object:
    text = path.read_bytes().decode("utf-8", "replace")
    head, *lines = [line.split(";") for line in text.splitlines()] or [[]]
    return items_from([dict(zip(head, line, strict=False)) for line in lines], "contributions")


def _load_list(path: Path) -> object:
    return read_list(path, {"collection": "contributions", "columns": _COLUMNS})


LOADERS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "yaml": ("plan.yaml", load),
    "json": ("plan.json", load),
    "folder": ("plan.yaml", _load_folder),
    "workbook": ("plan.xlsx", load),
    "workbook, inside": ("plan.xlsx", load),
    "stratml": ("plan.xml", load),
    "list": ("list.csv", _load_list),
    "list in Windows-1252": ("old.csv", _load_list),
    "list mapping": ("mapping.yaml", read_list_mapping),
    "profile": ("profile.yaml", lambda path: read_profile(read_mapping(path))),
    "table": ("list.csv", _load_table),
}


EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(_TOKENS) | st.binary(max_size=8)),
    min_size=1, max_size=4,
)  # fmt: skip


def damaged(content: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """Return a file in which some bytes are taken out, changed or put in."""
    for where, length, new in edits:
        start = int(where * len(content))
        content = content[:start] + new + content[start + length :]
    return content


def damaged_inside(content: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """Return an archive that is whole, with damage in its largest parts: the sheets, the texts."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w") as new:
        largest = sorted(old.infolist(), key=lambda part: -part.file_size)[:4]
        for part in old.infolist():
            inner = old.read(part)
            new.writestr(part.filename, damaged(inner, edits) if part in largest else inner)
    return made.getvalue()


@pytest.mark.parametrize("loader", LOADERS)
def test_a_damaged_file_is_read_or_refused(loader: str, tmp_path: Path) -> None:
    """No error but ours, which says something; no hang; no more memory than a plan takes."""
    name, read = LOADERS[loader]
    damage = damaged_inside if loader.endswith("inside") else damaged
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    @settings(deadline=_SLOWEST)
    @given(EDITS)
    def attempt(edits: list[tuple[float, int, bytes]]) -> None:
        (tmp_path / name).write_bytes(damage(samples()[name], edits))
        try:
            read(tmp_path / name)
        except PlannerError as error:
            assert all(str(problem.message) for problem in error.problems)  # noqa: PT017 - it may also be read

    attempt()
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * _UNIT < _MOST_MEMORY
