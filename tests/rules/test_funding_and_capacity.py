"""RES and RSP: whether money and people are enough at the right time, and whether somebody looks after the plan."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from rri_planner.findings import Part, Set, Statements, Sum, Table
from rri_planner.model import Money
from tests.rules.judging import fired, judgements, lacks, sentences, subjects, tally


def _eur(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


_FUNDED = """
    currency: EUR
    funding: [{id: f-1}, {id: f-2}]
    actions:
      - {id: a-gap, title: Gap, cost: 60000,
         funding: [{from: f-2, amount: 20000}, {from: f-1, share: 10}, {amount: 4000}]}
      - {id: a-more, title: More, cost: 100, funding: [{from: f-1, amount: 102}]}
      - {id: a-none, title: None, cost: 100}
      - {id: a-fine, cost: 100, funding: [{from: f-1, amount: 99}]}
      - {id: a-round, cost: 100000, funding: [{from: f-1, amount: 101000}]}
      - {id: a-sought, cost: 60000, funding: [{from: f-1, amount: 1}], seeking_funds: true}
      - {id: a-measure, cost: 100, status: measure}
"""


def test_cost_and_funding_agree() -> None:
    """RES101: too little, too much, nothing at all; one in a hundred or one unit is rounding, and sought is no gap."""
    (gap, *_) = found = fired("RES101", _FUNDED)
    parts = (Part("a-gap", _eur("4000")), Part("f-1", _eur("6000")), Part("f-2", _eur("20000")))
    assert gap.witness == Sum(parts, _eur("30000"), _eur("60000"))
    assert [(each.subjects, str(each.message)) for each in found] == [
        (("a-gap",), 'action "Gap" costs 60000 EUR, and 30000 EUR is named to pay for it'),
        (("a-more",), 'action "More" costs 100 EUR, and more than that is named to pay for it: 102 EUR'),
        (("a-none",), 'action "None" costs 100 EUR, and nobody is named to pay for it'),
    ]
    assert tally("RES101", _FUNDED) == {"Fires": 3, "Holds": 3}


def test_what_must_be_known_about_money() -> None:
    """RES101: the cost, every amount, one currency; what is known may be too much already."""
    text = """
        currency: EUR
        actions:
          - {id: a-1, funding: [{amount: 5}]}
          - {id: a-2, cost: 100, funding: [{from: f-1}, {amount: 5}]}
          - {id: a-3, cost: 100, funding: [{from: f-1}, {amount: 105}]}
          - {id: a-4, cost: 100, funding: [{amount: {amount: 5, currency: SEK}}]}
          - {id: a-5, cost: 100, funding: [{amount: 105}], seeking_funds: true}
        funding: [{id: f-1}]
    """
    assert lacks("RES101", text) == Counter({("cost",): 1, ("amount",): 1, ("currency",): 1})
    assert subjects("RES101", text) == [("a-3",), ("a-5",)]
    assert lacks("RES101", "actions: [{id: a, cost: 100}]") == Counter({("funding",): 1})


_WINDOWS = """
    funding: [{id: f, title: Fund, window: WINDOW}]
    actions: [{id: a, title: Course, period: PERIOD, funding: [{from: f, amount: 5}]}]
