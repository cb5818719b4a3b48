"""Two versions of a plan: what changed, and what a check finds otherwise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from rri_planner import analysis
from rri_planner.coherence import check, diff
from rri_planner.formats import dumps, load, loads
from rri_planner.model import Action, Goal, Plan
from tests.strategies import plans

_PLAN = Plan(
    languages=["sv"],
    goals=[Goal(id="g", title="Kunskap"), Goal(id="h", title="Bussar")],
    actions=[Action(id="a", title="Kurs", serves="g", period="2027")],
)
_EXAMPLES = Path(__file__).parents[2] / "examples"
_LINKING = {"to", "of", "from", "with", "who"}


def erased(value: Any, id_: str) -> Any:  # noqa: ANN401 - whatever a file holds
    """Return what a file says when somebody crosses out an id wherever it stands; None where nothing is left."""
    if isinstance(value, list):
        return [left for each in value if (left := erased(each, id_)) is not None]
    if not isinstance(value, dict):
        return None if value == id_ or str(value).startswith(f"{id_}/") else value
    is_link = "id" not in value and "title" not in value
    if value.get("id") == id_ or (is_link and any(erased(value.get(key, ""), id_) is None for key in _LINKING)):
        return None
    return {key: left for key, each in value.items() if (left := erased(each, id_)) is not None}


@pytest.mark.parametrize("region", ["valley.yaml", "varmland"])
def test_removing_is_crossing_out_in_the_file(region: str) -> None:
    """A plan without an item is the plan whose file does not have it, and a check finds the same in both."""
    plan = load(_EXAMPLES / region)
    written = json.loads(dumps(plan, "json"))
    kinds = {item.item_kind: item for item in plan if item.item_kind not in {"policy", "vision"}}
    for item in kinds.values():
        crossed_out = loads(json.dumps(erased(written, item.id)))
        assert plan.without(item.id) == crossed_out, item.id
        if item.item_kind in {"goal", "stakeholder"}:
            assert tuple(check(plan.without(item.id))) == tuple(check(crossed_out))


@given(plans())
@settings(max_examples=8)
def test_a_plan_has_the_same_findings_as_itself(plan: Plan) -> None:
    """Between a plan and itself nothing comes and nothing goes."""
    difference = diff(plan, plan)
    assert not difference
    assert difference.unchanged == tuple(check(plan))


@given(plans())
@settings(max_examples=8)
def test_a_what_if_is_checked_as_a_plan_of_its_own(plan: Plan) -> None:
    """The findings after a removal are those of a plan in which the item never stood."""
    for item in tuple(plan)[:1]:
        difference = diff(plan, plan.without(item.id))
        assert {*difference.new, *difference.unchanged} == set(check(plan.without(item.id)))
        assert set(difference.gone) <= set(check(plan))


def test_a_goal_loses_its_only_action() -> None:
    """A finding that was not there before is new; one that has left is gone; the rest is unchanged."""
    difference = diff(_PLAN, _PLAN.without("a"), today="2027-01-01")
    assert difference
    assert difference.items == analysis.diff(_PLAN, _PLAN.without("a"))
    assert ("STR104", ("g",)) in {(each.code, each.subjects) for each in difference.new}
    assert ("STR104", ("h",)) in {(each.code, each.subjects) for each in difference.unchanged}
    back = diff(_PLAN.without("a"), _PLAN, today="2027-01-01")
    assert (back.gone, back.new) == (difference.new, difference.gone)
    assert back.plan == _PLAN


def test_forms() -> None:
    """JSON names items and findings; the text is in the plan's language unless another is asked for."""
    difference = diff(_PLAN, _PLAN.without("a"))
    said = difference.to_dict("en")
    assert said["items"] == difference.items.to_dict()
    assert {name: len(found) for name, found in said["findings"].items()} == {
        "new": len(difference.new),
        "gone": len(difference.gone),
        "unchanged": len(difference.unchanged),
    }
    assert set(said["findings"]["new"][0]) == {"code", "name", "severity", "subjects", "message", "fingerprint"}
    text = difference.to_text("en")
    assert text.startswith("Added: 0; removed: 1; changed: 0; moved: 0. Findings: ")
    assert '\n  Removed: action "Kurs" (a)\n' in text
    assert "\nNew findings\n" in text
    assert difference.to_text() == difference.to_text("sv")
    findings = [line for line in difference.to_text("fr").splitlines() if line[2:5].isupper()]
    assert findings
    assert all("\N{NARROW NO-BREAK SPACE}: " in line for line in findings)
    nothing = diff(_PLAN, _PLAN).to_text("en")
    assert nothing.count("\n") == 1
