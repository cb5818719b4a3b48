"""Actions as the card that everybody reads: who does what, when, with whose money, and how responsibly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from rri_planner.language import capitalised
from rri_planner.model import (
    VOCABULARIES,
    Action,
    FrozenMap,
    FundingShare,
    Involvement,
    KeyLink,
    Plan,
    StatusUpdate,
    fields_of,
)
from rri_planner.render._values import Fact, Origin, Reference, Value, Words
from rri_planner.render._views.facts import facts, values
from rri_planner.render._views.indicators import IndicatorRow
from rri_planner.render._views.marks import marks_of
from rri_planner.render._views.voices import Voice
from rri_planner.render._writer import Writer

_PARTS = VOCABULARIES["involvement"].words
_LEADING = frozenset({"accountable", "responsible"})
_OWN_PLACE = frozenset(
    {"status", "period", "duration", "involved", "depends_on", "cost", "funding", "rri", "steps", "themes", "tags"}
)
_ONLY_WHERE_IT_STANDS = _OWN_PLACE | {"serves"}
_DEPENDS_ON = next(each.declared for each in fields_of(Action) if each.key == "depends_on")


@frozen
class KeyUse:
    """A key of responsible research and innovation, and how it is met."""

    label: str
    how: Words | None


@frozen
class Person:
    """A stakeholder in an action, and whether it has agreed; ``commitment_key`` is the word of the plan."""

    name: Reference
    commitment_key: str
    commitment: str | None
    since: str | None


@frozen
class Part:
    """One part that stakeholders may have in an action, and who has it."""

    key: str
    label: str
    people: tuple[Person, ...]


@frozen
class Share:
    """What a funding line pays: an amount, a share of the cost, or not yet said."""

    line: Reference | None
    amount: str | None
    share: str | None


@frozen
class Milestone:
    """A step on the way."""

    title: Words | None
    when: str | None
    done: bool


@frozen
class Progress:
    """How far an action had come when somebody last looked."""

    when: str | None
    completion: str | None
    light_key: str
    light: str | None
    because: Words | None
    comment: Words | None
    by: Reference | None


@frozen
class ActionCard:
    """An action; ``status_key`` is the word of the plan, ``is_led`` whether anybody answers for it or does it.

    ``marks`` is what it can be chosen by on the screen, such as ``status:running theme:t-health``.
    """

    id: str
    anchor: str | None
    marks: str
    number: str
    title: Words
    description: Words | None
    status_key: str
    status: str | None
    when: str | None
    duration: str | None
    who: tuple[Part, ...]
    is_led: bool
    cost: str | None
    funding: tuple[Share, ...]
    waits_for: tuple[Value, ...]
    keys: tuple[KeyUse, ...]
    steps: tuple[Milestone, ...]
    facts: tuple[Fact, ...]
    indicators: tuple[IndicatorRow, ...]
    voices: tuple[Voice, ...]
    progress: Progress | None
    origin: Origin | None
    extra: FrozenMap[object]


@frozen
class Sources:
    """What a card takes from beyond its action, by id: numbers, statuses, indicators, voices, updates."""

    numbers: Mapping[str, str]
    statuses: Mapping[str, str | None]
    rows: Mapping[str, IndicatorRow]
    indicators: Mapping[str, Sequence[IndicatorRow]]
    voices: Mapping[str, Sequence[Voice]]
    updates: Mapping[str, StatusUpdate]


def action_card(action: Action, sources: Sources, writer: Writer) -> ActionCard:
    """Return the card of an action."""
    status = sources.statuses.get(action.id)
    only_here = len(action.serves) <= 1 and all(link.because is None for link in action.serves)
    return ActionCard(
        action.id,
        writer.anchor(action),
        " ".join(marks_of(action, status)),
        sources.numbers.get(action.id, ""),
        writer.name(action),
        writer.words(action.description),
        status or "",
        capitalised(writer.word("action-status", status)) if status else None,
        writer.said(action.period),
        writer.said(action.duration),
        _who(action.involved, writer),
        any(each.as_ in _LEADING and each.who for each in action.involved),
        writer.said(action.cost),
        tuple([_share(share, writer) for share in action.funding]),
        values(_DEPENDS_ON, action.depends_on, writer) if action.depends_on else (),
        key_uses(action.rri, writer),
        tuple([Milestone(writer.words(s.title), writer.said(s.date), s.done is True) for s in action.steps]),
        facts(action, writer, without=_ONLY_WHERE_IT_STANDS if only_here else _OWN_PLACE),
        tuple(sources.indicators.get(action.id, ())),
        tuple(sources.voices.get(action.id, ())),
        update_view(sources.updates.get(action.id), writer),
        writer.origin(action.provenance),
        action.extra,
    )


def latest_updates(plan: Plan) -> Mapping[str, StatusUpdate]:
    """Return the latest update of each item, by its id; one without a date is the oldest."""
    dated = sorted(plan.updates, key=lambda update: dt.date.min if update.date is None else update.date.latest)
    return {update.of: update for update in dated if update.of is not None}


def key_uses(links: Iterable[KeyLink], writer: Writer) -> tuple[KeyUse, ...]:
    """Return the keys that an action or a goal names."""
    return tuple(
        [KeyUse(capitalised(writer.word("rri", link.key)), writer.words(link.how)) for link in links if link.key]
    )


def _who(involved: Iterable[Involvement], writer: Writer) -> tuple[Part, ...]:
    people: dict[str, list[Person]] = {}
    for each in involved:
        if each.who is not None:
            people.setdefault(each.as_ or "", []).append(_person(each.who, each, writer))
    ordered = sorted(people, key=lambda part: _PARTS.index(part) if part in _PARTS else len(_PARTS))
    return tuple(
        [
            Part(part, capitalised(writer.word("involvement", part)) if part else "", tuple(people[part]))
            for part in ordered
        ]
    )


def _person(who: str, involvement: Involvement, writer: Writer) -> Person:
    commitment = involvement.commitment
    return Person(
        writer.reference(who),
        commitment or "",
        writer.word("commitment", commitment) if commitment else None,
        writer.said(involvement.since),
    )


def _share(share: FundingShare, writer: Writer) -> Share:
    return Share(
        writer.reference(share.from_) if share.from_ else None,
        writer.said(share.amount),
        None if share.share is None else writer.percent(share.share),
    )


def update_view(update: StatusUpdate | None, writer: Writer) -> Progress | None:
    """Return an update, or None for None."""
    if update is None:
        return None
    light = update.light
    colour = light.colour if light is not None else None
    return Progress(
        writer.said(update.date),
        None if update.completion is None else writer.percent(Decimal(update.completion)),
        colour or "",
        writer.word("light", colour) if colour else None,
        writer.words(light.because) if light is not None else None,
        writer.words(update.comment),
        writer.reference(update.by) if update.by else None,
    )
