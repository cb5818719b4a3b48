"""The environment in which templates run: they can read what they are given, and nothing else."""

from __future__ import annotations

from collections.abc import Sized
from typing import Any

import attrs
from jinja2 import StrictUndefined, UndefinedError
from jinja2.runtime import Context
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

_MOST_CHARACTERS = 10_000_000
_HIGHEST_POWER = 1_000


class UnknownName(UndefinedError):
    """A template asks for something that is not there; `known` are the names that are."""

    def __init__(self, message: str | None, name: str, known: tuple[str, ...]) -> None:
        super().__init__(message)
        self.name = name
        self.known = known


class Unknown(StrictUndefined):
    """What stands for a name that does not exist: using it in any way is an error that knows the right names."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None) -> None:
        del exc  # Jinja would name the class of the object; a template's author knows it by its fields
        super().__init__(hint, obj, name, lambda message: UnknownName(message, str(name), _fields(obj)))  # type: ignore[arg-type]  # it is only ever called with the message


def _fields(value: Any) -> tuple[str, ...]:
    if attrs.has(type(value)):
        return tuple(each.name for each in attrs.fields(type(value)))
    return ()


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox; on top of it, no multiplication may fill the memory."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return the result of a multiplication or a power; refuse one that would grow beyond measure."""
        if operator == "**" and max(abs(left), abs(right)) > _HIGHEST_POWER:
            raise SecurityError("the power is too large")
        if operator == "*" and max(_length(left, right), _length(right, left)) > _MOST_CHARACTERS:
            raise SecurityError("the repeated text is too long")
        return super().call_binop(context, operator, left, right)


def _length(repeated: Any, times: Any) -> int:
    return len(repeated) * times if isinstance(repeated, Sized) and isinstance(times, int) else 0
