"""``rri-planner new``: a starter plan in each language."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.language import LANGUAGES
from rri_planner.model import Plan
from tests.cli.conftest import Call


@pytest.mark.parametrize("language", LANGUAGES)
def test_starter_loads_and_has_nothing_to_complain_about(call: Call, tmp_path: Path, language: str) -> None:
    """The starter plan of each language is read, and the check finds nothing in it."""
    from rri_planner.coherence import check
    from rri_planner.formats import load

    made = call(
        "new", "plan", "--region", "Värmland", "--language", language, "--country", "se", "--today", "2026-03-02"
    )
    assert (made.exit_code, made.stderr) == (0, "")
    plan = load(tmp_path / "plan")
    assert tuple(check(plan)) == ()
    assert (plan.id, plan.languages, plan.currency, str(plan.period)) == (
        "varmland",
        (language,),
        "SEK",
        "2027-01/2031-12",
    )


@pytest.mark.parametrize("name", ['A "quoted": name', "Västra Götaland # 1", "$start", "Ελλάδα", "back\\slash\nline"])
def test_any_name_of_a_region_is_kept(call: Call, tmp_path: Path, name: str) -> None:
    """Whatever the region is called, the plan says exactly that."""
    from rri_planner.formats import load

    assert call("new", "plan", "--region", name, "--language", "en").exit_code == 0
    region = load(tmp_path / "plan").region
    assert region is not None
    assert str(region.name) == name


def test_starters_are_alike(call: Call, tmp_path: Path) -> None:
    """The starter plans of all languages say the same things, so that a team may compare theirs with another's."""
    from rri_planner.formats import load

    def shape(plan: Plan) -> list[tuple[str, str]]:
        return [(item.item_kind, item.id) for item in plan]

    shapes = []
    for language in LANGUAGES:
        call("new", language, "--region", "X", "--language", language)
        shapes.append(shape(load(tmp_path / language)))
    assert shapes == [shapes[0]] * len(LANGUAGES)


def test_a_folder_with_files_is_left_alone(call: Call, tmp_path: Path) -> None:
    """Nothing is written into a folder in which there is something already."""
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "note.txt").write_text("mine", encoding="utf-8")
    result = call("new", "plan", "--region", "X", "--language", "sv")
    assert (result.exit_code, result.stderr) == (2, 'the folder "plan" is not empty; choose another one\n')
    assert [file.name for file in (tmp_path / "plan").iterdir()] == ["note.txt"]


def test_a_country_that_is_none_is_refused_before_anything_is_written(call: Call, tmp_path: Path) -> None:
    """A wrong country is named, and no half-made plan is left behind."""
    result = call("new", "plan", "--region", "X", "--language", "sv", "--country", "Sweden")
    assert result.exit_code == 2
    assert (
        result.stderr.splitlines()[0] == '--country: "SWEDEN" is not a country code (ISO 3166) such as SE, AT, FR or NO'
    )
    assert not (tmp_path / "plan").exists()
