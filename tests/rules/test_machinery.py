"""What rules are made of: stages, thresholds, asked fields, stated values, names in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from rri_planner.errors import Message, UnknownWord
from rri_planner.language import say
from rri_planner.model import Action, Goal, Indicator, Plan, Stakeholder
from rri_planner.rules import (
    HOLDS,
    AskedField,
    Case,
    Judgement,
    Listing,
    Rule,
    Threshold,
    listed,
    rule,
    stated,
)


@rule(
    code="OUR201",
    name="few-goals",
    severity={"draft": "info", "adopted": "error"},
    since="consultation",
    summary=Message("there are few goals"),
    why=Message("because"),
    remedies=(Message("add some"),),
    incoherent="stage: adopted",
    coherent="goals: [{id: g-1}]",
    thresholds={"least": Threshold(Decimal(1), Message("the least number of goals"))},
)
def few_goals(case: Case) -> Iterator[Judgement]:
    """Judge the plan: it has goals."""
    assert case.plan
    yield HOLDS


def test_a_decorated_function_is_a_rule_that_judges() -> None:
    """The decorator makes a rule of a function; what the function yields are its judgements."""
    assert isinstance(few_goals, Rule)
    assert (few_goals.code, few_goals.group, few_goals.waivable, few_goals.last) == ("OUR201", "OUR", True, False)
    assert list(few_goals(Case(Plan(goals=[Goal(id="g-1")])))) == [HOLDS]
    assert few_goals.thresholds["least"].value == 1


@pytest.mark.parametrize(
    ("stage", "due", "severity"),
    [
        ("draft", False, "info"),
        ("consultation", True, "info"),
        ("adopted", True, "error"),
        ("running", True, "error"),
        ("review", True, "error"),
    ],
)
def test_a_rule_knows_the_stages(stage: str, due: bool, severity: str) -> None:
    """A rule is due from its first stage on, and as grave as the last stage reached says."""
    assert few_goals.is_due(stage) is due
    assert few_goals.severity_at(stage) == severity


def test_what_several_rules_ask_is_worked_out_once() -> None:
    """Graph, coverage, actions and texts of a case are the same objects each time."""
    case = Case(Plan(actions=[Action(id="a-1", title="Course"), Action(id="a-2", status="dropped")]))
    assert case.graph is case.graph
    assert case.coverage is case.coverage
    assert case.texts is case.texts
    assert case.live_actions is case.live_actions
    assert [action.id for action in case.settled_actions] == ["a-1"]


@pytest.mark.parametrize(
    "name", ["summary", "region.population", "actions.cost", "contributions.from", "alignments.with"]
)
def test_an_asked_field_is_read_and_written_alike(name: str) -> None:
    """A field is asked for by the name that it has in files."""
    assert str(AskedField.parse(name)) == name


@pytest.mark.parametrize(
    ("name", "near"),
    [("sumary", "summary"), ("action.cost", "actions"), ("actions.costs", "cost"), ("summary.cost", None), ("", None)],
)
def test_an_unknown_asked_field_is_refused_with_the_nearest(name: str, near: str | None) -> None:
    """A name that no field has is refused, with the nearest that there is."""
    with pytest.raises(UnknownWord) as caught:
        AskedField.parse(name)
    assert (caught.value.found, caught.value.nearest) == (name, near)


def test_stated_values_come_with_the_way_to_them() -> None:
    """Every value of a sort inside a part is found, at any depth; items inside and data of persons are left out."""
    indicator = Indicator(id="i-1", targets=[{"value": 1, "date": "2029"}, {"value": 2}], baseline={"date": "2026"})
    assert [(each.path, each.key, str(each.value)) for each in stated(indicator, "date")] == [
        (("baseline", "date"), "baseline.date", "2026"),
        (("targets", 0, "date"), "targets.date", "2029"),
    ]
    plan = Plan(
        title="Plan",
        vocabularies={"rri": {"mode": "extend", "terms": [{"key": "x", "label": "Ex"}]}},
        stakeholders=[Stakeholder(id="s-1", name="Chamber", contact={"mail": "x@example.org"})],
    )
    assert [(each.path, str(each.value)) for each in stated(plan, "text")] == [
        (("title",), "Plan"),
        (("vocabularies", "rri", "terms", 0, "label"), "Ex"),
    ]
    assert list(stated(plan.stakeholders[0], "free")) == []


@pytest.mark.parametrize(
    ("number", "english", "swedish"),
    [
        (0, "", ""),
        (1, '"g-0"', '"g-0"'),
        (2, '"g-0" and "g-1"', '"g-0" och "g-1"'),
        (6, '"g-0", "g-1", "g-2", "g-3", "g-4" and "g-5"', '"g-0", "g-1", "g-2", "g-3", "g-4" och "g-5"'),
    ],
)
def test_a_listing_reads_in_every_language(number: int, english: str, swedish: str) -> None:
    """A list of names is joined in English by itself, and in any other language by that language."""
    names = listed(Goal(id=f"g-{index}") for index in range(number))
    assert isinstance(names, Listing)
    assert str(names) == english
    assert say(names, "sv").replace("”", '"') == swedish
