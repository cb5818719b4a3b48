"""What a plan promises."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.errors import BadField, BadUsage, UnknownItem, UnreadablePlan
from rri_planner.model import (
    Action,
    Alignment,
    ContextItem,
    Goal,
    Item,
    Objective,
    Plan,
    Record,
    Region,
    StatusUpdate,
    Vision,
    collection_of,
    fields_of,
)
from tests.strategies import plans

_GOAL = Goal(id="g-skills", title="Fler kan det digitala")
_PLAN = Plan(
    languages=["sv"],
    region=Region(context=[ContextItem(id="c-fibre")]),
    vision=Vision(),
    goals=[_GOAL, Goal(id="g-young")],
    actions=[Action(id="a-lab", serves=_GOAL)],
    policies=[{"id": "pol", "objectives": [{"id": "pol-health"}]}],
    alignments=[Alignment(of="g-young", with_="pol-health")],
)
some = settings(max_examples=15)


@given(plans())
@some
def test_a_plan_is_a_value(plan: Plan) -> None:
    """A plan is equal to its copies, in this process and in another, and hashes as they do."""
    for twin in (pickle.loads(pickle.dumps(plan)), copy.copy(plan), copy.deepcopy(plan), plan.evolve()):  # noqa: S301 - our own bytes
        assert (twin, hash(twin), list(twin)) == (plan, hash(plan), list(plan))


@given(plans(), st.randoms(use_true_random=False))
@some
def test_the_order_of_keys_does_not_matter(plan: Plan, random: Any) -> None:  # noqa: ANN401 - Hypothesis' own randomness
    """A plan is what it says, in whatever order its fields are given."""
    stated = [(each.name, getattr(plan, each.name)) for each in fields_of(Plan)]
    random.shuffle(stated)
    assert Plan(**dict(stated)) == plan


@given(plans(broken=True))
@some
def test_a_plan_with_broken_references_can_be_read(plan: Plan) -> None:
    """What does not hold together is for the rules to say: a plan knows its items whatever they refer to."""
    assert all(plan[item.id] is item and item.id in plan and plan.get(item.id) is item for item in plan)
    assert len(plan) == len(list(plan)) == len({item.id for item in plan})


def test_items_come_in_the_order_of_the_plan() -> None:
    """Iterating gives every item, objectives and context items included, and no record."""
    assert [item.id for item in _PLAN] == ["c-fibre", "vision", "g-skills", "g-young", "a-lab", "pol", "pol-health"]
    assert [item.id for item in _PLAN.of_kind("action", "goal")] == ["g-skills", "g-young", "a-lab"]
    assert _PLAN.of_kind("region") == ()


def test_an_item_is_found_by_its_id() -> None:
    """An id that is not there is an error with the nearest one, or none, as the caller wants."""
    assert _PLAN["g-young"] == Goal(id="g-young")
    assert (_PLAN.get("g-yung"), "g-yung" in _PLAN, 3 in _PLAN) == (None, False, False)
    with pytest.raises(UnknownItem, match=r'^the plan has no item "g-yung"; did you mean "g-young"\?$'):
        _PLAN["g-yung"]


def test_a_plan_cannot_change() -> None:
    """To change a plan is to make another one."""
    with pytest.raises(FrozenInstanceError):
        _PLAN.stage = "adopted"  # type: ignore[misc]  # what mypy refuses is tried
    adopted = _PLAN.evolve(stage="adopted")
    assert (adopted.stage, _PLAN.stage, adopted.goals) == ("adopted", "draft", _PLAN.goals)
    with pytest.raises(BadField, match=r'"adoptd" is not one of draft, .*; did you mean "adopted"'):
        _PLAN.evolve(stage="adoptd")


def test_items_are_added_and_put_in_the_place_of_others() -> None:
    """A part of a known id takes the old one's place, in its collection's order; the rest is as before."""
    goal, action, update = Goal(id="g-young", due=2030), Action(id="a-site"), StatusUpdate(of="a-lab")
    vision = Vision(id="v", horizon=2040)
    changed = _PLAN.with_items(goal, action, update, vision, update)
    assert (changed.goals, changed.vision) == ((_PLAN.goals[0], goal), vision)
    assert (changed.actions, changed.updates) == ((*_PLAN.actions, action), (update, update))
    assert changed.evolve(goals=_PLAN.goals, vision=_PLAN.vision, actions=_PLAN.actions, updates=()) == _PLAN
    assert _PLAN.with_items() == _PLAN


def test_a_record_of_a_known_id_takes_the_old_ones_place() -> None:
    """Records may have ids, too."""
    plan = Plan(updates=[StatusUpdate(id="u", status="planned")])
    assert plan.with_items(StatusUpdate(id="u", status="done")).updates == (StatusUpdate(id="u", status="done"),)


def test_added_items_belong_to_the_plan() -> None:
    """Plain texts of an added item get the plan's language, and its id must be free."""
    assert _PLAN.with_items(Goal(id="h", title="Mål"))["h"] == Goal(id="h", title={"sv": "Mål"})
    with pytest.raises(UnreadablePlan, match=r"already taken by goals\.0"):
        _PLAN.with_items(Action(id="g-skills"))


