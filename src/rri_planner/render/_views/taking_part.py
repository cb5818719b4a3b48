"""How many took part, how much they said, and what became of it, in a few numbers and voices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from rri_planner.analysis import Attendance
from rri_planner.errors import Message
from rri_planner.model import Contribution, Event, Plan
from rri_planner.render._values import Reference, Words
from rri_planner.render._views.bounded import brief_name, shortened
from rri_planner.render._views.voices import Count, outcome_counts
from rri_planner.render._writer import Writer

_VOICES, _SAID, _NAME = 2, 80, 50


@frozen
class Heard:
    """Something that was said, and the first thing that it led to."""

    text: Words
    led_to: Reference


@frozen
class TakingPart:
    """People counted at each event on its own, so that who came twice counts twice.

    ``events`` is the number of events, ``people`` that of all who came to those that may publish it.
    """

    events: int
    people: str | None
    said: str | None
    counts: tuple[Count, ...]
    heard: tuple[Heard, ...]


def taking_part(plan: Plan, writer: Writer, today: dt.date | None) -> TakingPart | None:
    """Return how people took part, or None where the plan knows of no event so far and of nothing that was said."""
    events = [event for event in plan.events if today is None or event.date is None or event.date.earliest <= today]
    if not events and not plan.contributions:
        return None
    return TakingPart(
        len(events),
        _people(events, writer),
        writer.say(len(plan.contributions)) if plan.contributions else None,
        outcome_counts(plan.contributions, writer),
        tuple([each for said in plan.contributions if (each := _heard(said, writer))][:_VOICES]),
    )


def _people(events: Iterable[Event], writer: Writer) -> str | None:
    counted = [each.participants for each in events if each.participants is not None]
    shown = [each for each in counted if each.total and "total" not in Attendance.of(each).kept_back()]
    if not shown:
        return None
    people = sum(each.total for each in shown if each.total is not None)
    if any(each.approximate for each in shown):
        return writer.say(Message("about {number}", number=people))
    return writer.say(people)


def _heard(said: Contribution, writer: Writer) -> Heard | None:
    """Return a voice that led to something which is not itself a voice."""
    parts = [
        link.to for link in said.into if link.to in writer.plan and writer.plan[link.to].item_kind != "contribution"
    ]
    if said.text is None or not parts:
        return None
    return Heard(shortened(writer.text(said.text), _SAID), brief_name(writer.reference(parts[0]), _NAME))
