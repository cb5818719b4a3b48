"""What the other choices of a plan say of each open choice."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import balance, support
from rri_planner.model import Descriptor, FrozenMap, Judgement, Plan


@st.composite
def _plans(draw: st.DrawFn) -> Plan:
    ids = [f"v-{number}" for number in range(3)]
    variants = [Descriptor(id=id_, options=["0", "1", "2"], chosen=draw(st.sampled_from("012"))) for id_ in ids]
    scores = st.lists(st.none() | st.integers(-3, 3), max_size=3)
    judgements = [
        Judgement(of=f"{of}/{option}", to=to, scores=draw(scores))
        for of in ids
        for option in range(3)
        for to in ids
        if draw(st.booleans())
    ]
    return Plan(variants=variants, judgements=judgements)


@given(_plans())
def test_gaps_are_the_inconsistencies_of_the_chosen_bundle(plan: Plan) -> None:
    """Looking at the chosen bundle alone gives what the search over all bundles says of it."""
    chosen = balance(plan).chosen
    assert chosen is not None
    found = support(plan)
    assert {id_: each.gap for id_, each in found.items()} == dict(chosen.inconsistency)
    assert {id_: sum(each.by.values()) for id_, each in found.items()} == dict(chosen.inconsistency)
    repairs = {id_: each.better for id_, each in found.items() if each.gap}
    assert repairs == {id_: each.to for id_, each in chosen.repairs.items()}


def test_several_judges_and_silent_choices() -> None:
    """Judges count by their mean; a choice that is not made says nothing and is named, one without options is none."""
    variants = [
        Descriptor(id="v-a", options=["x", "y"], chosen="x"),
        Descriptor(id="v-b", options=["x", "y"], chosen="x"),
        Descriptor(id="v-c", options=["x", "y"]),
        Descriptor(id="v-d"),
    ]
    judgements = [Judgement(of="v-a/x", to="v-b", scores=[0, score]) for score in (1, 2)]
    found = support(Plan(variants=variants, judgements=judgements))
    assert sorted(found) == ["v-a", "v-b"]
    assert (found["v-a"].gap, found["v-a"].unjudged) == (Decimal(0), ("v-b", "v-c"))
    assert (found["v-b"].better, found["v-b"].by) == ("y", FrozenMap({"v-a": Decimal("1.5")}))
    assert found["v-b"].unjudged == ("v-c",)
