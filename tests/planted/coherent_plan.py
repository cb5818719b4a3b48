"""A made-up plan in which every rule has something to judge, and nothing to find."""

from __future__ import annotations

from random import Random

from rri_planner.model import Plan
from tests.planted.ends_and_means import actions, gaps, goals, pathways
from tests.planted.judged import assumptions, influences, judgements, variants
from tests.planted.measured import funding, indicators
from tests.planted.said import contributions, decisions, events, reviews, stakeholders, updates
from tests.planted.settled import alignments, policies
from tests.planted.shape import Place, Shape, Tree


def coherent_plan(shape: Shape) -> Plan:
    """Return the plan of this shape; the same shape gives the same plan.

    The region is invented and every line illustrative. The plan is in its third year and under review.
    """
    chance = Random(f"planted:{shape.seed}")  # noqa: S311  # a plan, no secret
    plan = Plan(
        **_head(shape),
        goals=goals(shape),
        gaps=gaps(shape),
        pathways=pathways(shape),
        actions=actions(shape, chance),
        indicators=indicators(shape),
        stakeholders=stakeholders(),
        events=events(shape),
        contributions=contributions(shape),
        policies=policies(shape),
        alignments=alignments(shape),
        assumptions=assumptions(shape),
        influences=influences(shape, chance),
        variants=variants(),
        judgements=judgements(),
        funding=funding(shape),
        decisions=decisions(shape),
        reviews=reviews(shape),
        updates=updates(shape),
        waivers=[_waiver(shape)],
    )
    return _looked_at(plan)


def _head(shape: Shape) -> Tree:
    return {
        "id": "aldermark",
        "title": {"en": "Action plan for Aldermark", "sv": "Handlingsplan för Aldermark"},
        "summary": "Six towns, one data school, and 40 % less energy in public halls.",
        "languages": ["en", "sv"],
        "stage": "review",
        "issued": shape.day(-1, "11-20"),
        "period": f"{shape.day(0, '01-01')}/{shape.day(4, '12-31')}",
        "currency": shape.currency,
        "region": {
            "name": "Aldermark",
            "code": "XX101",
            "country": "XX",
            "population": {"value": 84_000, "date": shape.day(-1, "01")},
            "reference": [
                {"group": group, "share": share, "source": "Made up"}
                for group, share in (("women", 50), ("men", 50), ("under-30", 30))
            ],
        },
        "vision": {
            "id": "v-aldermark",
            "statement": {"en": "All 84 000 of us use data by choice", "sv": "Alla 84 000 väljer sina data"},
            "horizon": shape.day(4, "12-31"),
            "needs": "all",
            "opportunities": ["Two fibre lines cross the region"],
            "threats": ["One in five engineers retires by the last year"],
        },
        "themes": [{"id": "t-people", "title": "People"}, {"id": "t-places", "title": "Places"}],
        "provenance": "illustrative",
    }


def _waiver(shape: Shape) -> Tree:
    return {
        "rule": "RSP101",
        "subject": shape.action_id(Place(shape.goals - 1, shape.ways - 1, 2)),
        "because": "The two firms lead it together, by a contract that says who decides",
        "by": shape.stakeholder(2),
        "date": shape.day(0, "02-01"),
    }


def _looked_at(plan: Plan) -> Plan:
    """Return the plan with the fingerprints of what its links to goals lead to, and of what is translated."""
    for pathway in plan.pathways:
        plan = plan.reviewed(pathway.id, pathway.serves[0].to)
    return plan
