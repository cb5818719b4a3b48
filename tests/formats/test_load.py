"""Texts, and files with the places of what is in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.errors import Place, UnknownWord
from rri_planner.formats import load, load_with_places, loads
from rri_planner.model import Plan
from tests.formats.reading import problems

YAML = """\
title: x
goals:
  - id: g-1
    due: 2027
    serves: g-2
    provenance: &p {kind: cited}
  -
  - {id: g-2, title: {sv: A, en: B}, provenance: *p}
policies: [{id: p, objectives: [{id: o, title: x}]}]
"""
JSON = """\
{"title": "x",
 "goals": [
  {"id": "g-1", "due": 2027, "serves": "g-2"},
  null, {"id": "g-2", "tags": [],
   "title": {"sv": "A", "en": "B, [{"} } ] , "tags": ["a", "b"]}
"""


def test_places_of_yaml(tmp_path: Path) -> None:
    """Items and the values inside them have line and column; what is not written has that of what is around it."""
    path = tmp_path / "plan.yaml"
    path.write_text(YAML, "utf-8")
    plan, places = load_with_places(path)
    assert plan == load(path)
    asked: dict[tuple[str | int, ...], tuple[int, int]] = {
        ("g-1",): (3, 5),
        ("g-1", "due"): (4, 10),
        ("g-1", "serves", 0, "to"): (5, 13),
        ("g-1", "status"): (3, 5),
        ("g-2",): (8, 5),
        ("g-2", "title", "en"): (8, 34),
        ("g-2", "provenance"): (8, 50),
        ("g-2", "provenance", "kind"): (6, 27),
        ("o", "title"): (9, 48),
        ("plan", "title"): (1, 8),
        ("plan",): (1, 1),
    }
    assert {key: places.of(str(key[0]), *key[1:]) for key in asked} == {
        key: Place(str(path), *spot) for key, spot in asked.items()
    }
    assert places.of("nobody") is None
    assert places.at(("goals", 1, "title")) == Place(str(path), 8, 22)


def test_places_of_json(tmp_path: Path) -> None:
    """The same in JSON, where places are looked for when they are asked for."""
    path = tmp_path / "plan.json"
    path.write_text(JSON, "utf-8")
    plan, places = load_with_places(path)
    assert plan == load(path)
    asked: dict[tuple[str | int, ...], tuple[int, int]] = {
        ("g-1", "due"): (3, 24),
        ("g-1", "serves", 0, "to"): (3, 40),
        ("g-2",): (4, 9),
        ("g-2", "tags"): (4, 31),
        ("g-2", "status"): (4, 9),
        ("g-2", "title", "en"): (5, 31),
        ("plan", "tags", 1): (5, 60),
    }
    assert {key: places.of(str(key[0]), *key[1:]) for key in asked} == {
        key: Place(str(path), *spot) for key, spot in asked.items()
    }


def test_places_in_a_folder(tmp_path: Path) -> None:
    """Each item is found in its own file."""
    (tmp_path / "plan.yaml").write_text("title: x\nid: y\n", "utf-8")
    (tmp_path / "plan.json").write_text('{"tags": ["a"]}', "utf-8")
    (tmp_path / "goals.json").write_text('[{"id": "g"}]', "utf-8")
    (tmp_path / "actions").mkdir()
    (tmp_path / "actions" / "b.yaml").write_text("\nid: a\n", "utf-8")
    _, places = load_with_places(tmp_path)
    assert places.of("g") == Place(str(tmp_path / "goals.json"), 1, 2)
    assert places.of("a", "id") == Place(str(tmp_path / "actions" / "b.yaml"), 2, 5)
    assert places.of("y", "title") == Place(str(tmp_path / "plan.yaml"), 1, 8)
    assert places.of("y", "tags", 0) == Place(str(tmp_path / "plan.json"), 1, 11)


def test_texts_are_read_as_files_are() -> None:
    """A plan may come from a text, with or without a byte order mark, in YAML or JSON."""
    expected = Plan(title="x")
    assert loads("title: x") == loads("\ufefftitle: x") == loads('{"title": "x"}', format="json") == expected
    assert problems("titel: x")[0].startswith("plan:1:1")


def test_a_text_has_a_known_format() -> None:
    """Another one is refused with those there are."""
    with pytest.raises(UnknownWord) as caught:
        loads("", format="jason")
    assert str(caught.value) == '"jason" is not a format of texts; there are yaml, json; did you mean "json"?'
