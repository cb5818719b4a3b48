"""RRI103: a dimension of responsible innovation that the process of the plan does not show."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import word_name
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._rule import rule

_SHOWN_BY_CHANGE = "responsiveness"


@rule(
    code="RRI103",
    name="process-dimension-missing",
    severity="warning",
    since="adopted",
    sources=("STIL", "RRIT"),
    summary=Message("the process of the plan does not show one of the dimensions of responsible innovation"),
    why=Message("Responsible innovation is a way of working; that a plan responds can only be shown by a change."),
    remedies=(
        Message("say which event or review stands for the dimension"),
        Message("record in a decision what changed, and because of which event, contribution, indicator or review"),
        Message("if nothing changed, say in a waiver why"),
    ),
    incoherent="""
        stage: adopted
        vocabularies: {airr: {mode: replace, terms: [anticipation, responsiveness]}}
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        events: [{id: e-futures, title: Futures workshop, dimensions: [anticipation]}]
        decisions: [{id: d-skills, about: [g-skills]}]
    """,
    coherent="""
        stage: adopted
        vocabularies: {airr: {mode: replace, terms: [anticipation, responsiveness]}}
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        events: [{id: e-futures, title: Futures workshop, dimensions: [anticipation]}]
        decisions: [{id: d-skills, about: [g-skills], changed_because: [e-futures]}]
    """,
)
def process_dimension_missing(case: Case) -> Iterator[Judgement]:
    """Judge every process dimension of the plan's vocabulary: an event or a review stands for it.

    For responsiveness that is not enough: something was decided because of an event, a contribution, an indicator
    or a review.
    """
    stated = (*(each.dimensions for each in case.plan.events), *(each.dimensions for each in case.plan.reviews))
    shown = {dimension for dimensions in stated for dimension in dimensions}
    changed = any(case.graph.edges_to(decision.id, "informs") for decision in case.plan.decisions)
    for dimension in case.plan.words("airr"):
        if changed if dimension == _SHOWN_BY_CHANGE else dimension in shown:
            yield HOLDS
        else:
            yield _missing(case, dimension)


def _missing(case: Case, dimension: str) -> Judgement:
    label, heard = word_name("airr", dimension, case.plan), case.plan.events
    if dimension != _SHOWN_BY_CHANGE:
        message = Message('no event or review is recorded as standing for "{dimension}"', dimension=label)
        return fires(dimension, witness=Set(), message=message)
    message = Message(
        'no decision is recorded as a change in answer to anything, so "{dimension}" is not shown', dimension=label
    )
    if heard:
        message = Message(
            '{number} event is recorded, and nothing as changed because of it, so "{dimension}" is not shown',
            plural="{number} events are recorded, and nothing as changed because of what was heard or measured, so "
            '"{dimension}" is not shown',
            count=len(heard),
            number=len(heard),
            dimension=label,
        )
    return fires(dimension, witness=Set(event.id for event in heard), message=message)
