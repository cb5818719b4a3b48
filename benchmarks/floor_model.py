"""A made-up plan as bare attrs objects, built by hand from the tree of its file."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import frozen


@frozen
class Item:
    """What all items have: an id and a title."""

    id: str
    title: str


@frozen
class Goal(Item):
    """A goal."""

    description: str
    rri: tuple[str, ...]


@frozen
class Pathway(Item):
    """A pathway."""

    description: str
    serves: tuple[str, ...]


@frozen
class Action(Item):
    """An action; those involved as (stakeholder, part) pairs."""

    description: str
    serves: tuple[str, ...]
    status: str
    depends_on: tuple[str, ...]
    start: date
    end: date
    involved: tuple[tuple[str, str], ...]
    cost: int
    rri: tuple[str, ...]


@frozen
class Indicator(Item):
    """An indicator with its one target."""

    measures: tuple[str, ...]
    kind: str
    unit: str
    baseline: int
    baseline_date: str
    target: int
    target_date: str


@frozen
class Stakeholder(Item):
    """A stakeholder, its name as title."""

    helix: str


@frozen
class Event(Item):
    """An event with its participants by strand of the helix."""

    kind: str
    date: str
    total: int
    helix: dict[str, int]
    informs: tuple[str, ...]


@frozen
class Contribution(Item):
    """A contribution, its text as title."""

    kind: str
    event: str
    by: str
    outcome: str
    into: tuple[str, ...]
    answered_on: str


@frozen
class Plan:
    """A plan with all that a made-up one holds."""

    title: str
    period: str
    vision: str
    goals: tuple[Goal, ...]
    pathways: tuple[Pathway, ...]
    actions: tuple[Action, ...]
    indicators: tuple[Indicator, ...]
    stakeholders: tuple[Stakeholder, ...]
    events: tuple[Event, ...]
    contributions: tuple[Contribution, ...]


def build(tree: dict[str, Any]) -> Plan:
    """Return the plan that the tree of a file holds."""
    return Plan(
        tree["title"],
        tree["period"],
        tree["vision"]["statement"],
        tuple(Goal(g["id"], g["title"], g["description"], tuple(g["rri"])) for g in tree["goals"]),
        tuple(Pathway(p["id"], p["title"], p["description"], tuple(p["serves"])) for p in tree["pathways"]),
        tuple(_action(a) for a in tree["actions"]),
        tuple(_indicator(i) for i in tree["indicators"]),
        tuple(Stakeholder(s["id"], s["name"], s["helix"]) for s in tree["stakeholders"]),
        tuple(_event(e) for e in tree["events"]),
        tuple(_contribution(c) for c in tree["contributions"]),
    )


def _action(a: dict[str, Any]) -> Action:
    start, _, end = a["period"].partition("/")
    return Action(
        a["id"],
        a["title"],
        a["description"],
        tuple(a["serves"]),
        a["status"],
        tuple(a["depends_on"]),
        date.fromisoformat(start),
        date.fromisoformat(end),
        tuple((each["who"], each["as"]) for each in a["involved"]),
        int(a["cost"]),
        tuple(a["rri"]),
    )


def _indicator(i: dict[str, Any]) -> Indicator:
    baseline, (target,) = i["baseline"], i["targets"]
    return Indicator(
        i["id"],
        i["title"],
        tuple(i["measures"]),
        i["kind"],
        i["unit"],
        int(baseline["value"]),
        baseline["date"],
        int(target["value"]),
        target["date"],
    )


def _event(e: dict[str, Any]) -> Event:
    counts = e["participants"]
    helix = {key: int(count) for key, count in counts["helix"].items()}
    return Event(e["id"], e["title"], e["kind"], e["date"], int(counts["total"]), helix, tuple(e["informs"]))


def _contribution(c: dict[str, Any]) -> Contribution:
    into = tuple(c["into"])
    return Contribution(c["id"], c["text"], c["kind"], c["from"], c["by"], c["outcome"], into, c["answered_on"])
