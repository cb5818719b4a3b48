"""What of several plans belongs together, for certain and perhaps."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import compare
from rri_planner.model import Action, Adoption, Alignment, Goal, Objective, Plan, Policy


def certain(*plans: Plan) -> list[tuple[str, str, str, dict[str, tuple[str, ...]]]]:
    """Return what certainly corresponds, in plain values."""
    found = compare(*plans).correspondences
    return [(each.kind, each.by, each.key, dict(each.items)) for each in found]


def serving(id_: str, objective: dict[str, Any], policy: dict[str, Any], sign: str | None = None) -> Plan:
    """Return a plan whose goal and action serve an objective of a policy."""
    return Plan(
        id=id_,
        goals=[Goal(id="g")],
        actions=[Action(id="a")],
        policies=[Policy(**policy, objectives=[Objective(**objective)])],
        alignments=[
            Alignment(of="g", with_=objective["id"], sign=sign),
            Alignment(of="a", with_=objective["id"], sign="conflicts"),
        ],
    )


def test_a_shared_catalogue_id_is_certain() -> None:
    """Goals and actions with one catalogue id belong together, but not what is dropped or what only one plan has."""
    north = Plan(
        id="north",
        goals=[Goal(id="g", catalogue="all-online")],
        actions=[Action(id="a", catalogue="lab"), Action(id="b", catalogue="lab"), Action(id="c", catalogue="own")],
    )
    south = Plan(
        id="south",
        goals=[Goal(id="z", catalogue="all-online")],
        actions=[Action(id="y", catalogue="lab"), Action(id="x", catalogue="own", status="dropped")],
    )
    assert certain(north, south) == [
        ("goal", "catalogue", "all-online", {"north": ("g",), "south": ("z",)}),
        ("action", "catalogue", "lab", {"north": ("a", "b"), "south": ("y",)}),
    ]


def test_an_action_taken_over_belongs_to_its_source() -> None:
    """An action names the plan and action it is from; where these are here, the two belong together."""
    north = Plan(id="north", actions=[Action(id="a")], goals=[Goal(id="g")])
    south = Plan(
        id="south",
        actions=[
            Action(id="a", adopted_from=Adoption(plan="north", action="a")),
            Action(id="b", adopted_from=Adoption(plan="north", action="gone")),
            Action(id="c", adopted_from=Adoption(plan="west", action="a")),
            Action(id="d", adopted_from=Adoption(plan="north", action="g")),
            Action(id="e", adopted_from=Adoption()),
            Action(id="f", adopted_from=Adoption(plan="north", action="a"), status="dropped"),
        ],
    )
    assert [each.to_dict() for each in compare(north, south).correspondences] == [
        {"kind": "action", "by": "adoption", "key": "north/a", "items": {"north": ["a"], "south": ["a"]}}
    ]


def test_the_first_reason_is_enough() -> None:
    """What has one catalogue id and was taken over as well is said once."""
    north = Plan(id="north", actions=[Action(id="a", catalogue="lab")])
    south = Plan(id="south", actions=[Action(id="b", catalogue="lab", adopted_from=Adoption(plan="north", action="a"))])
    assert [by for _, by, _, _ in certain(north, south)] == ["catalogue"]


_DEAL = {"title": "Green Deal"}


@pytest.mark.parametrize(
    ("objective", "policy", "other_objective", "other_policy", "same"),
    [
        ({"catalogue": "eu-1"}, {}, {"id": "x", "catalogue": "eu-1"}, {"id": "y"}, True),
        ({"title": "Clean  Air"}, _DEAL, {"id": "x", "title": "clean air"}, {"id": "y", "title": "GREEN deal"}, True),
        ({"title": "Clean air"}, _DEAL, {"id": "x", "title": "Clean air"}, {"id": "y", "title": "Our own"}, False),
        ({}, {}, {}, {}, True),
        ({"title": {"sv": "Luft"}}, {}, {"title": {"de": "Luft"}}, {}, True),
        ({"title": "Air"}, {}, {"title": "Water"}, {}, False),
        ({}, {"title": "Ours"}, {}, {"title": "Theirs"}, False),
        ({}, {"territory": "SE311"}, {}, {"territory": "FRF"}, False),
        ({}, {"territory": "SE311"}, {}, {}, True),
        ({}, {}, {"id": "x"}, {}, False),
        ({}, {}, {}, {"id": "x"}, False),
    ],
)
def test_objectives_are_the_same_if_nothing_says_otherwise(
    objective: dict[str, Any],
    policy: dict[str, Any],
    other_objective: dict[str, Any],
    other_policy: dict[str, Any],
    same: bool,
) -> None:
    """By catalogue id, by title and policy, or by ids that neither a title nor the territory contradicts."""
    north = serving("north", {"id": "o", **objective}, {"id": "p", **policy})
    south = serving("south", {"id": "o", **other_objective}, {"id": "p", **other_policy})
    expected = [("goal", "objective", "north/o", {"north": ("g",), "south": ("g",)})] if same else []
    languages = ("en",)
    assert certain(north.evolve(languages=languages), south.evolve(languages=languages)) == expected


@pytest.mark.parametrize(("sign", "serves"), [(None, True), ("+", True), ("0", False), ("-", False)])
def test_only_what_supports_an_objective_serves_it(sign: str | None, serves: bool) -> None:
    """To have looked at an objective, or to conflict with it, is nothing in common."""
    plans = [serving(id_, {"id": "o"}, {"id": "p"}, sign) for id_ in ("north", "south")]
    assert bool(certain(*plans)) is serves


def test_alignments_that_lead_nowhere_are_passed_over() -> None:
    """An alignment of nothing, with nothing, or of a part that is not there, makes no correspondence."""
    loose = (Alignment(with_="o"), Alignment(of="g"), Alignment(of="nobody", with_="o"))
    plans = [serving(id_, {"id": "o"}, {"id": "p"}).evolve(alignments=loose) for id_ in ("north", "south")]
    assert certain(*plans) == []


def test_one_objective_in_many_plans_is_one_group() -> None:
    """What two plans share by title and two others by catalogue id belongs together if one plan has both."""
    deal = {"id": "p", "title": "Green Deal"}
    plans = [
        serving("one", {"id": "o", "title": "Air"}, deal),
        serving("three", {"id": "x", "title": "Air", "catalogue": "eu-1"}, deal | {"id": "q"}),
        serving("two", {"id": "y", "catalogue": "eu-1"}, {"id": "r"}),
        serving("four", {"id": "z", "catalogue": "eu-1"}, {"id": "s"}),
    ]
    expected = dict.fromkeys(("four", "one", "three", "two"), ("g",))
    assert certain(*(each.evolve(languages=["en"]) for each in plans)) == [("goal", "objective", "four/z", expected)]


def test_reasons_are_sentences() -> None:
    """Each way of belonging together is said in a sentence."""
    north = serving("north", {"id": "o"}, {"id": "p"}).with_items(Action(id="b", catalogue="lab"), Action(id="c"))
    south = serving("south", {"id": "o"}, {"id": "p"}).with_items(
        Action(id="b", catalogue="lab"), Action(id="c", adopted_from=Adoption(plan="north", action="c"))
    )
    assert [str(each.sentence) for each in compare(north, south).correspondences] == [
        "They serve the same objective of a policy: north/o.",
        'They have the same catalogue id, "lab".',
        "One was taken over from the other: north/c.",
    ]


def titled(id_: str, *titles: str | dict[str, str] | None) -> Plan:
    """Return a plan with actions of these titles."""
    return Plan(id=id_, languages=["en"], actions=[Action(id=f"a-{at}", title=each) for at, each in enumerate(titles)])


def test_alike_titles_are_only_suggested() -> None:
    """Titles that share rare pieces of words are a suggestion, by how much they share, never a correspondence."""
    found = compare(
        titled("north", "Digital help at libraries", "Open laboratory", None),
        titled("south", "Help with digital things in every library", "Something else"),
    )
    assert found.correspondences == ()
    assert [each.to_dict() for each in found.suggestions] == [
        {"kind": "action", "of": ["north", "a-0"], "to": ["south", "a-0"], "language": "en", "share": 0.29}
    ]


def test_titles_are_compared_within_one_language() -> None:
    """The same letters in two languages, or in an unknown one, are no likeness; of several the best counts."""
    assert compare(titled("north", {"sv": "gift"}), titled("south", {"de": "gift"})).suggestions == ()
    unknown = [Plan(id=id_, actions=[Action(id="a", title="Open laboratory")]) for id_ in ("north", "south")]
    assert compare(*unknown).suggestions == ()
    both = {"sv": "Öppet labb", "en": "Open laboratory"}
    found = compare(titled("north", both), titled("south", {**both, "sv": "Öppet hus i labbet"}))
    assert [(each.language, each.share) for each in found.suggestions] == [("en", 1.0)]


def test_a_compound_or_an_ending_hides_nothing() -> None:
    """Pieces of words are compared, so that a compound shares what its parts say."""
    north, south = (
        Plan(id=id_, languages=["sv"], goals=[Goal(id="g", title=title)])
        for id_, title in (("north", "Utbildningsbehoven"), ("south", "Behov av utbildning"))
    )
    assert [each.of for each in compare(north, south).suggestions] == [("north", "g")]


def test_common_words_make_nothing_alike() -> None:
    """What stands in many titles says nothing about two of them."""
    plans = [titled(id_, *(f"Digital {word}" for word in words)) for id_, words in (("n", "abc"), ("s", "def"))]
    assert compare(*plans).suggestions == ()


def test_what_is_certain_is_not_suggested_again() -> None:
    """Two actions with one catalogue id are not suggested for their titles as well."""
    north, south = (
        Plan(id=id_, languages=["en"], actions=[Action(id="a", title="Open laboratory", catalogue="lab")])
        for id_ in ("north", "south")
    )
    assert compare(north, south).suggestions == ()


def test_limits_are_said() -> None:
    """Where a limit cuts the suggestions short, the method says so; those asked for to be none are no limit."""
    north = titled("north", "Open laboratory", "Digital libraries")
    south = titled("south", "Open laboratory", "Digital libraries")
    assert not compare(north, south).limit_reached
    few = compare(north, south, suggestions=1)
    assert (len(few.suggestions), few.limit_reached) == (1, True)
    assert str(few.method).endswith("; limit of suggestions reached")
    lazy = compare(north, south, work=0)
    assert (lazy.suggestions, lazy.limit_reached) == ((), True)
    none = compare(north, south, suggestions=0)
    assert (none.suggestions, none.limit_reached) == ((), False)


@given(st.permutations(["Open laboratory", "Open data for all", "Data in the open laboratory", "Courses at work"]))
def test_the_order_of_items_changes_no_suggestion(titles: list[str]) -> None:
    """The same titles in another order are as alike as before."""
    first = sorted(titles)
    here = Plan(id="n", languages=["en"], actions=[Action(id=f"a-{first.index(each)}", title=each) for each in titles])
    there = titled("s", "Laboratory for open data", "Courses")
    straight = titled("n", *first)
    assert compare(here, there).suggestions == compare(straight, there).suggestions
