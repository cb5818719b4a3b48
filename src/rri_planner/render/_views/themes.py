"""Themes, and the parts of the plan that are gathered under them."""

from __future__ import annotations

from collections import defaultdict

from attrs import frozen

from rri_planner.model import FrozenMap, Item, Plan
from rri_planner.render._values import Origin, Reference, Words
from rri_planner.render._writer import Writer

_GATHERED = ("goal", "pathway", "action", "event")


@frozen
class ThemePart:
    """A theme with its goals, pathways, actions and events."""

    id: str
    anchor: str | None
    title: Words
    description: Words | None
    parts: tuple[Reference, ...]
    voices: str | None
    origin: Origin | None
    extra: FrozenMap[object]


def theme_parts(plan: Plan, writer: Writer) -> tuple[ThemePart, ...]:
    """Return the themes; of what people said only how many times they spoke of each."""
    gathered: dict[str, list[Item]] = defaultdict(list)
    spoken: dict[str, int] = defaultdict(int)
    for item in plan.of_kind(*_GATHERED):
        for theme in item.themes:
            gathered[theme].append(item)
    for said in plan.contributions:
        for theme in said.themes:
            spoken[theme] += 1
    return tuple(
        [
            ThemePart(
                theme.id,
                writer.anchor(theme),
                writer.name(theme),
                writer.words(theme.description),
                writer.references(item.id for item in gathered[theme.id]),
                writer.say(spoken[theme.id]) if spoken[theme.id] else None,
                writer.origin(theme.provenance),
                theme.extra,
            )
            for theme in plan.themes
        ]
    )
