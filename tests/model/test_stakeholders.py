"""What stakeholders promise."""

from __future__ import annotations

from decimal import Decimal

from rri_planner.model import Capacity, GenderPlan, Stakeholder, fields_of
from tests.model.classes import CLASSES


def test_a_stakeholder_may_be_written_plainly() -> None:
    """A number of posts is a capacity, and a gender equality plan has four parts."""
    stakeholder = Stakeholder(
        id="s",
        roles="steering",
        contact={"post": ["anna@example.org"]},
        capacity={"posts": "1.5"},
        gender_plan={"public": True, "training": False},
    )
    assert stakeholder.contact == {"post": ("anna@example.org",)}
    assert stakeholder.capacity == Capacity(posts=Decimal("1.5"))
    assert stakeholder.gender_plan == GenderPlan(public=True, training=False)


def test_what_is_personal_is_marked() -> None:
    """The one field with data of persons is known as such, so that no public document shows it."""
    personal = [(owner.__name__, each.name) for owner in CLASSES for each in fields_of(owner) if each.declared.personal]
    assert personal == [("Stakeholder", "contact")]
