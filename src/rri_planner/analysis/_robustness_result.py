"""What can fail, as values: for each goal, in each reading of what the plan leaves open."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.errors import Message, UnknownItem, nearest
from rri_planner.model import FrozenMap, ShownAsTable

Sets: TypeAlias = tuple[tuple[str, ...], ...]


@frozen
class Reading:
    """What a goal hangs on, in one reading of the ends that do not state their needs.

    ``path_sets`` are the minimal sets of actions that suffice, ``cut_sets`` the minimal sets whose loss breaks the
    goal, both by size, then ids; ``single_points`` the ids that are cut sets of their own; ``irrelevant``
    the ids below the goal that are in no path set. ``paths`` and ``cuts`` count all the sets, also those
    beyond the limit; they are None where the sets are too many to be found. Then path sets and irrelevant ids are
    left out, and cut sets of more than two.
    """

    path_sets: Sets
    cut_sets: Sets
    single_points: tuple[str, ...]
    irrelevant: tuple[str, ...]
    paths: int | None
    cuts: int | None

    @property
    def complete(self) -> bool:
        """Whether all path sets and cut sets are listed."""
        return (len(self.path_sets), len(self.cut_sets)) == (self.paths, self.cuts)

    @property
    def reachable(self) -> bool:
        """Whether the goal is reached if nothing fails: the empty set breaks it otherwise."""
        return () not in self.cut_sets

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "path_sets": [list(each) for each in self.path_sets],
            "cut_sets": [list(each) for each in self.cut_sets],
            "single_points": list(self.single_points),
            "irrelevant": list(self.irrelevant),
            "paths": self.paths,
            "cuts": self.cuts,
            "reachable": self.reachable,
        }


@frozen
class GoalRobustness:
    """What one goal hangs on.

    ``readings`` has ``stated``, or where an end below the goal has several means and does not state how
    many it needs, ``all`` (such ends need all of them) and ``any`` (one is enough). The truth lies between.
    """

    readings: FrozenMap[Reading]

    @property
    def certain_points(self) -> tuple[str, ...]:
        """The single points of failure in every reading, by id."""
        return tuple(sorted(set.intersection(*(set(each.single_points) for each in self.readings.values()))))

    @property
    def possible_points(self) -> tuple[str, ...]:
        """The single points of failure in one reading or more, by id."""
        return tuple(sorted({id_ for each in self.readings.values() for id_ in each.single_points}))

    @property
    def complete(self) -> bool:
        """Whether every set is listed in every reading."""
        return all(each.complete for each in self.readings.values())

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        readings = {name: each.to_dict() for name, each in self.readings.items()}
        return {"readings": readings, "complete": self.complete}


@frozen
class Robustness(ShownAsTable):
    """What every live goal of a plan hangs on, by id.

    ``never`` are the actions that count and yet cannot take effect: they wait in a circle, or for something that was
    given up. ``shared`` says whether owners, sole funders and assumptions were taken as things that may fail.
    """

    goals: FrozenMap[GoalRobustness]
    shared: bool
    never: tuple[str, ...]
    cannot_tell: tuple[CannotTell, ...]
    method: Message

    def of(self, goal: str) -> GoalRobustness:
        """Return what one goal hangs on; raise `UnknownItem` where no live goal has this id."""
        if goal not in self.goals:
            raise UnknownItem(goal, nearest(goal, self.goals))
        return self.goals[goal]

    @property
    def sentence(self) -> Message:
        """How many goals hang on a single thing."""
        if not self.goals:
            return Message("The plan has no goal to reach.")
        certain = sum(bool(each.certain_points) for each in self.goals.values())
        possible = sum(bool(each.possible_points) for each in self.goals.values())
        lost = sum(not any(one.reachable for one in each.readings.values()) for each in self.goals.values())
        return Message(
            "Goals that fail if one thing fails: {certain} of {goals} for sure, {possible} at most. "
            "Goals that are not reached even if nothing fails: {lost}.",
            certain=certain,
            goals=len(self.goals),
            possible=possible,
            lost=lost,
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "goals": {id_: each.to_dict() for id_, each in self.goals.items()},
            "shared": self.shared,
            "never": list(self.never),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each goal and reading; ids in one cell are joined by a comma, sets by a semicolon."""
        return [
            {
                "goal": goal,
                "reading": name,
                "reachable": reading.reachable,
                "single_points": ", ".join(reading.single_points),
                "irrelevant": ", ".join(reading.irrelevant),
                "path_sets": "; ".join(map(", ".join, reading.path_sets)),
                "cut_sets": "; ".join(map(", ".join, reading.cut_sets)),
                "complete": reading.complete,
            }
            for goal, each in self.goals.items()
            for name, reading in each.readings.items()
        ]
