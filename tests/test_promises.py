"""What the library promises as a whole, from a region's file to the rendered plan."""

from __future__ import annotations

import json
import random
import tempfile
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rri_planner as rri
from rri_planner.formats import dumps
from tests.strategies import plans

TODAY = "2027-06-15"
REGIONS = sorted(path.name for path in (Path(__file__).parents[1] / "examples").iterdir() if path.is_dir())


def shuffled(tree: Any, order: random.Random) -> Any:  # noqa: ANN401  # a tree of JSON
    """Return the same tree with the keys of every mapping in another order."""
    if isinstance(tree, dict):
        keys = list(tree)
        order.shuffle(keys)
        return {key: shuffled(tree[key], order) for key in keys}
    return [shuffled(each, order) for each in tree] if isinstance(tree, list) else tree


def said_of(plan: rri.Plan) -> tuple[str, str, str]:
    """Return the findings and the rendered documents of a plan."""
    report = rri.check(plan, today=TODAY)
    return report.to_json(), rri.render(plan).text, rri.render(plan, format="markdown").text


@settings(max_examples=25)
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_keys_and_the_split_into_files_never_matter(plan: rri.Plan, order: random.Random) -> None:
    """Permuted keys and a folder instead of a file give the same findings and the same bytes."""
    tree = shuffled(json.loads(dumps(plan, "json")), order)
    with tempfile.TemporaryDirectory() as folder:
        permuted = Path(folder, "plan.json")
        permuted.write_text(json.dumps(tree), encoding="utf-8")
        rri.save(plan, Path(folder, "split"))
        for path in (permuted, Path(folder, "split")):
            assert said_of(rri.load(path)) == said_of(plan)


@settings(max_examples=25)
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_items_never_changes_a_finding(plan: rri.Plan, order: random.Random) -> None:
    """Permuted items give the same findings."""
    collections = ("goals", "gaps", "pathways", "actions", "indicators", "stakeholders", "events", "contributions")
    permuted = plan.evolve(
        **{name: order.sample(getattr(plan, name), len(getattr(plan, name))) for name in collections}
    )
    assert rri.check(permuted, today=TODAY).to_json() == rri.check(plan, today=TODAY).to_json()


def test_five_mistakes_give_five_addressed_errors_at_once(tmp_path: Path) -> None:
    """A wrong field, date, word and amount and a reference to nothing are told together, each with its place."""
    path = tmp_path / "plan.yaml"
    path.write_text(
        "languages: [sv]\n"
        "goals:\n"
        "  - {id: g-skills, prioritet: 1}\n"
        "actions:\n"
        "  - id: a-lab\n"
        "    serves: [g-skils]\n"
        "    period: 2027-13\n"
        "    cost: twelve\n"
        "stakeholders:\n"
        "  - {id: s-board, helix: goverment}\n",
        encoding="utf-8",
    )
    with pytest.raises(rri.UnreadablePlan) as caught:
        rri.load(path)
    problems = caught.value.problems
    places = [problem.place for problem in problems if problem.place is not None]
    assert [(place.file, place.line, place.column) for place in places] == [
        (str(path), 3, 20),
        (str(path), 6, 14),
        (str(path), 7, 13),
        (str(path), 8, 11),
        (str(path), 10, 26),
    ]
    assert [problem.nearest for problem in problems] == ["priority", "g-skills", None, None, "government"]


def test_a_chain_of_fifty_thousand_dependencies_is_checked_like_any_other() -> None:
    """Nothing recurses over what a user wrote."""
    names = [f"a-{number}" for number in range(50_000)]
    actions = [
        rri.Action(id=name, depends_on=[before] if before else [])
        for name, before in zip(names, ["", *names], strict=False)
    ]
    report = rri.check(
        rri.Plan(actions=actions),
        rules=tuple(rule for rule in rri.check(rri.Plan()).rules if rule.group in {"STR", "TIM"}),
    )
    assert {finding.code for finding in report} == {"STR106"}


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_what_a_plan_says_is_text(format: str) -> None:
    """Markup and template code in a plan are shown, not run."""
    plan = rri.Plan(languages=["en"], goals=[rri.Goal(id="g", title="<script>alert(1)</script> {{ 7*7 }}")])
    text = rri.render(plan, format=format).text
    assert "<script>alert" not in text
    assert "7*7" in text.replace("\\", "")
    assert "49" not in text


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("language", ["sv", "de", "fr", "en"])
def test_every_region_is_written_in_every_language(region: str, language: str) -> None:
    """Both documents of each example can be had in each language and format."""
    plan = rri.load(Path(__file__).parents[1] / "examples" / region)
    for document in ("action-plan", "coherence"):
        for form in ("html", "markdown"):
            made = rri.render(plan, document, format=form, language=language, today=TODAY)
            assert str(plan.title) in unescape(made.text).replace("\\", "") or made.language != plan.language
            assert made.language == language


@pytest.mark.parametrize("region", REGIONS)
def test_every_record_of_an_example_says_where_it_comes_from(region: str) -> None:
    """Facts are cited; what is made up says so. An objective comes from where its policy does."""
    plan = rri.load(Path(__file__).parents[1] / "examples" / region)
    parts = [placed.part for placed in plan.parts() if not isinstance(placed.part, rri.Objective)]
    assert [part for part in parts if isinstance(part, rri.Item | rri.Record) and part.provenance is None] == []


def test_the_examples_together_use_every_collection() -> None:
    """What a plan can hold is shown in at least one of the regions."""
    loaded = [rri.load(Path(__file__).parents[1] / "examples" / region) for region in REGIONS]
    collections = {placed.path[0] for plan in loaded for placed in plan.parts()}
    from rri_planner.model import fields_of

    assert {each.key for each in fields_of(rri.Plan) if each.declared.many and each.declared.record} <= collections
