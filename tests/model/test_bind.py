"""What becoming part of a plan promises."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings

from rri_planner.model import (
    UNKNOWN_LANGUAGE,
    Action,
    FrozenMap,
    Goal,
    Money,
    Nested,
    Plan,
    Step,
    Text,
    as_text,
    fields_of,
)
from rri_planner.model._bind import bound
from tests.strategies import items, plans


def _texts(value: object) -> list[Text]:
    if isinstance(value, Text):
        return [value]
    if isinstance(value, Nested):
        return [text for each in fields_of(type(value)) for text in _texts(getattr(value, each.name))]
    if isinstance(value, FrozenMap):
        value = tuple(value.values())
    return [text for entry in value for text in _texts(entry)] if isinstance(value, tuple) else []


@given(plans())
@settings(max_examples=15)
def test_in_a_plan_with_languages_every_text_has_one(plan: Plan) -> None:
    """A plan that names its languages leaves no text without, however deep it stands."""
    named = plan if plan.languages else plan.evolve(languages=["sv"])
    languages = {language for text in _texts(named) for language in text.languages}
    assert UNKNOWN_LANGUAGE not in languages


@given(items(Action))
def test_binding_twice_changes_nothing(action: Action) -> None:
    """What belongs to a plan already is taken as it is, not copied."""
    once = bound(action, ("sv", "en"), "SEK")
    assert bound(once, ("sv", "en"), "SEK") is once


def test_reaches_every_depth() -> None:
    """Texts and amounts inside lists, maps and nested values are bound."""
    plan = Plan(
        languages=["sv"],
        currency="SEK",
        title="Plan",
        actions=[{"id": "a", "steps": [Step(title="Klar")], "funding": [{"from": "f", "amount": 3}]}],
        vocabularies={"rri": {"terms": [{"key": "youth", "label": "Unga"}]}},
        policies=[{"id": "p", "objectives": [{"id": "o", "title": "Hälsa"}]}],
    )
    action = plan.actions[0]
    assert {language for text in _texts(plan) for language in text.languages} == {"sv"}
    assert plan.vocabularies["rri"].terms[0].label == as_text({"sv": "Unga"})
    assert action.funding[0].amount == Money(Decimal(3), "SEK")


def test_what_it_came_from_stays_as_it_was() -> None:
    """The part that was given is not touched: it can be put into another plan, in another language."""
    goal = Goal(id="g", title="But")
    sv, fr = Plan(languages=["sv"], goals=[goal]), Plan(languages=["fr"], goals=[goal])
    assert [str(plan["g"].title.languages) for plan in (sv, fr) if plan["g"].title] == ["('sv',)", "('fr',)"]
    assert goal == Goal(id="g", title="But")
