"""What is wrong with a template, with its file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from traceback import walk_tb

from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from rri_planner.errors import BadTemplate, Message, Place, Problem, nearest
from rri_planner.render._sandbox import UnknownNameError


class TooLongError(Exception):
    """A template writes more than any document needs."""


_SENTENCES: tuple[tuple[type[Exception], Callable[[str], Message]], ...] = (
    (TemplateSyntaxError, lambda reason: Message("the template cannot be read: {reason}", reason=reason)),
    (UndefinedError, lambda reason: Message("the template asks for what is not there: {reason}", reason=reason)),
    (SecurityError, lambda reason: Message("the template does what templates may not do: {reason}", reason=reason)),
    (RecursionError, lambda _: Message('the template uses itself without end; to build on ours, extend "builtin/..."')),
    (TooLongError, lambda _: Message("the template writes more than a document can hold")),
    (Exception, lambda reason: Message("the template cannot be filled: {reason}", reason=reason)),
)


@contextmanager
def template_errors(environment: Environment, name: str) -> Iterator[None]:
    """Turn whatever a template does wrong into `BadTemplate`; `name` is the template that was asked for."""
    try:
        yield
    except BadTemplate:
        raise
    except Exception as error:
        place = _place(error) or Place(name)
        raise BadTemplate(Problem(_sentence(error), place=place, nearest=_nearest(error, environment))) from error


def unknown_name(error: UnknownNameError, place: Place) -> Problem:
    """Return what is wrong where a template asks for a name that is not there."""
    return Problem(_sentence(error), place=place, nearest=nearest(error.name, error.known))


def _place(error: Exception) -> Place | None:
    if isinstance(error, TemplateSyntaxError):
        return Place(error.filename or error.name or "", error.lineno)
    steps = [
        Place(frame.f_code.co_filename, line)
        for frame, line in walk_tb(error.__traceback__)
        if "__jinja_exception__" in frame.f_globals
    ]
    return steps[-1] if steps else None


def _nearest(error: Exception, environment: Environment) -> str | None:
    if isinstance(error, UnknownNameError):
        return nearest(error.name, error.known)
    if isinstance(error, TemplateNotFound) and error.name:
        return nearest(str(error.name), environment.list_templates())
    return None


def _sentence(error: Exception) -> Message:
    if isinstance(error, UnknownNameError) and error.known:
        return Message('the template asks for "{name}", which is not there', name=error.name)
    if isinstance(error, TemplateNotFound):
        return Message('there is no template "{name}"', name=error.name or "")
    reason = error.message if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    return next(made(reason or "") for kind, made in _SENTENCES if isinstance(error, kind))
