"""Putting a template into a language and filling its gaps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from string import Formatter

from rri_planner.errors import Message
from rri_planner.language._translations import translations


def phrase(message: Message, language: str, write: Callable[[object], str] = str) -> str:
    """Return a message in a language; `write` puts the values that fill its gaps into words."""
    return filled(_template(message, language), message.values, write)


def filled(template: str, values: Mapping[str, object], write: Callable[[object], str] = str) -> str:
    """Return a template with its gaps filled. A value is never read as a template; a gap without one stays.

    >>> filled("{name} costs {cost}", {"name": "{cost}"})
    '{cost} costs {cost}'
    """
    said: list[str] = []
    for literal, gap in _pieces(template):
        said.append(literal)
        if gap is not None:
            said.append(write(values[gap]) if gap in values else f"{{{gap}}}")
    return "".join(said)


@lru_cache(maxsize=4096)
def _pieces(template: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((literal, gap) for literal, gap, _, _ in Formatter().parse(template))


def _template(message: Message, language: str) -> str:
    catalogue = translations(language)
    if message.plural is not None and message.count is not None:
        return catalogue.ngettext(message.template, message.plural, message.count)
    # gettext answers the empty sentence with the header of the catalogue
    return catalogue.gettext(message.english) if message.english else ""
