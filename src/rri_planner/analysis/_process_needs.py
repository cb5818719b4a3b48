"""What a step of the method needs, as conditions that are written down and hold or do not hold of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.analysis._process_paths import FieldPath
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import kind_name, word_name
from rri_planner.model import Plan, Text

Sort: TypeAlias = Literal["field", "every", "event", "status"]


@frozen
class Judged:
    """Whether a condition holds; ``ids`` are the items that say so if it does, else those that fail to."""

    holds: bool
    ids: tuple[str, ...] = ()


@frozen
class Need:
    """One condition.

    ``field``: the plan states the field at ``path`` somewhere, as one of ``words`` if there are any. ``every``: there
    are such items, and each states it. ``event``: there is an event of one of these kinds. ``status``: an action
    stands at one of these now, whatever its own line says.
    """

    sort: Sort
    path: FieldPath
    words: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The condition in one line, for programs: ``region.context``, ``every goals.due``, ``event=survey|review``."""
        named = self.sort if self.sort in {"event", "status"} else self.path.text
        words = f"={'|'.join(self.words)}" if self.words else ""
        return f"every {named}" if self.sort == "every" else f"{named}{words}"

    def label(self, plan: Plan) -> Message | Text:
        """Return what people call it, in the words of the plan."""
        label = kind_name("event") if self.sort == "event" else self.path.label
        said = tuple(word_name(self.path.vocabulary, word, plan) for word in self.words)
        if self.sort == "every":
            return Message("{field}, for each one", field=label)
        if not said:
            return label
        if len(said) == 1:
            return Message("{part}: {field}", part=label, field=said[0])
        return Message("{part}: one of {words}", part=label, words=said)

    def judge(self, graph: PlanGraph) -> Judged:
        """Return whether it holds of a plan, and which items say so."""
        if self.sort == "status":
            live = (each.id for each in graph.plan.actions if graph.is_live(each.id))
            return _judged(id_ for id_ in live if graph.status(id_) in self.words)
        if self.sort == "every":
            return self._of_each(graph)
        stated = [each for each in self.path.stated_in(graph) if not self.words or each.value in self.words]
        return Judged(bool(stated), tuple(dict.fromkeys(each.id for each in stated if each.id is not None)))

    def _of_each(self, graph: PlanGraph) -> Judged:
        items = [each.id for each in self.path.head.stated_in(graph) if each.id is not None]
        saying = {each.id for each in self.path.stated_in(graph)}
        lacking = [id_ for id_ in items if id_ not in saying]
        return Judged(False, tuple(lacking)) if lacking else _judged(items)


def _judged(ids: Iterable[str]) -> Judged:
    found = tuple(ids)
    return Judged(bool(found), found)
