"""Cross-impact balance: which combinations of open choices hold together."""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import balance
from rri_planner.analysis._balance_enumeration import found_by_plain_loop
from rri_planner.analysis._balance_impacts import impacts_of
from rri_planner.analysis._balance_vectorised import found_by_vectors
from rri_planner.errors import MissingExtra
from rri_planner.formats import load
from rri_planner.graph import PlanGraph
from rri_planner.model import Descriptor, Judgement, Plan

_EXAMPLES = Path(__file__).parents[2] / "examples"

# "Somewhereland" from the manual of ScenarioWizard (Weimer-Jehle): what each option does to A, B, C, D, E and F.
_SOMEWHERELAND = """
A1 . . . -2 1 1 0 0 0 0 0 -2 1 1 0 0 0
A2 . . . 2 1 -3 -2 -1 3 -2 2 0 0 0 2 -1 -1
A3 . . . 0 0 0 0 2 -2 3 -3 2 -1 -1 -2 2 0
B1 0 0 0 . . . -2 1 1 0 0 0 0 0 0 0 0
B2 0 0 0 . . . 0 1 -1 0 0 1 0 -1 0 0 0
B3 3 -1 -2 . . . 3 0 -3 0 0 3 -1 -2 -2 1 1
C1 2 1 -3 0 0 0 . . . -2 2 -3 1 2 0 0 0
C2 -1 2 -1 0 0 0 . . . 0 0 0 0 0 0 0 0
C3 0 0 0 0 0 0 . . . -2 2 3 -1 -2 0 0 0
D1 0 0 0 0 0 0 0 0 0 . . 3 -1 -2 -2 1 1
D2 0 -3 3 0 0 0 0 0 0 . . -3 1 2 2 -1 -1
E1 0 0 0 0 0 0 -2 -1 3 0 0 . . . 2 -1 -1
E2 0 0 0 -1 0 1 1 1 -2 0 0 . . . -1 0 1
E3 2 -1 -1 -3 1 2 3 0 -3 0 0 . . . -2 -1 3
F1 0 3 -3 0 0 0 -3 0 3 -3 3 -2 1 1 . . .
F2 1 -2 1 0 0 0 -1 2 -1 2 -2 2 -1 -1 . . .
F3 0 0 0 0 0 0 -1 2 -1 1 -1 2 -1 -1 . . .
"""
_SIZES = {"A": 3, "B": 3, "C": 3, "D": 2, "E": 3, "F": 3}


def _somewhereland(chosen: str) -> Plan:
    choice = dict(zip(chosen[::2], chosen[1::2], strict=True))
    variants = [
        Descriptor(id=id_, options=[str(n + 1) for n in range(size)], chosen=choice[id_])
        for id_, size in _SIZES.items()
    ]
    judgements = []
    for line in _SOMEWHERELAND.split("\n")[1:-1]:
        option, *cells = line.split()
        for to, size in _SIZES.items():
            scores, cells = cells[:size], cells[size:]
            if to != option[0]:
                judgements.append(
                    Judgement(of=f"{option[0]}/{option[1]}", to=to, scores=[int(each) for each in scores])
                )
    return Plan(variants=variants, judgements=judgements)


def test_somewhereland_has_ten_consistent_scenarios() -> None:
    """All 486 bundles are looked at, and ten hold together."""
    found = balance(_somewhereland("A2B1C3D1E1F1"))
    assert (found.bundles, found.count, len(found.consistent), found.exact) == (486, 10, 10, True)
    assert found.cannot_tell == ()
    assert all(each.margin is not None and each.margin >= 0 for each in found.consistent)


def test_somewhereland_where_the_choice_does_not_hold() -> None:
    """Only wealth is inconsistent, by 14; its repair makes cohesion inconsistent by 3."""
    chosen = balance(PlanGraph(_somewhereland("A2B1C3D1E1F1"))).chosen
    assert chosen is not None
    assert {id_: list(each.values()) for id_, each in chosen.balances.items()} == {
        "A": [0, 3, -3],
        "B": [2, 1, -3],
        "C": [-9, -1, 10],
        "D": [-7, 7],
        "E": [4, -1, -3],
        "F": [2, -1, -1],
    }
    assert chosen.total_impact == 14
    assert {id_: by for id_, by in chosen.inconsistency.items() if by} == {"D": 14}
    assert chosen.to_dict()["repairs"] == {"D": {"to": "2", "inconsistency": {"E": 3}}}
    assert "speaks for another option of D" in str(balance(_somewhereland("A2B1C3D1E1F1")).sentence)


def test_succession_finds_only_what_is_consistent() -> None:
    """Beyond the limit a seeded search finds some of the ten, the same each time, and says that it searched."""
    plan = _somewhereland("A2B1C3D1E1F1")
    every = {each.choice for each in balance(plan).consistent}
    found = balance(plan, exact=100, starts=50)
    assert not found.exact
    assert 0 < found.count <= 10
    assert {each.choice for each in found.consistent} <= every
    assert found == balance(plan, exact=100, starts=50)
    assert "succession from 50 starts, seed 0" in str(found.method)


