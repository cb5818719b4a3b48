"""How items show themselves to a programmer."""

from __future__ import annotations

from hypothesis import given

from rri_planner import model
from rri_planner.model import Action, Goal, Plan, Vision
from tests.strategies import items


def test_an_item_shows_what_it_says_and_nothing_else() -> None:
    """Only stated fields are shown, each as it would be written."""
    action = Action(
        id="a-lab",
        title="Digitalt labb",
        description={"sv": "Ett labb", "en": "A lab"},
        serves=["p-schools"],
        period="2026-Q3/2027",
        duration="P6M",
        flags=[],
        extra={"room": 3},
    )
    assert repr(action) == (
        "Action(title='Digitalt labb', description={'en': 'A lab', 'sv': 'Ett labb'}, extra=FrozenMap({'room': 3}), "
        "id='a-lab', serves=[Link(to='p-schools')], period='2026-Q3/2027', duration='P6M', flags=[])"
    )


def test_a_default_that_is_an_id_goes_without_saying() -> None:
    """A vision of the usual id shows only what it says."""
    assert repr(Vision(horizon=2035)) == "Vision(horizon='2035')"


def test_a_plan_shows_its_size() -> None:
    """A plan of any size fits on a line."""
    assert repr(Plan(id="valley", goals=[Goal(id=f"g-{number}") for number in range(1000)])) == (
        "<Plan 'valley' of 1000 items>"
    )


@given(items(Goal))
def test_what_is_shown_makes_the_item_again(goal: Goal) -> None:
    """What an item shows is the call that makes an equal one."""
    assert eval(repr(goal), vars(model)) == goal  # noqa: S307 - our own words
