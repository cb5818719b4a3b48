"""What is saved is what is loaded."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given

from rri_planner.formats import dumps, load, loads, save
from rri_planner.model import FrozenMap, Nested, Plan, fields_of
from tests.strategies import plans

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
WHOLE = HERE / "whole-plan.yaml"
ALL = [WHOLE, *sorted(path for path in EXAMPLES.iterdir() if path.is_dir() or path.suffix == ".yaml")]


@given(plans(broken=True))
def test_every_plan_survives_every_format(plan: Plan) -> None:
    """`load(save(plan)) == plan` in YAML, in JSON and as a folder; what is written twice is the same letters."""
    text = dumps(plan)
    assert loads(text) == plan
    assert dumps(loads(text)) == text
    assert loads(dumps(plan, "json"), format="json") == plan
    with TemporaryDirectory() as folder:
        save(plan, folder)
        assert load(folder) == plan


@given(plans(broken=True))
def test_json_is_yaml(plan: Plan) -> None:
    """A plan in JSON can be read as YAML."""
    assert loads(dumps(plan, "json")) == plan


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.name))
def test_the_examples_survive_a_journey_through_all_formats(path: Path, tmp_path: Path) -> None:
    """YAML, JSON, YAML, folder and back: nothing is lost on the way."""
    plan = first = load(path)
    for step in ("one.yaml", "two.json", "three.yml", "four", "five.json"):
        save(plan, tmp_path / step)
        plan = load(tmp_path / step)
        assert plan == first
    assert dumps(plan) == dumps(first)


def test_the_whole_plan_has_every_field_and_they_all_survive() -> None:
    """Each declared field occurs in one of our files, and in what we write of it."""
    plan = load(WHOLE)
    stated = set(_stated(plan))
    assert set(_declared()) - stated == {("PlanContent", "format")}
    assert set(_stated(loads(dumps(plan)))) == stated
    keys = yaml.safe_load(WHOLE.read_text("utf-8")).keys()
    assert set(yaml.safe_load(dumps(plan))) == keys


def _declared() -> list[tuple[str, str]]:
    """Return every field with the class that declares it: of the classes that inherit it, the first."""
    found: list[tuple[str, str]] = []
    todo: list[type[Nested]] = [Plan]
    for owner in todo:
        found += [(_declaring(owner, each.name), each.key) for each in fields_of(owner)]
        todo += [record for each in fields_of(owner) if (record := each.declared.record) and record not in todo]
    return found


def _declaring(owner: type[Nested], name: str) -> str:
    return next(each.__name__ for each in reversed(owner.__mro__) if name in getattr(each, "__annotations__", {}))


def _stated(part: object) -> list[tuple[str, str]]:
    match part:
        case Nested():
            values = [(each, getattr(part, each.name)) for each in fields_of(type(part))]
            here = [(_declaring(type(part), each.name), each.key) for each, value in values if value != each.default]
            return here + [found for _, value in values for found in _stated(value)]
        case tuple() | FrozenMap():
            entries = part.values() if isinstance(part, FrozenMap) else part
            return [found for entry in entries for found in _stated(entry)]
        case _:
            return []
