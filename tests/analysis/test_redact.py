"""A person's name: found everywhere, and taken out."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings

from rri_planner.analysis import redact
from rri_planner.errors import BadUsage
from rri_planner.model import Action, Contribution, Goal, Involvement, Plan, Stakeholder, Waiver
from tests.strategies import plans

_PLAN = Plan(
    languages=["sv", "en"],
    title="Plan av Åsa Öberg",
    goals=[Goal(id="g", title={"sv": "Åsa  öbergs mål", "en": "The goal"}, extra={"asked": ["Åsa Öberg", 3]})],
    actions=[Action(id="a-asa-oberg", serves="g", involved=[Involvement(who="s-1"), Involvement(who="s-2")])],
    stakeholders=[
        Stakeholder(id="s-1", name="Åsa Öberg", helix="business"),
        Stakeholder(id="s-2", name="Firman", contact={"name": "ÅSA ÖBERG", "mail": "asa@example.org"}),
    ],
    contributions=[Contribution(id="c", by="s-1", text="Låsa Öbergs hus")],
    waivers=[Waiver(rule="STR104", subject=["a-asa-oberg"], because="Says Åsa Öberg", by="Åsa Öberg")],
)


def test_a_name_is_found_in_all_its_forms() -> None:
    """Capitals, room and endings do not matter, nor do composed letters; what only contains it is another word."""
    found = redact(_PLAN, unicodedata.normalize("NFD", "åsa öberg"))
    assert [(".".join(each.place), each.text) for each in found.found] == [
        ("title.sv", "Plan av Åsa Öberg"),
        ("goals.g.title.sv", "Åsa  öbergs mål"),
        ("goals.g.extra.asked.1", "Åsa Öberg"),
        ("actions.a-asa-oberg.id", "a-asa-oberg"),
        ("stakeholders.s-1.name.sv", "Åsa Öberg"),
        ("stakeholders.s-2.contact.name", "ÅSA ÖBERG"),
        ("waivers.1.subject.1", "a-asa-oberg"),
        ("waivers.1.because.sv", "Says Åsa Öberg"),
        ("waivers.1.by", "Åsa Öberg"),
    ]
    assert found.found[0].to_dict() == {"place": ["title", "sv"], "text": "Plan av Åsa Öberg"}
    assert str(found.sentence) == "The name stands in 9 places."


def test_a_name_is_taken_out() -> None:
    """The stakeholder goes with its links, contacts are emptied, texts get a gap; only ids are left, and said."""
    found = redact(_PLAN, "Åsa Öberg")
    assert found.plan == Plan(
        languages=["sv", "en"],
        title="Plan av […]",
        goals=[Goal(id="g", title={"sv": "[…]s mål", "en": "The goal"}, extra={"asked": ["[…]", 3]})],
        actions=[Action(id="a-asa-oberg", serves="g", involved=[Involvement(who="s-2")])],
        stakeholders=[Stakeholder(id="s-2", name="Firman")],
        contributions=[Contribution(id="c", text="Låsa Öbergs hus")],
        waivers=[Waiver(rule="STR104", subject=["a-asa-oberg"], because="Says […]", by="[…]")],
    )
    assert [".".join(each.place) for each in found.left] == ["actions.a-asa-oberg.id", "waivers.1.subject.1"]


def test_a_stakeholder_is_named_by_its_id() -> None:
    """Its names are looked for, and everything that refers to it; one without a name is found by its id."""
    found = redact(_PLAN, "s-1")
    assert ("actions.a-asa-oberg.involved.1.who", "s-1") in [(".".join(each.place), each.text) for each in found.found]
    assert found.plan == redact(_PLAN, "Åsa Öberg").plan
    nameless = Plan(stakeholders=[Stakeholder(id="s-9")], contributions=[Contribution(id="c", by="s-9")])
    assert redact(nameless, "s-9").plan == Plan(contributions=[Contribution(id="c")])


def test_other_texts_can_be_asked() -> None:
    """What is no part of the plan, such as a note in its file, can be asked for the name too."""
    found = redact(_PLAN, "Åsa Öberg")
    assert found.is_in("# fråga ÅSA ÖBERG först")
    assert not found.is_in("# fråga Låsa Öberg först")


def test_a_name_in_other_letters() -> None:
    """A name that no id can be made of is found in texts only."""
    found = redact(Plan(goals=[Goal(id="g", title="Говорит Анна")]), "анна")
    assert [each.text for each in found.found] == ["Говорит Анна"]
    assert (str(found.plan["g"].title), found.left) == ("Говорит […]", ())


def test_a_name_must_be_given() -> None:
    """Nothing but room is no name."""
    with pytest.raises(BadUsage, match="it is not said which name is looked for"):
        redact(_PLAN, "  ")


@given(plans())
@settings(max_examples=30, deadline=None)
def test_what_is_not_there_changes_nothing(plan: Plan) -> None:
    """A plan without the name comes back as it is; whoever is looked for by id is gone."""
    assert redact(plan, "Nobody of that name").plan == plan
    for each in plan.stakeholders:
        assert each.id not in redact(plan, each.id).plan
