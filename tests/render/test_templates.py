"""A region's own templates: one block or a whole document, and errors that say where."""

# ruff: noqa: E501  # a template and what is said about it stand side by side

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rri_planner.errors import BadTemplate, Place
from rri_planner.model import Goal, Plan
from rri_planner.render import render
from tests.render.plans import valley
from tests.render.reading import Page

PLAN = Plan(languages=["en"], goals=[Goal(id="g", title="Skills", extra={"colour": "blue"})])


def write(folder: Path, name: str, text: str) -> Path:
    """Write a template and return its folder."""
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def error_of(folder: Path, text: str, name: str = "action-plan.html") -> str:
    """Return what is said about a template, with the folder left out."""
    write(folder, name, text)
    form = "markdown" if name.endswith("md") else "html"
    with pytest.raises(BadTemplate) as caught:
        render(PLAN, format=form, templates=folder)
    return str(caught.value).replace(f"{folder}/", "")


def test_one_block_is_overridden(tmp_path: Path) -> None:
    """A template of the same name overrides a single block, and the rest of the document stays ours."""
    write(
        tmp_path,
        "action-plan.html",
        '{% extends "builtin/action-plan.html" %}{% block vision %}<p>Mine</p>{% endblock %}',
    )
    ours, theirs = (Page(render(valley(), templates=folder).text) for folder in (None, tmp_path))
    assert theirs.texts("//main/p") == ["Mine"]
    assert theirs.all("//*[@id='section:vision']") == []
    assert theirs.texts("//section[@class='goals']") == ours.texts("//section[@class='goals']")


def test_a_block_can_add_to_ours(tmp_path: Path) -> None:
    """``super()`` is what we would have written."""
    write(
        tmp_path,
        "action-plan.html",
        '{% extends "builtin/action-plan.html" %}{% block vision %}{{ super() }}<p>Mine</p>{% endblock %}',
    )
    text = render(valley(), format="markdown", templates=tmp_path).text
    assert "> En dal där alla är med." in text
    assert "Mine" in text


def test_a_piece_is_overridden(tmp_path: Path) -> None:
    """The card of an action is a template of its own; whoever gives another one changes every card."""
    text = '<article id="{{ action.anchor }}">{{ action.title }}, {{ plan.id }}, {{ document.language }}</article>'
    folder = write(tmp_path, "action-card.html", text)
    page = Page(render(valley(), templates=folder, statuses=["measure"]).text)
    assert page.one("//article[@id='a-lab']") == "Digitalt labb, lind-valley, sv"


def test_a_chapter_is_overridden(tmp_path: Path) -> None:
    """A chapter is a template of its own as well, in a folder that is called like the document."""
    (tmp_path / "action-plan").mkdir()
    write(tmp_path / "action-plan", "vision.html", "<p>{{ plan.vision.statement }}</p>")
    assert Page(render(valley(), templates=tmp_path).text).texts("//main/p") == ["En dal där alla är med."]


def test_colours_and_logo_are_overridden(tmp_path: Path) -> None:
    """Colours are variables of the page, and the place of the logo is a block."""
    text = (
        '{% extends "builtin/action-plan.html" %}{% block style %}:root { --accent: #800020; }{% endblock %}'
        '{% block logo %}<img alt="Linddalen" src="data:image/png;base64,AAAA">{% endblock %}'
    )
    page = Page(render(valley(), templates=write(tmp_path, "action-plan.html", text)).text)
    assert page.one("//head/style").endswith(":root { --accent: #800020; }")
    assert [each.get("alt") for each in page.all("//header//img")] == ["Linddalen"]


def test_the_first_folder_comes_first(tmp_path: Path) -> None:
    """Templates are looked for in the folders one after the other, and last among ours."""
    mine, region = tmp_path / "mine", tmp_path / "region"
    for folder in (mine, region):
        folder.mkdir()
        write(folder, "action-plan.md", f"{folder.name} {{% include 'part.md' %}}")
    write(region, "part.md", "part of the region")
    assert render(PLAN, format="markdown", templates=[mine, region]).text == "mine part of the region\n"
    assert render(PLAN, format="markdown", templates=str(region)).text == "region part of the region\n"


def test_a_file_is_the_template(tmp_path: Path) -> None:
    """A file in place of a folder is the template itself, and what lies beside it can be included."""
    write(tmp_path, "beside.md", "beside")
    folder = write(tmp_path, "brief.md", "{{ document.title }} {% include 'beside.md' %}")
    assert render(PLAN, format="markdown", templates=folder / "brief.md").text == "Action plan beside\n"


