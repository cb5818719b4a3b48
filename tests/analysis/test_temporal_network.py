"""Simple temporal networks: consistent or not, why not, and when every point can be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
from typing import TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from rri_planner.analysis import Contradiction, TemporalNetwork, TimeConstraint
from rri_planner.analysis._dates_calendar import CalendarMonths, day_number

Bound: TypeAlias = tuple[int, int, int | None, int | None]
_FAR = 10**9


def _network(bounds: Sequence[Bound], origin: str | None = "0") -> TemporalNetwork:
    return TemporalNetwork(
        (TimeConstraint(str(a), str(b), low, high, number) for number, (a, b, low, high) in enumerate(bounds)),
        origin=origin,
    )


def _distances(bounds: Sequence[Bound], size: int = 5) -> list[list[int]]:
    """Return the shortest distances between all points by the method of Floyd and Warshall."""
    far = [[0 if a == b else _FAR for b in range(size)] for a in range(size)]
    for a, b, low, high in bounds:
        far[a][b] = min(far[a][b], _FAR if high is None else high)
        far[b][a] = min(far[b][a], _FAR if low is None else -low)
    for middle, a, b in product(range(size), repeat=3):
        far[a][b] = min(far[a][b], far[a][middle] + far[middle][b])
    return far


def _holds(bounds: Sequence[Bound]) -> bool:
    far = _distances(bounds)
    return all(far[point][point] >= 0 for point in range(5))


_limits = st.tuples(st.none() | st.integers(-6, 9), st.none() | st.integers(-6, 12))
_bounds = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 4), _limits).map(lambda drawn: (drawn[0], drawn[1], *drawn[2])),
    max_size=9,
)


def test_the_worked_example_in_months() -> None:
    """The call opens in 8, B takes at least 6, the project ends in 12: two months short; A is no part of it."""
    network = TemporalNetwork(
        [
            TimeConstraint("start", "A begins", at_least=0, statement="begin"),
            TimeConstraint("A begins", "A ends", 4, 6, "A takes 4 to 6"),
            TimeConstraint("A ends", "B begins", at_least=0, statement="B after A"),
            TimeConstraint("start", "B begins", at_least=8, statement="the call opens in 8"),
            TimeConstraint("B begins", "B ends", 6, 9, "B takes 6 to 9"),
            TimeConstraint("start", "B ends", at_most=12, statement="the project ends in 12"),
        ],
        origin="start",
    )
    (found,) = network.contradictions()
    assert found.statements == ("the call opens in 8", "B takes 6 to 9", "the project ends in 12")
    assert (found.short_by, found.smallest, network.is_consistent) == (2, True, False)
    assert dict(network.windows()) == {}


def test_a_published_network() -> None:
    """John and Fred of Dechter, Meiri and Pearl: the minimal windows in minutes after seven."""
    network = TemporalNetwork(origin="seven")
    for first, second, low, high in (
        ("seven", "John leaves", 10, 20),
        ("John leaves", "John arrives", 30, 40),
        ("Fred leaves", "John arrives", 10, 20),
        ("Fred leaves", "Fred arrives", 40, 50),
        ("seven", "Fred arrives", 60, 70),
    ):
        network = network.between(first, second, at_least=low, at_most=high, statement=second)
    assert dict(network.windows()) == {
        "Fred arrives": (60, 70), "Fred leaves": (20, 30), "John arrives": (40, 50), "John leaves": (10, 20),
        "seven": (0, 0),
    }  # fmt: skip


def test_windows_may_be_open() -> None:
    """A point that nothing bounds from one side has None there; without an origin there are no windows."""
    network = _network([(0, 1, 3, None), (2, 0, 4, None), (3, 4, 1, 2)])
    assert dict(network.windows()) == {
        "0": (0, 0), "1": (3, None), "2": (None, -4), "3": (None, None), "4": (None, None),
    }  # fmt: skip
    assert dict(_network([(0, 1, 3, 4)], origin=None).windows()) == {}


def test_the_smallest_set_of_statements_is_the_witness() -> None:
    """Of two sets that share more than the limit they miss, the one with fewer statements is reported."""
    bounds: list[Bound] = [(0, 1, 2, None), (1, 2, 3, None), (2, 3, 8, None), (0, 2, 4, None), (0, 3, None, 10)]
    (found,) = _network([*bounds, (0, 2, 3, None)]).contradictions()
    assert (found.statements, found.short_by, found.smallest) == ((3, 2, 4), 2, True)


def test_what_follows_from_a_contradiction_is_not_another() -> None:
    """One late point makes everything after it late: one contradiction; a second limit that is missed is another."""
    bounds: list[Bound] = [
        (0, 1, 20, None), (1, 2, 1, None), (2, 3, 1, None), (0, 1, None, 10), (0, 2, None, 10), (0, 3, None, 10),
    ]  # fmt: skip
    assert [each.statements for each in _network(bounds).contradictions()] == [(0, 3)]
    apart: list[Bound] = [(0, 1, 20, 10), (0, 2, 30, 10)]
    assert [each.statements for each in _network(apart).contradictions()] == [(0,), (1,)]


def test_several_may_miss_one_limit() -> None:
    """Two ways that are each too long for the same deadline need a repair each."""
    bounds: list[Bound] = [(0, 1, 20, None), (1, 3, 0, None), (0, 2, 30, None), (2, 3, 0, None), (0, 3, None, 10)]
    found = _network(bounds).contradictions()
    assert [(each.statements, each.short_by) for each in found] == [((2, 3, 4), 20), ((0, 1, 4), 10)]


def test_the_limit_is_said() -> None:
    """No more contradictions than asked for are returned, and whether there are others."""
    bounds: list[Bound] = [(0, point, 20, 10) for point in (1, 2, 3)]
    found = _network(bounds).contradictions(limit=2)
    assert (len(found), found.more) == (2, True)
    assert _network(bounds).contradictions(limit=3).more is False


def test_a_search_that_is_cut_short_says_so() -> None:
    """With no budget the contradiction that was found first is reported, and that it may not be the smallest."""
    bounds: list[Bound] = [(0, 1, 2, None), (1, 2, 3, None), (2, 3, 8, None), (0, 2, 4, None), (0, 3, None, 10)]
    (found,) = _network(bounds).contradictions(budget=0)
    assert (found.statements, found.short_by, found.smallest) == ((0, 1, 2, 4), 3, False)


def test_a_constraint_may_contradict_itself() -> None:
    """A point cannot come after itself, nor at least twenty and at most ten days after another."""
    assert _network([(2, 2, 1, None)]).contradictions() == (Contradiction((TimeConstraint("2", "2", 1, None, 0),), 1),)
    assert _network([(0, 0, 1, None)], origin="0").contradictions()[0].short_by == 1
    assert _network([(1, 2, 20, 10)]).contradictions()[0].short_by == 10
    assert _network([(2, 2, 0, 3)]).is_consistent


def test_what_goes_without_saying_has_no_statement() -> None:
    """A constraint without a statement takes part and is not named."""
    network = TemporalNetwork(
        [
            TimeConstraint("0", "start", at_least=9, statement="starts in 9"),
            TimeConstraint("start", "end", at_least=0),
            TimeConstraint("0", "end", at_most=5, statement="ends in 5"),
        ],
        origin="0",
    )
    (found,) = network.contradictions()
    assert (found.statements, found.short_by) == (("starts in 9", "ends in 5"), 4)


def test_months_follow_the_calendar_from_the_origin_and_are_thirty_days_elsewhere() -> None:
    """A month after 1 February has 28 days where the date is known, and thirty where it is not."""
    month, first = CalendarMonths(1), day_number(2027, 2, 1)
    tied = TemporalNetwork(origin="0").between("0", "a", at_least=first, statement="from 1 February")
    tied = tied.between("a", "b", at_least=month, statement="a month")
    tied = tied.between("0", "b", at_most=first + 20, statement="three weeks")
    assert [each.short_by for each in tied.contradictions()] == [8]
    free = TemporalNetwork().between("a", "b", at_least=month, statement="a month")
    free = free.between("a", "b", at_most=20, statement="three weeks")
    assert [each.short_by for each in free.contradictions()] == [10]


def test_no_contradiction_that_some_month_resolves() -> None:
    """A month and thirty days may be the same: where the start may still move, nothing is claimed."""
    month, first = CalendarMonths(1), day_number(2027, 2, 1)
    network = TemporalNetwork(origin="0").between("0", "a", at_least=first, statement="not before February")
    network = network.between("a", "b", at_least=30, at_most=30, statement="thirty days")
    assert network.between("a", "b", at_least=month, at_most=month, statement="a month").is_consistent
    weeks = network.between("a", "b", at_most=CalendarMonths(0, 20), statement="twenty days")
    assert [each.short_by for each in weeks.contradictions()] == [10]


@given(_bounds, st.sampled_from([None, "0"]))
def test_consistent_as_floyd_and_warshall_say(bounds: list[Bound], origin: str | None) -> None:
    """A network is consistent if and only if no cycle of its distance graph is negative."""
    assert _network(bounds, origin).is_consistent == _holds(bounds)


@given(_bounds)
def test_windows_are_the_shortest_paths(bounds: list[Bound]) -> None:
    """The windows of a consistent network are the shortest distances from and to the origin."""
    if _holds(bounds):
        far = _distances(bounds)
        windows = {
            point: (
                None if far[int(point)][0] > _FAR // 2 else -far[int(point)][0],
                None if far[0][int(point)] > _FAR // 2 else far[0][int(point)],
            )
            for point in _network(bounds).windows()
        }
        assert dict(_network(bounds).windows()) == windows


@given(_bounds, st.sampled_from([None, "0"]))
def test_every_witness_proves_and_none_of_its_statements_is_idle(bounds: list[Bound], origin: str | None) -> None:
    """The statements of a contradiction cannot all hold; without any one of them the others can."""
    for found in _network(bounds, origin).contradictions():
        numbers = [number for number in found.statements if isinstance(number, int)]
        assert not _holds([bounds[number] for number in numbers])
        for idle in numbers:
            assert _holds([bounds[number] for number in numbers if number != idle])
        assert found.short_by > 0


def test_five_thousand_points_in_seconds() -> None:
    """A long chain and its deadline are judged in one sweep, whatever the order in which they are stated."""
    names = [f"{number:04}" for number in range(5000)]
    links = [TimeConstraint(before, after, 1, 9, after) for before, after in pairwise(names)]
    late = TimeConstraint("0000", "4999", at_most=4000, statement="deadline")
    for order in (links, links[::-1]):
        network = TemporalNetwork(order, origin="0000")
        assert network.is_consistent
        (found,) = TemporalNetwork([*order, late], origin="0000").contradictions()
        assert (len(found.statements), found.short_by) == (5000, 999)
