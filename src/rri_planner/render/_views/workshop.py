"""Sheets for an event: what is on the agenda and on the table, who does what, and how people are counted."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from attrs import frozen

from rri_planner.errors import Message, UnknownItem, nearest
from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised
from rri_planner.model import Action, Contribution, Event
from rri_planner.render._values import Origin, Reference, Words
from rri_planner.render._views.bounded import brief_name, first, shortened
from rri_planner.render._views.heading import Heading, heading
from rri_planner.render._views.workshop_agenda import AFTERWARDS, BY_KIND, CLOSING, OPENING, ROLES, USUAL
from rri_planner.render._writer import Writer

_VOICES, _ACTIONS, _LONGEST = 10, 24, 160
_BEGINNING = ("selected", "planned", "running", "paused")
_CHOOSING = ("idea", "measure", None)
_LATER = ("implementation-workshop", "review")
_BEFORE_IDEAS = ("mapping", "vision-workshop")
_AGES = (Message("under 30"), Message("30 to 64"), Message("65 or older"))
_NO_EVENT = Event(id="workshop")
_SILENT = Message("I would rather not say")


@frozen
class Role:
    """Somebody whom the event needs, and what they do."""

    title: str
    does: str


@frozen
class Voices:
    """Needs and ideas on one theme, without who said them; the theme is None for those of no theme."""

    theme: Words | None
    texts: tuple[Words, ...]
    more: str | None


@frozen
class OnTable:
    """An action that can be chosen or begun, and what it serves."""

    title: Words
    status_key: str
    status: str | None
    serves: tuple[Reference, ...]
    origin: Origin | None


@frozen
class Tally:
    """One list of strokes at the door: a question, and the groups to choose from."""

    question: str
    groups: tuple[str, ...]


@frozen
class Workshop:
    """The sheets. ``answer_by`` and ``channel`` are the promise that the event makes, where the plan states it.

    ``choosing`` says that the actions are those to choose from; else they are those to begin.
    """

    heading: Heading
    title: Words
    kind: str | None
    date: str | None
    place: Words | None
    online: bool
    origin: Origin | None
    aims: tuple[str, ...]
    agenda: tuple[str, ...]
    voices: tuple[Voices, ...]
    actions: tuple[OnTable, ...]
    more_actions: str | None
    choosing: bool
    roles: tuple[Role, ...]
    tallies: tuple[Tally, ...]
    answer_by: str | None
    channel: Words | None
    afterwards: tuple[str, ...]


def workshop(graph: PlanGraph, writer: Writer, *, of: str | None, today: dt.date | None) -> Workshop:
    """Return the sheets of one event: that `of` this id, else the next one from today on, else the latest.

    A plan without events gets the sheets of a workshop without a name. Raises `UnknownItem`, with the nearest id,
    where `of` is no event.
    """
    plan = graph.plan
    event = _event(plan.events, of, today)
    programme = BY_KIND.get(event.kind or "", USUAL)
    choosing = event.kind not in _LATER
    actions, more = first(_actions(graph, event, choosing=choosing), _ACTIONS, writer)
    feedback = event.feedback
    return Workshop(
        heading(plan, writer),
        Words(writer.say(Message("Workshop"))) if event is _NO_EVENT else writer.name(event),
        capitalised(writer.word("event-kind", event.kind)) if event.kind else None,
        writer.said(event.date),
        writer.words(event.place),
        event.online is True,
        writer.origin(event.provenance),
        tuple([writer.say(each) for each in programme.aims]),
        tuple([writer.say(each) for each in (*OPENING, *programme.points, *CLOSING)]),
        _voices(plan.contributions, event, graph, writer),
        tuple([_on_table(each, graph.status(each.id), writer) for each in actions]),
        more,
        choosing,
        tuple([Role(writer.say(title), writer.say(does)) for title, does in ROLES]),
        _tallies(writer),
        None if feedback is None else writer.said(feedback.date),
        None if feedback is None else writer.words(feedback.channel),
        tuple([writer.say(each) for each in AFTERWARDS]),
    )


def _event(events: tuple[Event, ...], of: str | None, today: dt.date | None) -> Event:
    if of is not None:
        found = {each.id: each for each in events}
        if of not in found:
            raise UnknownItem(of, nearest(of, found))
        return found[of]
    dated = sorted((each for each in events if each.date is not None), key=_begins)
    coming = [each for each in dated if today is not None and each.date is not None and each.date.latest >= today]
    return next(iter((*coming, *reversed(dated), *events)), _NO_EVENT)


def _begins(event: Event) -> tuple[dt.date, str]:
    return (dt.date.max if event.date is None else event.date.earliest, event.id)


def _actions(graph: PlanGraph, event: Event, *, choosing: bool) -> list[Action]:
    """Return the live actions to choose from, or those to begin; none before there can be any."""
    if event.kind in _BEFORE_IDEAS:
        return []
    wanted = _CHOOSING if choosing else _BEGINNING
    return [each for each in graph.plan.actions if graph.is_live(each.id) and graph.status(each.id) in wanted]


def _voices(said: tuple[Contribution, ...], event: Event, graph: PlanGraph, writer: Writer) -> tuple[Voices, ...]:
    """Return what was said before the event and was not declined, by theme in the plan's order, then of no theme."""
    by_theme: dict[str | None, list[Words]] = defaultdict(list)
    for each in said:
        if each.text is not None and each.outcome != "declined" and _is_before(each, event, graph):
            for theme in each.themes or (None,):
                by_theme[theme].append(shortened(writer.text(each.text), _LONGEST))
    order = [*(theme.id for theme in graph.plan.themes), None]
    groups = []
    for theme in (each for each in order if each in by_theme):
        texts, more = first(by_theme[theme], _VOICES, writer)
        groups.append(Voices(None if theme is None else writer.name(graph.plan[theme]), texts, more))
    return tuple(groups)


def _is_before(said: Contribution, event: Event, graph: PlanGraph) -> bool:
    """Whether something was said elsewhere, and surely not after this event."""
    if said.from_ == event.id:
        return False
    source = None if said.from_ is None else graph.plan.get(said.from_)
    if not isinstance(source, Event) or source.date is None or event.date is None:
        return True
    return source.date.earliest <= event.date.latest


def _on_table(action: Action, status: str | None, writer: Writer) -> OnTable:
    return OnTable(
        shortened(writer.name(action), _LONGEST),
        status or "",
        capitalised(writer.word("action-status", status)) if status else None,
        tuple([brief_name(writer.reference(link.to), _LONGEST) for link in action.serves]),
        writer.origin(action.provenance),
    )


def _tallies(writer: Writer) -> tuple[Tally, ...]:
    """Return three lists apart from one another: what is never put together cannot lead to a person."""
    silent = writer.say(_SILENT)
    words = writer.plan.words
    helix = [capitalised(writer.word("helix", word)) for word in words("helix")]
    gender = [capitalised(writer.word("gender", word)) for word in words("gender") if word != "not-stated"]
    ages = [capitalised(writer.say(each)) for each in _AGES]
    return (
        Tally(writer.say(Message("Where do you come from today?")), (*helix, silent)),
        Tally(writer.say(Message("Gender")), (*gender, silent)),
        Tally(writer.say(Message("Age")), (*ages, silent)),
    )
