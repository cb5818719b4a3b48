"""References to nothing and to the wrong kind of item."""

from __future__ import annotations

from hypothesis import given, settings

from rri_planner.graph import BrokenReference, IllegalLink, PlanGraph
from rri_planner.model import (
    Action,
    Alignment,
    Contribution,
    Descriptor,
    Event,
    Goal,
    Influence,
    Judgement,
    Link,
    Pathway,
    Plan,
    Region,
    Review,
    Stakeholder,
    StatusUpdate,
    Theme,
    Waiver,
    mentions,
)
from tests.strategies import plans


def test_a_reference_to_nothing_makes_no_edge_and_is_broken() -> None:
    """It is listed with its holder, its place and the kinds of item that could stand there."""
    action = Action(id="a-lab", serves=["p-school", "p-schools"])
    graph = PlanGraph(Plan(actions=[action], pathways=[Pathway(id="p-schools")]))
    assert graph.broken == (
        BrokenReference("a-lab", ("serves", 0, "to"), "p-school", ("pathway", "goal"), graph.plan["a-lab"]),
    )
    assert graph.illegal == ()
    assert list(map(str, graph.edges())) == ["a-lab -serves-> p-schools"]


def test_a_link_to_the_wrong_kind_makes_no_edge_and_is_illegal() -> None:
    """An action cannot serve a stakeholder; the edge that it would have made is named."""
    graph = PlanGraph(Plan(actions=[Action(id="a-lab", serves="s-1")], stakeholders=[Stakeholder(id="s-1")]))
    assert graph.illegal == (
        IllegalLink(
            "a-lab", ("serves", 0, "to"), "s-1", "serves", "stakeholder", ("pathway", "goal"), graph.plan["a-lab"]
        ),
    )
    assert (graph.broken, graph.edges()) == ((), ())


def _faults(plan: Plan) -> list[tuple[str, tuple[str | int, ...], str]]:
    return [(each.holder, each.path, each.target) for each in _listed(plan)]


def _listed(plan: Plan) -> list[BrokenReference | IllegalLink]:
    graph = PlanGraph(plan)
    return [*graph.broken, *graph.illegal]


def test_references_inside_links_and_records_are_followed() -> None:
    """However deep a reference stands, it is found: in the evidence of a link, in a survey, in an effort."""
    action = Action(
        id="a-lab", serves=Link(to="g-1", evidence=["e-9"]), effort=[{"who": "s-9"}], ethics=[{"who": "s-8"}]
    )
    event = Event(id="e-1", survey={"sponsor": "s-7"})
    assert _faults(Plan(goals=[Goal(id="g-1")], actions=[action], events=[event])) == [
        ("a-lab", ("effort", 0, "who"), "s-9"),
        ("a-lab", ("ethics", 0, "who"), "s-8"),
        ("a-lab", ("serves", 0, "evidence", 0), "e-9"),
        ("e-1", ("survey", "sponsor"), "s-7"),
    ]


def test_a_record_is_named_by_its_first_end() -> None:
    """A record has no name that a reader would know: its first end stands for it, else its id, else the plan."""
    plan = Plan(
        id="valley",
        region=Region(themes=["t-1"]),
        goals=[Goal(id="g-1")],
        influences=[Influence(of="g-1", to="g-2"), Influence(to="g-3")],
        alignments=[Alignment(of="g-1", with_="o-1")],
        updates=[StatusUpdate(of="g-4")],
        waivers=[Waiver(rule="STR101", themes=["t-2"]), Waiver(id="w-1", themes=["t-3"])],
    )
    assert _faults(plan) == [
        ("g-1", ("to",), "g-2"),
        ("g-1", ("with",), "o-1"),
        ("g-3", ("to",), "g-3"),
        ("g-4", ("of",), "g-4"),
        ("valley", ("themes", 0), "t-1"),
        ("valley", ("themes", 0), "t-2"),
        ("w-1", ("themes", 0), "t-3"),
    ]


def test_a_record_with_a_missing_end_makes_no_edge() -> None:
    """An influence on something that the plan does not have joins nothing; one with an unstated end is no fault."""
    graph = PlanGraph(Plan(goals=[Goal(id="g-1")], influences=[Influence(of="g-1", to="x"), Influence(of="g-1")]))
    assert graph.edges("influences") == ()
    assert _faults(graph.plan) == [("g-1", ("to",), "x")]


