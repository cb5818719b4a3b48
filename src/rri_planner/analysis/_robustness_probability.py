"""The exact probability that goals are reached, where somebody gives those of the parts: for experts only."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, localcontext

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._robustness_readings import Readings
from rri_planner.analysis._success import Structure
from rri_planner.analysis._success_branches import EVERYTHING, NOTHING, TooLargeError
from rri_planner.analysis._success_diagram import Diagram, diagram_of
from rri_planner.errors import BadValue, Message
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, Plan, ShownAsTable, is_number

_LARGEST = 200_000
_DIGITS = 28


@frozen
class Probability(ShownAsTable):
    """How likely each goal is reached, in each reading of unstated needs; see `GoalRobustness` for the readings."""

    goals: FrozenMap[FrozenMap[Decimal]]
    cannot_tell: tuple[CannotTell, ...]
    method: Message

    @property
    def sentence(self) -> Message:
        """What the numbers rest on."""
        return Message(
            "Goals with a probability: {told}. It is as good as the guesses that it was reckoned from, "
            "and it takes them as independent of one another.",
            told=len(self.goals),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: probabilities as strings of digits."""
        return {
            "goals": {goal: {name: str(each) for name, each in found.items()} for goal, found in self.goals.items()},
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each goal and reading."""
        return [
            {"goal": goal, "reading": name, "probability": each}
            for goal, found in self.goals.items()
            for name, each in found.items()
        ]


def probability(
    plan: Plan | PlanGraph,
    chances: Mapping[str, Decimal | float | str],
    *,
    shared: bool = False,
    largest: int = _LARGEST,
) -> Probability:
    """Return how likely each live goal is reached; `chances` has, from 0 to 1, how likely each action is carried out.

    Exact, by decision diagrams: what two branches share counts once, so that nothing is multiplied along the
    tree. A goal below which something has no chance stated has no probability; what lacks one is named. Goals
    whose diagram has more than `largest` nodes are named too.

    >>> from rri_planner.model import Action, Goal
    >>> goal = Goal(id="G", needs={"at_least": 2})
    >>> plan = Plan(goals=[goal], actions=[Action(id=f"A{n}", serves="G") for n in range(3)])
    >>> probability(plan, {"A0": "0.9", "A1": "0.9", "A2": "0.9"}).goals["G"]["stated"]
    Decimal('0.972')
    """
    exact = {id_: _chance(each) for id_, each in chances.items()}
    readings = Readings(graph_of(plan), shared=shared)
    lacking = {goal: {*readings.strict.open_inputs(goal)} - exact.keys() for goal in readings.live_goals}
    told = {goal: _likely(readings.of(goal), goal, exact, largest) for goal, ids in lacking.items() if not ids}
    gaps = {
        "chances": {id_ for ids in lacking.values() for id_ in ids},
        "smaller plan": {goal for goal, found in told.items() if not found},
    }
    return Probability(
        FrozenMap({goal: found for goal, found in told.items() if found}),
        tuple(CannotTell(needs, tuple(sorted(ids))) for needs, ids in gaps.items() if ids),
        Message("exact by binary decision diagrams, the actions taken as independent of one another"),
    )


def _chance(value: Decimal | float | str) -> Decimal:
    written = str(value)
    if not is_number(written) or not 0 <= Decimal(written) <= 1:
        raise BadValue(written, Message("a probability from 0 to 1"))
    return Decimal(written)


def _likely(
    readings: Mapping[str, Structure], goal: str, chances: Mapping[str, Decimal], largest: int
) -> FrozenMap[Decimal]:
    """Return the probability of a goal in each of its readings; none of them where it is too large."""
    try:
        diagrams = {name: diagram_of(each, goal, largest=largest) for name, each in readings.items()}
    except TooLargeError:
        return FrozenMap()
    return FrozenMap({name: _weighed(each, chances) for name, each in diagrams.items()})


def _weighed(diagram: Diagram, chances: Mapping[str, Decimal]) -> Decimal:
    branches = diagram.branches
    likely = {NOTHING: Decimal(0), EVERYTHING: Decimal(1)}
    with localcontext(prec=_DIGITS):
        for node in branches.below(diagram.root):
            chance = chances[diagram.inputs[branches.level[node]]]
            likely[node] = chance * likely[branches.with_[node]] + (1 - chance) * likely[branches.without[node]]
    return likely[diagram.root].normalize()