@pytest.mark.parametrize("part", [Objective(id="o"), ContextItem(id="c"), Item(id="i"), Record()])
def test_what_stands_inside_another_item_cannot_be_added(part: Item | Record) -> None:
    """An objective belongs to a policy: it cannot stand in the plan itself."""
    with pytest.raises(BadUsage, match="stands inside another item"):
        _PLAN.with_items(part)
    assert collection_of(type(part)) is None


def test_every_other_class_has_its_collection() -> None:
    """The field that holds items of a class is found by the class."""
    assert [collection_of(owner) for owner in (Goal, Vision, StatusUpdate, Region)] == [
        "goals",
        "vision",
        "updates",
        "region",
    ]


def test_a_look_at_a_link_is_remembered() -> None:
    """A reviewed link carries the fingerprint of its target, until the target is reworded."""
    seen = _PLAN.reviewed("a-lab", "g-skills")
    (link,) = seen.actions[0].serves
    assert link.reviewed == seen.fingerprint("g-skills") == _PLAN.fingerprint("g-skills")
    assert seen.fingerprint("a-lab") == _PLAN.fingerprint("a-lab")
    assert seen.with_items(Goal(id="g-skills", title="Alla kan")).fingerprint("g-skills") != link.reviewed
    with pytest.raises(BadUsage, match='"a-lab" has no link to "g-young"'):
        _PLAN.reviewed("a-lab", "g-young")
    with pytest.raises(UnknownItem):
        _PLAN.reviewed("a-lab", "nowhere")


def test_the_original_language_is_the_first() -> None:
    """A plan that names no language has an undetermined one."""
    assert (Plan(languages=["fr", "en"]).language, Plan().language) == ("fr", "und")


def test_a_plan_may_be_written_in_python_as_in_a_file() -> None:
    """Maps and model classes, ids and items, strings and values make the same plan."""
    written = Plan(
        goals=[{"id": "g", "title": "Skills", "due": 2029, "needs": {"at_least": 1}}],
        actions=[{"id": "a", "serves": "g", "involved": [{"who": "s", "as": "accountable"}], "cost": "12.5"}],
    )
    goal = Goal(id="g", title="Skills", due="2029", needs={"at_least": 1})
    assert written == Plan(
        goals=[goal], actions=[Action(id="a", serves=[goal], involved={"who": "s", "as": "accountable"}, cost="12.5")]
    )


def test_a_large_plan_is_built_without_recursion() -> None:
    """A chain of twenty thousand actions is a plan like any other."""
    chain = [Action(id="a-0"), *(Action(id=f"a-{n}", depends_on=f"a-{n - 1}") for n in range(1, 20_000))]
    assert len(Plan(actions=chain)) == 20_000
