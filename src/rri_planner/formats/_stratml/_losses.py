"""What StratML cannot hold of a plan, counted, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.formats._stratml._held import held_of
from rri_planner.formats._stratml._names import Part
from rri_planner.formats._stratml._one_language import OneLanguage
from rri_planner.language import field_name
from rri_planner.model import Item, ModelField, Nested, Plan, Record, Region, Text, fields_of


def cannot_hold(plan: Plan, *, part: Part = 2, language: str | None = None) -> tuple[Message, ...]:
    """Return what a StratML document of the plan would lack, a sentence for each sort of thing, counted.

    Nothing is lacking exactly where `loads(dumps(plan)) == plan`.

    >>> from rri_planner.language import say
    >>> plan = Plan(actions=[{"id": "a-lab", "cost": 1}], themes=[{"id": "t-skills"}])
    >>> for message in cannot_hold(plan):
    ...     print(say(message, "en"))
    StratML has no place for: themes (1)
    actions: StratML cannot hold, or not whole, cost (1)
    """
    flattened = OneLanguage(language)
    flattened.of(held_of(plan, part))  # counts only the texts that are written
    flat = OneLanguage(language).of(plan)
    return (*_wordings(plan, flattened), *_parts(flat, held_of(flat, part)))


def _wordings(plan: Plan, flattened: OneLanguage) -> Iterator[Message]:
    if plan.languages:
        yield Message("StratML has no place for the language that a plan is in: {languages}", languages=plan.languages)
    if number := flattened.translations:
        yield Message("StratML has one language; texts that lose their others: {number}", number=number)
    if number := flattened.fallbacks:
        yield Message(
            "texts that stand in their original, as they lack the language asked for: {number}", number=number
        )
    if number := flattened.trimmed:
        yield Message("texts that lose the white space around them, or are nothing else: {number}", number=number)
    if number := flattened.fingerprints:
        yield Message("texts that no longer say which original their translation is of: {number}", number=number)


def _parts(plan: Plan, held: Plan) -> Iterator[Message]:
    own: list[object] = []
    gone: list[object] = []
    changed: list[Message] = []
    for each in fields_of(Plan):
        old, new = getattr(plan, each.name), getattr(held, each.name)
        name = field_name("Plan", each.key)
        if old != new and _holds_parts(each):
            if lacking := len(_listed(old)) - len(_listed(new)):
                gone.append(Message("{what} ({number})", what=name, number=lacking))
            changed += _changes(name, _listed(old), _listed(new))
        elif old != new:
            own.append(name)
    if gone:
        yield Message("StratML has no place for: {parts}", parts=tuple(gone))
    yield from changed
    if own:
        yield Message("the plan itself: StratML cannot hold, or not whole, {fields}", fields=tuple(own))


def _changes(name: Text, old: tuple[Nested, ...], new: tuple[Nested, ...]) -> Iterator[Message]:
    """Yield what differs between parts that StratML holds; parts are known by their ids."""
    kept = {getattr(part, "id", None): part for part in new}
    pairs = [(part, kept[id_]) for part in old if (id_ := getattr(part, "id", None)) in kept]
    counts = Counter(key for before, after in pairs for key in _differing(before, after))
    if counts:
        fields = tuple(
            Message("{what} ({number})", what=field_name(*key), number=number) for key, number in counts.items()
        )
        yield Message("{parts}: StratML cannot hold, or not whole, {fields}", parts=name, fields=fields)
    if [after for _, after in pairs] != list(new):
        yield Message("{parts}: StratML cannot keep their order", parts=name)


def _holds_parts(each: ModelField) -> bool:
    record = each.declared.record
    return record is not None and issubclass(record, Item | Record | Region)


def _differing(old: Nested, new: Nested) -> Iterator[tuple[str, str]]:
    for each in fields_of(type(old)):
        if getattr(old, each.name) != getattr(new, each.name):
            yield type(old).__name__, each.key


def _listed(value: Nested | tuple[Nested, ...] | None) -> tuple[Nested, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)
