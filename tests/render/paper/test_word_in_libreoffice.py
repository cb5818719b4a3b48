"""Word files opened by another program: nothing is lost on the way to PDF."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

import rri_planner as rri
from rri_planner.render._paper.blocks import Block, Group, Heading, words
from rri_planner.render._paper.reading import read_paper
from tests.render.paper.word_files import set_from

pypdf = pytest.importorskip("pypdf")
pytest.importorskip("docxtpl")
OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
EXAMPLES = Path(__file__).parents[3] / "examples"
FIGURE = (
    '<svg viewBox="0 0 40 20" aria-label="A field"><rect width="40" height="20" fill="#1f4f7d"/></svg>'
    "<table><caption>Money</caption><tr><td>seven</td></tr></table>"
)


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return PDF that LibreOffice made of three regions' plans and of a picture, by their names."""
    folder = tmp_path_factory.mktemp("office")
    for name, language in (("varmland", "sv"), ("steiermark", "de"), ("grand-est", "fr")):
        rri.render(rri.load(EXAMPLES / name), format="docx", language=language).save(folder / f"{name}.docx")
    (folder / "figure.docx").write_bytes(set_from(FIGURE))
    assert OFFICE is not None
    command = [OFFICE, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
    files = sorted(map(str, folder.glob("*.docx")))
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=120)
    return {path.stem: path.read_bytes() for path in folder.glob("*.pdf")}


def headings(group: Group) -> Iterator[str]:
    """Yield the headings of a document."""
    pending: list[Block] = [group]
    while pending:
        block = pending.pop()
        if isinstance(block, Group):
            pending.extend(reversed(block.blocks))
        elif isinstance(block, Heading):
            yield words(block.runs)


@pytest.mark.parametrize(("name", "language"), [("varmland", "sv"), ("steiermark", "de"), ("grand-est", "fr")])
def test_no_heading_is_lost(converted: dict[str, bytes], name: str, language: str) -> None:
    """Every heading of the page stands in the PDF, in its order."""
    pages = pypdf.PdfReader(BytesIO(converted[name])).pages
    text = "".join("".join(page.extract_text() for page in pages).split())
    at = 0
    html = rri.render(rri.load(EXAMPLES / name), language=language).text
    for heading in headings(read_paper(html, language)):
        at = text.find("".join(heading.split()), at)
        assert at >= 0, heading


def test_pictures_and_tables_are_shown(converted: dict[str, bytes]) -> None:
    """A drawing is drawn, and a table with its numbered caption is there."""
    (page,) = pypdf.PdfReader(BytesIO(converted["figure"])).pages
    assert "Table 1: Money\nseven" in page.extract_text()
    contents = page.get_contents()
    assert contents is not None
    assert page.images or b"0.1215" in contents.get_data()
