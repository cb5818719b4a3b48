"""Documents as values, and saving them."""

from __future__ import annotations

import datetime as dt
import stat
from pathlib import Path

import pytest

from rri_planner.errors import UnknownWord
from rri_planner.model import Plan
from rri_planner.render import FORMATS, Document, render
from tests.render.plans import valley

DOCUMENT = Document("action-plan", "Åtgärd\n", "markdown", "sv")


def test_a_document_is_saved_as_it_is(tmp_path: Path) -> None:
    """The file is UTF-8 with plain line ends, and the path comes back; nothing else is left in the folder."""
    path = tmp_path / "å ä ö.md"
    assert DOCUMENT.save(path) == path
    assert path.read_bytes() == "Åtgärd\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["å ä ö.md"]


def test_saving_replaces_and_keeps_permissions(tmp_path: Path) -> None:
    """A file that is there is replaced whole, and who may read it stays as it was."""
    path = tmp_path / "plan.md"
    path.write_text("a much longer old text", encoding="utf-8")
    path.chmod(0o640)
    DOCUMENT.save(str(path))
    assert path.read_text(encoding="utf-8") == "Åtgärd\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_failed_save_leaves_the_old_file(tmp_path: Path) -> None:
    """What cannot be written leaves the file that was there, and nothing beside it."""
    path = tmp_path / "plan.md"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        Document("action-plan", "\ud800", "markdown", "sv").save(path)
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("plan.md", "old")]


@pytest.mark.parametrize(
    ("name", "form", "near"), [("actionplan", "html", "action-plan"), ("coherence", "htm", "html")]
)
def test_unknown_documents_and_formats_are_refused(name: str, form: str, near: str) -> None:
    """A document or format that does not exist is an error with the nearest."""
    with pytest.raises(UnknownWord) as caught:
        render(Plan(), name, format=form)
    assert caught.value.nearest == near


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_the_day_stands_where_it_is_given(form: str) -> None:
    """A document has a date if it is told one; it never looks at the clock."""
    assert "15 June 2027" in render(Plan(), format=form, today=dt.date(2027, 6, 15)).text
    assert "15 June 2027" in render(Plan(), format=form, today="2027-06-15").text
    assert render(Plan(), format=form) == render(Plan(), format=form)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_plan_gives_the_same_bytes(form: str) -> None:
    """Two plans that are equal give equal documents."""
    assert render(valley(), format=form) == render(valley(), format=form)
