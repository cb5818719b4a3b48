"""A letter to those who took part: what became of everything that they said, and why."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from attrs import frozen

from rri_planner.errors import UnknownItem, nearest
from rri_planner.language import capitalised, kind_label
from rri_planner.model import Contribution, Event, FrozenMap, Plan, Stakeholder
from rri_planner.render._values import Origin, Reference, Words
from rri_planner.render._views.heading import Heading, heading
from rri_planner.render._views.speakers import is_given_away, speaker, strand_of
from rri_planner.render._views.voices import OPEN, Count, outcome_counts
from rri_planner.render._writer import Writer

_ORDER = ("adopted", "merged", "parked", "declined", None)


@frozen
class LedTo:
    """What a contribution went into: the kind of thing that is, and its name."""

    kind: str
    name: Reference


@frozen
class Answer:
    """Something that was said with its answer; ``overdue`` says that it is parked until a day that is past.

    ``at`` and ``by`` stand only where the letter does not say so at its head, and never both for a small group.
    """

    id: str
    text: Words
    kind: str | None
    at: Reference | None
    by: str | None
    into: tuple[LedTo, ...]
    because: Words | None
    until: str | None
    overdue: bool
    answered_on: str | None
    origin: Origin | None


@frozen
class AnswerGroup:
    """All that had the same outcome; ``key`` is its word in the plan, ``open`` where there is no answer yet."""

    key: str
    answers: tuple[Answer, ...]


@frozen
class Answers:
    """The letter; ``kind`` says to whom: ``all``, the people at an ``event``, or a ``group``, whose name is ``to``."""

    id: str
    heading: Heading
    kind: str
    to: Words | None
    when: str | None
    number: int
    counts: tuple[Count, ...]
    groups: tuple[AnswerGroup, ...]
    extra: FrozenMap[object]

    @property
    def waiting(self) -> bool:
        """Whether anything has no answer yet."""
        return any(group.key == "open" for group in self.groups)


def answers(plan: Plan, writer: Writer, *, of: str | None, today: dt.date | None) -> Answers:
    """Return the letter to all, or to those `of` an event, a strand of the helix or a stakeholder.

    Raises `UnknownItem`, with the nearest id, where `of` is none of these.
    """
    said = _said(plan, of)
    event = None if of is None else plan.get(of)
    kind = "all" if of is None else "event" if isinstance(event, Event) else "group"
    by_outcome: dict[str | None, list[Answer]] = defaultdict(list)
    for each in said:
        by_outcome[each.outcome].append(_answer(each, kind, today, writer))
    return Answers(
        plan.id,
        heading(plan, writer),
        kind,
        None if of is None else _addressee(of, writer),
        writer.said(event.date) if isinstance(event, Event) else None,
        len(said),
        outcome_counts(said, writer),
        tuple([AnswerGroup(key or "open", tuple(by_outcome[key])) for key in _ORDER if by_outcome[key]]),
        plan.extra,
    )


def _said(plan: Plan, of: str | None) -> tuple[Contribution, ...]:
    if of is None:
        return plan.contributions
    addressee = plan.get(of)
    if isinstance(addressee, Event):
        return tuple([each for each in plan.contributions if each.from_ == of])
    if isinstance(addressee, Stakeholder):
        return tuple([each for each in plan.contributions if each.by == of])
    if of in plan.words("helix"):
        return tuple([each for each in plan.contributions if strand_of(each.by, plan) == of])
    known = (*(item.id for item in plan.of_kind("event", "stakeholder")), *plan.words("helix"))
    raise UnknownItem(of, nearest(of, known))


def _addressee(of: str, writer: Writer) -> Words:
    item = writer.plan.get(of)
    return Words(capitalised(writer.word("helix", of))) if item is None else writer.name(item)


def _answer(said: Contribution, kind: str, today: dt.date | None, writer: Writer) -> Answer:
    with_event = kind == "all" or (kind == "group" and not is_given_away(said, writer.plan))
    parked = said.until if said.outcome == "parked" else None
    return Answer(
        said.id,
        writer.name(said) if said.text is None else writer.text(said.text),
        capitalised(writer.word("contribution-kind", said.kind)) if said.kind else None,
        writer.reference(said.from_) if said.from_ and with_event else None,
        speaker(said, writer) if kind != "group" else None,
        () if said.outcome in OPEN else _led_to(said, writer),
        writer.words(said.because),
        writer.said(parked),
        parked is not None and today is not None and parked.latest < today,
        writer.said(said.answered_on),
        writer.origin(said.provenance),
    )


def _led_to(said: Contribution, writer: Writer) -> tuple[LedTo, ...]:
    """Return what it went into, as far as the plan has it."""
    items = [writer.plan[id_] for id_ in dict.fromkeys(link.to for link in said.into) if id_ in writer.plan]
    kinds = [capitalised(kind_label(item.item_kind, writer.language)) for item in items]
    return tuple([LedTo(kind, writer.reference(item.id)) for kind, item in zip(kinds, items, strict=True)])
