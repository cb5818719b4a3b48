"""Who took part in a made-up plan, what was said, and what was made of it."""

from __future__ import annotations

from tests.planted.ends_and_means import timing
from tests.planted.shape import HELIX, TOPICS, Place, Shape, Tree

PARTICIPANTS: Tree = {
    "total": 40,
    "helix": dict.fromkeys(HELIX, 10),
    "gender": {"women": 20, "men": 20},
    "groups": {"under-30": 12},
    "cross": [{"by": {"gender": "women", "helix": "business"}, "count": 5}],
}


def stakeholders() -> list[Tree]:
    """Return three stakeholders of each strand of the helix; together they hold every role of the plan."""
    found: list[Tree] = [
        {
            "id": f"s-{strand}-{index}",
            "name": f"{strand.capitalize()} body {index}",
            "helix": strand,
            "capacity": {"posts": 6},
            "gender_plan": dict.fromkeys(("public", "resources", "data", "training"), True),
        }
        for index in (1, 2, 3)
        for strand in HELIX
    ]
    roles = {"s-government-1": ["steering", "revision"], "s-government-2": ["monitoring"]}
    return [each | {"roles": roles.get(each["id"], [])} for each in found]


def events(shape: Shape) -> list[Tree]:
    """Return a workshop before each goal, three focus groups, and a survey that claims no more than it can."""
    everybody = [shape.stakeholder(number) for number in range(12)]
    groups = [_focus_group(shape, number) for number in (1, 2, 3)]
    return [*(_workshop(shape, goal, everybody) for goal in range(shape.goals)), *groups, _survey(shape)]


def _workshop(shape: Shape, goal: int, everybody: list[str]) -> Tree:
    return {
        "id": f"e-{TOPICS[goal][0]}",
        "kind": "round-table",
        "title": f"Round table {goal + 1}",
        "date": shape.day(-1, f"03-{goal + 10}"),
        "participants": PARTICIPANTS,
        "attended_by": everybody,
        "informs": [shape.goal_ids()[goal]],
        "feedback": {"date": shape.day(-1, "06-01"), "channel": "Letter to all 40"},
        "dimensions": ["inclusion", "anticipation"],
    }


def _focus_group(shape: Shape, number: int) -> Tree:
    return {
        "id": f"e-group-{number}",
        "kind": "focus-group",
        "title": f"Focus group {number}",
        "date": shape.day(-1, f"04-{number + 10}"),
        "participants": {"total": 8},
        "informs": [shape.goal_ids()[0]],
        "feedback": {"date": shape.day(-1, "06-01"), "channel": "Letter to all 8"},
    }


def _survey(shape: Shape) -> Tree:
    return {
        "id": "e-survey",
        "kind": "survey",
        "title": "Survey of 900 adults",
        "date": shape.day(-1, "05-10"),
        "informs": [shape.goal_ids()[1]],
        "feedback": {"date": shape.day(-1, "08-01"), "channel": "Table in the newspaper"},
        "survey": {
            "sponsor": "s-government-1",
            "conductor": "The university's field team",
            "population": "Adults of Aldermark",
            "population_size": 62_000,
            "recruitment": "Drawn by lot from the population register",
            "sample": "probability",
            "sample_size": 900,
            "mode": "Post and web",
            "dates": f"{shape.day(-1, '04-01')}/{shape.day(-1, '05-01')}",
            "wording": "Would you go to a data course within 30 km?",
            "weighting": "By age and town",
            "limits": "Says nothing of those under 18",
            "claims": [
                {"text": "Most adults would go", "share": 62, "kind": "majority"},
                {"text": "It speaks for the adults of the region", "share": 62, "kind": "representative"},
            ],
        },
    }


def contributions(shape: Shape) -> list[Tree]:
    """Return ten ideas from each strand: five adopted, one merged, two declined with a reason, two parked."""
    return [_contribution(shape, strand, number) for strand in range(len(HELIX)) for number in range(10)]


def _contribution(shape: Shape, strand: int, number: int) -> Tree:
    said = {
        "id": f"c-{HELIX[strand]}-{number}",
        "kind": "idea" if number % 2 else "need",
        "text": f"Idea {number + 1} of table {strand + 1}",
        "from": f"e-{TOPICS[number % shape.goals][0]}",
        "by": HELIX[strand] if number % 2 else f"s-{HELIX[strand]}-1",
        "answered_on": shape.day(-1, "06-01"),
    }
    if number < 5:
        counted = 5 * strand + number
        action = Place(counted % shape.goals, 0, (1, 3, 2)[counted // shape.goals % 3])
        return said | {"outcome": "adopted", "into": [shape.action_id(action)]}
    if number == 5:
        return said | {"outcome": "merged", "into": [f"c-{HELIX[strand]}-0"]}
    if number < 8:
        return said | {"outcome": "declined", "because": "It would cost 3 times the budget"}
    return said | {"outcome": "parked", "until": shape.day(3, "06-30"), "because": "Looked at again in the review"}


def decisions(shape: Shape) -> list[Tree]:
    """Return one decision a goal, taken after its workshop and because of it."""
    return [
        {
            "id": f"d-{TOPICS[goal][0]}",
            "title": f"Decision {goal + 1}",
            "about": [id_, *(shape.pathway_id(goal, way) for way in range(shape.ways))],
            "date": shape.day(-1, "10-15"),
            "by": "s-government-1",
            "because": "30 of 40 people at the round table put it first",
            "criterion": "Number of people who would take part",
            "changed_because": [f"e-{TOPICS[goal][0]}"],
        }
        for goal, id_ in enumerate(shape.goal_ids())
    ]


def reviews(shape: Shape) -> list[Tree]:
    """Return two reviews of the whole plan, the first of them before half of its time was over."""
    common = {"of": ["aldermark"], "by": "s-government-1", "may_change": True, "inputs": ["All indicators"]}
    dimensions = ["reflexivity", "responsiveness"]
    return [
        {"id": "r-second-year", "title": "Review in spring", "date": shape.day(2, "03-15"), **common}
        | {"dimensions": dimensions, "comment": "Two courses were half empty", "answer": "They moved to the evening"},
        {"id": "r-fourth-year", "title": "Review in autumn", "date": shape.day(3, "10-15"), **common}
        | {"dimensions": dimensions, "comment": "To be held", "answer": "To be given"},
    ]


def updates(shape: Shape) -> list[Tree]:
    """Return an update of every action that has begun, with the status that the action states."""
    found = []
    for place in shape.places():
        status = timing(place)[2]
        if status in {"running", "done"}:
            light = {"colour": "green"}
            update = {"of": shape.action_id(place), "date": shape.day(2, "06-15"), "status": status, "light": light}
            found.append(update | {"completion": 100 if status == "done" else 50, "by": "s-government-2"})
    return found