def test_a_changed_template_is_read_again(tmp_path: Path) -> None:
    """Templates are kept, and still a file that has changed is read anew."""
    write(tmp_path, "action-plan.md", "old")
    assert render(PLAN, format="markdown", templates=tmp_path).text == "old\n"
    write(tmp_path, "action-plan.md", "new")
    os.utime(tmp_path / "action-plan.md", (1, 1))
    assert render(PLAN, format="markdown", templates=tmp_path).text == "new\n"


def test_what_a_region_adds_is_there(tmp_path: Path) -> None:
    """The free fields of a plan are given to templates."""
    write(tmp_path, "action-plan.md", "{{ plan.goals[0].extra.colour }} {{ plan.extra.nothing is defined }}")
    assert render(PLAN, format="markdown", templates=tmp_path).text == "blue False\n"


def test_sentences_of_users_are_filled_safely(tmp_path: Path) -> None:
    """What fills the gaps of a sentence is escaped the way of the format."""
    text = '{% trans name="*x* <b>" %}Dear {{ name }}{% endtrans %} {{ ngettext("%(num)s goal", "%(num)s goals", 2) }}'
    write(tmp_path, "action-plan.md", text)
    write(tmp_path, "action-plan.html", f"<p>{text}</p>")
    assert render(PLAN, format="markdown", templates=tmp_path).text == "Dear \\*x\\* &lt;b&gt; 2 goals\n"
    assert render(PLAN, templates=tmp_path).text == "<p>Dear *x* &lt;b&gt; 2 goals</p>"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one\n{% if %}", "action-plan.html:2: the template cannot be read: Expected an expression, got 'end of statement block'"),
        ("one\n\n{{ plan.gaols }}", 'action-plan.html:3: the template asks for "gaols", which is not there; did you mean "goals"?'),
        ("{{ plam.goals }}", 'action-plan.html:1: the template asks for "plam", which is not there; did you mean "plan"?'),
        ("{{ plan.goals[7].title }}", "action-plan.html:1: the template asks for what is not there: tuple object has no element 7"),
        ("\n{{ plan.__class__ }}", "action-plan.html:2: the template does what templates may not do: access to attribute"),
        ("\n{{ (1).__class__.__mro__ }}", "action-plan.html:2: the template does what templates may not do: access to"),
        ("{{ 'x' * 100000000 }}", "action-plan.html:1: the template does what templates may not do: the repeated text is too long"),
        ("{{ 9 ** 9999 }}", "action-plan.html:1: the template does what templates may not do: the power is too large"),
        ("{% for x in range(10000000) %}{% endfor %}", "action-plan.html:1: the template cannot be filled: OverflowError"),
        ("{{ 1 / 0 }}", "action-plan.html:1: the template cannot be filled: ZeroDivisionError: division by zero"),
        ("\n{% include 'part.html' %}", 'action-plan.html:2: there is no template "part.html"; did you mean "parts.html"?'),
        ('{% extends "builtin/action-plam.html" %}', 'action-plan.html: there is no template "builtin/action-plam.html"; did you mean "builtin/action-plan.html"?'),
        ('{% extends "action-plan.html" %}', 'action-plan.html: the template extends itself; ours is called "builtin/action-plan.html"'),
        ("{% include 'action-plan.html' %}", "action-plan.html:1: the template uses itself without end"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "action-plan.html:1: the template uses itself without end"),
        ("{% block a %}{{ super() }}{% endblock %}", "action-plan.html:1: the template asks for what is not there: there is no parent block called 'a'."),
        ('{% extends "builtin/action-plan.html" %}\n{% block gaols %}{% endblock %}', 'action-plan.html:2: there is no block "gaols" to override; did you mean "goals"?'),
    ],
)  # fmt: skip
def test_an_error_has_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    """Whatever is wrong with a template is said in one sentence, with its place and the word that was meant."""
    assert error_of(tmp_path, text).startswith(said)


def test_an_error_in_a_piece_is_found_there(tmp_path: Path) -> None:
    """The place is that of the template that is wrong, not of the one that uses it."""
    write(tmp_path, "action-card.html", "\n\n{{ action.titel }}")
    with pytest.raises(BadTemplate) as caught:
        render(valley(), templates=tmp_path)
    (problem,) = caught.value.problems
    assert (problem.place, problem.nearest) == (Place(str(tmp_path / "action-card.html"), 3), "title")


def test_output_without_end_is_stopped(tmp_path: Path) -> None:
    """A template that would fill the disk is stopped."""
    loops = "{% for a in range(99999) %}{% for b in range(9999) %}xxxxxxxxxx{% endfor %}{% endfor %}"
    assert error_of(tmp_path, loops) == "action-plan.html: the template writes more than a document can hold"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A folder of templates that does not exist is an error, not silence."""
    with pytest.raises(BadTemplate) as caught:
        render(PLAN, templates=tmp_path / "gone")
    assert str(caught.value) == f"{tmp_path / 'gone'}: there is no such file or folder of templates"
