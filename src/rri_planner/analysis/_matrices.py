"""The matrices behind coverage: what meets what, and where nothing does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rri_planner.analysis._matrices_contributions import contributions_actions
from rri_planner.analysis._matrices_dimensions import dimension_cells
from rri_planner.analysis._matrix import Entry, Matrix, matrix_of
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Action, Event, FrozenMap, Goal, Item, KeyLink

_NO_THEME = "-"


def matrices_of(graph: PlanGraph, *, limit: int) -> FrozenMap[Matrix]:
    """Return every matrix by name; one with more cells than `limit` lists its gaps, but no cells."""
    goals = sorted((goal for goal in graph.plan.goals if graph.is_live(goal.id)), key=lambda goal: goal.id)
    actions = sorted((action for action in graph.plan.actions if graph.is_means(action.id)), key=lambda each: each.id)
    return FrozenMap(
        {
            "goals-actions": _goals_actions(graph, goals, actions, limit),
            "rri-actions": _keys_actions(graph, actions, limit),
            "airr-rri-themes": _dimensions(graph, limit),
            "contributions-actions": contributions_actions(graph, limit=limit),
            "helix-events": _helix_events(graph, limit),
            "objectives-goals": _objectives_goals(graph, goals, limit),
            "sustainability-goals": _sustainability_goals(graph, goals, limit),
            "themes-actions": _themes_actions(graph, actions, limit),
        }
    )


def _goals_actions(graph: PlanGraph, goals: list[Goal], actions: list[Action], limit: int) -> Matrix:
    return matrix_of(
        Message("Goals and the actions that reach them"),
        rows=_ids(goals),
        columns=_ids(actions),
        filled={(goal.id, action): True for goal in goals for action in graph.reaches(goal.id)},
        reasons=_waived(graph, "STR104", "STR105") | {goal.id for goal in goals if goal.watch_only is not None},
        limit=limit,
    )


def _keys_actions(graph: PlanGraph, actions: list[Action], limit: int) -> Matrix:
    return matrix_of(
        Message("Keys of responsible research and innovation, and how actions meet them"),
        rows=graph.plan.words("rri"),
        columns=_ids(actions),
        filled={(link.key, action.id): _how(link) for action in actions for link in action.rri if link.key},
        reasons=_waived(graph, "RRI101"),
        limit=limit,
    )


def _how(link: KeyLink) -> Entry:
    return True if link.how is None else str(link.how)


def _dimensions(graph: PlanGraph, limit: int) -> Matrix:
    keys = graph.plan.words("rri")
    return matrix_of(
        Message("Process dimensions by key of responsible research and innovation, and by theme"),
        rows=[f"{dimension}/{key}" for dimension in graph.plan.words("airr") for key in keys],
        columns=(*_ids(graph.plan.themes), _NO_THEME),
        filled=dimension_cells(graph.plan, without_theme=_NO_THEME),
        limit=limit,
    )


def _helix_events(graph: PlanGraph, limit: int) -> Matrix:
    strands, events = graph.plan.words("helix"), sorted(graph.plan.events, key=lambda event: event.id)
    return matrix_of(
        Message("Strands of the helix and the events at which they were"),
        rows=strands,
        columns=_ids(events),
        filled={(strand, event.id): entry for event in events for strand, entry in _at(graph, event, strands)},
        reasons=_waived(graph, "INC101"),
        limit=limit,
    )


def _at(graph: PlanGraph, event: Event, strands: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    """Yield the strands with their counts, else True for one that attended; without counts nobody knows the others."""
    helix = {each.id: each.helix for each in graph.plan.stakeholders}
    counts = {} if event.participants is None else event.participants.helix
    attended = {helix[edge.source] for edge in graph.edges_to(event.id, "attends")}
    unstated = False if counts else None
    for strand in strands:
        yield strand, counts.get(strand, True if strand in attended else unstated)


def _objectives_goals(graph: PlanGraph, goals: list[Goal], limit: int) -> Matrix:
    objectives = sorted((each for policy in graph.plan.policies for each in policy.objectives), key=lambda one: one.id)
    live = {goal.id for goal in goals}
    filled = {
        (each.with_, each.of): each.sign or True
        for each in graph.plan.alignments
        if each.with_ is not None and each.of is not None and each.of in live
    }
    return matrix_of(
        Message("Policy objectives and the goals that stand to them"),
        rows=_ids(objectives),
        columns=_ids(goals),
        filled=filled,
        reasons=_waived(graph, "POL101") | {each.id for each in objectives if each.in_scope is False},
        limit=limit,
    )


def _sustainability_goals(graph: PlanGraph, goals: list[Goal], limit: int) -> Matrix:
    return matrix_of(
        Message("Dimensions of sustainability and the goals that serve them"),
        rows=graph.plan.words("sustainability"),
        columns=_ids(goals),
        filled={(word, goal.id): True for goal in goals for word in goal.sustainability},
        reasons=_waived(graph, "RRI108"),
        limit=limit,
    )


def _themes_actions(graph: PlanGraph, actions: list[Action], limit: int) -> Matrix:
    return matrix_of(
        Message("Themes and the actions that belong to them"),
        rows=_ids(graph.plan.themes),
        columns=_ids(actions),
        filled={(theme, action.id): True for action in actions for theme in action.themes},
        limit=limit,
    )


def _ids(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(sorted(item.id for item in items))


def _waived(graph: PlanGraph, *codes: str) -> frozenset[str]:
    """Return the subjects for which the plan gives a reason why these rules need not hold."""
    return frozenset(id_ for waiver in graph.plan.waivers if waiver.rule in codes for id_ in waiver.subject)
