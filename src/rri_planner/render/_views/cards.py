"""Actions as cards for a workshop table."""

from __future__ import annotations

from attrs import evolve, frozen

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised
from rri_planner.model import Action, Step
from rri_planner.render._qr import QrCode, qr_code
from rri_planner.render._values import Origin, Reference, Words
from rri_planner.render._views.actions import KeyUse, key_uses
from rri_planner.render._views.bounded import brief, brief_name, first, shortened
from rri_planner.render._views.heading import Heading, heading
from rri_planner.render._views.one_page import leaders
from rri_planner.render._views.tree import tree
from rri_planner.render._writer import Writer

_TITLE, _TEXT, _LINE, _NAME = 100, 240, 110, 50
_WHO, _KEYS, _OBSTACLES = 3, 2, 2


@frozen
class FirstStep:
    """The next thing to do: a step that has not been reached yet."""

    title: Words | None
    when: str | None


@frozen
class Card:
    """A card; lists and texts are cut so that it keeps its size, and each list says how much more there is.

    ``arrived`` says that every step has been reached.
    """

    id: str
    anchor: str | None
    number: str
    title: Words
    description: Words | None
    status_key: str
    status: str | None
    who: tuple[Reference, ...]
    more_who: str | None
    when: str | None
    cost: str | None
    first_step: FirstStep | None
    arrived: bool
    keys: tuple[KeyUse, ...]
    more_keys: str | None
    obstacles: tuple[Words, ...]
    more_obstacles: str | None
    code: QrCode | None
    origin: Origin | None


@frozen
class Cards:
    """All cards, in the order and with the numbers of the action plan."""

    id: str
    heading: Heading
    cards: tuple[Card, ...]


def cards(graph: PlanGraph, writer: Writer, *, base_url: str | None) -> Cards:
    """Return a card for each action that is still part of the plan.

    With a `base_url`, the address of the action plan on the web, each has a code that leads to its place there.
    """
    numbers = tree(graph).numbers()
    found = [
        _card(action, graph.status(action.id), writer, number=numbers[action.id], base_url=base_url)
        for action in sorted(_live(graph), key=lambda action: int(numbers[action.id]))
    ]
    return Cards(graph.plan.id, heading(graph.plan, writer), tuple(found))


def _live(graph: PlanGraph) -> list[Action]:
    return [action for action in graph.plan.actions if graph.is_live(action.id)]


def _card(action: Action, status: str | None, writer: Writer, *, number: str, base_url: str | None) -> Card:
    who, more_who = first(leaders(action.involved), _WHO, writer)
    keys, more_keys = first(key_uses(action.rri, writer), _KEYS, writer)
    obstacles, more_obstacles = first(writer.texts(action.obstacles), _OBSTACLES, writer)
    return Card(
        action.id,
        writer.anchor(action),
        number,
        shortened(writer.name(action), _TITLE),
        brief(writer.words(action.description), _TEXT),
        status or "",
        capitalised(writer.word("action-status", status)) if status else None,
        tuple([brief_name(writer.reference(each), _NAME) for each in who]),
        more_who,
        writer.said(action.period),
        writer.said(action.cost),
        _first_step(action.steps, writer),
        bool(action.steps) and all(step.done is True for step in action.steps),
        tuple([evolve(use, how=brief(use.how, _LINE)) for use in keys]),
        more_keys,
        tuple([shortened(each, _LINE) for each in obstacles]),
        more_obstacles,
        None if base_url is None else _code(f"{base_url.partition('#')[0]}#{action.id}", writer),
        writer.origin(action.provenance),
    )


def _code(address: str, writer: Writer) -> QrCode:
    return qr_code(address, writer.say(Message("Code that leads to {address}", address=address)))


def _first_step(steps: tuple[Step, ...], writer: Writer) -> FirstStep | None:
    coming = next((step for step in steps if step.done is not True), None)
    if coming is None:
        return None
    return FirstStep(brief(writer.words(coming.title), _LINE), writer.said(coming.date))
