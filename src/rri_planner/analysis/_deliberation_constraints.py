"""What pulls goals and actions together or apart, read from the plan."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.analysis._exclusions import conflicts_in
from rri_planner.graph import PlanGraph
from rri_planner.model import Influence

Pull: TypeAlias = Literal["serves", "helps", "hinders", "excludes"]

_SERVES = Fraction(1)
_EXCLUDES = Fraction(3)


@frozen
class Constraint:
    """Two elements that belong on the same side, or on different ones, and how strongly.

    ``serves`` and ``helps`` hold where both are accepted or both rejected, ``hinders`` and ``excludes`` where one
    is. An influence weighs as much as its score, an exclusion as much as the strongest, and a link of means
    and end that nobody has scored weighs one.
    """

    first: str
    pull: Pull
    second: str
    weight: Fraction

    @property
    def together(self) -> bool:
        """Whether the two belong on the same side."""
        return self.pull in {"serves", "helps"}

    def is_satisfied(self, accepted: frozenset[str]) -> bool:
        """Whether a division satisfies it; `accepted` has the ids on the one side."""
        return ((self.first in accepted) == (self.second in accepted)) == self.together

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        whole = self.weight.denominator == 1
        weight = int(self.weight) if whole else float(self.weight)
        return {"first": self.first, "pull": self.pull, "second": self.second, "weight": weight}


def constraints_in(graph: PlanGraph) -> tuple[Constraint, ...]:
    """Return the constraints between live goals and actions that count, by the ids of both, then by what pulls.

    A pathway is no element: an action serves the goals above its pathways. Scores of several judges count with
    their mean; a score of nought pulls neither way and takes the place of an unscored link.
    """
    elements = {item.id for item in graph.plan.of_kind("goal", "action") if graph.is_means(item.id)}
    scores = _scores(graph, elements)
    found = [_influence(*ends, score) for ends, score in scores.items() if score]
    found += [Constraint(*ends, _SERVES) for ends in _served(graph, elements) if (ends[0], ends[2]) not in scores]
    found += [
        Constraint(each.first, "excludes", each.second, _EXCLUDES)
        for each in conflicts_in(graph)
        if {each.first, each.second} <= elements
    ]
    return tuple(sorted(found, key=lambda each: (each.first, each.second, each.pull)))


def _influence(first: str, second: str, score: Fraction) -> Constraint:
    return Constraint(first, "helps" if score > 0 else "hinders", second, abs(score))


def _scores(graph: PlanGraph, elements: set[str]) -> dict[tuple[str, str], Fraction]:
    given: dict[tuple[str, str], list[int]] = {}
    for edge in graph.edges("influences"):
        score = edge.link.score if isinstance(edge.link, Influence) else None
        if score is not None and edge.source != edge.target and {edge.source, edge.target} <= elements:
            given.setdefault((edge.source, edge.target), []).append(score)
    return {ends: Fraction(sum(each), len(each)) for ends, each in given.items()}


def _served(graph: PlanGraph, elements: set[str]) -> Iterator[tuple[str, Pull, str]]:
    """Yield, for each element, the goals that it serves directly or by way of pathways."""
    served: dict[str, set[str]] = {}
    for goal in elements:
        pending = [goal] if graph.plan[goal].item_kind == "goal" else []
        while pending:
            for means in graph.supporters(pending.pop()):
                if means in elements:
                    served.setdefault(means, set()).add(goal)
                else:
                    pending.append(means)
    return ((means, "serves", goal) for means, goals in served.items() for goal in goals if means != goal)
