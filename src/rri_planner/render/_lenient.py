"""Filling a template although it asks for what is not there, so that all its mistakes are found at once."""

# mypy: disable-error-code="override, assignment"
# (Jinja declares that these methods never return, because its own always raise.)
# ruff: noqa: ANN401  # these are methods of Jinja, which take whatever a template has

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import FrameType
from typing import Any

from rri_planner.errors import Place
from rri_planner.render._sandbox import Unknown, UnknownNameError

Mistake = tuple[UnknownNameError, Place]
_NOTED: ContextVar[list[Mistake] | None] = ContextVar("mistakes", default=None)


class Lenient(Unknown):
    """What stands for a name that does not exist while mistakes are gathered: it is noted, and empty."""

    __slots__ = ()

    def _noted(self, *_: Any, **__: Any) -> Lenient:
        noted = _NOTED.get()
        error = self._undefined_exception(self._undefined_message)
        place = _place(sys._getframe(1))  # noqa: SLF001  # the only way to know which line of a template asks
        if noted is not None and isinstance(error, UnknownNameError) and place is not None:
            noted.append((error, place))
        return self

    def __getattr__(self, name: str) -> Any:
        if name[:2] == "__":
            raise AttributeError(name)
        return self._noted()

    def __str__(self) -> str:
        self._noted()
        return ""

    def __iter__(self) -> Iterator[Any]:
        self._noted()
        return iter(())

    def __len__(self) -> int:
        self._noted()
        return 0

    def __bool__(self) -> bool:
        self._noted()
        return False

    def __eq__(self, other: object) -> bool:
        self._noted()
        return False

    __hash__ = Unknown.__hash__
    __call__ = __getitem__ = __add__ = __radd__ = __sub__ = __mul__ = _noted
    __lt__ = __gt__ = __le__ = __ge__ = __ne__ = __contains__ = __eq__


@contextmanager
def gathering() -> Iterator[list[Mistake]]:
    """Gather what templates ask for in vain meanwhile, instead of stopping at the first."""
    noted: list[Mistake] = []
    before = _NOTED.set(noted)
    try:
        yield noted
    finally:
        _NOTED.reset(before)


def is_gathering() -> bool:
    """Whether mistakes are gathered now."""
    return _NOTED.get() is not None


def _place(frame: FrameType | None) -> Place | None:
    """Return the line of the innermost template that is being filled."""
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return Place(template.filename or template.name, template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return None
