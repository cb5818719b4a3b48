"""A plan as a tree: the vision, the goals that serve it, the pathways and the actions."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised, kind_label, labelled, say, word_label
from rri_planner.model import Action, Goal, Item, Pathway, Plan, fields_of, name_of

_KINDS = ("vision", "goal", "pathway", "action")
_STEP = "  "
_DEEPEST = 30  # further in, a line would hold more indentation than words


def plan_tree(plan: Plan, language: str) -> Iterator[str]:
    """Yield the lines of the tree.

    An item that serves several ends has a line under each of them, and what is below it only under the first.
    What no chain joins to the vision comes last.
    """
    writer = _Writer(plan, language)
    yield say(name_of(plan), language)
    if plan.vision is not None:
        yield from writer.branch(plan.vision.id)
    apart = [item.id for item in plan.of_kind(*_KINDS) if item.id not in writer.told]
    if apart:
        yield ""
        yield say(Message("Not joined to a vision:"), language)
    for id_ in writer.tops_first(apart):
        if id_ not in writer.told:
            yield from writer.branch(id_)


class _Writer:
    def __init__(self, plan: Plan, language: str) -> None:
        self.told: set[str] = set()
        self._language = language
        self._graph = PlanGraph(plan)
        self._place = {item.id: index for index, item in enumerate(plan)}

    def tops_first(self, ids: list[str]) -> list[str]:
        return sorted(ids, key=lambda id_: bool(self._graph.edges_from(id_, "serves")))

    def branch(self, top: str) -> Iterator[str]:
        waiting = [(top, 0)]
        while waiting:
            id_, depth = waiting.pop()
            below = self._below(id_)
            seen = id_ in self.told
            self.told.add(id_)
            line = f"{_STEP * min(depth, _DEEPEST)}{self._line(self._graph.plan[id_])}"
            yield f"{line} {say(Message('(see above)'), self._language)}" if seen and below else line
            if not seen:
                waiting.extend((each, depth + 1) for each in reversed(below))

    def _below(self, id_: str) -> list[str]:
        sources = {edge.source for edge in self._graph.edges_to(id_, "serves")}
        return sorted(sources, key=self._place.__getitem__)

    def _line(self, item: Item) -> str:
        kind = capitalised(kind_label(item.item_kind, self._language))
        head = labelled(f"{kind} {item.id}", say(name_of(item), self._language), self._language)
        facts = ", ".join(say(fact, self._language) for fact in _facts(item, self._graph, self._language))
        return f"{head} ({facts})" if facts else head


def _facts(item: Item, graph: PlanGraph, language: str) -> Iterator[object]:
    status = graph.status(item.id)
    if status is not None:
        yield word_label(_vocabulary_of_status(type(item)), status, language, graph.plan)
    match item:
        case Action(period=period) if period is not None:
            yield period
        case Goal(due=due) if due is not None:
            yield Message("by {date}", date=due)
        case Pathway(sell_by=until) if until is not None:
            yield Message("works until {date}", date=until)
        case _:
            return


def _vocabulary_of_status(owner: type) -> str:
    return next(each.declared.vocabulary or "" for each in fields_of(owner) if each.key == "status")
