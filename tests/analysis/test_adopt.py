"""Taking an action over from another plan."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings

from rri_planner.analysis import adopt, compare
from rri_planner.errors import BadUsage, UnknownItem
from rri_planner.language import say
from rri_planner.model import (
    Action,
    Adoption,
    FundingShare,
    Goal,
    Involvement,
    KeyLink,
    Plan,
    Provenance,
    Safeguard,
    Stakeholder,
    Step,
)
from tests.strategies import plans

LAB = Action(
    id="a-lab",
    title={"sv": "Öppet labb", "en": "Open laboratory"},
    description="Alla får prova.",
    tags="teknik",
    catalogue="open-lab",
    serves="g",
    status="running",
    period="2027/2028",
    nature="service",
    delivery="partnership",
    involved=Involvement(who="s", as_="accountable"),
    steps=[Step(title="Nycklar", date="2027-03", done=True)],
    success="Hundra besök",
    obstacles="Ont om tid",
    resources="Ett rum",
    cost=500,
    funding=FundingShare(from_="f", share=100),
    rri=[KeyLink(key="open-access", how="Fritt inträde"), KeyLink(key="craft")],
    sustainability=["social", "craft-like"],
    sdg=4,
    flags=["minors"],
    ethics=[Safeguard(title="Samtycke", who="s")],
    provenance={"kind": "illustrative"},
    extra={"diary": 1},
)
NORTH = Plan(
    id="north",
    title="Nordens plan",
    languages=["sv", "en"],
    currency="SEK",
    vocabularies={
        name: {"mode": "extend", "terms": [{"key": key}]}
        for name, key in (("rri", "craft"), ("sustainability", "craft-like"))
    },
    goals=[Goal(id="g")],
    stakeholders=[Stakeholder(id="s")],
    actions=[LAB, Action(id="a-2", provenance={"kind": "cited"})],
)
SOUTH = Plan(id="south", languages=["de"], actions=[Action(id="a-taken")])


def test_what_an_action_is_comes_along_and_what_is_the_regions_stays() -> None:
    """Words, success, keys and care are kept in the source's languages; owners, dates, money and links are not."""
    found = adopt(SOUTH, NORTH, "a-lab")
    taken = Action(
        id="a-lab",
        title={"sv": "Öppet labb", "en": "Open laboratory"},
        description={"sv": "Alla får prova."},
        tags="teknik",
        catalogue="open-lab",
        status="idea",
        nature="service",
        steps=[Step(title={"sv": "Nycklar"})],
        success={"sv": "Hundra besök"},
        obstacles={"sv": "Ont om tid"},
        resources={"sv": "Ett rum"},
        rri=[KeyLink(key="open-access", how={"sv": "Fritt inträde"})],
        sustainability="social",
        sdg=4,
        flags=["minors"],
        ethics=[Safeguard(title={"sv": "Samtycke"})],
        adopted_from=Adoption(plan="north", action="a-lab"),
        provenance=Provenance(kind="illustrative", source={"sv": "Nordens plan"}),
    )
    assert found.plan == SOUTH.with_items(taken)
    assert found.action == "a-lab"
    assert found.to_decide == (
        "serves", "period", "involved", "steps", "cost", "funding", "rri", "sustainability", "ethics", "delivery",
    )  # fmt: skip
    assert found.to_translate == (
        "title", "description", "steps", "success", "obstacles", "resources", "rri", "ethics",
    )  # fmt: skip
    decide, translate = (say(sentence, "en") for sentence in found.sentences)
    assert decide == (
        "Decide for your region: serves, period, stakeholders involved, milestones, cost, funding, "
        "keys of responsible research and innovation (RRI), sustainability, ethical safeguards and "
        "means of delivery."
    )
    assert translate == (
        "Translate from the words of the other region: title, description, milestones, success criteria, obstacles, "
        "resources, keys of responsible research and innovation (RRI) and ethical safeguards."
    )


def test_an_action_without_words_leaves_nothing_to_translate() -> None:
    """What every region decides for itself is listed also where the other had said nothing of it."""
    found = adopt(SOUTH, NORTH, "a-2", as_id="a-new")
    assert (found.action, found.to_translate) == ("a-new", ())
    assert found.to_decide == ("serves", "period", "involved", "cost", "funding")
    assert found.plan["a-new"].provenance == Provenance(kind="derived", source={"sv": "Nordens plan"})
    assert len(found.sentences) == 1


def test_words_in_the_plans_language_or_in_none_need_no_translation() -> None:
    """A text that the plan's own readers can read is kept as it is; of one without a language nobody can tell."""
    same = adopt(SOUTH.evolve(languages=["en"]), NORTH, "a-lab")
    assert "title" not in same.to_translate
    assert "description" in same.to_translate
    loose = Plan(id="loose", actions=[Action(id="x", title="Lab")])
    assert adopt(SOUTH, loose, "x").to_translate == ()
    assert adopt(SOUTH.evolve(languages=[]), NORTH, "a-lab").to_translate == ()


def test_a_word_that_the_plan_does_not_know_stays_behind() -> None:
    """A word of a field that the plan does not have is left out, and the field is to be decided."""
    crafts = {"nature": {"mode": "extend", "terms": [{"key": "craftwork"}]}}
    north = Plan(id="north", vocabularies=crafts, actions=[Action(id="a", nature="craftwork")])
    found = adopt(SOUTH, north, "a")
    taken = found.plan["a"]
    assert isinstance(taken, Action)
    assert taken.nature is None
    assert "nature" in found.to_decide


@pytest.mark.parametrize(
    ("other", "id_", "error", "message"),
    [
        (NORTH, "g", BadUsage, '"g" is no action, and only actions can be taken over'),
        (NORTH, "a-lub", UnknownItem, "a-lub"),
        (NORTH.evolve(id="south"), "a-lab", BadUsage, 'two plans have the id "south"'),
        (NORTH.with_items(Action(id="a-taken")), "a-taken", BadUsage, 'the plan has an item "a-taken" already'),
    ],
)
def test_what_cannot_be_taken_over_is_refused(other: Plan, id_: str, error: type[Exception], message: str) -> None:
    """An id of nothing, of another kind, or that is taken, and a plan of the same id, are errors that say so."""
    with pytest.raises(error, match=message):
        adopt(SOUTH, other, id_)


@settings(max_examples=25)
@given(plans())
def test_what_is_taken_over_corresponds_to_its_source(other: Plan) -> None:
    """Any action of any plan can be taken over; the rest stays as it was, and a comparison finds the two together."""
    assume(other.actions)
    source = other.actions[0]
    found = adopt(SOUTH, other, source.id, as_id="a-taken-over")
    assert list(found.plan) == [*SOUTH, found.plan["a-taken-over"]]
    alive = Plan(id=other.id, actions=[Action(id=source.id, catalogue=source.catalogue)])
    (match,) = compare(found.plan, alive).correspondences
    assert match.named == {("south", "a-taken-over"), (other.id, source.id)}