def test_a_contribution_may_come_from_a_strand_of_the_helix() -> None:
    """Who said something is a stakeholder or a word of the plan's helix; any other word is broken."""
    contributions = [
        Contribution(id=f"c-{number}", by=by)
        for number, by in enumerate(("business", "youth", "s-1", "busines", "e-1"))
    ]
    plan = Plan(
        contributions=contributions,
        stakeholders=[Stakeholder(id="s-1")],
        events=[Event(id="e-1")],
        vocabularies={"helix": {"terms": [{"key": "youth"}]}},
    )
    assert _faults(plan) == [("c-3", ("by",), "busines"), ("c-4", ("by",), "e-1")]


def test_only_what_is_wrong_with_a_part_is_listed() -> None:
    """One fault does not draw the sound references beside it into the list."""
    plan = Plan(
        contributions=[Contribution(id="c-1", by="business", from_="e-9", into=["c-2"]), Contribution(id="c-2")]
    )
    assert _faults(plan) == [("c-1", ("from",), "e-9")]
    assert list(map(str, PlanGraph(plan).edges())) == ["c-1 -answered_by-> c-2"]


def test_a_review_may_be_about_the_plan_itself() -> None:
    """The plan's own id is allowed where the plan is, makes no edge, and is the wrong kind elsewhere."""
    plan = Plan(id="valley", actions=[Action(id="a-1", serves="valley")], reviews=[Review(id="r-1", of="valley")])
    graph = PlanGraph(plan)
    assert [(each.holder, each.found_kind) for each in graph.illegal] == [("a-1", "plan")]
    assert (graph.broken, graph.edges()) == ((), ())


def test_a_judgement_about_a_missing_variant_is_broken() -> None:
    """descriptor/variant needs both: a variant that the descriptor does not have is a reference to nothing."""
    plan = Plan(
        variants=[Descriptor(id="v-economy", options=["growing", "shrinking"]), Descriptor(id="v-peace")],
        judgements=[
            Judgement(of="v-economy/growing", to="v-peace"),
            Judgement(of="v-economy/shrinkin", to="v-peace"),
            Judgement(of="v-money/growing", to="v-peace"),
        ],
    )
    graph = PlanGraph(plan)
    assert _faults(plan) == [
        ("v-economy", ("of",), "v-economy/shrinkin"),
        ("v-money", ("of",), "v-money/growing"),
    ]
    assert [graph.meant_by(each) for each in graph.broken] == ["v-economy/shrinking", None]


def test_the_nearest_id_of_the_right_kind_is_offered() -> None:
    """The hint names an item that could stand there, not one that merely looks alike."""
    plan = Plan(
        actions=[Action(id="a-1", serves="p-school"), Action(id="a-2", serves="zzz")],
        pathways=[Pathway(id="p-schools"), Pathway(id="p-scholars")],
        themes=[Theme(id="p-school.")],
    )
    graph = PlanGraph(plan)
    assert [graph.meant_by(each) for each in graph.broken] == ["p-schools", None]


def test_in_a_large_plan_the_nearest_id_is_found_among_its_neighbours() -> None:
    """However many items there are, the one next to the slip in the alphabet is compared."""
    themes = [Theme(id=f"t-{number:04}") for number in range(3_000)]
    graph = PlanGraph(
        Plan(themes=themes, actions=[Action(id="a-1", themes=["t-2900x"]), Action(id="a-2", themes=["t-00"])])
    )
    assert [graph.meant_by(each) for each in graph.broken] == ["t-2900", "t-0000"]


@settings(max_examples=40, deadline=None)
@given(plans(broken=True))
def test_what_every_mention_leads_to_is_told(plan: Plan) -> None:
    """Each reference of a plan either leads to an item of an allowed kind, to an allowed word, or is listed."""
    listed = {(id(each.record), each.path, each.target) for each in _listed(plan)}
    for placed in plan.parts():
        for mention in mentions(placed.part):
            item = plan.get(mention.target)
            known = (item is not None and item.item_kind in mention.kinds) or (
                mention.target in plan.words(mention.words)
                if mention.words
                else mention.target == plan.id in mention.kinds
            )
            target = mention.target if mention.part is None else f"{mention.target}/{mention.part}"
            if isinstance(item, Descriptor) and mention.part is not None:
                known = known and mention.part in item.options
            assert known is not ((id(placed.part), mention.path, target) in listed)
