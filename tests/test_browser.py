"""Documents in a real browser: they fit a desk and a telephone, and can be printed."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import escape
from pathlib import Path

import pytest

import rri_planner as rri

CHROMIUM = shutil.which("chromium")
EXAMPLES = Path(__file__).parents[1] / "examples"
PAGES = {"action-plan": "varmland", "coherence": "steiermark"}
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]


def browse(page: Path, *arguments: str) -> str:
    """Open a page in the browser and return what it prints."""
    profile = f"--user-data-dir={page.parent / 'profile'}"
    command = [str(CHROMIUM), *QUIET, profile, *arguments, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=90).stdout


def rendered(document: str) -> str:
    """Return a document of the example that suits it."""
    return rri.render(rri.load(EXAMPLES / PAGES[document]), document, today="2026-11-23").text


@pytest.mark.parametrize("document", PAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_fits_its_window(tmp_path: Path, document: str, width: int) -> None:
    """Nothing sticks out to the side, on a desk or on a telephone."""
    measured = "document.title = frame.contentDocument.documentElement.scrollWidth"
    frame = f'<iframe id="frame" width="{width}" height="900" srcdoc="{escape(rendered(document))}"></iframe>'
    page = tmp_path / "frame.html"
    page.write_text(
        f'<!doctype html><meta charset="utf-8"><title>-</title>{frame}'
        f"<script>frame.onload = () => {{ {measured} }}</script>",
        encoding="utf-8",
    )
    found = re.search(r"<title>(\d+)</title>", browse(page, "--virtual-time-budget=8000", "--dump-dom"))
    assert found is not None
    assert int(found[1]) <= width


def test_a_page_can_be_printed(tmp_path: Path) -> None:
    """The browser makes a PDF of more than one page from it."""
    page, paper = tmp_path / "page.html", tmp_path / "page.pdf"
    page.write_text(rendered("action-plan"), encoding="utf-8")
    browse(page, f"--print-to-pdf={paper}", "--no-pdf-header-footer")
    assert len(re.findall(rb"/Type\s*/Page\b", paper.read_bytes())) > 3
