"""What is wrong with a template, with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from traceback import walk_tb

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from rri_planner.errors import BadTemplate, Message, Place, Problem, nearest
from rri_planner.render._sandbox import UnknownName


class TooLong(Exception):  # noqa: N818  # it never leaves this package
    """A template writes more than any document needs."""


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
    if isinstance(error, UnknownName):
        return nearest(error.name, error.known)
    if isinstance(error, TemplateNotFound) and error.name:
        return nearest(str(error.name), environment.list_templates())
    return None


def _sentence(error: Exception) -> Message:
    match error:
        case TemplateSyntaxError():
            return Message("the template cannot be read: {reason}", reason=error.message or "")
        case TemplateNotFound():
            return Message('there is no template "{name}"', name=error.name or "")
        case UnknownName() if error.known:
            return Message('the template asks for "{name}", which is not there', name=error.name)
        case UndefinedError():
            return Message("the template asks for something that is not there: {reason}", reason=error.message or "")
        case SecurityError():
            return Message("the template does something that templates may not do: {reason}", reason=error.message or "")
        case RecursionError():
            return Message('the template uses itself without end; to build on ours, extend "builtin/..."')
        case TooLong():
            return Message("the template writes more than a document can hold")
        case _:
            return Message("the template cannot be filled: {reason}", reason=f"{type(error).__name__}: {error}")
