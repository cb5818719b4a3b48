"""Goals with what leads to them: gaps, indicators, pathways and actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from rri_planner.language import capitalised
from rri_planner.model import Action, FrozenMap, Gap, Goal, Pathway, Plan
from rri_planner.render._values import Fact, Origin, Reference, Words
from rri_planner.render._views.actions import ActionCard, KeyUse, Sources, action_card, key_uses
from rri_planner.render._views.facts import facts
from rri_planner.render._views.indicators import IndicatorRow
from rri_planner.render._views.marks import marks_of
from rri_planner.render._views.tree import PlacedGoal, Tree
from rri_planner.render._views.voices import Voice
from rri_planner.render._writer import Writer

_GOAL_PLACES = frozenset({"serves", "due", "priority", "rri", "themes", "tags"})
_PATHWAY_PLACES = frozenset({"serves", "status", "themes", "tags"})


@frozen
class GapRow:
    """How things are, and how they should be."""

    id: str
    anchor: str | None
    title: Words | None
    now: Words | None
    wanted: Words | None
    origin: Origin | None


@frozen
class PathwayPart:
    """A way to reach a goal, with its actions; ``elsewhere`` are actions that are shown in full elsewhere."""

    id: str
    anchor: str | None
    title: Words
    description: Words | None
    status_key: str
    status: str | None
    reasons: tuple[Words, ...]
    facts: tuple[Fact, ...]
    indicators: tuple[IndicatorRow, ...]
    actions: tuple[ActionCard, ...]
    elsewhere: tuple[Reference, ...]
    voices: tuple[Voice, ...]
    origin: Origin | None
    extra: FrozenMap[object]


@frozen
class GoalPart:
    """A goal with all that leads to it; ``level`` says how deep it lies below the goals of the vision.

    ``marks`` is what it can be chosen by on the screen, such as ``theme:t-health``.
    """

    id: str
    anchor: str | None
    marks: str
    number: str
    level: int
    title: Words
    description: Words | None
    serves: tuple[Reference, ...]
    due: str | None
    priority: str | None
    keys: tuple[KeyUse, ...]
    facts: tuple[Fact, ...]
    gaps: tuple[GapRow, ...]
    indicators: tuple[IndicatorRow, ...]
    pathways: tuple[PathwayPart, ...]
    actions: tuple[ActionCard, ...]
    elsewhere: tuple[Reference, ...]
    voices: tuple[Voice, ...]
    origin: Origin | None
    extra: FrozenMap[object]


@frozen
class LooseParts:
    """What is tied to no goal yet."""

    gaps: tuple[GapRow, ...]
    pathways: tuple[PathwayPart, ...]
    actions: tuple[ActionCard, ...]


@frozen
class Parts:
    """What goals and pathways are made of, by the id that it belongs to; and the gaps that belong to none."""

    tree: Tree
    gaps: Mapping[str, Sequence[GapRow]]
    loose_gaps: tuple[GapRow, ...]
    sources: Sources


def goal_part(placed: PlacedGoal, parts: Parts, writer: Writer) -> GoalPart:
    """Return a goal with its pathways and actions in full."""
    goal, tree = placed.goal, parts.tree
    return GoalPart(
        goal.id,
        writer.anchor(goal),
        " ".join(marks_of(goal, None)),
        placed.number,
        placed.level,
        writer.name(goal),
        writer.words(goal.description),
        _ends(goal, writer),
        writer.said(goal.due),
        writer.said(goal.priority),
        key_uses(goal.rri, writer),
        facts(goal, writer, without=_GOAL_PLACES),
        tuple(parts.gaps.get(goal.id, ())),
        tuple(parts.sources.indicators.get(goal.id, ())),
        tuple([pathway_part(pathway, parts, writer) for pathway in tree.pathways.get(goal.id, ())]),
        cards(tree.actions.get(goal.id, ()), parts, writer),
        writer.references(tree.named.get(goal.id, ())),
        tuple(parts.sources.voices.get(goal.id, ())),
        writer.origin(goal.provenance),
        goal.extra,
    )


def pathway_part(pathway: Pathway, parts: Parts, writer: Writer) -> PathwayPart:
    """Return a pathway with its actions in full."""
    return PathwayPart(
        pathway.id,
        writer.anchor(pathway),
        writer.name(pathway),
        writer.words(pathway.description),
        pathway.status or "",
        capitalised(writer.word("pathway-status", pathway.status)) if pathway.status else None,
        writer.texts(link.because for link in pathway.serves if link.because is not None),
        facts(pathway, writer, without=_PATHWAY_PLACES),
        tuple(parts.sources.indicators.get(pathway.id, ())),
        cards(parts.tree.actions.get(pathway.id, ()), parts, writer),
        writer.references(parts.tree.named.get(pathway.id, ())),
        tuple(parts.sources.voices.get(pathway.id, ())),
        writer.origin(pathway.provenance),
        pathway.extra,
    )


def loose_parts(parts: Parts, writer: Writer) -> LooseParts | None:
    """Return what is tied to no goal, or None where everything is."""
    tree = parts.tree
    if not (parts.loose_gaps or tree.loose_pathways or tree.loose_actions):
        return None
    return LooseParts(
        parts.loose_gaps,
        tuple([pathway_part(pathway, parts, writer) for pathway in tree.loose_pathways]),
        cards(tree.loose_actions, parts, writer),
    )


def cards(actions: Iterable[Action], parts: Parts, writer: Writer) -> tuple[ActionCard, ...]:
    """Return the cards of some actions."""
    return tuple([action_card(action, parts.sources, writer) for action in actions])


def gap_rows(plan: Plan, writer: Writer) -> tuple[Mapping[str, list[GapRow]], tuple[GapRow, ...]]:
    """Return the gaps under the first goal that each stands before, and those without a goal."""
    before: dict[str, list[GapRow]] = {}
    loose: list[GapRow] = []
    for gap in plan.gaps:
        goals = [link.to for link in gap.of if isinstance(plan.get(link.to), Goal)]
        (before.setdefault(goals[0], []) if goals else loose).append(_gap_row(gap, writer))
    return before, tuple(loose)


def _gap_row(gap: Gap, writer: Writer) -> GapRow:
    return GapRow(
        gap.id,
        writer.anchor(gap),
        writer.words(gap.title),
        writer.words(gap.now),
        writer.words(gap.wanted),
        writer.origin(gap.provenance),
    )


def _ends(goal: Goal, writer: Writer) -> tuple[Reference, ...]:
    vision = writer.plan.vision
    default = None if vision is None else vision.id
    return writer.references(dict.fromkeys(link.to for link in goal.serves if link.to != default))
