"""The policies around a made-up plan, and how it stands to them."""

from __future__ import annotations

from rri_planner.model import VOCABULARIES
from tests.planted.shape import Place, Shape, Tree


def policies(shape: Shape) -> list[Tree]:
    """Return a strategy with criteria of smart specialisation, a green one and a digital one."""
    criteria = [
        {"criterion": word, "evidence": f"Report {number + 1}"}
        for number, word in enumerate(VOCABULARIES["s3-criterion"].words)
    ]
    period = f"{shape.day(-5, '01-01')}/{shape.day(4, '12-31')}"
    return [
        {"id": "l-s3", "title": "Strategy for smart specialisation", "territory": "XX1", "period": period}
        | {"objectives": [_objective(f"o-s3-{n}") for n in (1, 2, 3)], "criteria": criteria},
        {"id": "l-green", "title": "Climate plan", "territory": "XX", "period": period}
        | {"objectives": [_objective("o-green-1"), _objective("o-green-2"), _objective("o-roads", in_scope=False)]},
        {"id": "l-digital", "title": "Digital plan", "territory": "XX101", "period": period}
        | {"objectives": [_objective("o-digital-1")]},
    ]


def _objective(id_: str, *, in_scope: bool = True) -> Tree:
    return {"id": id_, "title": f"Objective {id_[2:]}", "in_scope": in_scope}


OBJECTIVES = ("o-s3-1", "o-s3-2", "o-s3-3", "o-green-1", "o-green-2", "o-digital-1")


def alignments(shape: Shape) -> list[Tree]:
    """Return how all goals but the last, one pathway and one action stand to the objectives; one of them conflicts."""
    ends = [*shape.goal_ids()[:-1], shape.pathway_id(0, 0), shape.pathway_id(1, 0), shape.action_id(Place(0, 0, 1))]
    found: list[Tree] = [
        {"of": end, "with": objective, "sign": "supports", "because": f"Counted among its {number + 4} measures"}
        for number, (end, objective) in enumerate(zip(ends, OBJECTIVES, strict=False))
    ]
    conflict = {"of": shape.action_id(Place(0, 0, 2)), "with": "o-roads", "sign": "conflicts"}
    because = {"because": "Lorries drive 900 km", "mitigation": "They drive at night, and 3 trips are one"}
    return [*found, conflict | because]
