"""The difference of two versions of a plan."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.analysis import Difference, Rewording, Words, diff
from rri_planner.analysis._diff_words import changed_words
from rri_planner.language import say
from rri_planner.model import (
    Action,
    Goal,
    Indicator,
    Influence,
    Link,
    Objective,
    Observation,
    Pathway,
    Plan,
    Policy,
    Region,
    Stakeholder,
    StatusUpdate,
    Vision,
    Waiver,
    fields_of,
)
from tests.strategies import plans

some = settings(max_examples=20)
_PLAN = Plan(
    languages=["en", "sv"],
    currency="SEK",
    region=Region(name="Dale"),
    vision=Vision(statement="A dale for all"),
    goals=[Goal(id="g", title={"en": "Skills for all", "sv": "Kunskap"}, due=2029), Goal(id="h", title="Buses")],
    pathways=[Pathway(id="p", title="Schools", serves="g")],
    actions=[Action(id="a", title="Course", serves="p", status="planned", cost=500)],
    stakeholders=[Stakeholder(id="s", name="The school")],
    updates=[StatusUpdate(of="a", date=2027, status="running"), StatusUpdate(of="a", date=2028, status="done")],
)


def sentences(new: Plan, old: Plan = _PLAN, language: str = "en") -> list[str]:
    """Return the differences in words."""
    return [" ".join(say(each, language).split()) for each in diff(old, new).sentences]


@given(plans())
@some
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    """Two equal plans have no difference, and neither has one whose parts stand in another order."""
    assert not diff(plan, plan.evolve())
    turned = {
        each.name: getattr(plan, each.name)[::-1]
        for each in fields_of(Plan)
        if each.declared.many and each.declared.record is not None and each.name != "vocabularies"
    }
    assert not diff(plan, plan.evolve(**turned))


@given(plans(), st.data())
@some
def test_there_and_back(plan: Plan, data: st.DataObject) -> None:
    """What is removed one way is added the other way; whatever else changes one way changes back."""
    if not len(plan):
        return
    item = data.draw(st.sampled_from(list(plan)))
    there, back = diff(plan, plan.without(item.id)), diff(plan.without(item.id), plan)
    assert item.id in {each.id for each in there.removed}
    assert not there.added
    assert set(there.removed) == set(back.added)
    assert [(each.part, [change.field for change in each.fields]) for each in there.changed] == [
        (each.part, [change.field for change in each.fields]) for each in back.changed
    ]
    assert [(each.old, each.new) for each in there.moved] == [(each.new, each.old) for each in back.moved]


def test_every_sort_of_difference_in_a_sentence() -> None:
    """Added, removed, moved and changed, the fields by their labels, the words by theirs, in the plan's language."""
    new = _PLAN.without("h").with_items(
        Goal(id="k", title="Trains"),
        Goal(id="g", title={"en": "Skills for the young", "sv": "Kunskap"}, due="2029-06"),
        Action(
            id="a", title="Course", serves="g", status="running", cost=650, involved=[{"who": "s", "as": "affected"}]
        ),
    )
    assert sentences(new) == [
        'Added: goal "Trains" (k)',
        'Removed: goal "Buses" (h)',
        'Moved: action "Course" (a), from p to g',
        'Changed: goal "Skills for the young" (g), title: Skills for [-all-] {+the young+} (en)',
        'Changed: goal "Skills for the young" (g), due: 2029 → June 2029',
        'Changed: action "Course" (a), status: planned → running',
        'Changed: action "Course" (a), stakeholders involved: nothing → The school; part: affected',
        'Changed: action "Course" (a), cost: SEK 500 → SEK 650',
    ]


def test_the_plan_and_its_region_change_too() -> None:
    """Fields of the plan and of the region are compared as those of items are."""
    new = _PLAN.evolve(stage="adopted", region=Region(name="The valley"))
    assert [(each.part.kind, [change.field for change in each.fields]) for each in diff(_PLAN, new).changed] == [
        ("plan", ["stage"]),
        ("Region", ["name"]),
    ]
    assert diff(_PLAN, _PLAN.evolve(region=None, vision=None)).to_dict()["removed"] == [
        {"kind": "Region", "id": None, "ends": []},
        {"kind": "vision", "id": "vision", "ends": []},
    ]


