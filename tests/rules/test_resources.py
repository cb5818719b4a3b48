"""RES and RSP: whether it is paid for, and whether somebody owns it."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from rri_planner.findings import Part, Set, Sum, Value
from rri_planner.model import Money
from tests.rules.judging import fired, judgements, lacks, sentences, subjects, tally


def _eur(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


def test_a_line_is_overspent_by_amounts_and_shares_of_costs() -> None:
    """RES102: the sum of what live actions are promised, ideas included, dropped and merged ones not."""
    text = """
        currency: EUR
        funding: [{id: f-1, title: Fund, ceiling: 100000}, {id: f-unused, ceiling: 1}]
        actions:
          - {id: a-2, cost: 120000, funding: [{from: f-1, share: 50}]}
          - {id: a-1, funding: [{from: f-1, amount: 40000}], status: idea}
          - {id: a-3, funding: [{from: f-1, amount: 0.5}]}
          - {id: a-gone, funding: [{from: f-1, amount: 5000}], status: dropped}
          - {id: a-part, funding: [{from: f-1, amount: 5000}], merged_into: a-1}
    """
    (found,) = fired("RES102", text)
    parts = (Part("a-1", _eur("40000")), Part("a-2", _eur("60000")), Part("a-3", _eur("0.5")))
    assert found.subjects == ("f-1",)
    assert found.witness == Sum(parts, _eur("100000.5"), _eur("100000"))
    assert str(found.message) == ('funding line "Fund" has 100000 EUR, and actions are promised 100000.5 EUR from it')
    assert tally("RES102", text.replace("0.5", "0")) == {"Holds": 1}


def test_other_currencies_are_listed_apart_and_never_added() -> None:
    """RES102: only amounts in the currency of the ceiling count; the sentence names the others."""
    text = """
        funding: [{id: f-1, title: Fund, ceiling: {amount: 100, currency: EUR}}]
        actions:
          - {id: a-1, funding: [{from: f-1, amount: {amount: 101, currency: EUR}}]}
          - {id: a-2, funding: [{from: f-1, amount: {amount: 7, currency: SEK}}]}
    """
    (found,) = fired("RES102", text)
    assert isinstance(found.witness, Sum)
    assert found.witness.total == _eur("101")
    assert str(found.message) == (
        'funding line "Fund" has 100 EUR, and actions are promised 101 EUR from it; '
        "promises in other currencies (7 SEK) come on top"
    )
    assert fired("RES102", text.replace("amount: 101", "amount: 99")) == ()


def test_a_line_cannot_be_judged_without_its_ceiling_or_all_amounts() -> None:
    """RES102: no ceiling, a share of an unknown cost, a promise without amount; what is known may still be too much."""
    text = """
        currency: EUR
        funding: [{id: f-1, ceiling: 100}, {id: f-2}]
        actions:
          - {id: a-1, funding: [{from: f-1, share: 50}, {from: f-2, amount: 1}]}
          - {id: a-2, funding: [{from: f-1, amount: 90}, {from: f-1}, {from: f-none, amount: 1}, {amount: 1}]}
    """
    assert lacks("RES102", text) == Counter({("amount",): 1, ("ceiling",): 1})
    assert subjects("RES102", text.replace("amount: 90", "amount: 101")) == [("f-1",)]


def test_shares_come_to_a_hundred() -> None:
    """RES103: too much, too little; less is right where other money is named or still sought."""
    text = """
        currency: EUR
        actions:
          - {id: a-1, title: Over, funding: [{from: f-2, share: 80}, {from: f-1, share: 35}]}
          - {id: a-2, title: Under, funding: [{from: f-1, share: 60}]}
          - {id: a-3, funding: [{from: f-1, share: 60}], seeking_funds: true}
          - {id: a-4, funding: [{from: f-1, share: 60}, {from: f-2, amount: 10}]}
          - {id: a-5, funding: [{from: f-1, share: 60}, {from: f-2, share: 50}, {from: f-2, amount: 10}]}
          - {id: a-6, funding: [{share: 33.3}, {share: 66.7}]}
          - {id: a-gone, funding: [{from: f-1, share: 99}], status: dropped}
    """
    assert [(each.subjects, str(each.message)) for each in fired("RES103", text)] == [
        (("a-1",), 'the funding shares of action "Over" come to 115 %'),
        (("a-2",), 'the funding shares of action "Under" come to 60 %'),
        (("a-5",), 'the funding shares of action "a-5" come to 110 %'),
    ]
    (over, *_) = fired("RES103", text)
    assert over.witness == Sum((Part("f-1", Decimal(35)), Part("f-2", Decimal(80))), Decimal(115), Decimal(100))


def test_every_percentage_lies_between_nothing_and_all() -> None:
    """RES103: shares of funding, of groups, of answers, of completion: each is named by its item or its ends."""
    text = """
        id: lind
        title: Plan
        region: {reference: [{group: women, share: 149}, {group: men, share: 0}]}
        actions: [{id: a-1, title: Course, funding: [{share: 120}, {share: -20}], effort: [{who: s-1, posts: 300}]}]
        events: [{id: e-1, title: Poll, survey: {claims: [{text: Most, share: 100.1}]}}]
        updates: [{of: a-1, completion: 101}]
    """
    assert sentences("RES103", text) == [
        'action plan "Plan" gives 149 % under "reference population", but such a share lies between 0 and 100',
        'action "Course" gives 120 % under "funding", but such a share lies between 0 and 100',
        'action "Course" gives -20 % under "funding", but such a share lies between 0 and 100',
        'event "Poll" gives 100.1 % under "survey", but such a share lies between 0 and 100',
        'status update "Course" gives 101 % under "completion", but such a share lies between 0 and 100',
    ]
    assert subjects("RES103", text) == [("lind",), ("a-1",), ("a-1",), ("e-1",), ("a-1",)]


def test_one_action_is_costed_in_one_currency() -> None:
    """RES103: cost, promised amounts and the ceilings of the lines behind them have one currency."""
    text = """
        actions:
          - {id: a-1, title: Mixed, cost: {amount: 9, currency: EUR},
             funding: [{from: f-1, amount: {amount: 5, currency: SEK}}]}
          - {id: a-2, title: Line, cost: {amount: 9, currency: EUR}, funding: [{from: f-1, share: 100}]}
          - {id: a-3, title: Bare, cost: 9, funding: [{amount: {amount: 5, currency: SEK}}]}
          - {id: a-4, cost: 9, funding: [{amount: 9}]}
          - {id: a-5}
        funding: [{id: f-1, ceiling: {amount: 100, currency: SEK}}]
    """
    said = "is costed and paid in several currencies, which cannot be added:"
    assert sentences("RES103", text) == [
        f'action "Mixed" {said} "EUR" and "SEK"',
        f'action "Line" {said} "EUR" and "SEK"',
        f'action "Bare" {said} "?" and "SEK"',
    ]
    assert fired("RES103", text)[1].witness == Sum(
        (Part("a-2", _eur("9")), Part("f-1", Money(Decimal(100), "SEK"))),
    )


def test_one_is_accountable_and_somebody_does_it() -> None:
    """RSP101: nobody, several, or nobody responsible; the same body twice is one."""
    text = """
        actions:
          - {id: a-none, title: None}
          - {id: a-many, title: Many, involved: [{who: s-1, as: accountable}, {who: s-2, as: accountable}]}
          - {id: a-lazy, title: Lazy, involved: [{who: s-1, as: accountable}, {who: s-2, as: consulted}]}
          - {id: a-blank, title: Blank, involved: [{as: accountable}, {who: s-1, as: responsible}]}
          - id: a-fine
            involved: [{who: s-1, as: accountable}, {who: s-1, as: accountable}, {who: s-1, as: responsible}]
        stakeholders: [{id: s-1}, {id: s-2}]
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("RSP101", text)] == [
        (("a-none",), Set(), 'nobody is accountable for action "None"'),
        (
            ("a-many",),
            Set(("s-1", "s-2")),
            'action "Many" has 2 accountable bodies, and nothing says who decides if they disagree',
        ),
        (
            ("a-lazy",),
            Set(("s-1",)),
            'action "Lazy" has one accountable body, but nobody who is responsible for doing it',
        ),
        (("a-blank",), Set(), 'nobody is accountable for action "Blank"'),
    ]
    assert tally("RSP101", text) == {"Fires": 4, "Holds": 1}


