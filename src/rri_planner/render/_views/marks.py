"""By what readers can choose among actions and goals: marks such as ``status:running`` or ``theme:t-health``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rri_planner.model import Action, Goal, Involvement, KeyLink


def marks_of(item: Action | Goal, status: str | None) -> tuple[str, ...]:
    """Return what an action or a goal can be chosen by, such as ``theme:t-health``, each once."""
    return tuple(dict.fromkeys(_marks(item, status)))


def _marks(item: Action | Goal, status: str | None) -> Iterator[str]:
    if status:
        yield mark("status", status)
    for theme in item.themes:
        yield mark("theme", theme)
    yield from _keys(item.rri)
    if isinstance(item, Action):
        yield from _people(item.involved)


def _keys(links: Iterable[KeyLink]) -> Iterator[str]:
    for link in links:
        if link.key:
            yield mark("key", link.key)


def _people(involved: Iterable[Involvement]) -> Iterator[str]:
    for each in involved:
        if each.who:
            yield mark("who", each.who)


def mark(key: str, value: str) -> str:
    """Return a mark; it has no blanks, because these part the marks of an item from one another."""
    return f"{key}:{value}" if value.isalnum() else f"{key}:{'_'.join(value.split())}"
