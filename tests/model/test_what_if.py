"""What a plan promises about what would be otherwise: `without`, `delayed`, `with_budget`, `choosing`, `as_of`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rri_planner.errors import BadUsage, BadValue, UnknownItem
from rri_planner.model import (
    Action,
    Alignment,
    Contribution,
    Decision,
    Descriptor,
    Effort,
    Event,
    FundingLine,
    FundingShare,
    Goal,
    Indicator,
    Influence,
    Involvement,
    Item,
    Judgement,
    Link,
    Money,
    Observation,
    PartialDate,
    Pathway,
    Plan,
    Policy,
    Region,
    Review,
    Safeguard,
    Span,
    Stakeholder,
    StatusUpdate,
    Step,
    Target,
    Vision,
    Waiver,
    fields_of,
    mentions,
)
from tests.strategies import plans

some = settings(max_examples=25)


@given(plans(), st.data())
@some
def test_nothing_is_left_of_what_is_removed(plan: Plan, data: st.DataObject) -> None:
    """Without an item there is no mention of it, nothing that was sound is broken, and all other items are there."""
    if not len(plan):
        return
    item = data.draw(st.sampled_from(list(plan)))
    left = plan.without(item.id)
    gone = {each.id for each in plan} - {each.id for each in left}
    assert item.id in gone
    assert all(each in _inside(item) for each in gone - {item.id})
    named = {mention.target for placed in left.parts() for mention in mentions(placed.part)}
    assert not named & gone


def _inside(item: Item) -> set[str]:
    return {each.id for name in ("objectives", "context") for each in getattr(item, name, ())}


@given(plans())
@some
def test_order_of_removals_does_not_matter(plan: Plan) -> None:
    """Items can be removed together or one after the other, in any order."""
    ids = [item.id for item in plan if not _inside(item)][:3]
    one_by_one = plan
    for id_ in reversed(ids):
        one_by_one = one_by_one.without(id_)
    assert one_by_one == plan.without(*ids)
    assert plan.without() is plan


def test_every_sort_of_link_goes() -> None:
    """Links, parts in an action, single references, evidence and records: each as if it had never been written."""
    plan = Plan(
        stakeholders=[Stakeholder(id="s-a"), Stakeholder(id="s-b")],
        goals=[Goal(id="g", evidence=["e"])],
        funding=[FundingLine(id="f")],
        events=[Event(id="e", attended_by=["s-a", "s-b"])],
        actions=[
            Action(
                id="a",
                serves=Link(to="g", evidence=["e"], because="so"),
                involved=[Involvement(who="s-a"), Involvement(who="s-b")],
                effort=[Effort(who="s-a", posts=1)],
                funding=[FundingShare(from_="f", share=50)],
                ethics=[Safeguard(title="Advice", who="s-a")],
            ),
            Action(id="b", merged_into="a", serves="g"),
        ],
        influences=[Influence(of="g", to="a", score=1)],
        updates=[StatusUpdate(of="a", status="running"), StatusUpdate(of="g", by="s-a")],
    )
    without_stakeholder = plan.without("s-a")
    action = without_stakeholder["a"]
    assert action == plan.without("s-a", "s-a")["a"]
    assert action == Action(
        id="a",
        serves=Link(to="g", evidence=["e"], because="so"),
        involved=[Involvement(who="s-b")],
        funding=[FundingShare(from_="f", share=50)],
        ethics=[Safeguard(title="Advice")],
    )
    assert without_stakeholder.updates == (StatusUpdate(of="a", status="running"), StatusUpdate(of="g"))
    assert [plan.without("e")["g"], plan.without("f")["a"] == plan["a"]] == [Goal(id="g"), False]
    without_action = plan.without("a")
    assert (without_action.influences, without_action.updates) == ((), (StatusUpdate(of="g", by="s-a"),))
    assert without_action["b"] == Action(id="b", serves="g")


def test_what_stands_inside_goes_too() -> None:
    """A policy goes with its objectives; an objective, a fact about the region and the vision go alone."""
    plan = Plan(
        vision=Vision(),
        region=Region(name="Dale", context=[{"id": "c"}, {"id": "d"}]),
        goals=[Goal(id="g", serves="vision")],
        policies=[Policy(id="p", objectives=[{"id": "o-1"}, {"id": "o-2"}])],
        alignments=[Alignment(of="g", with_="o-1"), Alignment(of="g", with_="o-2")],
    )
    assert plan.without("p").evolve(policies=plan.policies, alignments=plan.alignments) == plan
    assert (plan.without("p").alignments, plan.without("o-1").alignments) == ((), plan.alignments[1:])
    assert [item.id for item in plan.without("o-1", "c")] == ["d", "vision", "g", "p", "o-2"]
    assert (plan.without("vision").vision, plan.without("vision")["g"]) == (None, Goal(id="g"))


def test_judgements_go_with_their_descriptors() -> None:
    """A judgement names an option of its descriptor, which is a link to the descriptor all the same."""
    descriptors = [Descriptor(id="d", options=["x"]), Descriptor(id="e", options=["y"])]
    plan = Plan(variants=descriptors, judgements=[Judgement(of="d/x", to="e", scores=[1])])
    assert plan.without("d") == Plan(variants=descriptors[1:])
    assert plan.without("e") == Plan(variants=descriptors[:1])


def test_waivers_keep_their_other_subjects() -> None:
    """A waiver loses the subject, and goes with its last one; one of all findings of a rule stays."""
    waivers = [Waiver(rule="STR104", subject=["g", "h"]), Waiver(rule="STR104", subject=["g"]), Waiver(rule="EVT101")]
    plan = Plan(goals=[Goal(id="g"), Goal(id="h")], waivers=waivers)
    assert plan.without("g").waivers == (Waiver(rule="STR104", subject=["h"]), Waiver(rule="EVT101"))


def test_an_unknown_item_is_named() -> None:
    """Every question about an id that is not there is answered with the nearest one."""
    plan = Plan(actions=[Action(id="a-lab", period=2027)])
    questions: tuple[Callable[[], Plan], ...] = (
        lambda: plan.without("a-lap"),
        lambda: plan.delayed("a-lap", "P1M"),
        lambda: plan.choosing("a-lap"),
        lambda: plan.with_budget(by=1, line="a-lap"),
    )
    for ask in questions:
        with pytest.raises(UnknownItem, match='no item "a-lap"; did you mean "a-lab"'):
            ask()


@pytest.mark.parametrize(
    ("period", "by", "expected"),
    [
        ("2027-01/2027-06", "P6M", "2027-07/2027-12"),
        ("2027", "P6M", "2027-07/2028-06"),
        ("2027", "P2Y", "2029"),
        ("2027-Q2", "P3M", "2027-Q3"),
        ("2027-Q2/..", "P1M", "2027-05/.."),
        ("../2027-Q2", "P1M", "../2027-07"),
        ("2027-01-15/2027-01-31", "P1M", "2027-02-15/2027-02-28"),
        ("2027-02/2027-02", "P1W", "2027-02-08/2027-03-07"),
        ("2027-02/2027-04", "P1M1D", "2027-03-02/2027-06-01"),
        ("9999", "P1Y", "9999"),
    ],
)
def test_a_period_moves_by_the_calendar(period: str, by: str, expected: str) -> None:
    """A date keeps its precision where it can; else a period opens at the first, closes at the last it may be."""
    plan = Plan(actions=[Action(id="a", period=period)])
    assert plan.delayed("a", by) == Plan(actions=[Action(id="a", period=expected)])


def test_steps_move_and_nothing_else() -> None:
    """A delay moves the steps with the period; spending, updates and other actions stay."""
    action = Action(
        id="a",
        title="Lab",
        period="2027-01/2027-06",
        spending=2027,
        duration="P5M",
        steps=[Step(title="Open", date="2027-03"), Step(title="Some day"), Step(title="Year", date=2027, done=False)],
    )
    plan = Plan(actions=[action, Action(id="b", depends_on="a")], updates=[StatusUpdate(of="a", date="2027-02")])
    later = plan.delayed("a", Span(months=2))
    assert [str(step.date) for step in later.actions[0].steps] == ["2027-05", "None", "2028-02"]
    assert later.with_items(action) == plan
    assert str(later.actions[0].period) == "2027-03/2027-08"


def test_only_actions_with_a_period_can_be_delayed() -> None:
    """What cannot be delayed is refused with the reason, and so is a delay that nobody can count."""
    plan = Plan(goals=[Goal(id="g")], actions=[Action(id="a"), Action(id="b", period=2027)])
    with pytest.raises(BadUsage, match='"a" has no period that could be delayed'):
        plan.delayed("a", "P6M")
    with pytest.raises(BadUsage, match='"g" is no action, and only actions can be delayed'):
        plan.delayed("g", "P6M")
    for by in ("P4M..P6M", "six months", "-P6M"):
        with pytest.raises(BadValue):
            plan.delayed("b", by)


@given(plans(), st.sampled_from(["P0D", "P6M", "P1Y", "P45D", "P1M2D"]))
@some
def test_delays_add_up(plan: Plan, by: str) -> None:
    """Delaying by zero changes nothing; any other delay changes that action only, which begins and ends no earlier."""
    for action in plan.actions:
        if action.period is not None:
            assert plan.delayed(action.id, "P0D") == plan
            later = plan.delayed(action.id, by)
            assert later.with_items(action) == plan
            moved = later[action.id]
            assert isinstance(moved, Action)
            assert moved.period is not None
            (start, end), (later_start, later_end) = ((each.start, each.end) for each in (action.period, moved.period))
            assert (start is None, end is None) == (later_start is None, later_end is None)
            assert start is None or later_start is None or later_start.earliest >= start.earliest
            assert end is None or later_end is None or later_end.latest >= end.latest


def _lines(*ceilings: object) -> list[FundingLine]:
    return [FundingLine(id=f"f{number}", ceiling=ceiling) for number, ceiling in enumerate(ceilings)]  # type: ignore[arg-type]  # the converter reads them


def _ceilings(plan: Plan) -> list[str]:
    return [str(line.ceiling) for line in plan.funding]


@pytest.mark.parametrize("by", [-0.2, Decimal("-0.2"), "-0.2", "-20%", " -20 % "])
def test_a_budget_shrinks_by_a_share(by: float | Decimal | str) -> None:
    """A share is read as it is written, also a binary number, and every ceiling is exact."""
    plan = Plan(currency="SEK", funding=_lines(500_000, None, "0.30", {"amount": 7, "currency": "EUR"}))
    assert _ceilings(plan.with_budget(by=by)) == ["400000 SEK", "None", "0.24 SEK", "5.6 EUR"]
    assert _ceilings(plan.with_budget(by=by, line="f0")) == ["400000 SEK", "None", "0.30 SEK", "7 EUR"]
    assert plan.with_budget(by=0) == plan


def test_a_budget_is_brought_to_an_amount() -> None:
    """Ceilings of the currency keep their proportions, to the cent; their sum is the amount exactly."""
    plan = Plan(currency="SEK", funding=_lines(300, 200, None, {"amount": 7, "currency": "EUR"}))
    assert _ceilings(plan.with_budget(to=250)) == ["150 SEK", "100 SEK", "None", "7 EUR"]
    assert _ceilings(plan.with_budget(to="100.01")) == ["60 SEK", "40.01 SEK", "None", "7 EUR"]
    assert _ceilings(plan.with_budget(to=Money(Decimal(3), "EUR"))) == ["300 SEK", "200 SEK", "None", "3 EUR"]
    thirds = Plan(funding=_lines(1, 1, 1)).with_budget(to=1)
    assert _ceilings(thirds) == ["0.33", "0.33", "0.34"]


def test_one_line_is_given_a_ceiling() -> None:
    """The ceiling of one line is what it is brought to, also where it had none."""
    plan = Plan(currency="SEK", funding=_lines(300, None))
    assert _ceilings(plan.with_budget(to=250, line="f0")) == ["250 SEK", "None"]
    assert _ceilings(plan.with_budget(to=250, line="f1")) == ["300 SEK", "250 SEK"]


def test_a_budget_that_cannot_change_says_why() -> None:
    """Neither or both ways, no ceiling, a ceiling of nothing, another currency, less than nothing: all refused."""
    plan = Plan(currency="SEK", goals=[Goal(id="g")], funding=_lines(0, {"amount": 7, "currency": "EUR"}, None))
    for wrong in ({}, {"by": 1, "to": 1}, {"to": 5}, {"by": 1, "line": "g"}, {"by": 1, "line": "f2"}):
        with pytest.raises(BadUsage):
            plan.with_budget(**wrong)
    with pytest.raises(BadUsage, match='no funding line has a ceiling that "5 SEK" could take the place of'):
        plan.with_budget(to=5, line="f1")
    for value in ("-101%", -1.5, "much", True, float("nan")):
        with pytest.raises(BadValue, match="is not a share such as"):
            plan.with_budget(by=value)
    with pytest.raises(BadValue, match="an amount that is not negative"):
        plan.with_budget(to=-5)


@given(st.lists(st.decimals(0, 10**9, places=2), min_size=1, max_size=4), st.decimals(-1, 3, places=3))
@some
def test_shares_of_a_budget_are_exact(amounts: list[Decimal], by: Decimal) -> None:
    """Whatever the numbers, a ceiling changed by a share is the exact product."""
    plan = Plan(funding=_lines(*amounts)).with_budget(by=by)
    assert [line.ceiling for line in plan.funding] == [Money(amount * (1 + by)) for amount in amounts]


@given(st.lists(st.decimals("0.01", 10**9, places=2), min_size=1, max_size=4), st.decimals(0, 10**9, places=2))
@some
def test_a_budget_in_parts_is_the_whole(amounts: list[Decimal], total: Decimal) -> None:
    """Whatever the numbers, the ceilings sum up to the amount and none is negative."""
    plan = Plan(funding=_lines(*amounts)).with_budget(to=total)
    new = [line.ceiling.amount for line in plan.funding if line.ceiling is not None]
    assert (sum(new), min(new) >= 0) == (total, True)


def test_choosing_rejects_what_is_excluded() -> None:
    """The pathway is chosen and what excludes it, in either direction, rejected; an exclusion for a time is not one."""
    plan = Plan(
        goals=[Goal(id="g")],
        pathways=[
            Pathway(id="p", excludes=["q", {"to": "s", "period": 2027}], status="rejected"),
            Pathway(id="q", status="chosen"),
            Pathway(id="r", excludes="p"),
            Pathway(id="s", status="considered"),
        ],
        updates=[StatusUpdate(of="q", status="running", comment="well"), StatusUpdate(of="s", status="running")],
    )
    chosen = plan.choosing("p")
    assert [path.status for path in chosen.pathways] == ["chosen", "rejected", "rejected", "considered"]
    assert chosen.updates == (StatusUpdate(of="q", comment="well"), plan.updates[1])
    assert chosen.evolve(pathways=plan.pathways, updates=plan.updates) == plan
    with pytest.raises(BadUsage, match='"g" is no pathway, and only pathways can be chosen'):
        plan.choosing("g")


def test_what_is_dated_later_is_not_known_yet() -> None:
    """As of a day: no later updates, measurements, targets set, decisions, reviews, events or answers."""
    plan = Plan(
        goals=[Goal(id="g", due=2030, evidence=["e-old", "e-new"])],
        events=[Event(id="e-old", date="2026"), Event(id="e-new", date="2027-07-01"), Event(id="e-some-day")],
        decisions=[Decision(id="d", date="2028")],
        reviews=[Review(id="r", date="2027-06")],
        updates=[StatusUpdate(of="g", date="2027-01"), StatusUpdate(of="g", date="2027-08"), StatusUpdate(of="g")],
        indicators=[
            Indicator(
                id="i",
                targets=[Target(value=1, date=2030, set_on=2026), Target(value=2, date=2030, set_on="2027-07")],
                observations=[Observation(value=1, date=2026), Observation(value=2, date="2027-09")],
            )
        ],
        contributions=[
            Contribution(id="c", text="x", from_="e-new", outcome="adopted", into="g", answered_on="2027-12"),
            Contribution(id="k", text="y", from_="e-old", outcome="adopted", into="g", answered_on="2027-06"),
        ],
    )
    assert plan.as_of("2027-06") == Plan(
        goals=[Goal(id="g", due=2030, evidence=["e-old"])],
        events=[Event(id="e-old", date="2026"), Event(id="e-some-day")],
        reviews=[Review(id="r", date="2027-06")],
        updates=[StatusUpdate(of="g", date="2027-01"), StatusUpdate(of="g")],
        indicators=[
            Indicator(
                id="i",
                targets=[Target(value=1, date=2030, set_on=2026)],
                observations=[Observation(value=1, date=2026)],
            )
        ],
        contributions=[Contribution(id="c", text="x"), plan.contributions[1]],
    )
    assert plan.as_of("2027-06-15").reviews == plan.reviews


@given(plans())
@some
def test_time_goes_one_way(plan: Plan) -> None:
    """At the end of time everything is known, and what was known on a day was known of it later, too."""
    assert plan.as_of(9999) == plan
    early = PartialDate.parse("2027-06")
    assert plan.as_of(early) == plan.as_of(2028).as_of(early)


def test_the_plan_itself_stays_as_it_is() -> None:
    """Asking what would be is no change: every answer is another plan."""
    plan = Plan(funding=_lines(5), actions=[Action(id="a", period=2027)], pathways=[Pathway(id="p")])
    before = {each.name: getattr(plan, each.name) for each in fields_of(Plan)}
    assert plan not in {
        plan.without("a"), plan.delayed("a", "P1M"), plan.with_budget(by=1), plan.choosing("p"),
    }  # fmt: skip
    assert {each.name: getattr(plan, each.name) for each in fields_of(Plan)} == before
