"""Deliberative coherence: which actions the rest of the plan pulls along, and which it pulls against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._deliberation_constraints import Constraint, constraints_in
from rri_planner.analysis._deliberation_search import best_division
from rri_planner.analysis._exclusions import conflicts_in
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Influence, Plan, ShownAsTable

_EXACT_UP_TO = 22
_STARTS = 20


@frozen
class Dropped:
    """What changes if an action is dropped while all else stays: what no longer fits, and what fits then."""

    loses: tuple[Constraint, ...]
    gains: tuple[Constraint, ...]

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {"loses": [each.to_dict() for each in self.loses], "gains": [each.to_dict() for each in self.gains]}


@frozen
class Deliberation(ShownAsTable):
    """What belongs together in a plan, what does not, and what that means for each action.

    ``given`` are the ids that are accepted in any case, ``accepted`` the others that are accepted in the division
    that fits best, both by id; ``if_dropped`` has for each element that is not given what changes without it.
    """

    constraints: tuple[Constraint, ...]
    given: tuple[str, ...]
    accepted: tuple[str, ...]
    if_dropped: FrozenMap[Dropped]
    cannot_tell: tuple[CannotTell, ...]
    method: Message

    @property
    def rejected(self) -> tuple[str, ...]:
        """What is rejected in the division that fits best, by id."""
        return tuple(id_ for id_ in self.if_dropped if id_ not in self.accepted)

    def satisfied(self, accepted: Iterable[str]) -> Fraction:
        """Return the weight of all constraints that fit if these are accepted, and what is given, and nothing else."""
        side = frozenset((*self.given, *accepted))
        return sum((each.weight for each in self.constraints if each.is_satisfied(side)), Fraction(0))

    @property
    def sentence(self) -> Message:
        """How many actions the rest of the plan speaks against."""
        if not self.constraints:
            return Message("The plan does not say what helps, hinders, serves or excludes what.")
        return Message(
            "What the division that fits best leaves out: {rejected} of {elements}. "
            "That explains where the plan pulls both ways; it decides nothing.",
            rejected=len(self.rejected),
            elements=len(self.if_dropped),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "given": list(self.given),
            "accepted": list(self.accepted),
            "rejected": list(self.rejected),
            "constraints": [each.to_dict() for each in self.constraints],
            "if_dropped": {id_: each.to_dict() for id_, each in self.if_dropped.items()},
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each constraint that changes sides if an action is dropped."""
        return [
            {"action": id_, "change": change, **constraint.to_dict()}
            for id_, dropped in self.if_dropped.items()
            for change, constraints in (("loses", dropped.loses), ("gains", dropped.gains))
            for constraint in constraints
        ]


def deliberation(
    plan: Plan | PlanGraph,
    *,
    given: Iterable[str] | None = None,
    exact_up_to: int = _EXACT_UP_TO,
    starts: int = _STARTS,
    seed: int = 0,
) -> Deliberation:
    """Return what pulls at what among goals and actions, and what would change sides without each action.

    Elements are the live goals and the actions that count. What serves or helps belongs on the same side as what it
    serves, what hinders or excludes on the other. `given` are accepted in any case: by default the goals and
    what is done. The division that satisfies the greatest weight is exact where at most `exact_up_to`
    elements pull at one another, else found by local search from `starts` random divisions, by `seed`.

    To explain a plan, never to grade it: there is no share of satisfied constraints. Source: Millgram and Thagard
    1996, Deliberative coherence, Synthese 108; Thagard and Verbeurgt 1998, Coherence as constraint satisfaction.

    >>> from rri_planner.model import Action, Goal, Influence
    >>> plan = Plan(goals=[Goal(id="G")], actions=[Action(id="A1", serves="G"), Action(id="A2")],
    ...     influences=[Influence(of="A2", to="G", score=-2)])
    >>> found = deliberation(plan)
    >>> found.accepted, found.rejected, found.if_dropped["A2"].gains[0].pull
    (('A1',), ('A2',), 'hinders')
    """
    graph = graph_of(plan)
    constraints = constraints_in(graph)
    elements = sorted(item.id for item in graph.plan.of_kind("goal", "action") if graph.is_means(item.id))
    sure = {id_ for id_ in elements if _is_sure(graph, id_)} if given is None else {graph.plan[id_].id for id_ in given}
    division = best_division(constraints, given=sure, exact_up_to=exact_up_to, starts=starts, seed=seed)
    free = [id_ for id_ in elements if id_ not in sure]
    return Deliberation(
        constraints,
        tuple(sorted(sure)),
        tuple(id_ for id_ in free if id_ not in division.rejected),
        FrozenMap(_all_dropped(constraints, frozenset(elements) | sure, free)),
        tuple(_gaps(graph, frozenset(elements))),
        _method(division.exact, exact_up_to, starts, seed),
    )


def _is_sure(graph: PlanGraph, id_: str) -> bool:
    return graph.plan[id_].item_kind == "goal" or graph.status(id_) == "done"


def _gaps(graph: PlanGraph, elements: frozenset[str]) -> Iterator[CannotTell]:
    """Yield what would have to be stated to know all that pulls: scores, and dates of what excludes each other."""
    scored: dict[tuple[str, str], bool] = {}
    for edge in graph.edges("influences"):
        if isinstance(edge.link, Influence) and {edge.source, edge.target} <= elements:
            ends = (edge.source, edge.target)
            scored[ends] = scored.get(ends, False) or edge.link.score is not None
    lacking = {
        "score": {id_ for ends, known in scored.items() if not known for id_ in ends},
        "period": {id_ for each in conflicts_in(graph) if each.first in elements for id_ in each.undated},
    }
    return (CannotTell(needs, tuple(sorted(ids))) for needs, ids in lacking.items() if ids)


def _all_dropped(
    constraints: Iterable[Constraint], accepted: frozenset[str], free: Iterable[str]
) -> dict[str, Dropped]:
    touching: dict[str, list[Constraint]] = {}
    for each in constraints:
        touching.setdefault(each.first, []).append(each)
        touching.setdefault(each.second, []).append(each)
    return {id_: _dropped(id_, touching.get(id_, ()), accepted) for id_ in free}


def _dropped(id_: str, constraints: Iterable[Constraint], accepted: frozenset[str]) -> Dropped:
    without = accepted - {id_}
    changed = [each for each in constraints if each.is_satisfied(accepted) != each.is_satisfied(without)]
    return Dropped(
        loses=tuple(each for each in changed if each.is_satisfied(accepted)),
        gains=tuple(each for each in changed if each.is_satisfied(without)),
    )


def _method(exact: bool, exact_up_to: int, starts: int, seed: int) -> Message:
    if exact:
        return Message("coherence as constraint satisfaction: exact, by branch and bound")
    return Message(
        "coherence as constraint satisfaction: more than {most} elements pull at one another, "
        "so a local search from {starts} random divisions, seed {seed}",
        most=exact_up_to,
        starts=starts,
        seed=seed,
    )
