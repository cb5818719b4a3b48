"""Success reckoned naively from the words of a plan, and small random plans to reckon it for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import combinations
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st

from rri_planner.model import Action, Goal, Needs, Pathway, Plan, Vision

V = TypeVar("V")


class Draw(Protocol):
    """What Hypothesis hands to a composite strategy."""

    def __call__(self, strategy: st.SearchStrategy[V], /) -> V:
        """Return a value of the strategy."""


NEEDS = ("all", "any", {"at_least": 2})
STATUSES = (None, "selected", "planned", "done", "idea", "dropped")


@st.composite
def plans(draw: Draw, *, unstated: bool = True, circles: bool = True) -> Plan:
    """Return small plans in which ends and actions hang together in all ways, circles and shared means included."""
    goals = [f"G{n}" for n in range(draw(st.integers(1, 3)))]
    pathways = [f"P{n}" for n in range(draw(st.integers(0, 3)))]
    actions = [f"A{n}" for n in range(draw(st.integers(1, 6)))]
    needs = st.sampled_from((None, *NEEDS) if unstated else NEEDS)

    def some(ids: list[str], most: int) -> list[str]:
        return draw(st.lists(st.sampled_from(ids), unique=True, max_size=most)) if ids else []

    def earlier(ids: list[str], number: int) -> list[str]:
        return [each for each in ids if each != ids[number]] if circles else ids[:number]

    return Plan(
        goals=[
            Goal(id=id_, needs=draw(needs), serves=some(earlier(goals, n), 1) if n else [])
            for n, id_ in enumerate(goals)
        ],
        pathways=[Pathway(id=id_, needs=draw(needs), serves=some(goals, 2)) for id_ in pathways],
        actions=[
            Action(
                id=id_,
                serves=some(goals + pathways, 3),
                depends_on=some(earlier(actions, n), 2),
                status=draw(st.sampled_from(STATUSES)),
            )
            for n, id_ in enumerate(actions)
        ],
    )


def counts(item: Any) -> bool:  # noqa: ANN401 - any kind of item
    """Whether an item counts as a means, in plans without updates."""
    if isinstance(item, Action):
        return item.status not in {"idea", "dropped"} and item.merged_into is None
    return isinstance(item, Goal) or (isinstance(item, Pathway) and item.status in {None, "chosen"})


def open_actions(plan: Plan) -> list[str]:
    """Return the actions that may be carried out or not."""
    return sorted(action.id for action in plan.actions if counts(action) and action.status != "done")


def reached(plan: Plan, carried_out: Collection[str], unstated: str) -> set[str]:
    """Return all that holds if these actions are carried out, round by round until nothing new does."""
    held: set[str] = set()
    while True:
        more = {item.id for item in plan if _holds(plan, item, held, carried_out, unstated)}
        if more == held:
            return held
        held = more


def _holds(plan: Plan, item: Any, held: set[str], carried_out: Collection[str], unstated: str) -> bool:  # noqa: ANN401
    if isinstance(item, Action):
        if not counts(item) or item.status == "done":
            return counts(item)
        return item.id in carried_out and all(link.to in held for link in item.depends_on)
    if not isinstance(item, Goal | Pathway | Vision):
        return False
    means = [each for each in plan if counts(each) and item.id in {link.to for link in getattr(each, "serves", ())}]
    needed = (item.needs or Needs(unstated)).required(len(means))  # type: ignore[arg-type]  # all or any
    return bool(means) and sum(each.id in held for each in means) >= needed


def minimal(ids: Iterable[str], suffices: Callable[[frozenset[str]], bool]) -> list[tuple[str, ...]]:
    """Return the minimal sets of ids that suffice, by size, then ids: all subsets are tried."""
    found: list[tuple[str, ...]] = []
    for some in subsets(ids):
        if not any({*each} <= {*some} for each in found) and suffices(frozenset(some)):
            found.append(some)
    return found


def subsets(ids: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield all subsets, the smallest first."""
    ordered = sorted(ids)
    for size in range(len(ordered) + 1):
        yield from combinations(ordered, size)


def path_sets(plan: Plan, goal: str, unstated: str) -> list[tuple[str, ...]]:
    """Return the minimal sets of actions that suffice for a goal."""
    return minimal(open_actions(plan), lambda some: goal in reached(plan, some, unstated))


def cut_sets(plan: Plan, goal: str, unstated: str) -> list[tuple[str, ...]]:
    """Return the minimal sets of actions whose loss breaks a goal."""
    ids = open_actions(plan)
    return minimal(ids, lambda lost: goal not in reached(plan, {*ids} - lost, unstated))
