"""A region's own Typst template."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.errors import BadTemplate
from rri_planner.model import Plan
from rri_planner.render import render
from rri_planner.render._paper.pdf_files import starter
from tests.render.plans import valley
from tests.render.reading import said_in

BEGIN = '#import "ours.typ": blocks, look, paper\n#show: look\n'


def written(folder: Path, template: str, plan: Plan | None = None) -> bytes:
    """Return the action plan as this template sets it."""
    (folder / "action-plan.typ").write_text(template, encoding="utf-8")
    content = render(plan or Plan(title="T"), format="pdf", templates=folder).content
    assert isinstance(content, bytes)
    return content


def test_the_starter_sets_the_same_document(tmp_path: Path) -> None:
    """A copy of our template changes nothing: from there a region goes on."""
    assert written(tmp_path, starter(), valley()) == render(valley(), format="pdf").content


def test_a_template_sets_a_role_its_own_way(tmp_path: Path) -> None:
    """A function for a role is given the block and what we would have set."""
    template = BEGIN + '#blocks(paper.body, own: (action: (block, ours) => [Own #block.roles.join(" ") #ours]))'
    assert said_in(written(tmp_path, template, valley())).count("Own action") == 2


def test_a_template_for_all_documents_serves_where_there_is_no_other(tmp_path: Path) -> None:
    """`document.typ` sets every document; the document's own comes first; a file that is asked for before both."""
    (tmp_path / "document.typ").write_text(BEGIN + "For all", encoding="utf-8")
    assert "For all" in said_in(as_pdf(tmp_path))
    (tmp_path / "action-plan.typ").write_text(BEGIN + "For one", encoding="utf-8")
    assert "For one" in said_in(as_pdf(tmp_path))
    (tmp_path / "other.typ").write_text(BEGIN + "Asked for", encoding="utf-8")
    assert "Asked for" in said_in(as_pdf(tmp_path / "other.typ"))


def as_pdf(templates: Path) -> bytes:
    """Return a small plan set by these templates."""
    content = render(Plan(title="T"), format="pdf", templates=templates).content
    assert isinstance(content, bytes)
    return content


@pytest.mark.parametrize(
    ("wrong", "line", "words"),
    [
        ("#let x = ", 3, "expected expression"),
        ("#nothing", 3, "unknown variable: nothing"),
        ("\n#blocks(3)", 4, "cannot loop over integer"),
        ('#read("../secret.txt")', 3, "escape the project root"),
        ('#import "@preview/cetz:0.4.0"', 3, "from the network"),
        ('#let name = "@pre" + "view/cetz:0.4.0"\n#import name', 4, "in quotation marks"),
        ('#context include "\\u{40}preview/cetz:0.4.0"', 3, "in quotation marks"),
        ('#eval("import \\"@preview/cetz:0.4.0\\"")', 3, "makes code of text"),
        ('#image("plain.svg")', 3, "missing alt text"),
    ],
)
def test_a_mistake_is_one_error_with_file_and_line(tmp_path: Path, wrong: str, line: int, words: str) -> None:
    """What a template does wrong is told with its place; nothing outside its folder can be read."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "plain.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', encoding="utf-8")
    with pytest.raises(BadTemplate, match=words) as caught:
        written(folder, BEGIN + wrong)
    place = caught.value.reason.place
    assert place is not None
    assert (place.file, place.line) == (str(folder / "action-plan.typ"), line)


def test_a_mistake_in_a_file_beside_it_is_told_there(tmp_path: Path) -> None:
    """A file that the template includes is named, not the template."""
    (tmp_path / "part.typ").write_text("\n#nothing", encoding="utf-8")
    with pytest.raises(BadTemplate, match=r"part\.typ:2:") as caught:
        written(tmp_path, BEGIN + '#include "part.typ"')
    assert caught.value.reason.place is not None
    assert Path(caught.value.reason.place.file) == tmp_path / "part.typ"


def test_no_file_that_a_template_loads_reaches_the_network(tmp_path: Path) -> None:
    """A package is refused in a file that is loaded by one that is loaded, with its place."""
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "one.typ").write_text('#import "/two.typ": x', encoding="utf-8")
    (tmp_path / "two.typ").write_text('#import "parts/one.typ"\n#import "@preview/cetz:0.4.0"', encoding="utf-8")
    (tmp_path / "unused.typ").write_text('#import "@preview/cetz:0.4.0"', encoding="utf-8")
    with pytest.raises(BadTemplate, match=r"two\.typ:2: .*from the network"):
        written(tmp_path, BEGIN + '#include "parts/one.typ"')


def test_a_template_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    """A file in another encoding is named."""
    (tmp_path / "action-plan.typ").write_bytes(b"\xff\xfe")
    with pytest.raises(BadTemplate, match="cannot be read"):
        as_pdf(tmp_path)
