"""The chain from goals to actions of a made-up plan."""

from __future__ import annotations

from random import Random

from rri_planner.model import as_text
from tests.planted.measured import shares
from tests.planted.shape import TOPICS, TOWNS, WORKS, Place, Shape, Tree

OBJECTIVES = ("climate-mitigation", "climate-adaptation", "water", "circular-economy", "pollution", "biodiversity")


def goals(shape: Shape) -> list[Tree]:
    """Return the goals: each takes any of its pathways, and answers to a key of responsible research."""
    return [
        {
            "id": id_,
            "title": {"en": english, "sv": {"text": swedish, "of": _fingerprint(english)}},
            "needs": "any",
            "due": shape.day(4, "12-31"),
            "priority": number + 1,
            "rri": [{"key": key, "how": "Two reports a year say how it is met"} for key in shape.keys(number)],
            "sustainability": [dimension],
            "evidence": [f"gap-{word}"],
            "effect_lag": "P1M",
        }
        | ({"own_because": "Decided by the six towns"} if number == shape.goals - 1 else {})
        for number, (id_, (word, english, swedish, _, dimension)) in enumerate(
            zip(shape.goal_ids(), TOPICS, strict=False)
        )
    ]


def _fingerprint(wording: str) -> str:
    text = as_text(wording)
    assert text is not None
    return text.fingerprint


def gaps(shape: Shape) -> list[Tree]:
    """Return one gap before each goal."""
    return [
        {"id": f"gap-{id_[2:]}", "title": f"Gap {n + 1}", "of": [id_], "now": f"{n + 2} of 10", "wanted": "9 of 10"}
        for n, id_ in enumerate(shape.goal_ids())
    ]


def pathways(shape: Shape) -> list[Tree]:
    """Return the pathways: the first two goals have one that ends in time for the other; one was rejected."""
    found = [_pathway(shape, goal, way) for goal in range(shape.goals) for way in range(shape.ways)]
    rejected = {
        "id": "p-given-up",
        "title": "Leave it to 1 firm",
        "serves": [shape.goal_ids()[0]],
        "status": "rejected",
    }
    return [*found, rejected | {"decided": "d-skills"}]


def _pathway(shape: Shape, goal: int, way: int) -> Tree:
    word = TOPICS[goal][0]
    pathway: Tree = {
        "id": shape.pathway_id(goal, way),
        "title": f"Way {way + 1} to {word}, from {TOWNS[goal]}",
        "serves": [{"to": shape.goal_ids()[goal], "because": "5 of 6 towns asked for it"}],
        "needs": {"at_least": 2},
        "status": "chosen",
        "decided": f"d-{word}",
        "evidence": [f"e-{word}"],
    }
    if (goal, way) == (0, 0):
        pathway["excludes"] = [{"to": "p-given-up", "because": "One firm is not six towns"}]
    if goal < 2 and way < 2:
        pathway |= {"lead_time": {"decide": "P3M", "build": "P6M"}}
        if way == 0:
            pathway |= {"sell_by": shape.day(3, "06-30"), "transfers": [shape.pathway_id(goal, 1)]}
        else:
            pathway |= {"sell_by": shape.day(8, "12-31")}
    return pathway


# The period of each action of a pathway, as years of the plan and days in them; and its status in the third year.
_FIRST = (
    ((0, "02-01"), (1, "04-30"), "done"),
    ((1, "06-01"), (2, "12-20"), "running"),
    ((1, "09-01"), (3, "03-31"), "running"),
    ((3, "01-10"), (3, "11-30"), "planned"),
)
_OTHERS = (
    ((2, "01-10"), (2, "12-20"), "running"),
    ((3, "02-01"), (3, "10-31"), "planned"),
    ((2, "03-01"), (3, "06-30"), "running"),
    ((3, "03-01"), (3, "12-15"), "selected"),
)


def timing(place: Place) -> tuple[tuple[int, str], tuple[int, str], str]:
    """Return when an action begins and ends, as years of the plan and days in them, and how far it has come."""
    return (_OTHERS if place.way else _FIRST)[place.number]


def actions(shape: Shape, chance: Random) -> list[Tree]:
    """Return the actions, then one that was dropped, one that is an idea, and one that was merged."""
    first, goal = shape.action_id(Place(0, 0, 2)), shape.pathway_id(0, 0)
    return [
        *(_action(shape, place, chance) for place in shape.places()),
        {"id": "a-dropped", "title": "Bus with 12 screens", "serves": [goal], "status": "dropped"},
        {"id": "a-idea", "title": "Boat with 12 screens", "serves": [goal], "status": "idea", "flags": []},
        {"id": "a-merged", "title": "Third course for 20 people", "serves": [goal], "merged_into": first},
    ]


def _action(shape: Shape, place: Place, chance: Random) -> Tree:
    start, end, status = timing(place)
    town, seats = TOWNS[(place.goal + 3 * place.way + place.number) % len(TOWNS)], chance.randint(12, 60)
    work = WORKS[(place.number + 4 * place.way) % len(WORKS)]
    return {
        "id": shape.action_id(place),
        "title": f"{work} in {town} for {seats} people",
        "description": f"{seats} people of {town} meet on {chance.randint(4, 20)} days, and write down what they did.",
        "serves": [{"to": shape.pathway_id(place.goal, place.way), "because": f"{seats} places were asked for"}],
        "status": status,
        "period": f"{shape.day(*start)}/{shape.day(*end)}",
        "depends_on": [shape.action_id(Place(place.goal, place.way, 0))] if place.number == 1 else [],
        "rri": [{"key": key, "how": f"{seats} people are asked twice"} for key in shape.keys(place.goal)],
        "sustainability": [TOPICS[place.goal][4]],
        "nature": "training",
        "delivery": "own-staff",
        "participatory": place.way == 0 and place.number in {1, 3},
        "success": [f"{seats} people have finished"],
        **_people(shape, place),
        **shares(shape, place),
        **_care(place),
    }


def _people(shape: Shape, place: Place) -> Tree:
    first = place.goal + 4 * place.way + place.number
    owner, doer = shape.stakeholder(first), shape.stakeholder(first + 1)
    agreed = {"as": "accountable", "commitment": "confirmed", "since": shape.day(-1, "10-01")}
    involved: list[Tree] = [{"who": owner, **agreed}, {"who": doer, "as": "responsible"}]
    if place.number == 2:
        involved.append({"who": shape.stakeholder(4 + first % 8), "as": "affected"})
    if place == Place(shape.goals - 1, shape.ways - 1, 2):
        involved.append({"who": shape.stakeholder(first + 8), **agreed})
    return {"involved": involved, "effort": [{"who": owner, "posts": "0.2"}, {"who": doer, "posts": "0.1"}]}


def _care(place: Place) -> Tree:
    """Return what calls for care in an action, and the care that is taken."""
    match place.number:
        case 0:
            safeguards = [{"title": "A board of 3 reads the consent form", "who": "s-research-1"}]
            return {"flags": ["personal-data", "human-participants"], "ethics": safeguards}
        case 1:
            return {"flags": ["data"], "openness": [{"title": "Open licence, in the county's archive"}]}
        case 2:
            screening: list[Tree] = [{"objective": objective, "finding": "none"} for objective in OBJECTIVES[:-1]]
            screening.append({"objective": "biodiversity", "finding": "risk", "mitigation": "No work from May to July"})
            return {"flags": ["physical", "investment"], "screening": screening}
        case _:
            return {"flags": []}