"""


@pytest.mark.parametrize(
    ("window", "period", "missed"),
    [
        ("2026/2027", "2027/2029", 367),
        ("2026/2027", "2027/2028", 1),
        ("2026-07/..", "2026-06/..", 1),
        ("../2027", "2028/..", 1),
        ("2026/..", "../2025", 1),
        ("2026/2027", "2027/2027-12", None),
        ("2026-07/2027", "2026/2027", None),
        ("2026/..", "2026/2050", None),
        ("../2027", "../2027", None),
    ],
)
def test_an_action_runs_while_its_source_pays(window: str, period: str, missed: int | None) -> None:
    """RES104: it fires where an end surely lies outside; the witness counts the days."""
    found = fired("RES104", _WINDOWS.replace("WINDOW", window).replace("PERIOD", period))
    shorts = [each.witness.short_by for each in found if isinstance(each.witness, Statements)]
    assert shorts == ([] if missed is None else [missed])


def test_both_ends_of_a_payment_are_named() -> None:
    """RES104: the action with its time, or that of its spending, and the line with its window."""
    text = _WINDOWS.replace("WINDOW", "2026/2027").replace("PERIOD", "2027/2029")
    (found,) = fired("RES104", text)
    assert found.subjects == ("a", "f")
    assert isinstance(found.witness, Statements)
    assert [(each.subjects, str(each.text)) for each in found.witness.items] == [
        (("a",), 'action "Course" runs: 2027/2029'),
        (("f",), 'funding line "Fund" pays: 2026/2027'),
    ]
    assert str(found.message) == (
        'action "Course" runs (2027/2029) outside the time in which funding line "Fund" pays for it (2026/2027)'
    )
    assert tally("RES104", text.replace("period:", "spending: 2027, period:")) == {"Holds": 1}
    assert sentences("RES104", text.replace("period:", "spending: 2028, period:")) == [
        'action "Course" spends its money (2028) outside the time in which funding line "Fund" pays for it (2026/2027)'
    ]


def test_each_action_and_line_is_judged_once() -> None:
    """RES104: several shares of one line are one; where nothing is paid there is nothing to judge."""
    text = """
        funding: [{id: f-1, window: 2026}, {id: f-2, window: 2027}, {id: f-3}, {id: f-4, window: 2027/2026}]
        actions:
          - {id: a, period: 2027, funding: [{from: f-1, amount: 1}, {from: f-1, share: 2}, {from: f-1}, {from: f-2}]}
          - {id: b, period: 2027, funding: [{from: f-1, amount: 0}, {from: f-1, share: 0}, {from: f-none}, {share: 5}]}
          - {id: c, period: 2027, funding: [{from: f-3}, {from: f-4}]}
          - {id: d, funding: [{from: f-1}]}
          - {id: e, period: 2027, status: idea, funding: [{from: f-1}]}
    """
    assert subjects("RES104", text) == [("a", "f-1")]
    assert tally("RES104", text) == {"Fires": 1, "Holds": 1, "CannotTell": 3}
    assert lacks("RES104", text) == Counter({("window",): 2, ("period",): 1})


_EFFORT = """
    stakeholders: [{id: s, title: School, capacity: 1.5}]
    actions:
      - {id: a, period: 2027-01-01/2027-06-30, effort: [{who: s, posts: 1}]}
      - {id: b, period: 2027-05-01/2027-07-31, effort: [{who: s, posts: 0.8}]}
