"""The money and the measures of a made-up plan."""

from __future__ import annotations

from tests.planted.shape import TOPICS, Place, Shape, Tree

LINES = ("f-region", "f-towns", "f-union", "f-firms")


def funding(shape: Shape) -> list[Tree]:
    """Return the funding lines; each has more than what is promised from it."""
    return [
        {
            "id": line,
            "title": f"Line {number + 1}",
            "funder": f"Funder {number + 1}",
            "ceiling": 2_400_000,
            "window": f"{shape.day(0, '01-01')}/{shape.day(4, '12-31')}",
        }
        for number, line in enumerate(LINES)
    ]


def shares(shape: Shape, place: Place) -> Tree:
    """Return what an action costs and who pays it: the first goals cost most, every second action has two lines."""
    cost = (shape.goals - place.goal + 1) * 20_000 + 1_000 * place.number
    first = (place.goal + place.way + place.number) % len(LINES)
    second = (first + 1) % len(LINES)
    match place.number:
        case 0:
            paid: list[Tree] = [{"from": LINES[first], "share": 100}]
        case 1:
            paid = [{"from": LINES[first], "share": 60}, {"from": LINES[second], "share": 40}]
        case 2:
            paid = [{"from": LINES[first], "amount": cost}]
        case _:
            paid = [{"from": LINES[first], "amount": cost - 5_000}, {"from": LINES[second], "amount": 5_000}]
    return {"cost": cost, "funding": paid}


def indicators(shape: Shape) -> list[Tree]:
    """Return a result for each goal, an output for each pathway, a sum of outputs, and a figure of the context."""
    found = [_result(shape, goal) for goal in range(shape.goals)]
    outputs = [(goal, way) for goal in range(shape.goals) for way in range(shape.ways)]
    found += [_output(shape, goal, way) for goal, way in outputs]
    total = _measure(shape, "i-all", "People trained in all", measures="v-aldermark", first=0, last=100 * shape.goals)
    added = [f"i-{shape.pathway_id(goal, 0)[2:]}" for goal in range(shape.goals)]
    total |= {"kind": "impact", "aggregate": {"method": "sum", "of": added, "tolerance": 1}}
    total["signpost"] = _signpost(shape, 50)
    context = _measure(shape, "i-jobs", "Jobs in the region", measures=shape.goal_ids()[1], first=40_000, last=41_000)
    return [*found, total, context | {"kind": "context"}]


def _result(shape: Shape, goal: int) -> Tree:
    measure = _measure(
        shape, f"i-{TOPICS[goal][0]}", f"Result {goal + 1}", measures=shape.goal_ids()[goal], first=20, last=60
    )
    return measure | {"kind": "result", "type": "percent", "unit": "percent of adults"}


def _output(shape: Shape, goal: int, way: int) -> Tree:
    pathway = shape.pathway_id(goal, way)
    measure = _measure(shape, f"i-{pathway[2:]}", f"Output {goal + 1}.{way + 1}", measures=pathway, first=0, last=100)
    return measure | ({"signpost": _signpost(shape, 80)} if goal < 2 and way == 0 else {})


def _signpost(shape: Shape, threshold: int) -> Tree:
    expected = shape.day(2, "06-01")
    return {"threshold": threshold, "then": "Take the second way", "who": "s-government-1", "expected": expected}


def _measure(  # noqa: PLR0913  # what tells one measure from another
    shape: Shape, id_: str, title: str, *, measures: str, first: int, last: int
) -> Tree:
    """Return a measure that has come as far as the time has: from the first day to the last, in a straight line."""
    half = (first + last) // 2
    return {
        "id": id_,
        "title": title,
        "measures": [measures],
        "kind": "output",
        "type": "count",
        "unit": "people",
        "direction": "up",
        "definition": f"Everybody on the lists of {title}, once",
        "source": "Lists kept by the six towns",
        "frequency": "P1Y",
        "reporter": "s-government-2",
        "baseline": {"value": first, "date": shape.day(-1, "12-31"), "source": "The same lists"},
        "targets": [
            {"value": half, "date": shape.day(2, "06-30"), "set_on": shape.day(-1, "10-01")},
            {"value": last, "date": shape.day(4, "12-31"), "set_on": shape.day(-1, "10-01")},
        ],
        "observations": [
            {"value": first + (last - first) // 5, "date": shape.day(0, "12-31")},
            {"value": half, "date": shape.day(2, "06-30")},
        ],
    }
