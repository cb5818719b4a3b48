"""INC: who was in, and whether it mattered; and that nobody can be recognised in what is published."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import inclusion
from rri_planner.findings import Set, Table
from rri_planner.formats import loads
from rri_planner.model import Event, FrozenMap, Plan
from rri_planner.rules import Case, Fires
from tests.rules.judging import BY_CODE, fired, lacks, sentences, subjects, tally


def test_a_strand_from_which_nobody_came() -> None:
    """INC101: zero, or never counted, in all events that count by strand; the witness is the table of counts."""
    text = """
        events:
          - {id: e-1, participants: {helix: {business: 3, research: 2, civil-society: 0}}}
          - {id: e-2, participants: {helix: {research: 4}}}
    """
    strands = ("business", "research", "government", "civil-society")
    table = Table(("e-1", "e-2"), strands, ((3, 2, None, 0), (None, 4, None, None)))
    assert [(each.subjects, each.witness, each.certainty) for each in fired("INC101", text)] == [
        (("government",), table, "certain"),
        (("civil-society",), table, "certain"),
    ]
    assert sentences("INC101", text)[1] == (
        'nobody from "civil society" is recorded in any of the 2 events that count participants by strand'
    )
    assert tally("INC101", text) == {"Holds": 2, "Fires": 2}


def test_whoever_is_listed_was_there() -> None:
    """INC101: a stakeholder that attended stands for its strand; events without counts leave the rest open."""
    text = """
        stakeholders: [{id: s-1, helix: civil-society}, {id: s-2}]
        events:
          - {id: e-1, participants: {helix: {business: 3, research: 2}}}
          - {id: e-2, participants: 40, attended_by: [s-1, s-2, s-none]}
    """
    (found,) = fired("INC101", text)
    assert (found.subjects, found.certainty) == (("government",), "possible")
    assert str(found.message) == (
        'nobody from "government" is recorded in the only event that counts participants by strand'
    )
    uncounted = text.replace("{helix: {business: 3, research: 2}}", "5")
    assert tally("INC101", uncounted) == {"CannotTell": 3, "Holds": 1}
    assert lacks("INC101", "title: Plan") == Counter({("participants.helix",): 4})


def _attended(**counts: int) -> str:
    listed = ", ".join(f"{strand.replace('_', '-')}: {count}" for strand, count in counts.items())
    return f"events: [{{id: e-1, participants: {{helix: {{{listed}}}}}}}]"


def test_one_strand_outnumbers_the_others() -> None:
    """INC102: from 20 attendances on, at 60 % for one strand; the counts come first."""
    text = _attended(research=12, business=5, government=2, civil_society=1)
    (found,) = fired("INC102", text)
    assert (found.subjects, found.witness) == (
        ("plan",),
        Table(("business", "research", "government", "civil-society"), ("attendances",), ((5,), (12,), (2,), (1,))),
    )
    assert str(found.message) == (
        'attendances by strand are business 5, research 12, government 2 and civil society 1; "research" has 60 % of '
        "them, and we point out 60 % or more"
    )


def test_evenness_counts_where_a_profile_lets_one_strand_be_larger() -> None:
    """INC102: by our own limits a strand with 60 % comes first; a profile may allow that and still ask for evenness."""
    limits = FrozenMap({f"INC102.{name}": each.value for name, each in BY_CODE["INC102"].thresholds.items()})
    plan = loads(_attended(research=79, business=20, government=1))
    allowing = Case(plan, thresholds=FrozenMap({**limits, "INC102.largest": Decimal("0.9")}))
    (found,) = BY_CODE["INC102"](allowing)
    assert isinstance(found, Fires)
    assert str(found.message) == (
        "attendances by strand are business 20, research 79, government 1 and civil society 0; by the index of Gini "
        "and Simpson they are 44 % even, and we point out less than 60 %"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_attended(research=11, business=5, government=3, civil_society=1), {"Holds": 1}),
        (_attended(research=19), {"CannotTell": 1}),
        (_attended(research=20), {"Fires": 1}),
        ("title: Plan", {"CannotTell": 1}),
        ("vocabularies: {helix: {mode: replace, terms: [research]}}\n" + _attended(research=50), {}),
    ],
)
def test_when_the_room_is_mixed_enough_to_say_nothing(text: str, expected: dict[str, int]) -> None:
    """INC102: few attendances tell nothing, a single strand has nothing to compare with."""
    assert tally("INC102", text) == expected


_AFFECTED = """
    goals: [{id: g-1}]
    pathways: [{id: p-1, serves: [g-1]}]
    stakeholders: [{id: s-fish, name: Fishers}, {id: s-port, name: Port}]
    actions: [{id: a-1, title: Wind farm, serves: [p-1], involved: [{who: s-fish, as: affected}]}]
    events: [{id: e-1, informs: [g-1], attended_by: [s-port]}]
