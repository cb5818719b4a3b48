"""ADA101: an action that much depends on, and nobody has said what must be true for it to work."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.analysis import ends_by_point
from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Action
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule


@rule(
    code="ADA101",
    name="hidden-assumption",
    severity="info",
    since="consultation",
    sources=("ABP", "LFA"),
    summary=Message("an action is essential for a goal, and no assumption is written down for it"),
    why=Message("Every action rests on something in the world; what is not written down is not watched either."),
    remedies=(
        Message("write one sentence about the action, or about its link to what it serves: it works if ..."),
        Message("add another way to the goal, so that less depends on it"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills]}]
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills]}]
        assumptions: [{id: u-time, title: Employers give time off, of: [a-course]}]
    """,
)
def hidden_assumption(case: Case) -> Iterator[Judgement]:
    """Judge every action that is essential: it, or a link by which it serves something, names an assumption.

    An action is essential if a goal cannot be reached without it, or if it leads to a goal and any delay of it
    moves the end of the plan or a date of another action; what is done is neither. Where that a goal needs it depends
    on needs that are not stated, nobody can tell.
    """
    certain, possible = (ends_by_point(case.single_points, certain=each) for each in (True, False))
    for action in case.live_actions:
        critical = _is_critical(case, action)
        if _has_assumption(case, action):
            if critical or action.id in possible:
                yield HOLDS
        elif action.id in certain:
            yield _needed(case, action, certain[action.id])
        elif critical:
            yield _critical(case, action)
        elif action.id in possible:
            yield cannot_tell("needs")


def _has_assumption(case: Case, action: Action) -> bool:
    return bool(case.graph.edges_from(action.id, "rests_on")) or any(link.assumptions for link in action.serves)


def _is_critical(case: Case, action: Action) -> bool:
    times = case.schedule.actions.get(action.id)
    if times is None or case.graph.status(action.id) == "done":
        return False
    return times.critical is True and bool(_goals_above(case, action))


def _goals_above(case: Case, action: Action) -> list[str]:
    return [id_ for id_ in case.graph.ends(action.id) if case.plan[id_].item_kind == "goal"]


def _needed(case: Case, action: Action, goals: tuple[str, ...]) -> Fires:
    message = Message(
        "{action} is essential for {goals}, and the plan does not say what must be true in the world for it to work",
        action=called(action),
        goals=listed(case.plan[goal] for goal in goals),
    )
    return fires(action.id, witness=Set(goals), message=message)


def _critical(case: Case, action: Action) -> Fires:
    message = Message(
        "{action} cannot be delayed without moving other dates, and the plan does not say what must be true in the "
        "world for it to work",
        action=called(action),
    )
    return fires(action.id, witness=Set(_goals_above(case, action)), message=message)
