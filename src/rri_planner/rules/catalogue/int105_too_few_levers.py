"""INT105: several goals that hang on fewer actions than they are."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.analysis import violators
from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import listed
from rri_planner.rules._rule import rule

_STEPS = 20_000


@rule(
    code="INT105",
    name="too-few-levers",
    severity="info",
    since="adopted",
    sources=("TIN",),
    summary=Message("several goals hang on fewer actions than there are goals"),
    why=Message("As long as the goals go together that is good economy; if they ever pull apart, one has no lever."),
    remedies=(
        Message("add an action for one of the goals"),
        Message("accept it knowingly, and say why the goals will stay together"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills}, {id: g-jobs, title: Good jobs}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills, g-jobs]}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills}, {id: g-jobs, title: Good jobs, needs: any}]
        actions:
          - {id: a-course, title: Evening course, serves: [g-skills, g-jobs]}
          - {id: a-fair, title: Job fair, serves: [g-jobs]}
    """,
)
def too_few_levers(case: Case) -> Iterator[Judgement]:
    """Judge every live goal that an action reaches: each could have an action of its own.

    There is one finding for each set of goals that is short of actions; no goal is in two of them. Goals that the
    region only watches are left out, and those that no action reaches, which lack more than a second lever.
    """
    short: set[str] = set()
    for found in violators(case.graph, steps=_STEPS):
        short.update(found.goals)
        message = Message(
            "the goals {goals} hang on fewer actions than there are goals: {actions}",
            goals=listed(case.plan[id_] for id_ in found.goals),
            actions=listed(case.plan[id_] for id_ in found.actions),
        )
        yield fires(*found.goals, witness=Set((*found.goals, *found.actions)), message=message)
    for goal in case.plan.goals:
        if goal.id not in short and not goal.watch_only and case.graph.is_live(goal.id) and case.graph.reaches(goal.id):
            yield HOLDS
