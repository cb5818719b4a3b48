"""UPD101: an action whose stated status is not that of its latest update."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import word_name
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="UPD101",
    name="status-differs-from-update",
    severity="warning",
    summary=Message("an action states another status than its latest update"),
    why=Message("The latest update counts; whoever reads the action alone is told something else."),
    remedies=(
        Message("write the status of the latest update into the action, or take the status out of it"),
        Message("add an update, if the action is right"),
    ),
    incoherent="""
        goals: [{id: g-skills}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills], status: planned}]
        updates: [{of: a-course, date: 2027-03-01, status: running}]
    """,
    coherent="""
        goals: [{id: g-skills}]
        actions: [{id: a-course, title: Evening course, serves: [g-skills], status: running}]
        updates: [{of: a-course, date: 2027-03-01, status: running}]
    """,
)
def status_differs_from_update(case: Case) -> Iterator[Judgement]:
    """Judge every action that states a status and has updates with one: the latest of them says the same."""
    updated = {update.of for update in case.plan.updates if update.status is not None}
    for action in case.plan.actions:
        if action.status is None or action.id not in updated:
            continue
        latest = case.graph.status(action.id) or ""
        if action.status == latest:
            yield HOLDS
            continue
        message = Message(
            '{action} is said to be "{stated}", and its latest update says "{latest}"',
            action=called(action),
            stated=word_name("action-status", action.status),
            latest=word_name("action-status", latest),
        )
        yield fires(action.id, witness=Value("status", action.status, latest), message=message)