"""


def test_who_is_affected_was_heard() -> None:
    """INC103: the stakeholder, and in the witness the actions that it was not heard about."""
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("INC103", _AFFECTED)] == [
        (
            ("s-fish",),
            Set(("a-1",)),
            'stakeholder "Fishers" is affected by "Wind farm" and is not recorded in anything that shaped it',
        )
    ]
    several = _AFFECTED.replace(
        "actions: [", "actions: [{id: a-2, title: Dam, involved: [{who: s-fish, as: affected}]}, "
    )
    assert sentences("INC103", several) == [
        'stakeholder "Fishers" is affected by "Dam" and "Wind farm" and is not recorded in anything that shaped them'
    ]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("[s-port]", "[s-port, s-fish]"),
        ("informs: [g-1], attended_by: [s-port]", "informs: [p-1], attended_by: [s-fish]"),
        ("name: Port}", "name: Port, speaks_for: [fishers]}"),
        ("name: Port}", "name: Port, speaks_for: [s-fish]}"),
        ("name: Fishers}, {id: s-port,", "speaks_for: [the sea]}, {id: s-port, speaks_for: [The Sea],"),
        ("events:", "contributions: [{id: c-1, by: s-fish, into: [a-1]}]\n    events:"),
        ("events:", "contributions: [{id: c-1, by: s-fish, from: e-1}]\n    events:"),
        (
            "{id: e-1, informs: [g-1], attended_by: [s-port]}]",
            "{id: e-1, attended_by: [s-fish]}]\n    contributions: [{id: c-1, from: e-1, into: [g-1]}]",
        ),
        (
            "{id: e-1, informs: [g-1], attended_by: [s-port]}]",
            "{id: e-1, attended_by: [s-fish]}]\n    decisions: [{id: d-1, about: [p-1], changed_because: [e-1]}]",
        ),
    ],
)
def test_what_counts_as_being_heard(was: str, becomes: str) -> None:
    """INC103: at an event or by a contribution, in person or through who speaks for it, or by decisions."""
    assert was in _AFFECTED
    assert tally("INC103", _AFFECTED.replace(was, becomes)) == {"Holds": 1}


def test_who_was_there_has_to_be_recorded() -> None:
    """INC103: events that list nobody, or a plan that lists nobody anywhere, leave it open."""
    assert lacks("INC103", _AFFECTED.replace("[s-port]", "[]")) == Counter({("attended_by",): 1})
    elsewhere = _AFFECTED.replace("informs: [g-1], ", "")
    assert subjects("INC103", elsewhere) == [("s-fish",)]
    assert lacks("INC103", elsewhere.replace("[s-port]", "[]")) == Counter({("attended_by",): 1})


def test_who_takes_part_or_is_affected_by_nothing_is_not_asked_for() -> None:
    """INC103: whoever has a part in the action is in; dropped actions and broken references count not."""
    part = _AFFECTED.replace("as: affected}", "as: affected}, {who: s-fish, as: contributes}")
    assert tally("INC103", part) == {}
    assert tally("INC103", _AFFECTED.replace("title: Wind farm", "status: dropped")) == {}
    assert tally("INC103", _AFFECTED.replace("{who: s-fish,", "{who: s-none,")) == {}
    assert tally("INC103", _AFFECTED.replace("{who: s-fish,", "{")) == {}


def _said(strand: str, *, taken: int, of: int) -> str:
    lines = (f"  - {{id: c-{strand}-{n}, by: {strand}{', outcome: adopted' if n < taken else ''}}}" for n in range(of))
    return "\n".join(lines)


def test_a_strand_whose_ideas_are_seldom_taken_up() -> None:
    """INC104: 2 of 24 against 30 of 80, with both counts, both shares and the chance."""
    text = f"contributions:\n{_said('civil-society', taken=2, of=24)}\n{_said('business', taken=30, of=80)}"
    (found,) = fired("INC104", text)
    assert (found.subjects, found.witness) == (
        ("civil-society",),
        Table(("civil-society", "others"), ("raised", "taken up"), ((24, 2), (80, 30))),
    )
    assert str(found.message) == (
        '2 of 24 contributions from "civil society" were taken up (8 %), and 30 of 80 from the others (38 %). That is '
        "unlikely to be chance (p = 0.006), but there may be good reasons"
    )


@pytest.mark.parametrize(
    ("ours", "others", "expected"),
    [
        ((0, 7), (40, 40), {"CannotTell": 1, "Holds": 1}),
        ((0, 8), (8, 8), {"Fires": 1, "Holds": 1}),
        ((4, 8), (8, 8), {"Holds": 2}),
        ((1, 8), (3, 8), {"Holds": 2}),
        ((0, 9), (0, 0), {"CannotTell": 1}),
    ],
)
def test_too_few_or_too_likely_by_chance(
    ours: tuple[int, int], others: tuple[int, int], expected: dict[str, int]
) -> None:
    """INC104: fewer than eight cannot be told; half the share of the others, or what chance may do, is no finding."""
    said = (_said("civil-society", taken=ours[0], of=ours[1]), _said("business", taken=others[0], of=others[1]))
    assert tally("INC104", "contributions:\n" + "\n".join(said)) == expected


def test_a_chance_too_small_to_be_shown() -> None:
    """INC104: a chance that would be rounded to nothing is said to be below what is shown."""
    said = (_said("civil-society", taken=0, of=9), _said("business", taken=11, of=11))
    (sentence,) = sentences("INC104", "contributions:\n" + "\n".join(said))
    assert "unlikely to be chance (p < 0.001), but" in sentence


def _region(shares: str, *participants: str) -> str:
    events = "\n".join(f"  - {{id: e-{n}, participants: {{{each}}}}}" for n, each in enumerate(participants))
    return f"region: {{reference: [{shares}]}}\nevents:\n{events}"


def test_a_group_far_below_its_share() -> None:
    """INC105: less than half of what the region has; the witness has the counts and the reference."""
    text = _region(
        "{group: under-30, share: 28}", "total: 60, groups: {under-30: 3}", "total: 40, groups: {under-30: 3}"
    )
    (found,) = fired("INC105", text)
    assert (found.subjects, found.witness) == (
        ("under-30",),
        Table(("under-30",), ("attendances", "all attendances", "% of the region"), ((6, 100, Decimal(28)),)),
    )
    assert str(found.message) == (
        '"under-30" makes up 28 % of the region and 6 % of 100 attendances, less than 50 % of its share'
    )


def test_a_share_close_to_its_limit() -> None:
    """INC105: shares are shown to a tenth, so that none seems to be on the other side of its limit."""
    scarce = _region("{group: under-30, share: 28}", "total: 1000, groups: {under-30: 139}")
    assert "28 % of the region and 13.9 % of 1000 attendances, less than 50 %" in sentences("INC105", scarce)[0]
    apart = _region("{group: women, share: 60}, {group: men, share: 40}", "gender: {women: 346, men: 654}")
    assert "and 34.6 % of 1000 attendances; altogether the two are 25.4 % apart" in sentences("INC105", apart)[0]


def test_genders_are_held_against_the_region_together() -> None:
    """INC105: more than 25 % apart in all, the one that falls short is named; those not stated do not count."""
    text = _region("{group: women, share: 60}, {group: men, share: 40}", "gender: {women: 33, men: 67, not-stated: 50}")
    assert subjects("INC105", text) == [("women",)]
    assert sentences("INC105", text) == [
        (
            '"women" makes up 60 % of the region and 33 % of 100 attendances; altogether the two are 27 % apart, more '
            "than 25 %"
        )
    ]
    assert tally("INC105", text.replace("33", "35").replace("67", "65")) == {"Holds": 2}


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        (_region("{group: women, share: 50}", "gender: {men: 29}"), ("participants.gender",)),
        (_region("{group: women, share: 50}", "total: 50"), ("participants.gender",)),
        (_region("{group: youth, share: 50}", "groups: {youth: 2}"), ("participants.groups",)),
        (_region("{group: youth, share: 50}", "total: 29, groups: {youth: 2}"), ("participants.groups",)),
    ],
)
def test_too_few_attendances_tell_nothing(text: str, needs: tuple[str, ...]) -> None:
    """INC105: fewer than 30, or none counted, or a count without a total."""
    assert lacks("INC105", text) == Counter({needs: 1})


def test_without_reference_shares_there_is_nothing_to_hold_against() -> None:
    """INC105: no region, no reference, a reference without group or share."""
    assert tally("INC105", "events: [{id: e-1, participants: 40}]") == {}
    assert tally("INC105", _region("{group: youth}, {share: 5}", "total: 40")) == {}


def test_small_counts_are_listed_before_they_are_published() -> None:
    """INC106: per event, what publication keeps back: small counts, a second one, and small crossings."""
    text = """
        events:
          - id: e-1
            title: Lund
            participants:
              total: 21
              helix: {business: 1, research: 20}
              gender: {women: 1, men: 12, not-stated: 8}
              groups: {youth: 9}
              cross: [{by: {helix: business, gender: women}, count: 1}, {by: {gender: men}, count: 9}, {by: {}}]
          - {id: e-2, participants: {gender: {women: 5, men: 5}}}
          - {id: e-3, participants: {helix: {business: 1}}}
          - {id: e-4}
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("INC106", text)] == [
        (
            ("e-1",),
            Table(("e-1",), ("gender.not-stated", "gender.women", "gender.women + helix.business"), ((8, 1, 1),)),
            (
                'publication keeps back 3 counts of event "Lund", so that nobody can be recognised: "not stated", '
                '"women" and "women and business"'
            ),
        )
    ]
    assert tally("INC106", text) == {"Fires": 1, "Holds": 1}


