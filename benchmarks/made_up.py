"""A made-up plan of any size that holds together: what `generate.py` writes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeAlias

Tree: TypeAlias = dict[str, Any]

WORDS = tuple(Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split())
KEYS = ("public-engagement", "gender-equality", "science-education", "open-access", "ethics", "governance")
HELIX = ("business", "research", "government", "civil-society")
FIRST_DAY = date(2026, 1, 5)
QUARTERS = 20
ACTIONS_A_GOAL, ACTIONS_A_PATHWAY, ACTIONS_AN_INDICATOR, ACTIONS_A_STAKEHOLDER = 50, 10, 5, 25
WITH_TWO_PATHWAYS, WAITING_FOR_ONE_NEARBY, MEASURING_A_GOAL, ADOPTED_INTO_TWO = 0.15, 0.85, 0.4, 0.2
WAITING_FOR_NONE_TO_THREE = (20, 40, 25, 15)


class Words:
    """Made-up wording, drawn from one stream of chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def some(self, fewest: int, most: int) -> str:
        """Return so many words, the first of them capitalised."""
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(fewest, most))).capitalize()

    def described(self, id_: str) -> Tree:
        """Return the beginning of an item: its id, a title and a description of 20 to 60 words."""
        return {"id": id_, "title": self.some(3, 8), "description": self.some(20, 60)}


def plan_of(actions: int, *, seed: int = 7) -> Tree:
    """Return a plan of so many actions, as the tree that a plan file holds.

    Every action serves a pathway, every goal has its workshop, and what an action waits for ended in an
    earlier quarter. The same size and seed give the same plan on every machine.
    """
    words = Words(random.Random(f"{seed}:{actions}"))
    goals = _ids("g", actions // ACTIONS_A_GOAL)
    pathways = _ids("p", actions // ACTIONS_A_PATHWAY)
    stakeholders = _ids("s", max(3, actions // ACTIONS_A_STAKEHOLDER))
    return {
        "format": 1,
        "id": f"made-up-{actions}",
        "title": f"A made-up plan of {actions} actions",
        "languages": ["en"],
        "stage": "running",
        "period": f"{FIRST_DAY}/{FIRST_DAY + timedelta(weeks=13 * QUARTERS)}",
        "currency": "EUR",
        "vision": {"statement": words.some(20, 60), "needs": "all"},
        "goals": [_goal(words, id_) for id_ in goals],
        "pathways": [
            words.described(id_) | {"serves": [goals[n * len(goals) // len(pathways)]], "needs": "all"}
            for n, id_ in enumerate(pathways)
        ],
        "actions": list(_actions(words, actions, pathways, stakeholders)),
        "indicators": [_indicator(words, id_, actions, goals) for id_ in _ids("i", actions // ACTIONS_AN_INDICATOR)],
        "stakeholders": [
            {"id": id_, "name": words.some(2, 4), "helix": HELIX[n % len(HELIX)]} for n, id_ in enumerate(stakeholders)
        ],
        "events": [_event(words, n, goal) for n, goal in enumerate(goals)],
        "contributions": [_contribution(words, n, actions, len(goals)) for n in range(actions)],
    }


def _ids(letter: str, count: int) -> list[str]:
    return [f"{letter}{n:06}" for n in range(max(1, count))]


def _goal(words: Words, id_: str) -> Tree:
    return words.described(id_) | {"needs": "all", "rri": sorted(words.chance.sample(KEYS, 2))}


def _actions(words: Words, count: int, pathways: list[str], stakeholders: list[str]) -> Iterator[Tree]:
    chance = words.chance
    quarters = [chance.randrange(QUARTERS) for _ in range(count)]
    for n, quarter in enumerate(quarters):
        start = FIRST_DAY + timedelta(weeks=13 * quarter, days=chance.randint(0, 27))
        leader, *others = chance.sample(stakeholders, chance.randint(2, 3))
        own = pathways[min(n // ACTIONS_A_PATHWAY, len(pathways) - 1)]
        yield words.described(f"a{n:06}") | {
            "serves": sorted({own, chance.choice(pathways)}) if chance.random() < WITH_TWO_PATHWAYS else [own],
            "status": "planned",
            "depends_on": [f"a{other:06}" for other in _earlier(chance, n, quarters)],
            "period": f"{start}/{start + timedelta(days=chance.randint(10, 60))}",
            "involved": [
                {"who": leader, "as": "accountable", "commitment": "confirmed", "since": "2025-11"},
                *({"who": other, "as": "responsible"} for other in others),
            ],
            "cost": chance.randint(2, 400) * 500,
            "rri": sorted(chance.sample(KEYS, chance.randint(1, 3))),
        }


def _earlier(chance: random.Random, n: int, quarters: list[int]) -> list[int]:
    """Return up to three actions that this one can wait for, most of them of the same goal."""
    (wanted,) = chance.choices(range(4), WAITING_FOR_NONE_TO_THREE)
    first = n - n % ACTIONS_A_GOAL
    nearby = range(first, min(first + ACTIONS_A_GOAL, len(quarters)))
    anywhere = range(len(quarters))
    drawn = [chance.choice(nearby if chance.random() < WAITING_FOR_ONE_NEARBY else anywhere) for _ in range(12)]
    return sorted({other for other in drawn if quarters[other] < quarters[n]})[:wanted]


def _indicator(words: Words, id_: str, actions: int, goals: list[str]) -> Tree:
    chance = words.chance
    of_a_goal = chance.random() < MEASURING_A_GOAL
    value = chance.randint(0, 50)
    return {
        "id": id_,
        "title": words.some(3, 8),
        "measures": [chance.choice(goals) if of_a_goal else f"a{chance.randrange(actions):06}"],
        "kind": "result" if of_a_goal else "output",
        "type": "count",
        "unit": chance.choice(("people", "events", "reports")),
        "direction": "up",
        "baseline": {"value": value, "date": "2025-12"},
        "targets": [{"value": value + chance.randint(5, 200), "date": "2030-12"}],
    }


def _event(words: Words, n: int, goal: str) -> Tree:
    counts = {key: words.chance.randint(2, 20) for key in HELIX}
    return {
        "id": f"e{n:06}",
        "kind": "roadmap-workshop",
        "title": words.some(3, 8),
        "date": f"2025-{n % 12 + 1:02}",
        "participants": {"total": sum(counts.values()), "helix": counts},
        "informs": [goal],
    }


def _contribution(words: Words, n: int, actions: int, events: int) -> Tree:
    chance = words.chance
    into = {n, chance.randrange(actions)} if chance.random() < ADOPTED_INTO_TWO else {n}
    return {
        "id": f"c{n:06}",
        "kind": "idea",
        "text": words.some(8, 20),
        "from": f"e{n * events // actions:06}",
        "by": chance.choice(HELIX),
        "outcome": "adopted",
        "into": [f"a{action:06}" for action in sorted(into)],
        "answered_on": "2025-12-15",
    }
