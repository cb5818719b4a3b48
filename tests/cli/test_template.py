"""``rri-planner template``, and what lies beside a plan when a document is made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.render import DOCUMENTS
from tests.cli.conftest import Call

THEME = 'name: Dale\ncolours: {accent: "#7a1f4b"}\naddress: Box 12\n'
OWN = '{% extends "builtin/action-plan.html" %}\n{% block vision %}<p>Mine</p>{% endblock %}'
NORWEGIAN = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Contents"\nmsgstr "Innhold"\n'


@pytest.fixture
def beside(plan: Path) -> Path:
    """Put a theme, a template and a language beside the plan."""
    for name, text in {
        "themes/theme.yaml": THEME,
        "templates/action-plan.html": OWN,
        "locale/nb.po": NORWEGIAN,
    }.items():
        path = plan.parent / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    return plan


def test_what_lies_beside_a_plan_is_found(call: Call, beside: Path) -> None:
    """Theme, templates and languages in the folder of the plan are used without being asked for."""
    result = call("render", beside, "--language", "nb")
    assert (result.exit_code, result.stderr) == (0, "Written: dale-action-plan.nb.html\n")
    text = Path("dale-action-plan.nb.html").read_text(encoding="utf-8")
    assert '<html lang="nb" dir="ltr">' in text
    for words in ("--accent: #7a1f4b", "<p>Mine</p>", "Box 12", "Innhold"):
        assert words in text


def test_a_theme_and_a_language_can_be_named(call: Call, beside: Path) -> None:
    """``--theme`` and ``--locale`` name what is used instead."""
    Path("other.yaml").write_text("address: Box 99", encoding="utf-8")
    Path("fi.po").write_text(NORWEGIAN.replace("Innhold", "Sisällys"), encoding="utf-8")
    result = call("render", beside, "--theme", "other.yaml", "--locale", "fi.po", "--language", "fi", "-o", "-")
    assert "Box 99" in result.stdout
    assert "Box 12" not in result.stdout
    assert "Sisällys" in result.stdout


def test_an_unknown_language_is_one_clear_message(call: Call, beside: Path) -> None:
    """The message says which languages there are, the region's own among them."""
    result = call("render", beside, "--language", "nbo")
    assert result.exit_code == 2
    assert result.stderr == ('"nbo" is not a language of documents; there are sv, de, fr, en, nb; did you mean "nb"?\n')


def test_a_broken_theme_is_told_whole(call: Call, beside: Path) -> None:
    """Everything that is wrong with the theme beside a plan is said with the name of its file, and nothing is made."""
    (beside.parent / "themes/theme.yaml").write_text("logo: gone.svg\ncolours: {accent: yellow}", encoding="utf-8")
    result = call("render", beside)
    name = beside.parent / "themes/theme.yaml"
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        f'{name}: colours.accent: "yellow" is not a colour such as #0b5563',
        f'{name}: logo: there is no logo "gone.svg"',
        "2 problems; nothing else was done",
    ]


def test_the_list_names_every_document_and_what_is_overridden(call: Call, beside: Path) -> None:
    """Documents, formats and blocks are listed with their meaning; a star marks what the region overrides."""
    plain, with_plan = call("template", "list"), call("template", "list", beside)
    assert (plain.exit_code, with_plan.exit_code) == (0, 0)
    for name in DOCUMENTS:
        assert f"\n{name}: " in f"\n{plain.stdout}"
    assert "action-plan: Action plan (html, markdown, docx, pdf)" in plain.stdout
    assert "*" not in plain.stdout
    starred = [line.strip() for line in with_plan.stdout.splitlines() if line.startswith("  *")]
    assert starred == [f"* {beside.parent / 'templates/action-plan.html'}", "* vision         the vision"]


@pytest.mark.parametrize(("form", "name"), [("html", "roadmap.html"), ("docx", "roadmap.docx"), ("pdf", "roadmap.typ")])
def test_a_copy_is_written_and_checked(call: Call, form: str, name: str) -> None:
    """A copy of a template is written, passes the check, and is not replaced unless that is wanted."""
    made = call("template", "copy", "roadmap", "mine", "--format", form)
    assert made.exit_code == 0
    assert f"Written: {Path('mine') / name}" in made.stderr
    checked = call("template", "check", "mine")
    assert (checked.exit_code, checked.stdout) == (0, "Nothing is wrong with these templates.\n")
    again = call("template", "copy", "roadmap", "mine", "--format", form)
    assert (again.exit_code, "is there already; --force replaces it" in again.stderr) == (2, True)
    assert call("template", "copy", "roadmap", "mine", "--format", form, "--force").exit_code == 0


def test_the_check_says_what_is_wrong(call: Call, beside: Path) -> None:
    """Each mistake is a line with file and line of the template, and the exit code is 1."""
    folder = beside.parent / "templates"
    (folder / "action-plan.html").write_text("{{ plan.gaols }}\n{{ plan.colour }}", encoding="utf-8")
    result = call("template", "check", folder)
    name = folder / "action-plan.html"
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f'{name}:1: the template asks for "gaols", which is not there; did you mean "goals"?',
        f'{name}:2: the template asks for "colour", which is not there',
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("copy", "roadmap"), "copy takes a document and a folder, such as: template copy action-plan templates"),
        (("check",), "check takes one path, such as: template check our-plan"),
        (("list", "a", "b"), "list takes one path, such as: template list our-plan"),
        (("copi", "a"), '"copi" is not one of list, copy, check; did you mean "copy"?'),
        (("copy", "rodmap", "x"), '"rodmap" is not a document; there are'),
    ],
)
def test_a_wrong_call_is_explained(call: Call, arguments: tuple[str, ...], said: str) -> None:
    """What is missing or wrong in a call is one sentence."""
    result = call("template", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