def test_only_settled_actions_need_an_owner() -> None:
    """RSP101: ideas, measures, dropped and merged actions need none; the latest update counts."""
    text = """
        actions:
          - {id: a-idea, status: idea}
          - {id: a-measure, status: measure}
          - {id: a-dropped, status: dropped}
          - {id: a-merged, merged_into: a-done}
          - {id: a-now, status: idea}
          - {id: a-done, status: done}
          - {id: a-paused, status: paused}
        updates: [{of: a-now, date: 2027, status: selected}]
    """
    assert subjects("RSP101", text) == [("a-now",), ("a-done",), ("a-paused",)]


def test_an_owner_has_confirmed_and_since_when() -> None:
    """RSP102: nothing said, asked or willing only, confirmed without a date; others than owners are not asked."""
    text = """
        stakeholders: [{id: s-1, name: Chamber}, {id: s-2, name: School}]
        actions:
          - {id: a-1, title: One, involved: [{who: s-1, as: accountable}, {who: s-2, as: responsible}]}
          - {id: a-2, title: Two, involved: [{who: s-1, as: accountable, commitment: willing}]}
          - {id: a-3, title: Three, involved: [{who: s-1, as: accountable, commitment: confirmed}]}
          - {id: a-4, involved: [{who: s-1, as: accountable, commitment: confirmed, since: 2026}]}
          - {id: a-5, involved: [{who: s-none, as: accountable}, {as: accountable}]}
          - {id: a-6, status: idea, involved: [{who: s-1, as: accountable}]}
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("RSP102", text)] == [
        (
            ("a-1", "s-1"),
            Value("commitment", None, "confirmed"),
            'action "One" is given to stakeholder "Chamber", and nothing says that it has agreed',
        ),
        (
            ("a-2", "s-1"),
            Value("commitment", "willing", "confirmed"),
            'action "Two" is given to stakeholder "Chamber", which is only recorded as "willing"',
        ),
        (
            ("a-3", "s-1"),
            Value("since"),
            'stakeholder "Chamber" has agreed to answer for action "Three", but nobody wrote down when',
        ),
    ]
    assert len(judgements("RSP102", text)) == 4
