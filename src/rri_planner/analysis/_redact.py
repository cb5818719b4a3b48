"""A person's name in a plan: where it stands, and the plan without it."""

from __future__ import annotations

from attrs import frozen

from rri_planner.analysis._redact_name import Name
from rri_planner.analysis._redact_texts import Written, retold
from rri_planner.errors import Message
from rri_planner.model import Plan, Stakeholder


@frozen
class Occurrence:
    """One place where a name stands: the way there, by ids where there are any, and what is written there."""

    place: tuple[str, ...]
    text: str

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {"place": list(self.place), "text": self.text}


@frozen
class Redaction:
    """Where a name stands in a plan; ``plan`` is the plan without it, ``left`` the ids in it that still have it."""

    found: tuple[Occurrence, ...]
    plan: Plan
    left: tuple[Occurrence, ...]
    _name: Name

    def is_in(self, text: str) -> bool:
        """Whether the name stands in a text that is no part of the plan, such as a note in its file."""
        return self._name.is_in(text)

    @property
    def sentence(self) -> Message:
        """How often the name stands in the plan."""
        n = len(self.found)
        return Message("The name stands in {n} place.", plural="The name stands in {n} places.", count=n, n=n)


def redact(plan: Plan, name: str) -> Redaction:
    """Return every place of a plan where a name stands, and the plan without it.

    `name` is the id of a stakeholder or any words. Capitals and room do not matter, and endings do not either, so
    that "Anna Berg" finds "anna  Bergs". In the plan that comes back a stakeholder of this id or name is gone, with
    every link to it; a contact that has the name anywhere is empty; in texts the name becomes "[…]". Ids are never
    changed, because others may know them: those that are made of the name are in ``left``.

    >>> found = redact(Plan(goals=[{"id": "g", "title": "Anna Berg's course"}]), "anna berg")
    >>> [(".".join(each.place), each.text) for each in found.found], str(found.plan.goals[0].title)
    ([('goals.g.title.und', "Anna Berg's course")], "[…]'s course")
    """
    wanted = _wanted(plan, name)
    persons = (each.id for each in plan.stakeholders if each.id == name or _is_called(each, wanted))
    without = plan.without(*persons)
    without = retold(without, lambda each: each.text if each.is_id else wanted.taken_out_of(each.text), without)
    return Redaction(_occurrences(plan, wanted), without, _occurrences(without, wanted), wanted)


def _wanted(plan: Plan, name: str) -> Name:
    person = plan.get(name)
    if not isinstance(person, Stakeholder):
        return Name.of((name,), None)
    called = () if person.name is None else (version.text for _, version in person.name.versions)
    return Name.of((name, *called), name)


def _is_called(stakeholder: Stakeholder, wanted: Name) -> bool:
    said = () if stakeholder.name is None else stakeholder.name.versions
    return any(wanted.is_all_of(version.text) for _, version in said)


def _occurrences(plan: Plan, wanted: Name) -> tuple[Occurrence, ...]:
    found: list[Occurrence] = []

    def look(each: Written) -> str:
        if wanted.is_in_id(each.text) if each.is_id else wanted.is_in(each.text):
            found.append(Occurrence(each.place, each.text))
        return each.text

    retold(plan, look, plan)
    return tuple(found)
