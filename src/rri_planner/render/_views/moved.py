"""What has moved in a plan from one day to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from rri_planner.analysis import current_targets
from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised, kind_label
from rri_planner.model import Decision, Event, Indicator, PartialDate, Review, StatusUpdate
from rri_planner.render._values import Reference, Words
from rri_planner.render._views.actions import latest_updates
from rri_planner.render._views.indicators import Reading, indicator_row
from rri_planner.render._writer import Writer


@frozen
class Move:
    """Something that was one way and is another now; no words for what nobody had said."""

    item: Reference
    old: str | Words | None
    new: str | Words | None
    because: Words | None = None


@frozen
class Happened:
    """An event, a decision or a review."""

    kind: str
    item: Reference
    when: str | None


@frozen
class Moved:
    """What is different from the day ``since``: statuses, values, targets, what happened, how many were answered."""

    since: str
    statuses: tuple[Move, ...]
    values: tuple[Move, ...]
    targets: tuple[Move, ...]
    happened: tuple[Happened, ...]
    answered: int

    @property
    def nothing(self) -> bool:
        """Whether all is as it was."""
        return not (self.statuses or self.values or self.targets or self.happened or self.answered)


def moved(graph: PlanGraph, writer: Writer, since: PartialDate) -> Moved:
    """Return what is different in the plan from what it was on a day."""
    then = PlanGraph(graph.plan.as_of(since))
    before = {each.id: each for each in then.plan.indicators}
    pairs = [(before[each.id], each) for each in graph.plan.indicators]
    new_items = [item for item in graph.plan if item.id not in then.plan]
    open_then = {each.id for each in then.plan.contributions if each.outcome is None}
    return Moved(
        writer.say(since),
        tuple(_statuses(then, graph, writer)),
        tuple([each for old, new in pairs if (each := _value(old, new, writer))]),
        tuple([each for old, new in pairs if (each := _target(old, new, writer))]),
        tuple([_happened(item, writer) for item in new_items if isinstance(item, Event | Decision | Review)]),
        sum(each.id in open_then and each.outcome is not None for each in graph.plan.contributions),
    )


def _statuses(then: PlanGraph, now: PlanGraph, writer: Writer) -> Iterator[Move]:
    before, after = latest_updates(then.plan), latest_updates(now.plan)
    for item in now.plan.of_kind("action", "pathway", "goal"):
        if before.get(item.id) != after.get(item.id):
            vocabulary = "pathway-status" if item.item_kind == "pathway" else "action-status"
            old, new = (
                _state(graph.status(item.id), updates, item.id, vocabulary=vocabulary, writer=writer)
                for graph, updates in ((then, before), (now, after))
            )
            yield Move(writer.reference(item.id), old, new, writer.words(after[item.id].comment))


def _state(
    status: str | None, updates: Mapping[str, StatusUpdate], id_: str, *, vocabulary: str, writer: Writer
) -> str | None:
    """Return how far something had come: its status and how much was done."""
    update = updates.get(id_)
    done = None if update is None or update.completion is None else writer.percent(update.completion)
    named = capitalised(writer.word(vocabulary, status)) if status else None
    return ", ".join(each for each in (named, done) if each) or None


def _value(old: Indicator, new: Indicator, writer: Writer) -> Move | None:
    if old.observations == new.observations:
        return None
    return Move(
        writer.reference(new.id), *_values(indicator_row(old, writer).latest, indicator_row(new, writer).latest)
    )


def _target(old: Indicator, new: Indicator, writer: Writer) -> Move | None:
    if current_targets(old) == current_targets(new):
        return None
    before, after = indicator_row(old, writer).target, indicator_row(new, writer).target
    return Move(writer.reference(new.id), *_values(before, after), None if after is None else after.because)


def _values(old: Reading | None, new: Reading | None) -> tuple[str | Words | None, str | Words | None]:
    return None if old is None else old.value, None if new is None else new.value


def _happened(item: Event | Decision | Review, writer: Writer) -> Happened:
    kind = capitalised(kind_label(item.item_kind, writer.language))
    return Happened(kind, writer.reference(item.id), writer.said(item.date))
