"""What a rule says of one thing it looked at: it holds, it does not, or nobody can tell."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.findings import Certainty, Severity, Witness


@frozen
class Holds:
    """The thing that was looked at holds together."""


@frozen
class Fires:
    """The thing that was looked at does not hold together; `fires` makes one.

    ``severity`` and ``fixes`` are those of the rule where they are left out.
    """

    subjects: tuple[str, ...]
    witness: Witness
    message: Message
    certainty: Certainty = "certain"
    severity: Severity | None = None
    fixes: tuple[Message, ...] = ()


@frozen
class CannotTell:
    """What the plan would have to say before the rule could judge; `cannot_tell` makes one."""

    needs: tuple[str, ...]


Judgement: TypeAlias = Holds | Fires | CannotTell

HOLDS = Holds()


def fires(
    *subjects: str,
    witness: Witness,
    message: Message,
    certainty: Certainty = "certain",
    severity: Severity | None = None,
    fixes: tuple[Message, ...] = (),
) -> Fires:
    """Return the judgement that something about these subjects does not hold together."""
    return Fires(subjects, witness, message, certainty, severity, fixes)


def cannot_tell(*needs: str) -> CannotTell:
    """Return the judgement that these fields would have to be stated (``cost``, ``today``) to tell."""
    return CannotTell(needs)
