"""EVT102: people were heard, and nobody told them what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.model import Event
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import Threshold, rule


@rule(
    code="EVT102",
    name="no-feedback",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=("INV", "OECDP"),
    summary=Message("people gave their views at an event, and the plan records no answer to them"),
    why=Message("Who takes part should be told what came of it; without that, few come a second time."),
    remedies=(
        Message("tell those who took part what came of it, and record the date and the channel"),
        Message("if they have been told, record when and how"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        events: [{id: e-may, title: Workshop in May, date: 2026-05-12, informs: [g-skills]}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        events:
          - {id: e-may, title: Workshop in May, date: 2026-05-12, informs: [g-skills],
             feedback: {date: 2026-06-20, channel: letter}}
    """,
    thresholds={"days": Threshold(Decimal(90), Message("the days within which participants are told"))},
)
def no_feedback(case: Case) -> Iterator[Judgement]:
    """Judge every event that brought something in: those who took part have been told, or there still is time.

    An event brought something in if contributions were made there, if it shaped a part of the plan or is cited as
    evidence, or if its survey is claimed to show something. An event of a partial date is late only if all of
    its days are.
    """
    yield from (_judged(case, event) for event in case.plan.events if _brought_something(case, event))


def _brought_something(case: Case, event: Event) -> bool:
    return bool(
        case.graph.edges_to(event.id, "raised_at")
        or case.graph.edges_from(event.id, "informs")
        or (event.survey is not None and event.survey.claims)
        or event.id in case.cited
    )


def _judged(case: Case, event: Event) -> Judgement:
    told, days = event.feedback, case.thresholds["EVT102.days"]
    if told is not None and (told.date is not None or told.channel is not None):
        return HOLDS
    if event.date is None or case.today is None:
        stated = {"date": event.date, "today": case.today}
        return cannot_tell(*(key for key, value in stated.items() if value is None))
    if (case.today - event.date.latest).days <= days:
        return HOLDS
    message = Message(
        "{event} ({date}) is more than {days} days past, and the plan does not say that those who took part were told "
        "what came of it",
        event=called(event),
        date=event.date,
        days=days,
    )
    return fires(event.id, witness=Value("feedback"), message=message)
