"""Levers and goals: whether every goal could have an action of its own."""

from __future__ import annotations

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._levers_matching import maximum_matching
from rri_planner.analysis._levers_violator import Violator, smallest_violator
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan, ShownAsTable

_STEPS = 1_000_000


@frozen
class Levers(ShownAsTable):
    """How many goals can have an action of their own, and where it fails. Nothing is needed that a plan may lack.

    ``reach`` has for each goal the actions that reach it, ``pairs`` one way to give as many goals as possible an
    action each, ``violator`` the smallest set of goals with fewer actions than goals, of several the first by id.
    """

    reach: FrozenMap[tuple[str, ...]]
    pairs: FrozenMap[str]
    violator: Violator | None

    @property
    def matching(self) -> int:
        """How many goals can have an action of their own at the same time."""
        return len(self.pairs)

    @property
    def goals(self) -> int:
        """How many goals there are: live ones that the region does not only watch."""
        return len(self.reach)

    @property
    def method(self) -> Message:
        """How it was found."""
        if self.violator is None or self.violator.exact:
            return Message("maximum matching (Hopcroft and Karp), smallest violator of Hall's condition by full search")
        return Message(
            "maximum matching (Hopcroft and Karp); the search for the smallest violator of Hall's condition "
            "was stopped, so that a smaller one may exist"
        )

    @property
    def sentence(self) -> Message:
        """Whether there are enough levers, and if not for which goals."""
        if self.violator is None:
            return Message("Every goal can have an action of its own; goals: {goals}.", goals=self.goals)
        return Message(
            "Goals that can have an action of their own: {matching} of {goals}. In the smallest group that is short, "
            "the goals are {short} and the actions that reach any of them {actions}.",
            matching=self.matching,
            goals=self.goals,
            short=len(self.violator.goals),
            actions=len(self.violator.actions),
        )

    @property
    def cannot_tell(self) -> tuple[CannotTell, ...]:
        """Nothing: a goal that no action serves is an answer, too."""
        return ()

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        found = self.violator
        return {
            "matching": self.matching,
            "goals": self.goals,
            "violator": None if found is None else {"goals": list(found.goals), "actions": list(found.actions)},
            "exact": found is None or found.exact,
            "pairs": dict(self.pairs),
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each goal: its actions, the one that it is matched with, whether it is in the violator."""
        short = () if self.violator is None else self.violator.goals
        return [
            {
                "goal": goal,
                "actions": ", ".join(actions),
                "matched": self.pairs.get(goal),
                "short_of_levers": goal in short,
            }
            for goal, actions in self.reach.items()
        ]


def levers(plan: Plan | PlanGraph, *, steps: int = _STEPS) -> Levers:
    """Return how many goals can each have an action of its own, and the smallest set of goals that cannot.

    Goals are the live ones without ``watch_only``; an action reaches a goal if it counts and so does all between
    them. Many instruments for few goals are no merit in themselves: the rule of Tinbergen is known to be
    too simple for real policies. The matching is exact; the search for the smallest violator gives up after
    looking at so many links (`steps`) and says so.

    >>> from rri_planner.model import Action, Goal
    >>> goals = [Goal(id=f"G{number}") for number in range(1, 5)]
    >>> served = {"A1": ["G1", "G2", "G3"], "A2": "G1", "A3": "G4", "A4": "G4"}
    >>> found = levers(Plan(goals=goals, actions=[Action(id=id_, serves=ends) for id_, ends in served.items()]))
    >>> found.matching, found.violator.goals, found.violator.actions
    (3, ('G2', 'G3'), ('A1',))
    """
    reach = _reach(graph_of(plan))
    pairs = maximum_matching(reach)
    return Levers(FrozenMap(reach), FrozenMap(pairs), smallest_violator(reach, pairs, steps=steps))


def violators(plan: Plan | PlanGraph, *, steps: int = _STEPS) -> tuple[Violator, ...]:
    """Return sets of goals with fewer actions than goals, no goal in two of them, the smallest first.

    Goals that no action reaches at all are left out: what they lack is not a second lever. Each search for a smallest
    set gives up after looking at so many links (`steps`).
    """
    reach = {goal: actions for goal, actions in _reach(graph_of(plan)).items() if actions}
    found: list[Violator] = []
    while (short := smallest_violator(reach, maximum_matching(reach), steps=steps)) is not None:
        found.append(short)
        reach = {goal: actions for goal, actions in reach.items() if goal not in short.goals}
    return tuple(found)


def _reach(graph: PlanGraph) -> dict[str, tuple[str, ...]]:
    goals = sorted(goal.id for goal in graph.plan.goals if graph.is_live(goal.id) and goal.watch_only is None)
    return {goal: graph.reaches(goal) for goal in goals}
