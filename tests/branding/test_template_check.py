"""Trying a region's templates: every mistake, with its place, before a plan ever meets it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rri_planner.branding import check_templates
from rri_planner.branding._template_check import _whole_plan
from rri_planner.formats import load
from rri_planner.render import DOCUMENTS, VIEWS_VERSION, copy_of_template, render, template_list
from rri_planner.render._template_list import _ours, _pieces, _source
from tests.branding.test_house_style import write
from tests.render.hostile import WHOLE, asked
from tests.render.plans import valley

OURS = '{% extends "builtin/action-plan.html" %}\n'


def said(folder: Path) -> list[str]:
    """Return what is wrong with the templates of a folder, a line each."""
    return [str(problem).replace(f"{folder}/", "") for problem in check_templates(folder)]


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    """Names that are not there, blocks that are not there, broken syntax and unused files are told together."""
    names = "{{ plan.colour }}\n{% for each in plan.gaols %}{{ each.x }}{% endfor %}\n{{ plan.cover.titel|upper }}"
    blocks = "{% block gaols %}{% endblock %}{% block viison %}{% endblock %}"
    write(tmp_path / "action-plan.html", f"{OURS}{{% block logo %}}{names}{{% endblock %}}\n{blocks}")
    write(tmp_path / "action-card.html", "{{ action.titel }}{{ action.title }}")
    write(tmp_path / "roadmap.html", "\n{% if %}")
    write(tmp_path / "one-pager.html", "")
    write(tmp_path / "notes.txt", "")
    assert said(tmp_path) == [
        'action-card.html:1: the template asks for "titel", which is not there; did you mean "title"?',
        'action-plan.html:2: the template asks for "colour", which is not there',
        'action-plan.html:3: the template asks for "gaols", which is not there; did you mean "goals"?',
        'action-plan.html:4: the template asks for "titel", which is not there; did you mean "title"?',
        'action-plan.html:5: there is no block "gaols" to override; did you mean "goals"?',
        'action-plan.html:5: there is no block "viison" to override; did you mean "vision"?',
        'one-pager.html: no document uses this file; did you mean "one-page.html"?',
        "roadmap.html:2: the template cannot be read: Expected an expression, got 'end of statement block'",
    ]


def test_a_value_that_may_be_missing_is_tried(tmp_path: Path) -> None:
    """A template that takes for granted what an empty plan lacks is found, also in a piece used by others."""
    write(tmp_path / "action-plan.html", f"{OURS}{{% block map %}}{{{{ plan.goals[0].title }}}}{{% endblock %}}")
    assert said(tmp_path) == [
        "action-plan.html:2: the template asks for what is not there: tuple object has no element 0"
    ]


def test_a_template_for_another_version_is_refused(tmp_path: Path) -> None:
    """A template says for which version of the views it is written; another one is an error with its line."""
    write(tmp_path / "action-plan.html", f"{OURS}{{# views: {VIEWS_VERSION} #}}")
    assert said(tmp_path) == []
    write(tmp_path / "action-plan.html", f"{OURS}{{# views: 99 #}}")
    (line,) = said(tmp_path)
    assert line.startswith("action-plan.html:2: the template is written for version 99 of the views, and this is")
    write(tmp_path / "action-plan.html", f"{OURS}{{% block logo %}}{{{{ document.views }}}}{{% endblock %}}")
    assert str(VIEWS_VERSION) in render(valley(), templates=tmp_path).text


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_copy_works_and_changes_nothing(tmp_path: Path, document: str) -> None:
    """What `copy_of_template` gives is a template that makes the same document as ours."""
    for name, content in copy_of_template(document).items():
        write(tmp_path / name, content.decode())
    whole = _whole_plan()
    further = asked(document, whole)
    assert render(whole, document, templates=tmp_path, **further) == render(whole, document, **further)


@pytest.mark.parametrize(("form", "suffix"), [("docx", "docx"), ("pdf", "typ")])
def test_a_copy_for_paper_works(tmp_path: Path, form: str, suffix: str) -> None:
    """The Word and Typst templates to begin with are without mistakes, and mistakes in them are told."""
    ((name, content),) = copy_of_template("one-page", form).items()
    (tmp_path / name).write_bytes(content)
    assert (name, said(tmp_path)) == (f"one-page.{suffix}", [])
    (tmp_path / name).write_bytes(b"#nothing-of-the-kind")
    assert len(said(tmp_path)) == 1
    assert said(tmp_path)[0].startswith(f"one-page.{suffix}")


def test_one_file_is_checked_alone(tmp_path: Path) -> None:
    """A file is tried without complaints about those beside it; a path that does not exist is said."""
    write(tmp_path / "roadmap.html", "{{ roadmap.gaols }}")
    write(tmp_path / "rodmap.html", "")
    (problem,) = check_templates(tmp_path / "roadmap.html")
    assert problem.nearest == "goals"
    (problem,) = check_templates(tmp_path / "gone")
    assert str(problem) == f"{tmp_path / 'gone'}: there is no such file or folder of templates"


def test_every_block_and_piece_is_listed(tmp_path: Path) -> None:
    """The list has each block of each document with its meaning, and says which ones a region overrides."""
    write(tmp_path / "action-plan.html", f"{OURS}{{% block vision %}}{{% endblock %}}")
    write(tmp_path / "page.html", "{% block colophon %}{% endblock %}")
    write(tmp_path / "one-page.html", "{% if %}")
    found = {each.document: each for each in template_list([tmp_path])}
    assert list(found) == list(DOCUMENTS)
    overridden = {block.name: block.overridden_by for block in found["action-plan"].blocks if block.overridden_by}
    assert overridden == {"vision": tmp_path / "action-plan.html", "colophon": tmp_path / "page.html"}
    assert found["one-page"].own == (tmp_path / "one-page.html",)
    assert "action-card.html" in found["action-plan"].pieces
    for each in template_list():
        both = _source(_ours(), f"{each.document}.html") + _source(_ours(), "page.html")
        assert {block.name for block in each.blocks} == set(re.findall(r"{% block (\w+)", both))
        assert all(str(block.meaning) for block in each.blocks)
        assert all(_source(_ours(), piece) for piece in _pieces(f"{each.document}.html"))


def test_the_plan_for_trying_is_whole() -> None:
    """Templates are tried on the plan in which every field of the model is filled.

    To bring it up to date: rri-planner convert --force tests/formats/whole-plan.yaml
    src/rri_planner/branding/data/whole-plan.json
    """
    assert _whole_plan() == load(WHOLE)