def test_records_are_told_by_what_they_are_about() -> None:
    """A record without an id keeps its identity while its ends stay; equal ones are paired before others."""
    new = _PLAN.evolve(
        updates=[
            *_PLAN.updates[1:],
            StatusUpdate(of="a", date=2027, status="planned"),
            StatusUpdate(of="a", date=2030),
        ],
        influences=[Influence(of="a", to="g", score=1)],
        waivers=[Waiver(rule="STR104", subject=["g"])],
    )
    found = diff(_PLAN, new)
    assert [(each.kind, each.ends) for each in found.added] == [
        ("Influence", ("a", "g")),
        ("StatusUpdate", ("a",)),
        ("Waiver", ("g",)),
    ]
    assert [each.part.ends for each in found.changed] == [("a",)]
    assert sentences(new)[:2] == ["Added: influence (a, g)", "Added: status update (a)"]
    named = _PLAN.evolve(waivers=[Waiver(id="w", rule="EVT101")], region=None)
    assert sentences(named) == ['Added: waiver "w" (w)', "Removed: region"]


def test_several_records_about_the_same() -> None:
    """Of several records about the same, those that are word for word the same are no difference."""
    one, two, three = (Influence(of="a", to="g", score=score) for score in (1, 2, 3))
    found = diff(_PLAN.evolve(influences=[one, two]), _PLAN.evolve(influences=[three, two, two]))
    assert [[(each.old, each.new) for each in change.fields] for change in found.changed] == [[(1, 3)]]
    assert len(found.added) == 1


def test_an_objective_moves_between_policies() -> None:
    """What stands inside another item is moved where it stands inside another one."""
    objective = Objective(id="o")
    old = Plan(policies=[Policy(id="x", objectives=[objective]), Policy(id="y")])
    new = Plan(policies=[Policy(id="x"), Policy(id="y", objectives=[objective])])
    assert [each.to_dict() for each in diff(old, new).moved] == [
        {"kind": "objective", "id": "o", "ends": [], "from": ["x"], "to": ["y"]}
    ]
    assert not diff(old, new).changed


def test_reasons_of_a_link_are_no_move() -> None:
    """Where a link that stays has another reason, the field is changed; that it serves another end is a move."""
    reasoned = _PLAN.with_items(Pathway(id="p", title="Schools", serves=Link(to="g", because="they teach")))
    assert [[change.field for change in each.fields] for each in diff(_PLAN, reasoned).changed] == [["serves"]]
    assert not diff(_PLAN, reasoned).moved
    away = diff(reasoned, _PLAN.with_items(Pathway(id="p", title="Schools", serves="h")))
    assert [len(away.changed), [(each.old, each.new) for each in away.moved]] == [0, [(("g",), ("h",))]]
    assert sentences(_PLAN.with_items(Pathway(id="p", title="Schools")))[0].endswith("from g to -")


def test_a_new_wording_in_one_language() -> None:
    """A text is compared language by language, and a translation that comes or goes is a change."""
    new = _PLAN.with_items(Goal(id="g", title={"en": "Skills", "de": "Können"}, due=2029))
    [changed] = diff(_PLAN, new).changed
    assert changed.fields[0].words == (
        Rewording("de", (Words("added", "Können"),)),
        Rewording("en", (Words("same", "Skills"), Words("removed", "for all"))),
        Rewording("sv", (Words("removed", "Kunskap"),)),
    )
    assert sentences(new)[0].endswith("title: {+Können+} (de), Skills [-for all-] (en) and [-Kunskap-] (sv)")


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
@some
def test_words_give_both_wordings(old: list[str], new: list[str]) -> None:
    """The runs of words without the added ones are the old wording, without the removed ones the new."""
    runs = changed_words(" ".join(old), " ".join(new))
    assert [word for run in runs if run.mark != "added" for word in run.text.split()] == old
    assert [word for run in runs if run.mark != "removed" for word in run.text.split()] == new


