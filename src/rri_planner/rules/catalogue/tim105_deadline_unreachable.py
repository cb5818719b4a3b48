"""TIM105: a goal that cannot be reached by the date it is promised for."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.analysis import Deadline, due_dates, held_back_by
from rri_planner.errors import Message
from rri_planner.findings import Path
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="TIM105",
    name="deadline-unreachable",
    severity="error",
    since="adopted",
    needs_level="D1",
    sources=("CPM", "DAV"),
    summary=Message("a goal cannot be reached by its due date, even if nothing is delayed"),
    why=Message("What the goal rests on takes longer than there is time; the promise cannot be kept as it stands."),
    remedies=(
        Message("start the first action of the chain earlier"),
        Message("shorten the chain, or let parts of it run side by side"),
        Message("move the due date"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, due: 2027}]
        pathways: [{id: p-schools, serves: [g-skills], needs: all}]
        actions:
          - {id: a-book, serves: [p-schools], period: 2027-01/2027-09}
          - {id: a-course, serves: [p-schools], duration: P6M, depends_on: [a-book]}
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills, due: 2028}]
        pathways: [{id: p-schools, serves: [g-skills], needs: all}]
        actions:
          - {id: a-book, serves: [p-schools], period: 2027-01/2027-09}
          - {id: a-course, serves: [p-schools], duration: P6M, depends_on: [a-book]}
    """,
)
def deadline_unreachable(case: Case) -> Iterator[Judgement]:
    """Judge every live goal with a due date: what it rests on can be done by then.

    An end that does not say how many of its means it takes gets the benefit of the doubt: one is taken to be enough. If
    all of them would come too late, nobody can tell.
    """
    for deadline in due_dates(case.graph, case.schedule):
        if deadline.late:
            yield _too_late(case, deadline)
        elif deadline.late_at_most:
            yield cannot_tell("needs")
        else:
            yield cannot_tell("period") if deadline.shown is None else HOLDS


def _too_late(case: Case, deadline: Deadline) -> Fires:
    return fires(
        deadline.goal,
        witness=Path(held_back_by(case.graph, case.schedule, deadline.goal)),
        message=Message(
            "even if nothing is delayed, {goal} is reached on {day} at the earliest; it is promised for {due}",
            goal=called(case.plan[deadline.goal]),
            day=deadline.day,
            due=deadline.date,
        ),
    )
