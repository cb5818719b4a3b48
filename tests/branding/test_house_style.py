"""What lies beside a plan: its theme, its templates, its languages, found without being asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

import rri_planner as rri
from rri_planner.branding import house_style, load_theme, read_languages
from rri_planner.errors import Place
from rri_planner.render import HouseStyle, Theme, render
from tests.render.plans import valley
from tests.render.reading import Page

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def write(path: Path, text: str) -> Path:
    """Write a file and the folders that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["themes/theme.yaml", "themes/theme.yml", "themes/theme.json", "theme.yaml"])
def test_a_theme_is_found(tmp_path: Path, name: str) -> None:
    """The theme of a plan lies in its folder or in the folder ``themes`` there, for a folder and for a file."""
    write(tmp_path / name, '{"name": "Dale", "colours": {"accent": "#123456"}}')
    plan = write(tmp_path / "plan.yaml", "id: dale")
    expected = HouseStyle(Theme("Dale", "#123456"))
    assert house_style(tmp_path) == house_style(plan) == rri.house_style(str(plan)) == expected


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    """A plan without anything beside it has our look and our languages."""
    assert house_style(write(tmp_path / "plan.yaml", "id: dale")) == HouseStyle()


def test_other_material_can_be_named(tmp_path: Path) -> None:
    """A theme and a folder of languages that are named are read instead of those beside the plan."""
    write(tmp_path / "plan/theme.yaml", "name: Beside")
    write(tmp_path / "plan/locale/nb.po", HEAD)
    other = write(tmp_path / "other.yaml", "name: Named")
    style = house_style(tmp_path / "plan", theme=other, locale=write(tmp_path / "fi.po", HEAD))
    assert (style.theme.name, [each.tag for each in style.languages]) == ("Named", ["fi"])


def test_a_problem_has_the_file(tmp_path: Path) -> None:
    """What is wrong with a theme or a language names the file, and for a language the line."""
    theme = write(tmp_path / "theme.yaml", "colour: red\nfont: x")
    with pytest.raises(rri.UnreadablePlan) as caught:
        load_theme(theme)
    assert [(problem.place, problem.at) for problem in caught.value.problems] == [
        (Place(str(theme)), ("colour",)),
        (Place(str(theme)), ("font",)),
    ]
    write(tmp_path / "locale/nb.po", f'{HEAD}msgid "due {{date}}"\nmsgstr "innen {{dato}}"\n')
    write(tmp_path / "locale/norsk.po", HEAD)
    with pytest.raises(rri.UnreadablePlan) as caught:
        read_languages(tmp_path / "locale")
    assert [str(problem).replace(f"{tmp_path}/", "") for problem in caught.value.problems] == [
        'locale/nb.po:5: "innen {dato}" has to have the gaps of the original: date',
        'locale/norsk.po: "norsk" is not the code of a language; call the file nb.po for Norwegian',
    ]
    with pytest.raises(rri.UnreadablePlan, match="there is no such file or folder of translations"):
        read_languages(tmp_path / "gone")


def test_templates_are_found_caller_first(tmp_path: Path) -> None:
    """Templates of the caller come before those of the region, and these before ours, block by block."""
    ours = '{% extends "builtin/action-plan.html" %}'
    write(tmp_path / "plan/templates/action-plan.html", f"{ours}{{% block vision %}}<p>region</p>{{% endblock %}}")
    write(tmp_path / "plan/templates/action-card.html", "<p>region's card</p>")
    write(tmp_path / "mine/action-plan.html", f"{ours}{{% block vision %}}<p>mine</p>{{% endblock %}}")
    style = house_style(tmp_path / "plan")
    region = Page(render(valley(), style=style).text)
    caller = Page(render(valley(), style=style, templates=tmp_path / "mine").text)
    assert (region.texts("//main/p"), caller.texts("//main/p")) == (["region"], ["mine"])
    assert "region's card" in caller.texts("//p")
    assert caller.texts("//footer/p") == Page(render(valley()).text).texts("//footer/p")


def test_folders_of_material_are_not_read_as_plan(tmp_path: Path) -> None:
    """A plan that is a folder reads ``themes`` as its theme and its translations, never as its collection of themes."""
    write(tmp_path / "plan.yaml", "id: dale")
    write(tmp_path / "themes/theme.yaml", "name: Dale")
    write(tmp_path / "locale/nb.po", HEAD)
    assert rri.load(tmp_path).themes == ()
