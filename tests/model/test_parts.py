"""What the parts of a plan promise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from rri_planner.model import (
    Alignment,
    Contribution,
    Goal,
    Item,
    Nested,
    Plan,
    Record,
    Region,
    Stakeholder,
    Vision,
    name_of,
)
from rri_planner.model._parts import merged
from tests.strategies import plans


@given(plans())
@settings(max_examples=15)
def test_the_way_leads_to_the_part(plan: Plan) -> None:
    """Following a path from the plan, key by key, comes to the part."""
    for placed in plan.parts():
        here: object = plan
        for step in placed.path:
            here = here[step] if isinstance(here, tuple) and isinstance(step, int) else getattr(here, str(step))
        assert here is placed.part


def test_parts_come_in_the_order_of_the_plan() -> None:
    """What stands inside a part follows it; records are parts, nested values are not."""
    plan = Plan(
        region={"name": "Dale", "context": [{"id": "c"}]},
        goals=[Goal(id="g", rri="ethics")],
        policies=[{"id": "p", "objectives": [{"id": "o"}]}, {"id": "q"}],
        alignments=[{"of": "g", "with": "o"}],
    )
    assert [(placed.path, type(placed.part).__name__) for placed in plan.parts()] == [
        (("region",), "Region"),
        (("region", "context", 0), "ContextItem"),
        (("goals", 0), "Goal"),
        (("policies", 0), "Policy"),
        (("policies", 0, "objectives", 0), "Objective"),
        (("policies", 1), "Policy"),
        (("alignments", 0), "Alignment"),
    ]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (Goal(id="g", title="Skills"), "Skills"),
        (Stakeholder(id="s", name="School"), "School"),
        (Contribution(id="c", text="Teachers"), "Teachers"),
        (Vision(statement="Everyone"), "Everyone"),
        (Goal(id="g"), "g"),
        (Goal(id="g", title=" "), "g"),
        (Alignment(), "Alignment"),
        (Region(), "Region"),
    ],
)
def test_a_part_is_called_by_what_it_says_of_itself(part: Nested, name: str) -> None:
    """A title, else a name, a text, an id; an empty title is no name."""
    assert str(name_of(part)) == name


def test_a_part_of_a_known_id_takes_the_old_ones_place() -> None:
    """Others come after, and of two new ones with the same id the later counts."""
    old: tuple[Item | Record, ...] = (Goal(id="a"), Goal(id="b"), Alignment())
    new: list[Item | Record] = [Goal(id="b", due=1000), Goal(id="c"), Alignment(), Goal(id="c", due=2000)]
    assert merged(old, new) == [Goal(id="a"), new[0], Alignment(), new[3], Alignment()]