@st.composite
def _plans(draw: st.DrawFn) -> Plan:
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=4))
    ids = [f"v-{number}" for number in range(len(sizes))]
    score = st.none() | st.integers(-3, 3)
    judgements = [
        Judgement(of=f"{of}/{option}", to=to, scores=draw(st.lists(score, max_size=sizes[column])))
        for row, of in enumerate(ids)
        for option in range(sizes[row])
        for column, to in enumerate(ids)
        for _ in range(draw(st.integers(0, 2)))
    ]
    variants = [Descriptor(id=id_, options=map(str, range(size))) for id_, size in zip(ids, sizes, strict=True)]
    return Plan(variants=variants, judgements=judgements)


@given(_plans())
def test_both_searches_agree_with_the_definition(plan: Plan) -> None:
    """A plain loop over the definition, the quick loop and the vectors find the same bundles."""
    weights = impacts_of(plan)
    width = {id_: len(words) for id_, words in zip(weights.ids, weights.options, strict=True)}

    def speaks_for(bundle: tuple[int, ...], variant: int, option: int) -> int:
        place = weights.starts[variant] + option
        return sum(weights.rows[other][taken][place] for other, taken in enumerate(bundle) if other != variant)

    def holds(bundle: tuple[int, ...]) -> bool:
        return all(
            speaks_for(bundle, variant, taken) >= speaks_for(bundle, variant, option)
            for variant, taken in enumerate(bundle)
            for option in range(width[weights.ids[variant]])
        )

    wanted = [bundle for bundle in product(*(range(size) for size in width.values())) if holds(bundle)]
    assert found_by_plain_loop(weights, most=1000) == (wanted, len(wanted))
    assert found_by_vectors(weights, most=1000) == (wanted, len(wanted))
    assert found_by_vectors(weights, most=1) == found_by_plain_loop(weights, most=1) == (wanted[:1], len(wanted))


def _indifferent(size: int) -> Plan:
    return Plan(variants=[Descriptor(id=f"v-{number:02}", options=["a", "b"]) for number in range(size)])


def test_large_matrices_are_looked_at_in_blocks() -> None:
    """Beyond 100,000 bundles the vectors take over; more than are listed are counted."""
    found = balance(_indifferent(17), most=3)
    assert (found.bundles, found.count, len(found.consistent), found.exact) == (2**17, 2**17, 3, True)
    assert found.chosen is None
    assert {each.needs for each in found.cannot_tell} == {"chosen", "judgements"}
    assert "nobody can tell" in str(found.sentence)


def test_without_numpy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond 100,000 bundles the error says which extra brings what is missing."""
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(MissingExtra) as caught:
        balance(_indifferent(17))
    assert (caught.value.extra, caught.value.library) == ("optimise", "numpy")
    assert balance(_indifferent(3)).count == 8


def test_a_circle_of_successions_ends() -> None:
    """Where each option calls for another in a circle, nothing is found and the search ends."""
    variants = [Descriptor(id="u", options=["a", "b"]), Descriptor(id="v", options=["a", "b"])]
    said = {"u/a": ("v", [0, 1]), "u/b": ("v", [1, 0]), "v/a": ("u", [1, 0]), "v/b": ("u", [0, 1])}
    plan = Plan(variants=variants, judgements=[Judgement(of=of, to=to, scores=s) for of, (to, s) in said.items()])
    assert balance(plan, exact=0).count == balance(plan).count == 0


def test_several_judges_count_by_their_mean() -> None:
    """A mean that is not whole is shown as it is."""
    variants = [Descriptor(id="u", options=["a"], chosen="a"), Descriptor(id="v", options=["a", "b"], chosen="a")]
    judgements = [Judgement(of="u/a", to="v", scores=[2, 0]), Judgement(of="u/a", to="v", scores=[1, None])]
    found = balance(Plan(variants=variants, judgements=judgements))
    assert found.to_rows() == [{"u": "a", "v": "a", "total_impact": 1.5, "margin": 1.5}]
    assert str(found.sentence).endswith("The one that the plan chooses does.")
    assert [each.to_dict() for each in found.cannot_tell] == [{"needs": "judgements", "ids": ["v/a -> u", "v/b -> u"]}]


def test_what_is_missing_is_named() -> None:
    """Without variants, or with variants without options, nobody can tell."""
    assert [each.needs for each in balance(Plan()).cannot_tell] == ["variants"]
    assert str(balance(Plan()).sentence) == "The plan names no open choices with options."
    bare = balance(Plan(variants=[Descriptor(id="v")]))
    assert [each.needs for each in bare.cannot_tell] == ["options", "chosen"]
    single = balance(Plan(variants=[Descriptor(id="v", options=["a"])]))
    assert [each.to_dict() for each in single.consistent] == [{"choice": {"v": "a"}, "total_impact": 0, "margin": None}]


def test_varmland_chooses_what_holds_together() -> None:
    """The open choices of the example region are answered exactly, and every judgement is there."""
    found = balance(load(_EXAMPLES / "varmland"))
    assert (found.bundles, found.exact) == (8, True)
    assert found.chosen is not None
    assert found.to_dict()["cannot_tell"] == []


@pytest.mark.parametrize("name", ["steiermark", "grand-est"])
def test_regions_without_open_choices_are_told_so(name: str) -> None:
    """A plan without variants is told which field is missing."""
    assert balance(load(_EXAMPLES / name)).cannot_tell[0].needs == "variants"