def test_a_handful_that_is_everybody_is_not_published_at_all() -> None:
    """INC106: where fewer than five are everybody who was there, their total goes with them."""
    text = "events: [{id: e-1, title: Lund, participants: {total: 3, gender: {women: 3}}}]"
    assert sentences("INC106", text) == [
        'publication keeps back 2 counts of event "Lund", so that nobody can be recognised: "total" and "women"'
    ]


_GENDERS = ("men", "non-binary", "women")
_COUNTED = st.dictionaries(st.sampled_from(_GENDERS), st.integers(0, 12), min_size=1)
_Cells = dict[tuple[str, str], int]


@given(st.lists(_COUNTED, min_size=1, max_size=3), st.booleans())
def test_no_small_count_can_be_worked_out(counts: list[dict[str, int]], by_helix: bool) -> None:
    """INC106: for each count that is kept back there is another one with which all that is published is true too."""
    events = [
        Event(
            id=f"e-{number}",
            participants={
                "gender": each,
                "total": sum(each.values()),
                "helix": {"research": sum(each.values())} if by_helix else {},
            },
        )
        for number, each in enumerate(counts)
    ]
    published = inclusion(Plan(events=events)).to_rows(public=True)
    cells = {(f"e-{n}", f"gender.{group}"): count for n, each in enumerate(counts) for group, count in each.items()}
    rows = {str(row["event"]): row for row in published}
    for cell in cells:
        if rows[cell[0]][cell[1]] is None:
            assert any(_agrees(other, rows) for other in _others(cells, cell))


def _others(cells: _Cells, cell: tuple[str, str]) -> chain[_Cells]:
    """Return the tables in which this count is another one: it alone, or with another count of the same event."""
    neighbours = [each for each in cells if each[0] == cell[0] and each != cell]
    alone = ({**cells, cell: cells[cell] + step} for step in (1, -1))
    moved = ({**cells, cell: cells[cell] + step, each: cells[each] - step} for each in neighbours for step in (1, -1))
    return chain(alone, moved)


def _agrees(cells: _Cells, rows: dict[str, dict[str, object]]) -> bool:
    """Whether a table could be the one that was published: every number that is shown is right, every sum is."""
    sums = Counter({("totals", column): 0 for _, column in cells})
    totals: Counter[str] = Counter()
    for (event, column), count in cells.items():
        sums["totals", column] += count
        totals[event] += count
    shown = {**cells, **sums}
    right = all(rows[event][column] in {None, count} for (event, column), count in shown.items())
    known = (rows[event].get(column) for event in totals for column in ("total", "helix.research"))
    wanted = (total for total in totals.values() for _ in ("total", "helix.research"))
    return (
        right and min(cells.values()) >= 0 and all(has in {None, is_} for has, is_ in zip(known, wanted, strict=True))
    )
