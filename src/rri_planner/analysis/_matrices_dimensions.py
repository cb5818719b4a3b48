"""Where a plan shows anticipation, inclusion, reflexivity and responsiveness: for which key, under which theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import frozen

from rri_planner.model import Action, Assumption, Decision, Event, Goal, Item, KeyLink, Link, Plan, Review, Vision

_Cell: TypeAlias = tuple[str, str]


@frozen
class _Evidence:
    """Something that shows process dimensions, and what it is about."""

    dimensions: tuple[str, ...]
    about: tuple[str, ...]
    themes: tuple[str, ...]
    keys: tuple[str, ...] = ()


def dimension_cells(plan: Plan, *, without_theme: str) -> Mapping[_Cell, int]:
    """Return how much evidence there is, by (``dimension/key``, theme).

    Anticipation is shown by opportunities, threats and assumptions, inclusion by events with participants,
    reflexivity by reviews, responsiveness by decisions that were changed because of something; what states its
    ``dimensions`` shows those. Keys are those of the goals and actions that the evidence is about, themes its own
    and theirs. Source: Stilgoe, Owen and Macnaghten 2013.
    """
    return Counter(cell for each in _evidence(plan) for cell in _cells(plan, each, without_theme))


def _evidence(plan: Plan) -> Iterator[_Evidence]:
    if plan.vision is not None:
        yield from _prospects(plan.vision)
    for item in plan:
        match item:
            case Assumption():
                yield _Evidence(("anticipation",), _targets(item.of), item.themes)
            case Event() if item.dimensions or item.participants is not None:
                yield _Evidence(item.dimensions or ("inclusion",), _targets(item.informs), item.themes)
            case Review():
                yield _Evidence(item.dimensions or ("reflexivity",), _targets(item.of), item.themes)
            case Decision() if item.changed_because:
                yield _Evidence(("responsiveness",), _targets(item.about), item.themes)
            case _:
                pass


def _prospects(vision: Vision) -> Iterator[_Evidence]:
    for each in (*vision.opportunities, *vision.threats):
        if each.rri is not None:
            yield _Evidence(("anticipation",), (), vision.themes, (each.rri,))


def _targets(links: Iterable[Link]) -> tuple[str, ...]:
    return tuple(link.to for link in links)


def _cells(plan: Plan, evidence: _Evidence, without_theme: str) -> set[_Cell]:
    about = [item for item in map(plan.get, evidence.about) if item is not None]
    keys = {*evidence.keys, *(key for item in about for key in _keys(item))}
    themes = {*evidence.themes, *(theme for item in about for theme in item.themes)} or {without_theme}
    return {(f"{dimension}/{key}", theme) for dimension in evidence.dimensions for key in keys for theme in themes}


def _keys(item: Item) -> Iterator[str]:
    links: tuple[KeyLink, ...] = item.rri if isinstance(item, Action | Goal) else ()
    return (link.key for link in links if link.key is not None)
