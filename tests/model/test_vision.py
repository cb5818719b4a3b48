"""What a vision promises."""

from __future__ import annotations

from rri_planner.model import Goal, Needs, Plan, Prospect, Vision


def test_a_vision_has_an_id_of_its_own_accord() -> None:
    """A plan has one vision, which can be named without being given an id."""
    plan = Plan(vision={"statement": "Everyone takes part"}, goals=[Goal(id="g", serves="vision")])
    assert plan["vision"] is plan.vision
    assert Plan(vision=Vision(id="v"))["v"] == Vision(id="v")


def test_a_prospect_may_be_a_sentence() -> None:
    """Opportunities and threats may say which key of responsible research they belong to."""
    vision = Vision(opportunities="Remote work", threats=[{"text": "Exclusion", "rri": "ethics"}], needs="any")
    assert vision.opportunities == (Prospect(text="Remote work"),)
    assert vision.threats == (Prospect(text="Exclusion", rri="ethics"),)
    assert vision.needs == Needs("any")
