"""What mentions promise."""

from __future__ import annotations

from hypothesis import given, settings

from rri_planner.model import (
    Action,
    Alignment,
    Assumption,
    Contribution,
    Descriptor,
    Event,
    Goal,
    Indicator,
    Judgement,
    Link,
    Mention,
    Nested,
    Plan,
    Policy,
    mentions,
)
from tests.strategies import plans


@given(plans())
@settings(max_examples=15)
def test_the_way_leads_to_the_reference(plan: Plan) -> None:
    """Following a path from the holder, key by key, comes to what the mention names."""
    for placed in plan.parts():
        for mention in mentions(placed.part):
            here: object = placed.part
            for step in mention.path:
                here = here[step] if isinstance(here, tuple) and isinstance(step, int) else _field(here, str(step))
            assert here == (mention.target if mention.part is None else f"{mention.target}/{mention.part}")


def _field(holder: object, key: str) -> object:
    return getattr(holder, key) if hasattr(holder, key) else getattr(holder, f"{key}_")


@given(plans())
@settings(max_examples=15)
def test_a_consistent_plan_mentions_what_it_has(plan: Plan) -> None:
    """Each reference of a consistent plan names an item of an allowed kind, the plan itself, or a word."""
    for placed in plan.parts():
        for mention in mentions(placed.part):
            item = plan.get(mention.target)
            kind = "plan" if mention.target == plan.id else item.item_kind if item else "word"
            assert kind in {*mention.kinds, "word" if mention.words else None}


def _mentioned(holder: Nested) -> list[Mention]:
    return list(mentions(holder))


def test_a_link_is_mentioned_with_its_reasons() -> None:
    """The end of a link has the relation and the kinds of the field; what the link cites makes no edge."""
    action = Action(id="a", serves=["p", {"to": "g", "evidence": ["e", "f"], "assumptions": "u"}])
    plain, reasoned = action.serves
    evidence = ("event", "contribution", "indicator", "context", "review", "policy", "objective", "gap")
    assert _mentioned(action) == [
        Mention(("serves", 0, "to"), "p", ("pathway", "goal"), "serves", link=plain),
        Mention(("serves", 1, "to"), "g", ("pathway", "goal"), "serves", link=reasoned),
        Mention(("serves", 1, "evidence", 0), "e", evidence),
        Mention(("serves", 1, "evidence", 1), "f", evidence),
        Mention(("serves", 1, "assumptions", 0), "u", ("assumption",)),
    ]


def test_nested_values_mention_too() -> None:
    """Who is involved, who pays, who reports: each is found with its way and, where it makes an edge, its record."""
    action = Action(id="a", involved=[{"who": "s"}], funding={"from": "f"}, effort={"who": "t"}, merged_into="b")
    event = Event(id="e", survey={"sponsor": "s"}, attended_by=["t"])
    indicator = Indicator(id="i", aggregate={"of": ["j", "k"]})
    assert _mentioned(action) == [
        Mention(("involved", 0, "who"), "s", ("stakeholder",), "involves", link=action.involved[0]),
        Mention(("effort", 0, "who"), "t", ("stakeholder",)),
        Mention(("funding", 0, "from"), "f", ("funding",), "funded_by", link=action.funding[0]),
        Mention(("merged_into",), "b", ("action",)),
    ]
    assert _mentioned(event) == [
        Mention(("attended_by", 0), "t", ("stakeholder",), "attends", reversed=True),
        Mention(("survey", "sponsor"), "s", ("stakeholder",)),
    ]
    assert [mention.path for mention in mentions(indicator)] == [("aggregate", "of", 0), ("aggregate", "of", 1)]


def test_an_edge_may_run_backwards() -> None:
    """Where the named item stands at the start of the edge, the mention says so."""
    goal, assumption = Goal(id="g", evidence="e"), Assumption(id="u", of="a")
    assert [(each.relation, each.reversed) for each in (*mentions(goal), *mentions(assumption))] == [
        ("informs", True),
        ("rests_on", True),
    ]


def test_an_option_is_part_of_a_descriptor() -> None:
    """`descriptor/option` names the descriptor and says which option."""
    judgement = Judgement(of="v-economy/growing", to="v-cohesion")
    assert [(each.target, each.part) for each in mentions(judgement)] == [
        ("v-economy", "growing"),
        ("v-cohesion", None),
    ]
    assert _mentioned(Alignment(of="a/b"))[0].target == "a/b"


def test_a_word_may_stand_for_a_stakeholder() -> None:
    """A contribution may come from a strand of the helix."""
    assert [(each.kinds, each.words) for each in mentions(Contribution(id="c", by="business"))] == [
        (("stakeholder",), "helix")
    ]


def test_items_inside_speak_for_themselves() -> None:
    """What an objective mentions is its own affair, not its policy's; what has no reference mentions nothing."""
    policy = Policy(id="p", objectives=[{"id": "o", "themes": ["t"]}])
    assert (_mentioned(policy), _mentioned(Descriptor(id="v"))) == ([], [])
    assert [each.target for each in mentions(policy.objectives[0])] == ["t"]
    assert [each.target for each in mentions(Link(to="g"))] == ["g"]
