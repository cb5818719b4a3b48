"""What people judged in a made-up plan: assumptions, influences, open choices."""

from __future__ import annotations

from itertools import permutations
from random import Random

from tests.planted.shape import Place, Shape, Tree


def assumptions(shape: Shape) -> list[Tree]:
    """Return one assumption for the actions of each number; two of them bear a load and are watched."""
    watched: Tree = {"load_bearing": True, "vulnerable": True, "signpost": ["i-all"], "hedging": "Two firms stand in"}
    found = []
    for number in range(shape.actions):
        resting = [shape.action_id(place) for place in shape.places() if place.number == number]
        assumption = {"id": f"u-{number + 1}", "title": f"Works if hall {number + 1} stays open", "of": resting}
        found.append(assumption | (watched if number < 2 else {"load_bearing": False, "vulnerable": True}))
    return found


def influences(shape: Shape, chance: Random) -> list[Tree]:
    """Return what two raters say of every ordered pair of the goals and some actions: they hardly differ."""
    hard = [Place(goal, way, 2) for goal in range(3) for way in range(1, shape.ways)]
    items = [*shape.goal_ids(), *map(shape.action_id, hard)]
    found: list[Tree] = []
    for of, to in permutations(items, 2):
        score = chance.choice((0, 0, 1, 2, 3))
        judged = {"of": of, "to": to, "score": score, "because": "Looked at together"}
        found += [{**judged, "by": rater} for rater in ("Rater 1", "Rater 2")]
    for hindering in found[:2]:
        hindering |= {"score": -2, "mitigation": "Both use the hall on different days"}
    return found


VARIANTS = (("v-economy", ("slow", "fast")), ("v-network", ("towns", "everywhere")), ("v-work", ("office", "home")))


def variants() -> list[Tree]:
    """Return three open choices, each with the second variant chosen."""
    return [
        {"id": id_, "title": f"Choice {number + 1}", "options": list(options), "chosen": options[1]}
        for number, (id_, options) in enumerate(VARIANTS)
    ]


def judgements() -> list[Tree]:
    """Return how the variants act on one another: like favours like."""
    found: list[Tree] = []
    for (of, options), (to, _) in permutations(VARIANTS, 2):
        found.append({"of": f"{of}/{options[0]}", "to": to, "scores": [2, -2], "because": "Like favours like"})
        found.append({"of": f"{of}/{options[1]}", "to": to, "scores": [-2, 2], "because": "Like favours like"})
    return found
