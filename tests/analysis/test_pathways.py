"""Pathways over time: the ways to the horizon, dead ends, and by when to decide."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import CannotTell, Transfer, pathways
from rri_planner.formats import load
from rri_planner.model import LeadTime, PartialDate, Pathway, Plan, Vision

_EXAMPLES = Path(__file__).parents[2] / "examples"
_YEARS = LeadTime(decide="P1Y", build="P3Y")


def _pathway(
    id_: str, until: int | str | None = None, *to: str, status: str | None = None, lead: LeadTime | None = None
) -> Pathway:
    return Pathway(id=id_, sell_by=until, transfers=to, status=status, lead_time=lead)


def _worked(*after_b: str) -> Plan:
    drawn = [
        _pathway("current", 2028, "A", "B", "C"),
        _pathway("A", 2034, "C", "D"),
        _pathway("B", 2040, *after_b),
        _pathway("C", 2060, lead=_YEARS),
        _pathway("D", 2060, lead=_YEARS),
    ]
    return Plan(vision=Vision(horizon=2050), pathways=drawn)


def test_the_worked_example() -> None:
    """Four ways lead to 2050; leaving A takes a decision by 2030."""
    found = pathways(_worked("D"))
    assert found.ways == (("current", "A", "C"), ("current", "A", "D"), ("current", "B", "D"), ("current", "C"))
    assert (found.number_of_ways, found.dead_ends, found.on_every_way) == (4, (), ("current",))
    assert found.to_dict()["decide_by"] == {"A": "2030-12-31", "B": "2036-12-31", "current": "2024-12-31"}
    assert found.cannot_tell == (CannotTell("lead_time", ("current",)),)
    assert found.to_dict()["sentence"] == "Ways that reach 2050: 4. Pathways that stop before and lead nowhere: 0."


def test_without_a_way_on_a_pathway_is_a_dead_end() -> None:
    """Without the transfer from B to D there are three ways, and B is a dead end."""
    found = pathways(_worked())
    assert (found.number_of_ways, found.dead_ends) == (3, ("B",))
    assert found.to_rows()[1] == {
        "id": "B", "works_until": "2040", "leads_to": "", "decide_by": None, "dead_end": True,
    }  # fmt: skip


def test_a_transfer_leads_to_what_works_longer() -> None:
    """No transfer is possible to a pathway that stops no later, that is rejected, or that the plan does not have."""
    drawn = [
        _pathway("a", 2030, "b", "c", "d", "nowhere"),
        _pathway("b", 2030),
        _pathway("c", "2030-06"),
        _pathway("d", 2060, status="rejected"),
    ]
    found = pathways(Plan(period="2026/2040", pathways=drawn))
    assert (found.ways, found.dead_ends, found.transfers) == ((), ("a", "b", "c"), ())


def test_what_works_until_the_horizon_or_might_arrives() -> None:
    """A date that may lie on the horizon reaches it; one that surely lies before does not."""
    plan = Plan(vision=Vision(horizon=2040), pathways=[_pathway("a", "2040-03", "b"), _pathway("b", 2060)])
    assert (pathways(plan).ways, pathways(plan).transfers) == ((("a",),), ())
    later = pathways(plan, horizon=PartialDate.parse("2040-04"))
    assert (later.ways, later.horizon) == ((("a", "b"),), PartialDate.parse("2040-04"))


def test_ways_start_with_what_is_in_use() -> None:
    """Chosen pathways are where ways start; considered ones are options, or starts where nothing is chosen."""
    drawn = [
        _pathway("now", 2030, "later", status="chosen"),
        _pathway("other", 2030, "later", status="considered"),
        _pathway("later", 2060, status="considered"),
    ]
    plan = Plan(vision=Vision(horizon=2050), pathways=drawn)
    assert pathways(plan).ways == (("now", "later"),)
    undecided = plan.with_items(_pathway("now", 2030, "later", status="considered"))
    assert pathways(undecided).ways == (("now", "later"), ("other", "later"))


def test_lead_times_are_those_of_the_way_taken_else_of_the_one_left() -> None:
    """Deciding begins so early that the other pathway can be used in time; ranges count with their longest."""
    drawn = [
        _pathway("a", "2034-06-30", "b", "c", lead=LeadTime(decide="P6M", build="P1Y")),
        _pathway("b", 2060, lead=LeadTime(decide="P3M..P1Y", build="P3Y")),
        _pathway("c", 2060),
        _pathway("d", 2034, "b", lead=LeadTime(decide="P1Y")),
        _pathway("e", 2034, "c", lead=LeadTime(decide="P1Y")),
    ]
    found = pathways(Plan(vision=Vision(horizon=2050), pathways=drawn))
    assert found.to_dict()["transfers"] == [
        {"from": "a", "to": "b", "decide_by": "2030-06-30"},
        {"from": "a", "to": "c", "decide_by": "2032-12-31"},
        {"from": "d", "to": "b", "decide_by": "2030-12-31"},
        {"from": "e", "to": "c", "decide_by": None},
    ]
    assert found.to_dict()["decide_by"] == {"a": "2032-12-31", "d": "2030-12-31"}
    assert found.transfers[3] == Transfer("e", "c", None)
    assert found.cannot_tell == (CannotTell("lead_time", ("e",)),)


def test_unknown_dates_are_no_dead_ends() -> None:
    """Where nobody has said until when a pathway works, nothing is claimed about it."""
    drawn = [_pathway("a", 2030, "b"), _pathway("b"), _pathway("c", None, "a"), _pathway("idle")]
    found = pathways(Plan(vision=Vision(horizon=2050), pathways=drawn))
    assert (found.ways, found.dead_ends, list(found.works_until)) == ((), (), ["a", "b", "c"])
    assert found.cannot_tell == (CannotTell("sell_by", ("b", "c")),)


def test_without_a_horizon_ways_go_as_far_as_they_lead() -> None:
    """Where nobody has said how far ways have to reach, there are no dead ends, and that is said."""
    found = pathways(Plan(pathways=[_pathway("a", 2030, "b", lead=_YEARS), _pathway("b", 2040)]))
    assert (found.ways, found.dead_ends, found.horizon) == ((("a", "b"),), (), None)
    assert found.cannot_tell == (CannotTell("vision.horizon", ("plan",)),)
    assert found.to_dict()["sentence"] == "Ways: 1. Nobody has said how far they have to reach."
    assert found.to_dict()["horizon"] is None


def test_a_plan_without_dated_pathways() -> None:
    """A plan whose pathways say nothing about time has no map."""
    found = pathways(Plan(vision=Vision(), period="2027/2030", pathways=[Pathway(id="p")]))
    assert (found.ways, found.to_rows(), found.cannot_tell) == ((), [], ())
    assert str(found.sentence) == "No pathway says until when it works, or which others one can change to."
    assert pathways(Plan()).number_of_ways == 0


def test_the_number_of_ways_is_exact_where_not_all_are_listed() -> None:
    """Forty stages of two pathways each make two to the power of forty ways; as many are listed as asked for."""
    drawn = [_pathway("s", 2000, "a00", "b00")]
    for stage in range(40):
        to = [f"{side}{stage + 1:02}" for side in "ab"] if stage < 39 else []
        drawn += [_pathway(f"{side}{stage:02}", 2001 + stage, *to) for side in "ab"]
    found = pathways(Plan(vision=Vision(horizon=2040), pathways=drawn), limit=3)
    assert (found.number_of_ways, len(found.ways), found.on_every_way) == (2**40, 3, ("s",))
    assert str(found.method) == f"transfers to pathways that work for longer; 3 of {2**40} ways"


_maps = st.lists(st.tuples(st.integers(2030, 2036), st.lists(st.integers(0, 4), max_size=3)), min_size=1, max_size=5)


@given(_maps)
def test_ways_are_all_simple_chains_that_arrive(drawn: list[tuple[int, list[int]]]) -> None:
    """The ways are exactly the chains of possible transfers from a start to the first pathway that arrives."""
    items = [_pathway("abcde"[n], until, *("abcde"[to] for to in others)) for n, (until, others) in enumerate(drawn)]
    found = pathways(Plan(vision=Vision(horizon=2034), pathways=items))
    known = {item.id: (until, set(item.transfers)) for item, (until, _) in zip(items, drawn, strict=True)}
    possible = {(a, b) for a in known for b in known[a][1] if b in known and known[a][0] < known[b][0]}
    chains: list[tuple[str, ...]] = [(a,) for a in known if not any(b == a for _, b in possible)]
    ways = []
    while chains:
        chain = chains.pop()
        if known[chain[-1]][0] >= 2034:
            ways.append(chain)
        else:
            chains += [(*chain, b) for a, b in possible if a == chain[-1]]
    assert found.ways == tuple(sorted(ways))
    assert found.number_of_ways == len(ways)
    assert all(step in possible for way in found.ways for step in pairwise(way))
    assert set(found.on_every_way) == (set.intersection(*map(set, ways)) if ways else set())
    assert found == pathways(Plan(vision=Vision(horizon=2034), pathways=items[::-1]))


@pytest.mark.parametrize(
    ("region", "ways", "decide_by"),
    [
        ("varmland", [["p-natet-forst", "p-parallellt"]], {"p-natet-forst": "2025-06-30"}),
        ("grand-est", [["p-donnees", "p-espace"]], {"p-donnees": "2024-12-31"}),
        ("steiermark", [["p-labore"]], {}),
    ],
)
def test_the_example_regions_have_ways(region: str, ways: list[list[str]], decide_by: dict[str, str]) -> None:
    """Each example region has one way, and Grand Est has to decide four years before its data pathway ends."""
    found = pathways(load(_EXAMPLES / region)).to_dict()
    assert (found["ways"], found["decide_by"]) == (ways, decide_by)
