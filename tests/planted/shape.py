"""How large a made-up plan is, and what the parts of it are called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from attrs import frozen

Tree: TypeAlias = dict[str, Any]

HELIX = ("business", "research", "government", "civil-society")
TOPICS = (
    # word, English title, Swedish title, key of responsible research, dimension of sustainability
    ("skills", "7 of 10 adults pass the data test", "7 av 10 vuxna klarar dataprovet", "science-education", "social"),
    ("firms", "300 firms sell across the border", "300 företag säljer över gränsen", "open-access", "economic"),
    ("energy", "Halls use 40 % less energy", "Lokaler drar 40 % mindre energi", "governance", "ecological"),
    ("health", "Nine valleys have a health line", "Nio dalar har en hälsolinje", "ethics", "social"),
    (
        "voices",
        "Each town asks 500 people a year",
        "Varje ort frågar 500 personer om året",
        "public-engagement",
        "social",
    ),
    (
        "pay",
        "Women and men lead as many firms",
        "Kvinnor och män leder lika många företag",
        "gender-equality",
        "economic",
    ),
)
TOWNS = ("Alderby", "Birkhamn", "Cedervik", "Dalfors", "Ekholm", "Forsby", "Granvik", "Hasselnäs")
WORKS = ("Course", "Workshop hall", "Sensor line", "Advice desk", "Evening school", "Test farm", "Repair shop", "Map")


@frozen
class Place:
    """Where an action stands: its goal, its pathway and its number there, all counted from 0."""

    goal: int
    way: int
    number: int


@frozen
class Shape:
    """The size and the dates of a made-up plan. ``today`` lies three eighths before its end."""

    seed: int
    goals: int
    ways: int
    actions: int
    first_year: int
    currency: str

    @property
    def today(self) -> str:
        """The day on which the plan is looked at."""
        return self.day(2, "09-15")

    def day(self, year: int, rest: str) -> str:
        """Return a date in a year of the plan, counted from 0."""
        return f"{self.first_year + year}-{rest}"

    def goal_ids(self) -> tuple[str, ...]:
        """Return the ids of the goals."""
        return tuple(f"g-{TOPICS[goal][0]}" for goal in range(self.goals))

    def keys(self, goal: int) -> tuple[str, ...]:
        """Return the keys of responsible research that a goal answers to: between them the goals have all six."""
        return tuple(topic[3] for number, topic in enumerate(TOPICS) if number % self.goals == goal)

    def pathway_id(self, goal: int, way: int) -> str:
        """Return the id of a pathway."""
        return f"p-{TOPICS[goal][0]}-{'abcd'[way]}"

    def action_id(self, place: Place) -> str:
        """Return the id of an action."""
        return f"a-{TOPICS[place.goal][0]}-{'abcd'[place.way]}{place.number + 1}"

    def places(self) -> Iterator[Place]:
        """Yield the place of every action, in the order of the plan."""
        for goal in range(self.goals):
            for way in range(self.ways):
                yield from (Place(goal, way, number) for number in range(self.actions))

    def stakeholder(self, number: int) -> str:
        """Return the id of a stakeholder; there are three of each strand of the helix."""
        strand, index = HELIX[number % 4], number // 4 % 3
        return f"s-{strand}-{index + 1}"


LARGE = Shape(seed=1, goals=6, ways=2, actions=4, first_year=2026, currency="EUR")
WIDE = Shape(seed=2, goals=4, ways=3, actions=4, first_year=2031, currency="SEK")