"""


def test_nobody_is_asked_for_more_than_they_have() -> None:
    """RES105: the months in which too much is surely asked, and the worst of them in the sentence."""
    (found,) = fired("RES105", _EFFORT)
    posts = Decimal("1.8"), Decimal("1.5")
    assert (found.subjects, found.witness) == (
        ("s",),
        Table(("2027-05", "2027-06"), ("asked", "capacity"), (posts, posts)),
    )
    assert str(found.message) == (
        'in 2027-05 stakeholder "School" is asked for 1.8 full-time posts and has 1.5; '
        "it is asked for too much in 2 months in all"
    )
    assert tally("RES105", _EFFORT.replace("0.8", "0.5")) == {"Holds": 1}


def test_an_action_that_can_be_moved_is_no_alarm() -> None:
    """RES105: only the time in which it runs wherever it lies counts."""
    text = f"    period: 2027/2027\n{_EFFORT.replace('period: 2027-05-01/2027-07-31', 'duration: P8M')}"
    assert tally("RES105", text) == {"Fires": 1}
    assert tally("RES105", text.replace("P8M", "P4M")) == {"Holds": 1}


@pytest.mark.parametrize(
    ("old", "new", "needs"),
    [
        ("capacity: 1.5", "helix: research", "capacity"),
        ("capacity: 1.5", "capacity: {period: 2027}", "capacity"),
        ("posts: 0.8", "posts: null", "posts"),
        ("period: 2027-05-01/2027-07-31", "title: Lab", "period"),
        ("period: 2027-05-01/2027-07-31", "period: 2028-05-01/2099-07-31", "smaller plan"),
    ],
)
def test_what_must_be_known_about_people(old: str, new: str, needs: str) -> None:
    """RES105: the capacity, the posts, the time; and only fifty years are looked at."""
    assert lacks("RES105", _EFFORT.replace(old, new)) == Counter({(needs,): 1})


def test_months_without_a_calendar() -> None:
    """RES105: months are counted where the plan has no dates, and left as they are beyond the years of dates."""
    first, second = "period: 2027-01-01/2027-06-30", "period: 2027-05-01/2027-07-31"
    nominal = _EFFORT.replace(first, "duration: P1M").replace(second, "duration: P1M")
    assert sentences("RES105", nominal) == [
        'in month 1 of the plan stakeholder "School" is asked for 1.8 full-time posts and has 1.5'
    ]
    last = _EFFORT.replace(first, "period: 9999-12-01/9999-12-31").replace(second, "duration: P1M, depends_on: [a]")
    assert sentences("RES105", last.replace("0.8", "8")) == [
        'in 10000-01 stakeholder "School" is asked for 8 full-time posts and has 1.5'
    ]


def test_only_stakeholders_of_the_plan_have_a_capacity() -> None:
    """RES105: nobody asked, nobody named, nobody known: nothing to judge."""
    text = "stakeholders: [{id: s}]\nactions: [{id: a, effort: [{posts: 1}, {who: nobody, posts: 1}]}]"
    assert judgements("RES105", text) == ()


def _ranked(*costs: int) -> str:
    goals = "".join(f"\n      - {{id: g{rank}, title: Goal {rank}, priority: {rank}}}" for rank in range(1, 5))
    actions = "".join(
        f"\n      - {{id: a{rank}, serves: [g{rank}], cost: {cost}}}" for rank, cost in enumerate(costs, 1)
    )
    return f"""
    currency: EUR
    goals:{goals}
    actions:{actions}
    """


def test_a_first_priority_gets_hardly_any_money() -> None:
    """RES106: less than a twentieth; exactly a twentieth is enough."""
    text = _ranked(4, 60, 20, 16).replace("priority: 2", "priority: 1")
    (found,) = fired("RES106", text)
    assert (found.subjects, found.witness) == (
        ("g1",),
        Table(("g1", "g2", "g3", "g4"), ("priority", "percent_of_money"), ((1, 4), (1, 60), (3, 20), (4, 16))),
    )
    assert str(found.message) == (
        'goal "Goal 1" has the highest priority and gets 4 % of the money (less than 5.00 %), '
        "where the cost of an action is split equally over the goals that it serves"
    )
    assert tally("RES106", text) == {"Fires": 1, "Holds": 2}
    assert tally("RES106", text.replace("cost: 4", "cost: 5").replace("cost: 60", "cost: 59")) == {"Holds": 3}


def test_money_runs_against_the_priorities() -> None:
    """RES106: the more important, the less money: one more finding, about all the goals in their order."""
    (found,) = fired("RES106", _ranked(10, 20, 30, 40))
    assert found.subjects == ("g1", "g2", "g3", "g4")
    assert str(found.message) == (
        'by and large, the higher the priority of a goal ("Goal 1", "Goal 2", "Goal 3" and "Goal 4", in this order), '
        "the less money it gets; the cost of an action is split equally over the goals that it serves"
    )
    assert tally("RES106", _ranked(1, 20, 30, 49)) == {"Fires": 2}
    assert tally("RES106", _ranked(25, 25, 25, 25)) == {"Holds": 2}


def test_few_priorities_and_unknown_costs() -> None:
    """RES106: fewer than four ranked goals are not judged; a cost that nobody knows leaves it open."""
    assert judgements("RES106", _ranked(1, 1, 1, 97).replace(", priority: 4", "")) == ()
    assert lacks("RES106", _ranked(1, 1, 1, 97).replace(", cost: 97", "")) == Counter({("cost",): 1})


def test_somebody_steers_watches_and_revises() -> None:
    """RSP103: one finding a missing role; a role that the region has taken out of its words is not asked for."""
    text = """
        id: lind
        stakeholders: [{id: s-1, roles: [monitoring, core-group]}, {id: s-2}]
    """
    assert [(each.subjects, each.witness) for each in fired("RSP103", text)] == [
        (("lind",), Set(("steering",))),
        (("lind",), Set(("revision",))),
    ]
    assert sentences("RSP103", text)[1] == 'no stakeholder has the role "revision" for the plan'
    assert tally("RSP103", text) == {"Fires": 2, "Holds": 1}
    own = "vocabularies: {role: {mode: replace, terms: [{key: steering, label: Council}]}}"
    assert sentences("RSP103", own) == ['no stakeholder has the role "Council" for the plan']
