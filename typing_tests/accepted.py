"""What a user's mypy must accept: a plan in Python is as comfortable as one in a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, assert_type

from attrs import evolve

from rri_planner.model import (
    Action,
    Alignment,
    Contribution,
    Event,
    FrozenMap,
    Goal,
    Indicator,
    Influence,
    Involvement,
    Item,
    Judgement,
    Link,
    Money,
    Needs,
    PartialDate,
    Pathway,
    Period,
    Plan,
    Record,
    Review,
    Stakeholder,
    StatusUpdate,
    Step,
    Text,
    Vision,
    Waiver,
)

# Texts: a string, a map of languages, a text; translations may say what they translate.
Goal(id="g", title="Fler kan")
Goal(id="g", title={"sv": "Fler kan", "en": {"text": "More can", "of": "0123456789ab"}})
Action(id="a", success="Ten teachers", obstacles=["Substitutes", {"sv": "Lokaler"}])

# References: an id, an item, a link with reasons; one or several.
goal = Goal(id="g", needs={"at_least": 2}, due=2029, sdg=[4, "sdg-11"], evidence=["e"])
Goal(id="h", needs="all", due=dt.date(2029, 12, 31), serves=goal, sdg=4)
Action(id="a", serves="g", depends_on=["b", {"to": "c", "lag": "P1M"}], themes="t")
Action(id="a", serves=[goal, "p", Link(to="q"), {"to": "r", "because": "It helps"}], merged_into=goal)
Pathway(id="p", excludes=["q", {"to": "r", "period": 2027}], decided="d", lead_time={"decide": "P6M"})
Waiver(rule="RRI101", subject=[goal, "open-access"], until="2028")

# Dates, periods, durations, money, numbers.
Action(id="a", period="2026-Q3/2027", duration="P6M..P9M", cost=120_000, spending=2027)
Action(id="a", period=Period.parse("2027"), cost={"amount": "99.50", "currency": "SEK"})
Action(id="a", cost=Decimal("99.50"), funding=[{"from": "f", "share": 30}], period=dt.date(2027, 6, 15))
Indicator(id="i", baseline=2, targets=[8, {"value": 10, "date": 2029}], observations={"value": "many"})

# Nested values: their class, a map with the keys of the file, or the short form.
Action(id="a", involved=[Involvement(who="s", as_="accountable"), {"who": "t", "as": "affected"}])
Action(id="a", steps=["Course ready", Step(title="Done", date="2027-06")], rri=["ethics", {"key": "governance"}])
Event(id="e", participants=50, feedback="2026-02-15", survey={"sponsor": "s", "claims": ["Most want courses"]})
Event(id="e", participants={"helix": {"business": 20}, "gender": {"women": 22}})
Stakeholder(id="s", capacity="1.5", contact={"post": ["anna@example.org"]}, roles="steering")

# Statements, words, and whatever a region adds.
Alignment(of=goal, with_="o", sign="+", because="Health staff are trained too")
Influence(of="a", to=goal, score=-2)
Judgement(of="v/growing", to="w", scores=[2, None, -1])
Contribution(id="c", by="business", from_=Event(id="e"), into=["a"])
StatusUpdate(of="a", completion=100, light="green")
Review(id="r", of="plan", inputs=["Progress"])
Action(id="a", flags=[], participatory=True, extra={"room": 3, "people": ["Anna"]}, provenance="illustrative")

# A plan: collections of items and maps.
plan = Plan(
    languages=["sv", "en"],
    currency="SEK",
    region="Linddalen",
    vision=Vision(horizon=2035),
    goals=[goal, {"id": "h"}],
    actions=(Action(id=f"a-{number}", serves=goal) for number in range(3)),
    vocabularies={"rri": {"terms": ["youth"]}},
)

# What comes out is typed.
assert_type(plan["g"], Item)
assert_type(plan.get("g"), Item | None)
assert_type(iter(plan), Iterator[Item])
assert_type(plan.of_kind("goal"), tuple[Item, ...])
assert_type(plan.goals, tuple[Goal, ...])
assert_type(plan.goals[0].title, Text | None)
assert_type(plan.goals[0].needs, Needs | None)
assert_type(plan.goals[0].due, PartialDate | None)
assert_type(plan.actions[0].serves, tuple[Link, ...])
assert_type(plan.actions[0].period, Period | None)
assert_type(plan.actions[0].cost, Money | None)
assert_type(plan.actions[0].flags, tuple[str, ...] | None)
assert_type(plan.actions[0].extra, FrozenMap[Any])
assert_type(plan.vision, Vision | None)
assert_type(plan.evolve(stage="adopted"), Plan)
assert_type(plan.with_items(goal, Influence(of="a", to="g")), Plan)
assert_type(plan.reviewed("a-0", "g"), Plan)
assert_type(evolve(goal, title="Alla kan"), Goal)
assert_type(Needs("any").required(3), int)


def every_title(parts: Iterator[Item | Record]) -> Mapping[str, Text | None]:
    """Return the titles of parts; items and records share what they say about themselves."""
    return {part.id or "": part.title for part in parts}
