"""Every rule finds its defect wherever it is planted in a coherent plan, and what else appears is explained."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from typing import Any

import pytest
from attrs import evolve

import rri_planner as rri
from rri_planner.coherence import PROFILES
from rri_planner.model import Plan, fields_of
from rri_planner.rules import STAGES
from tests.planted.coherent_plan import coherent_plan
from tests.planted.defect import Harvest, Planter, findings, harvest
from tests.planted.planters import PLANTERS
from tests.planted.shape import LARGE, WIDE, Shape

pytestmark = pytest.mark.no_cover  # counting lines would take longer than the checks, and other tests do it

EVERYWHERE = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
WAYS = Counter(planter.code for planter in PLANTERS)

# Asked only in another profile, or of what a plan without weak points does not have.
NOT_JUDGED = {"LNG105", "PRF101", "ADA101"}

grown = cache(coherent_plan)


def most_places(planter: Planter[Any], shape: Shape) -> int:
    """Return in how many places a defect is planted: few where its rule is broken in several ways, or once more."""
    if EVERYWHERE:
        return 10_000
    return max(2, 5 // WAYS[planter.code]) if shape == LARGE else 1


@pytest.mark.parametrize("shape", [LARGE, WIDE], ids=["large", "wide"])
def test_without_a_defect_nothing_is_found(shape: Shape) -> None:
    """The plans have 40 actions and parts of every kind, give every rule something to judge, and are coherent."""
    plan = grown(shape)
    report = rri.check(plan, today=shape.today)
    assert [str(finding) for finding in report] == []
    assert {rule.code for rule in rri.RULES} - set(report.ran) == NOT_JUDGED
    unused = [each.key for each in fields_of(Plan) if each.declared.record and not getattr(plan, each.name)]
    assert unused == ["vocabularies"]
    assert plan.stage == "review"
    assert len(plan.actions) >= 40


@pytest.mark.parametrize("shape", [LARGE, WIDE], ids=["large", "wide"])
def test_nothing_is_found_at_any_stage_or_in_any_profile(shape: Shape) -> None:
    """A younger plan, a check that does not know the day, and another profile find nothing either."""
    plan = grown(shape)
    for stage in STAGES:
        assert [str(each) for each in rri.check(plan.evolve(stage=stage), today=shape.today)] == []
    for profile in PROFILES:
        assert [str(each) for each in rri.check(plan, profile=profile)] == []


def test_every_rule_has_a_planter() -> None:
    """No rule of the catalogue goes without a defect that it must find, and none is planted for a rule that is gone."""
    assert {planter.code for planter in PLANTERS} == {rule.code for rule in rri.RULES}
    assert all(planter.what for planter in PLANTERS)


@pytest.mark.parametrize("shape", [LARGE, WIDE], ids=["large", "wide"])
@pytest.mark.parametrize("planter", PLANTERS, ids=lambda planter: f"{planter.code}-{planter.name}")
def test_the_defect_is_found_wherever_it_is_planted(planter: Planter[Any], shape: Shape) -> None:
    """The rule finds each planted defect; the rules that see it too are exactly those that the planter explains."""
    plan = grown(shape)
    reaped = [
        (planted.subjects, harvest(plan, planted, code=planter.code, today=shape.today))
        for planted in planter.planted(plan, most=most_places(planter, shape), seed=shape.seed)
    ]
    assert reaped
    assert [subjects for subjects, each in reaped if not each.was_found] == []
    assert [(subjects, each.unexplained) for subjects, each in reaped if each.unexplained] == []
    assert [(subjects, each.idle) for subjects, each in reaped if each.idle] == []


def test_the_same_shape_gives_the_same_plan() -> None:
    """Plans and places depend on the shape alone."""
    again = coherent_plan(LARGE)
    assert again == grown(LARGE)
    for planter in PLANTERS:
        one, two = (next(planter.planted(plan, most=1, seed=1)) for plan in (again, grown(LARGE)))
        assert one == two


def test_an_unplanted_plan_is_seen_to_be_one() -> None:
    """What a planter promises and does not plant, plants and does not tell, or explains in vain, is told apart."""
    planter = next(each for each in PLANTERS if each.code == "STR104")
    plan = grown(LARGE)
    planted = next(planter.planted(plan, most=1, seed=1))
    assert findings(planted.plan, LARGE.today) == {("STR104", ("p-new",))}
    wrong = evolve(planted, explained={("TIM101", ("p-new",))})
    assert harvest(plan, wrong, code="STR106", today=LARGE.today) == Harvest(
        was_found=False,
        explained=frozenset(),
        unexplained=frozenset({("STR104", ("p-new",))}),
        idle=frozenset({("TIM101", ("p-new",))}),
    )
