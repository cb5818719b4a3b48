"""``rri-planner render``: what only some documents take."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.cli._render import NAMES
from rri_planner.render import DOCUMENTS
from tests.cli.conftest import Call

EVENTFUL = """\
title: Plan
languages: [en]
actions:
  - {id: a-lab, title: Laboratory, status: measure, period: 2027}
events:
  - {id: e-ws, title: Workshop}
contributions:
  - {id: c-1, text: Said there, from: e-ws}
  - {id: c-2, text: Said elsewhere}
updates:
  - {of: a-lab, date: 2026-06-01, comment: Fresh}
"""


@pytest.fixture
def eventful(tmp_path: Path) -> Path:
    """Return a plan with an event and a measure."""
    path = tmp_path / "eventful.yaml"
    path.write_text(EVENTFUL, encoding="utf-8")
    return path


def test_the_help_lists_every_document(call: Call) -> None:
    """The names in the help are those of the documents that are made of one plan; several are compared elsewhere."""
    assert tuple(name for name in DOCUMENTS if name != "comparison") == NAMES
    shown = "".join(call("render", "--help").stdout.split())
    assert f"Oneof{','.join(NAMES)}." in shown


@pytest.mark.parametrize("name", NAMES)
def test_every_document_is_written(call: Call, eventful: Path, name: str) -> None:
    """Each document comes from the same command, in a file named after it."""
    assert call("render", eventful, "--document", name).stderr == f"Written: eventful-{name}.en.html\n"


def test_answers_to_an_event(call: Call, eventful: Path) -> None:
    """``--of`` names those to whom answers are written; an unknown one is answered by the nearest."""
    options = ("--document", "answers", "--format", "markdown", "--output", "-", "--of")
    text = call("render", eventful, *options, "e-ws").stdout
    assert ("Said there" in text, "Said elsewhere" in text) == (True, False)
    wrong = call("render", eventful, *options, "e-sw")
    assert (wrong.exit_code, wrong.stdout) == (2, "")


def test_progress_since_a_day(call: Call, eventful: Path) -> None:
    """``--since`` names the day to which a progress report looks back."""
    options = ("--document", "progress", "--today", "2026-12-01", "--format", "markdown", "--output", "-")
    assert "## What has moved" in call("render", eventful, *options, "--since", "2026-01-01").stdout
    assert "## What has moved" not in call("render", eventful, *options).stdout


def test_cards_with_codes(call: Call, eventful: Path) -> None:
    """``--base-url`` puts codes on the cards, and is refused for what has none."""
    options = ("--base-url", "https://example.org/", "--output", "-", "--document")
    assert "https://example.org/#a-lab" in call("render", eventful, *options, "action-cards").stdout
    assert call("render", eventful, *options, "roadmap").exit_code == 2


def test_ideas_where_asked_for(call: Call, eventful: Path) -> None:
    """``--with-ideas`` shows what nobody has decided on yet."""
    options = ("--document", "one-page", "--output", "-")
    assert "Laboratory" not in call("render", eventful, *options).stdout
    assert "Laboratory" in call("render", eventful, *options, "--with-ideas").stdout


def test_a_document_that_is_no_text_is_saved(call: Call, eventful: Path) -> None:
    """PDF is written as it is, byte by byte."""
    pytest.importorskip("typst")
    call("render", eventful, "--document", "one-page", "--format", "pdf")
    assert Path("eventful-one-page.en.pdf").read_bytes().startswith(b"%PDF")
