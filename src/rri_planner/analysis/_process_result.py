"""Where a plan stands in the steps of the method: what is there, what is missing, what comes next."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.errors import Message
from rri_planner.model import PartialDate, ShownAsTable, Text

State: TypeAlias = Literal["done", "under-way", "open"]

_STATES = {"done": Message("done"), "under-way": Message("under way"), "open": Message("open")}


@frozen
class ProcessInput:
    """Something that a step needs.

    ``ids`` are the items that provide it if it is there; else those that lack it, where it is asked of each.
    ``planned`` is the day of the first event to come that will provide it.
    """

    needs: str
    label: Message | Text
    is_there: bool
    ids: tuple[str, ...] = ()
    planned: PartialDate | None = None

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        planned = None if self.planned is None else str(self.planned)
        return {"needs": self.needs, "ids": list(self.ids)} | ({} if self.is_there else {"planned": planned})

    @property
    def found(self) -> Message:
        """Whether it is there, and how often."""
        if self.is_there:
            return Message("there ({n})", n=len(self.ids)) if self.ids else Message("there")
        if self.planned is not None:
            return Message("planned for {date}", date=self.planned)
        return Message("missing ({n})", n=len(self.ids)) if self.ids else Message("missing")


@frozen
class ProcessStep:
    """A step: ``has`` and ``missing`` are the inputs that are there and those that are not, in the method's order."""

    key: str
    title: Text
    aim: Text | None
    has: tuple[ProcessInput, ...]
    missing: tuple[ProcessInput, ...]

    @property
    def state(self) -> State:
        """Done where nothing is missing, under way where something is there, else open."""
        if not self.missing:
            return "done"
        return "under-way" if self.has else "open"

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "key": self.key,
            "state": self.state,
            "has": [each.to_dict() for each in self.has],
            "missing": [each.to_dict() for each in self.missing],
        }


@frozen
class Process(ShownAsTable):
    """The steps of the method as a plan stands; there is no score, and a step may be left out for a good reason."""

    name: str
    steps: tuple[ProcessStep, ...]
    cannot_tell: tuple[CannotTell, ...] = ()

    @property
    def next(self) -> ProcessStep | None:
        """The first step that is not done, or None where all are."""
        return next((each for each in self.steps if each.missing), None)

    @property
    def method(self) -> Message:
        """How it was found."""
        return Message('the steps of "{name}", each with what it needs, looked for in the plan', name=self.name)

    @property
    def sentence(self) -> Message:
        """What comes next, and what it still needs."""
        step = self.next
        if step is None:
            return Message("Everything that the steps of the method need is in the plan.")
        named, missing = step.title, tuple(each.label for each in step.missing)
        if step.has:
            return Message('The plan is at the step "{step}". It still needs: {missing}.', step=named, missing=missing)
        return Message('The next step is "{step}". It needs: {missing}.', step=named, missing=missing)

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: the steps, and the key of the next one or null."""
        return {
            "steps": [each.to_dict() for each in self.steps],
            "next": None if self.next is None else self.next.key,
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each input of each step, first those that are there."""
        return [
            {"step": step.title, "state": _STATES[step.state], "input": each.label, "found": each.found}
            for step in self.steps
            for each in (*step.has, *step.missing)
        ]
