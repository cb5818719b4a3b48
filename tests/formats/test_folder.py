"""Plans that are folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rri_planner.errors import UnreadablePlan
from rri_planner.formats import load
from rri_planner.model import Plan


def folder(at: Path, **files: str) -> Path:
    """Return a folder with these files; two underscores in a name stand for a dot, three for a slash."""
    for name, text in files.items():
        path = at / name.replace("___", "/").replace("__", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return at


def refused(path: Path) -> list[str]:
    """Return the problems of a folder, with places relative to it."""
    with pytest.raises(UnreadablePlan) as caught:
        load(path)
    return [str(problem).replace(f"{path}/", "").replace(str(path), ".") for problem in caught.value.problems]


def test_head_collections_and_single_items_make_one_plan(tmp_path: Path) -> None:
    """A plan may be spread over files of all formats; items in files of their own come in the order of names."""
    path = folder(
        tmp_path,
        plan__yaml="languages: [sv]\ntitle: Dalen\n",
        goals__json='[{"id": "g-1"}]',
        themes__yml="- id: t-1\n",
        gaps__yaml="# none yet\n",
        reviews__yaml="{id: r-1}\n",
        actions___b__json='{"id": "a-2"}',
        actions___a__yaml="{id: a-1, title: Först}\n",
        actions___c__YML="id: a-3\n",
    )
    assert load(path) == Plan(
        languages=["sv"],
        title="Dalen",
        goals=[{"id": "g-1"}],
        themes=[{"id": "t-1"}],
        reviews=[{"id": "r-1"}],
        actions=[{"id": "a-1", "title": "Först"}, {"id": "a-2"}, {"id": "a-3"}],
    )


def test_what_is_not_of_the_plan_is_left_alone(tmp_path: Path) -> None:
    """Folders of templates and themes, profiles, hidden files and whatever else are not even opened."""
    path = folder(
        tmp_path,
        plan__yml="title: x\n",
        themes___dark__yaml="- no plan",
        profiles___ours__yaml="- no plan",
        templates___page__yaml="- no plan",
        locale___sv__yaml="- no plan",
        notes__yaml="[",
        goals__txt="[",
        goals___readme__md="[",
    )
    (path / "pathways").write_bytes(b"\xff")
    (path / "goals" / ".hidden.yaml").write_text("[", "utf-8")
    assert load(path) == Plan(title="x")


def test_a_key_set_in_two_files_names_both(tmp_path: Path) -> None:
    """Whatever the two files are, neither wins silently."""
    path = folder(
        tmp_path,
        plan__yaml="title: x\ngoals: []\n",
        plan__yml="id: y\ntitle: z\n",
        goals__yaml="- id: g",
        gaps__yaml="- id: h",
        gaps__json="[]",
        actions__yaml="[]",
        actions___a__yaml="id: a",
    )
    assert refused(path) == [
        'plan.yml:2:1: "title" is set a second time; it stands already at plan.yaml:1:1',
        'actions.yaml: "actions" is set a second time; it stands already at actions/a.yaml',
        'gaps.yaml: "gaps" is set a second time; it stands already at gaps.json',
        'goals.yaml: "goals" is set a second time; it stands already at plan.yaml:2:1',
    ]


def test_faults_have_the_address_in_their_own_file(tmp_path: Path) -> None:
    """Problems from several files come in the order of the files, each with its own line."""
    path = folder(
        tmp_path,
        plan__yaml="titel: x\n",
        goals__yaml="- id: g\n  due: x\n",
        actions___a__yaml="id: a\nserves: h\ncost: x\n",
        gaps__yaml="{id: g}",
    )
    assert refused(path) == [
        'plan.yaml:1:1: titel: "titel" is not a field of Plan; did you mean "title"?',
        'actions/a.yaml:2:9: actions.a.serves.0.to: the plan has no item "h"',
        'actions/a.yaml:3:7: actions.a.cost: "x" is not an amount such as 120000 or 99.50',
        'gaps.yaml:1:6: gaps.g.id: the id "g" is already taken by goals.0',
        'goals.yaml:2:8: goals.g.due: "x" is not a date such as 2027, 2027-Q2, 2027-06 or 2027-06-15',
    ]


def test_a_file_that_cannot_be_taken_apart_does_not_hide_the_others(tmp_path: Path) -> None:
    """Its own fault is told with theirs; what refers to its items is not blamed."""
    path = folder(tmp_path, plan__yaml="", goals__yaml="- id: [", actions__yaml="- {id: a, serves: g, cost: x}")
    assert refused(path) == [
        "plan.yaml: the file is empty",
        'actions.yaml:1:28: actions.a.cost: "x" is not an amount such as 120000 or 99.50',
        "goals.yaml:2:1: this is not YAML: did not find expected node content",
    ]


def test_a_folder_without_head_is_no_plan(tmp_path: Path) -> None:
    """The error says what is missing."""
    assert refused(folder(tmp_path, goals__yaml="[]")) == [".: the folder has no plan.yaml, so that it is no plan"]


@pytest.mark.parametrize("inside", ["dale.xlsx", "plan.xml", "dale/plan.yaml"])
def test_a_plan_further_inside_is_pointed_to(tmp_path: Path, inside: str) -> None:
    """Whoever names the folder around a workbook or a plan hears what to name instead."""
    meant = tmp_path / inside
    meant.parent.mkdir(exist_ok=True)
    meant.write_text("")
    (tmp_path / "notes").mkdir()
    meant = meant.parent if meant.stem == "plan" and meant.suffix == ".yaml" else meant
    with pytest.raises(UnreadablePlan) as caught:
        load(tmp_path)
    assert [str(each.message) for each in caught.value.problems] == [
        f'the folder has no plan.yaml, so that it is no plan; do you mean "{meant}"?'
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_folder_that_may_not_be_opened_is_told(tmp_path: Path) -> None:
    """The error has the system's words."""
    tmp_path.chmod(0)
    assert refused(tmp_path) == [".: this cannot be opened: Permission denied"]


def test_a_single_item_must_be_one(tmp_path: Path) -> None:
    """A list in a file of one item is told at that file."""
    path = folder(tmp_path, plan__yaml="title: x", goals___a__yaml="[{id: a}]", goals___b__yaml="- id: b")
    assert refused(path) == [
        'goals/a.yaml:1:1: goals.0: "[{…}]" is not a map of the fields of Goal',
        'goals/b.yaml:1:1: goals.1: "[{…}]" is not a map of the fields of Goal',
    ]
