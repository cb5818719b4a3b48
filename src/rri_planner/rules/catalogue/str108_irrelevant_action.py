"""STR108: an action that changes nothing, as the plan is written."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.analysis import irrelevance, unreachable
from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Goal, Pathway, Vision
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule


@rule(
    code="STR108",
    name="irrelevant-action",
    severity="info",
    since="adopted",
    sources=(),
    summary=Message("as the plan is written, an action makes no difference to any goal above it"),
    why=Message(
        "It has its place in the plan, and yet the goals are reached or missed without it; "
        "looking at the links alone does not show it."
    ),
    remedies=(
        Message("correct how many of its means an end above it needs"),
        Message("say which other benefit the action has"),
        Message("drop the action"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, needs: all}]
        pathways:
          - {id: p-schools, serves: [g-skills], needs: any}
          - {id: p-firms, serves: [g-skills], needs: all}
        actions:
          - {id: a-fair, title: Annual fair, serves: [p-schools]}
          - {id: a-teachers, title: Train the teachers, serves: [p-schools, p-firms]}
          - {id: a-course, title: Evening course, serves: [p-firms]}
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, needs: all}]
        pathways:
          - {id: p-schools, serves: [g-skills], needs: all}
          - {id: p-firms, serves: [g-skills], needs: all}
        actions:
          - {id: a-fair, title: Annual fair, serves: [p-schools]}
          - {id: a-teachers, title: Train the teachers, serves: [p-schools, p-firms]}
          - {id: a-course, title: Evening course, serves: [p-firms]}
    """,
)
def irrelevant_action(case: Case) -> Iterator[Judgement]:
    """Judge every action that counts and has a goal above it: some set of actions that suffices for a goal needs it.

    It can be told where the ends say how many of their means they need. Goals that are out of reach in any case are
    the finding of other rules; what stands only below those is not judged, nor is what is done.
    """
    found = irrelevance(case.graph)
    irrelevant, undecided = set(found.irrelevant), set(found.undecided)
    lost = set(unreachable(case.graph)) if irrelevant else set()
    unclear = _below_unstated_needs(case) if undecided else set()
    for action in case.live_actions:
        goals = _goals_above(case, action.id)
        if not goals or not case.graph.is_means(action.id) or case.graph.status(action.id) == "done":
            continue
        if action.id in undecided:
            yield cannot_tell("needs" if action.id in unclear else "smaller plan")
        elif action.id not in irrelevant:
            yield HOLDS
        elif lost.isdisjoint(goals):
            yield _changes_nothing(case, action.id, goals, irrelevant)


def _goals_above(case: Case, id_: str) -> tuple[str, ...]:
    ends = (case.plan[end] for end in case.graph.ends(id_))
    return tuple(end.id for end in ends if end.item_kind == "goal" and case.graph.is_live(end.id))


def _below_unstated_needs(case: Case) -> set[str]:
    """Return the actions of the goals that rest on an end which does not say how many of its means it needs."""
    above: set[str] = set()
    for end in case.plan.of_kind("vision", "goal", "pathway"):
        assert isinstance(end, Vision | Goal | Pathway)
        if end.needs is None and len(case.graph.supporters(end.id)) > 1:
            above |= {end.id, *case.graph.ends(end.id)}
    pending = [id_ for end in above if isinstance(case.plan[end], Goal) for id_ in case.graph.reaches(end)]
    found = set(pending)
    while pending:
        awaited = set(case.graph.waits_for(pending.pop())) - found
        found |= awaited
        pending.extend(awaited)
    return found


def _changes_nothing(case: Case, id_: str, goals: tuple[str, ...], irrelevant: set[str]) -> Fires:
    others = sorted({each for goal in goals for each in case.graph.reaches(goal)} - irrelevant)
    message = Message(
        "as the plan is written, {action} changes nothing about {goals}: what decides is {others}",
        action=called(case.plan[id_]),
        goals=listed(case.plan[goal] for goal in goals),
        others=listed(case.plan[each] for each in others),
    )
    return fires(id_, witness=Set(others), message=message)