def test_very_long_texts_are_replaced() -> None:
    """Beyond 2,000 words nobody reads a comparison, and it would take long."""
    text = "word " * 2_001
    assert [run.mark for run in changed_words(text, text + "more")] == ["removed", "added"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"due": 2029}, {"due": None}, ["2029", None]),
        ({"needs": "all"}, {"needs": {"at_least": 2}}, ["all", {"at_least": 2}]),
        ({"priority": 1}, {"priority": 2}, [1, 2]),
        ({"evidence": ["e"]}, {"evidence": []}, [["e"], []]),
        ({"extra": {"x": {"y": Decimal("1.5")}}}, {}, [{"x": {"y": "1.5"}}, {}]),
        ({"rri": ["ethics"]}, {"rri": [{"key": "ethics", "how": "by quota"}]}, None),
    ],
)
def test_values_in_json(old: dict[str, Any], new: dict[str, Any], expected: list[object] | None) -> None:
    """Values stand in JSON as they are written in files: dates and amounts as text, nested ones as maps."""
    found = diff(Plan(goals=[Goal(id="g", **old)]), Plan(goals=[Goal(id="g", **new)]))
    [change] = found.changed[0].fields
    wanted = expected or [[{"key": "ethics"}], [{"key": "ethics", "how": {"und": "by quota"}}]]
    said = change.to_dict()
    assert [said["old"], said["new"], said["words"]] == [*wanted, []]


def test_values_in_sentences() -> None:
    """Names stand for ids, labels for words, counts with their groups."""
    old = Plan(
        goals=[Goal(id="g", title="Skills", evidence=["e", "i"])], indicators=[Indicator(id="i", title="Number")]
    )
    new = old.with_items(
        Goal(id="g", title="Skills"),
        Indicator(id="i", title="Number", observations=[Observation(value=3, groups={"women": 2})]),
    )
    assert [line.partition(", ")[2] for line in sentences(new, old)] == [
        "evidence: e and Number → nothing",
        "observations: nothing → 3; values by group: women: 2",
    ]


def test_forms() -> None:
    """The difference as JSON and as rows says the same, and the sentence counts it."""
    new = _PLAN.without("h").with_items(
        Goal(id="g", title={"en": "Skills", "sv": "Kunskap"}, due=2029), Action(id="a", title="Course", serves="g")
    )
    found = diff(_PLAN, new)
    assert isinstance(found, Difference)
    assert found.to_dict() == {
        "method": "items by id, field by field; records without an id by what they are about",
        "added": [],
        "removed": [{"kind": "goal", "id": "h", "ends": []}],
        "moved": [{"kind": "action", "id": "a", "ends": [], "from": ["p"], "to": ["g"]}],
        "changed": [
            {
                "kind": "goal",
                "id": "g",
                "ends": [],
                "fields": [
                    {
                        "field": "title",
                        "old": {"en": "Skills for all", "sv": "Kunskap"},
                        "new": {"en": "Skills", "sv": "Kunskap"},
                        "words": [{"language": "en", "words": [{"same": "Skills"}, {"removed": "for all"}]}],
                    }
                ],
            },
            {
                "kind": "action",
                "id": "a",
                "ends": [],
                "fields": [
                    {"field": "status", "old": "planned", "new": None, "words": []},
                    {"field": "cost", "old": {"amount": "500", "currency": "SEK"}, "new": None, "words": []},
                ],
            },
        ],
    }
    assert [(row["change"], row["id"], row["field"]) for row in found.to_rows()] == [
        ("removed", "h", ""),
        ("moved", "a", ""),
        ("changed", "g", "title"),
        ("changed", "a", "status"),
        ("changed", "a", "cost"),
    ]
    assert str(found.sentence) == "Added: 0; removed: 1; changed: 2; moved: 1."
