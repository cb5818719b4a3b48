"""What people said: where they were heard, and what became of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from attrs import frozen

from rri_planner.analysis import Attendance
from rri_planner.errors import Message
from rri_planner.language import capitalised
from rri_planner.model import VOCABULARIES, Contribution, Event, FrozenMap, Participants, Plan
from rri_planner.render._values import Fact, Origin, Reference, Words
from rri_planner.render._views.facts import facts
from rri_planner.render._views.speakers import speaker
from rri_planner.render._writer import Writer

OPEN = frozenset({None, "parked", "declined"})
_OWN_PLACE = frozenset({"kind", "date", "place", "online", "participants", "survey", "informs", "themes", "tags"})


@frozen
class Count:
    """How many of something; no number where the document keeps it back."""

    label: str
    number: str | None


@frozen
class Group:
    """The participants by one way of telling them apart."""

    label: str
    counts: tuple[Count, ...]


@frozen
class Voice:
    """Something that was said, and what became of it."""

    id: str
    anchor: str | None
    text: Words
    kind: str | None
    at: Reference | None
    by: str | None
    because: Words | None
    until: str | None
    answered_on: str | None
    origin: Origin | None


@frozen
class Meeting:
    """An occasion on which people were heard, with the outcomes of what was said there."""

    id: str
    anchor: str | None
    title: Words
    kind: str | None
    when: str | None
    where: Words | None
    online: bool
    description: Words | None
    total: str | None
    groups: tuple[Group, ...]
    withheld: bool
    outcomes: tuple[Count, ...]
    survey: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    origin: Origin | None
    extra: FrozenMap[object]


@frozen
class Outcomes:
    """What became of everything that was said: counts, and in words what was not taken up."""

    total: str
    counts: tuple[Count, ...]
    unanswered: tuple[Voice, ...]
    parked: tuple[Voice, ...]
    declined: tuple[Voice, ...]


def outcomes(plan: Plan, writer: Writer) -> Outcomes | None:
    """Return what became of all that was said, or None where nothing is recorded."""
    if not plan.contributions:
        return None
    by_outcome: dict[str | None, list[Voice]] = defaultdict(list)
    for each in plan.contributions:
        if each.outcome in OPEN:
            by_outcome[each.outcome].append(voice(each, writer))
    return Outcomes(
        writer.say(len(plan.contributions)),
        outcome_counts(plan.contributions, writer),
        tuple(by_outcome[None]),
        tuple(by_outcome["parked"]),
        tuple(by_outcome["declined"]),
    )


def voices_by_item(plan: Plan, writer: Writer) -> Mapping[str, list[Voice]]:
    """Return what was said and went into an item, by the id of the item."""
    found: dict[str, list[Voice]] = defaultdict(list)
    for each in plan.contributions:
        if each.into:
            said = voice(each, writer)
            for id_ in dict.fromkeys(link.to for link in each.into):
                found[id_].append(said)
    return found


def voice(said: Contribution, writer: Writer) -> Voice:
    """Return one contribution."""
    return Voice(
        said.id,
        writer.anchor(said),
        writer.name(said) if said.text is None else writer.text(said.text),
        writer.word("contribution-kind", said.kind) if said.kind else None,
        writer.reference(said.from_) if said.from_ else None,
        speaker(said, writer),
        writer.words(said.because),
        writer.said(said.until),
        writer.said(said.answered_on),
        writer.origin(said.provenance),
    )


def meetings(plan: Plan, writer: Writer) -> tuple[Meeting, ...]:
    """Return the occasions, in the plan's order."""
    raised: dict[str, list[Contribution]] = defaultdict(list)
    for each in plan.contributions:
        if each.from_ is not None:
            raised[each.from_].append(each)
    return tuple([_meeting(event, raised[event.id], writer) for event in plan.events])


def _meeting(event: Event, raised: Iterable[Contribution], writer: Writer) -> Meeting:
    groups = _groups(event.participants, writer)
    return Meeting(
        event.id,
        writer.anchor(event),
        writer.name(event),
        capitalised(writer.word("event-kind", event.kind)) if event.kind else None,
        writer.said(event.date),
        writer.words(event.place),
        event.online is True,
        writer.words(event.description),
        _total(event.participants, writer),
        groups,
        any(count.number is None for group in groups for count in group.counts),
        outcome_counts(tuple(raised), writer),
        () if event.survey is None else facts(event.survey, writer),
        facts(event, writer, without=_OWN_PLACE),
        writer.origin(event.provenance),
        event.extra,
    )


def _total(participants: Participants | None, writer: Writer) -> str | None:
    if participants is None or participants.total is None or "total" in Attendance.of(participants).kept_back():
        return None
    if participants.approximate:
        return writer.say(Message("about {number}", number=participants.total))
    return writer.say(participants.total)


def _groups(participants: Participants | None, writer: Writer) -> tuple[Group, ...]:
    """Return the counts by strand, gender and other group; crossed counts are never shown in public."""
    counted = Attendance.of(participants)
    hidden = counted.kept_back()
    every = (("helix", counted.helix), ("gender", counted.gender), ("groups", counted.groups))
    return tuple(
        Group(writer.field("Participants", key), _counts(key, counts, hidden, writer))
        for key, counts in every
        if counts
    )


def _counts(key: str, counts: Mapping[str, int], hidden: Collection[str], writer: Writer) -> tuple[Count, ...]:
    known = writer.plan.words(key) if key in VOCABULARIES else ()
    ordered = sorted(counts, key=lambda group: (known.index(group) if group in known else len(known), group))
    return tuple(
        Count(
            writer.word(key, group) if key in VOCABULARIES else group,
            None if f"{key}.{group}" in hidden else writer.say(counts[group]),
        )
        for group in ordered
    )


def outcome_counts(said: Iterable[Contribution], writer: Writer) -> tuple[Count, ...]:
    """Return how many contributions had which outcome, those without an answer last."""
    found = Counter(each.outcome for each in said)
    counts = [
        Count(capitalised(writer.word("outcome", outcome)), writer.say(found[outcome]))
        for outcome in VOCABULARIES["outcome"].words
        if found[outcome]
    ]
    if found[None]:
        counts.append(Count(writer.say(Message("No answer yet")), writer.say(found[None])))
    return tuple(counts)
