"""Dates: which statements about time cannot all be true."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from rri_planner.analysis._asked import counted_actions, graph_of, in_english
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._dates_network import Contradiction, TemporalNetwork
from rri_planner.analysis._dates_statements import CALENDAR, Said, constraints_of
from rri_planner.analysis._schedule_plan import ends_of
from rri_planner.errors import Message
from rri_planner.findings import Say, Statement
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Plan, ShownAsTable


@frozen
class Conflict:
    """Statements that cannot all be true, in the order in which one leads to the next.

    ``short_by`` is by how many days they miss; ``fields`` are the fields of the plan that make the statements,
    one for each (``period``, ``plan.period``, ``duration``, ``depends_on``, ``depends_on.lag``,
    ``funding.window``, ``due``, ``serves``). Relaxing any one of the statements by so much resolves it.
    """

    statements: tuple[Statement, ...]
    fields: tuple[str, ...]
    short_by: int

    @property
    def subjects(self) -> tuple[str, ...]:
        """The ids that the statements are about, in order."""
        return tuple(sorted({id_ for each in self.statements for id_ in each.subjects}))

    def to_dict(self, say: Say = in_english) -> dict[str, object]:
        """Return ``statements`` in words, ``subjects``, ``fields`` and ``short_by``."""
        return {
            "statements": [say(each.text) for each in self.statements],
            "subjects": list(self.subjects),
            "fields": list(self.fields),
            "short_by": self.short_by,
        }


@frozen
class Dates(ShownAsTable):
    """Whether all that a plan says about time can be true together.

    ``conflicts`` are ordered by their subjects, the smallest set of statements for each; none rests on another.
    ``more`` says whether there are others beyond the limit. ``network`` are all the statements, for further
    questions; its points are ``<id>/start`` and ``<id>/end``, its origin the day before 1 January of the year 1.
    """

    conflicts: tuple[Conflict, ...]
    more: bool
    method: Message
    sentence: Message
    cannot_tell: tuple[CannotTell, ...]
    network: TemporalNetwork = field(repr=False, eq=False)

    @property
    def consistent(self) -> bool:
        """Whether there is no conflict."""
        return not self.conflicts

    def without(self, *fields: str, limit: int = 50) -> tuple[Conflict, ...]:
        """Return the conflicts that are left, at most `limit`, where what these fields state is not held against it.

        One of them may have been hidden: of conflicts that one repair resolves, only the first is named.
        """
        rest = tuple(each for each in self.network.constraints if _field(each.statement) not in fields)
        found = evolve(self.network, constraints=rest).contradictions(limit=limit)
        return tuple(sorted(map(_conflict, found), key=_rank))

    def to_dict(self, say: Say = in_english) -> dict[str, object]:
        """Return what JSON holds, with the statements in words."""
        return {
            "consistent": self.consistent,
            "conflicts": [each.to_dict(say) for each in self.conflicts],
            "more": self.more,
            "method": say(self.method),
            "sentence": say(self.sentence),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def to_rows(self, say: Say = in_english) -> list[dict[str, object]]:
        """Return one row a statement of a conflict: its number, the statement, its subjects, the days it misses."""
        return [
            {"conflict": number, "statement": say(each.text), "subjects": ", ".join(each.subjects), "short_by": days}
            for number, days, each in self._numbered()
        ]

    def _numbered(self) -> Iterator[tuple[int, int, Statement]]:
        for number, conflict in enumerate(self.conflicts, start=1):
            for statement in conflict.statements:
                yield number, conflict.short_by, statement


def dates(plan: Plan | PlanGraph, *, limit: int = 50, only: Collection[str] | None = None) -> Dates:
    """Return which statements of a plan about time cannot all be true, at most `limit` groups of them.

    Statements are: periods (a date that is known to the month may be any day of it), durations, dependencies
    with their lags (a single lag is the least to wait), the plan's period for actions that state no dates of
    their own, the windows of those who pay, and the dates at which goals are due that need all their means.
    With `only`, no other actions take part. Dependencies that run in a circle are left out and named.

    Source: Dechter, Meiri and Pearl 1991, Temporal constraint networks, doi:10.1016/0004-3702(91)90006-6.

    >>> from rri_planner.model import Action, FundingLine, FundingShare
    >>> plan = Plan(period="2027-01/2027-12", funding=[FundingLine(id="call", window="2027-09/..")],
    ...     actions=[Action(id="lab", duration="P6M", funding=FundingShare(from_="call"))])
    >>> [(conflict.subjects, conflict.short_by) for conflict in dates(plan).conflicts]
    [(('call', 'lab', 'plan'), 60)]
    """
    graph = graph_of(plan)
    actions = counted_actions(graph, only)
    timed = {id_: each for id_, each in actions.items() if each.period or graph.status(id_) != "done"}
    network = TemporalNetwork(constraints_of(graph, timed, ends_of(graph)), origin=CALENDAR)
    found = network.contradictions(limit=limit)
    return Dates(
        conflicts=tuple(sorted(map(_conflict, found), key=_rank)),
        more=found.more,
        method=_method(found),
        sentence=_sentence(network, found),
        cannot_tell=tuple(_cannot_tell(graph, timed)),
        network=network,
    )


def _conflict(found: Contradiction) -> Conflict:
    said = [each for each in found.statements if isinstance(each, Said)]
    return Conflict(tuple(each.statement for each in said), tuple(each.field for each in said), found.short_by)


def _field(statement: object) -> str | None:
    return statement.field if isinstance(statement, Said) else None


def _rank(conflict: Conflict) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    return conflict.subjects, conflict.fields, conflict.short_by


def _method(found: Sequence[Contradiction]) -> Message:
    if all(each.smallest for each in found):
        return Message("simple temporal network: negative circles, the fewest statements for each")
    return Message("simple temporal network: negative circles; the search for fewer statements was cut short")


def _sentence(network: TemporalNetwork, found: Sequence[Contradiction]) -> Message:
    said = sum(each.statement is not None for each in network.constraints)
    if not said:
        return Message("The plan says nothing about time that could contradict itself.")
    if not found:
        return Message("All {number} statements about time can be true together.", number=said)
    return Message(
        "The dates cannot all be true: {number} group of statements contradicts itself.",
        plural="The dates cannot all be true: {number} groups of statements contradict themselves.",
        count=len(found), number=len(found),
    )  # fmt: skip


def _cannot_tell(graph: PlanGraph, actions: Mapping[str, Action]) -> Iterator[CannotTell]:
    circular = tuple(sorted(id_ for knot in graph.knots("depends_on") for id_ in knot.ids if id_ in actions))
    undated = tuple(id_ for id_, each in actions.items() if each.period is None and each.duration is None)
    if circular:
        yield CannotTell("depends_on", circular)
    if undated:
        yield CannotTell("period", undated)
