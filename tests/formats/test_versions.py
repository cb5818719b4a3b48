"""A plan that could be read once can be read for ever; one from the future is refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.errors import UnreadablePlan
from rri_planner.formats import load, loads
from rri_planner.formats._files import read_file
from rri_planner.formats._limits import DEFAULT_LIMITS
from rri_planner.formats._plan_reader import read_plan
from rri_planner.formats._raw import Raw
from rri_planner.formats._versions import NEWEST, STEPS, Tree, up_to_date
from rri_planner.model import Plan
from tests.formats.test_round_trip import WHOLE


def from_nought_to_one(tree: Tree) -> Tree:
    """Bring a plan of a format that never was to the first: its goals were called aims, their titles names."""
    aims = tree.get("aims")
    goals: list[Raw] = [
        {("title" if key == "name" else key): value for key, value in aim.items()}
        for aim in (aims if isinstance(aims, list) else ())
        if isinstance(aim, dict)
    ]
    return {**{key: value for key, value in tree.items() if key != "aims"}, "goals": goals}


OLD = "format: 0\ntitle: Old\naims:\n  - {id: g, name: Skills}\n  - {id: h, nme: Work}\n"


def test_a_plan_of_the_first_format_can_be_read() -> None:
    """The plan with every field states it, and a plan that states none is of it."""
    assert (load(WHOLE).format, loads("title: x").format, loads("{format: 1}")) == (1, 1, Plan())


@pytest.mark.parametrize("text", ["format: 2\nnew_key: {a: [b]}", "title: x\nformat: '17'", '{"format": 999999999999}'])
def test_a_plan_of_a_newer_format_is_refused_in_one_sentence(text: str) -> None:
    """Keys that a newer version has are not called wrong."""
    with pytest.raises(UnreadablePlan, match="newer than the format 1 that this version reads") as caught:
        loads(text)
    (problem,) = caught.value.problems
    assert problem.at == ("format",)
    assert problem.place is not None
    assert problem.place.line == 1 + text.count("\n", 0, text.index("format"))


@pytest.mark.parametrize("stated", ["0", "-1", "1.5"])
def test_what_is_no_format_is_refused(stated: str) -> None:
    """There never was a format before the first."""
    with pytest.raises(UnreadablePlan, match=r"is not (a format that this version reads: 1|a whole number)"):
        loads(f"format: {stated}")


def test_an_older_plan_is_brought_up_to_date(tmp_path: Path) -> None:
    """Step by step, each a function from tree to tree that changes nothing in place."""
    (tmp_path / "old.yaml").write_text(OLD.replace(", nme: Work", ""), encoding="utf-8")
    manuscript = read_file(tmp_path / "old.yaml", DEFAULT_LIMITS, marked=False)
    before = dict(manuscript.tree)
    plan = read_plan(up_to_date(manuscript, {0: from_nought_to_one})).plan
    assert plan == Plan(title="Old", goals=[{"id": "g", "title": "Skills"}, {"id": "h"}])
    assert manuscript.tree == before
    later = up_to_date(manuscript, {0: from_nought_to_one, 1: lambda tree: {**tree, "stage": "review"}}, newest=2)
    assert later.tree == {**from_nought_to_one({"title": "Old", "aims": before["aims"]}), "stage": "review"}


def test_faults_of_an_older_plan_are_told(tmp_path: Path) -> None:
    """With the nearest place that the file has for them."""
    (tmp_path / "old.yaml").write_text(OLD, encoding="utf-8")
    manuscript = read_file(tmp_path / "old.yaml", DEFAULT_LIMITS, marked=False)
    with pytest.raises(UnreadablePlan, match='"nme" is not a field of Goal'):
        read_plan(up_to_date(manuscript, {0: from_nought_to_one}))


def test_every_former_format_has_its_step() -> None:
    """From the first to the newest there is a way without a gap."""
    assert set(STEPS) == set(range(1, NEWEST))
