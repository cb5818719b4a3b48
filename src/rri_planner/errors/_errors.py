"""The error classes. Each carries its facts as positional fields, so that it survives pickling."""

# ruff: noqa: N818 - what is wrong is the name: `except UnknownItem` reads better without a suffix
from __future__ import annotations

import reprlib
from collections.abc import Mapping

from attrs import field, frozen

from rri_planner.errors._messages import Message
from rri_planner.errors._problems import Problem

_LONGEST = 200


class PlannerError(Exception):
    """Something keeps the call from being carried out; every error of the library is one of these."""

    nearest: str | None = None

    @property
    def message(self) -> Message:
        """The sentence, ready to be put into a language."""
        return Message("{text}", text=" ".join(map(str, self.args)))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, each with its address."""
        return (Problem(self.message, nearest=self.nearest),)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def _shown(value: object) -> str:
    # A value may be of any type, size and depth; nobody reads more than this of it.
    text = reprlib.repr(value) if isinstance(value, (list, tuple, set, frozenset, Mapping)) else str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


@frozen(str=False)
class BadValue(PlannerError, ValueError):
    """A value cannot be understood: what was found, what was expected, the nearest right word."""

    found: str = field(converter=_shown)
    expected: Message
    nearest: str | None = None

    @property
    def message(self) -> Message:
        """The sentence, ready to be put into a language."""
        return Message('"{found}" is not {expected}', found=self.found, expected=self.expected)


@frozen(str=False)
class BadField(PlannerError, ValueError):
    """An argument of a model class cannot be understood: which class, which field, and why."""

    owner: str
    field: str
    reason: Message
    nearest: str | None = None

    @property
    def message(self) -> Message:
        """The sentence, ready to be put into a language."""
        return self.reason

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The one thing that is wrong, with the class and the field as its address."""
        return (Problem(self.reason, at=(self.owner, self.field), nearest=self.nearest),)


@frozen(str=False)
class UnreadablePlan(PlannerError, ValueError):
    """A plan cannot be read: every reason at once, each with file and place."""

    reasons: tuple[Problem, ...]

    @property
    def message(self) -> Message:
        """How many things are wrong; `problems` says which."""
        number = len(self.reasons)
        return Message(
            "one thing keeps the plan from being read",
            plural="{number} things keep the plan from being read",
            count=number,
            number=number,
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, in the order of the file."""
        return self.reasons


@frozen(str=False)
class UnknownItem(PlannerError, KeyError):
    """The plan has no item of this id."""

    id: str
    nearest: str | None = None

    @property
    def message(self) -> Message:
        """The sentence, ready to be put into a language."""
        return Message('the plan has no item "{id}"', id=self.id)


@frozen(str=False)
class UnknownWord(PlannerError, LookupError):
    """A call names something that does not exist: a document, a format, a rule, a profile."""

    kind: Message
    found: str
    known: tuple[str, ...]
    nearest: str | None = None

    @property
    def message(self) -> Message:
        """The sentence, ready to be put into a language."""
        return Message(
            '"{found}" is not {kind}; there are {known}',
            kind=self.kind,
            found=self.found,
            known=", ".join(self.known),
        )


@frozen(str=False)
class MissingExtra(PlannerError, ImportError):
    """A library is needed that only an extra brings; the sentence has the line that installs it."""

    extra: str
    library: str

    @property
    def message(self) -> Message:
        """The sentence, ready to be put into a language."""
        return Message(
            'this needs {library}; install it with: pip install "rri-planner[{extra}]"',
            library=self.library,
            extra=self.extra,
        )


@frozen(str=False)
class BadTemplate(PlannerError, ValueError):
    """A document's template cannot be used: the file, the line and why."""

    reason: Problem

    @property
    def message(self) -> Message:
        """The sentence, ready to be put into a language."""
        return self.reason.message

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The one thing that is wrong, with the template's file and line."""
        return (self.reason,)


@frozen(str=False)
class BadUsage(PlannerError, ValueError):
    """A call makes no sense as it stands; the sentence says why."""

    reason: Message

    @property
    def message(self) -> Message:
        """The sentence, ready to be put into a language."""
        return self.reason
