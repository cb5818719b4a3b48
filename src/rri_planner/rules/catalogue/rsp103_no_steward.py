"""RSP103: a plan that nobody steers, watches or revises."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import word_name
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._rule import rule

_STEWARDS = ("steering", "monitoring", "revision")


@rule(
    code="RSP103",
    name="no-steward",
    severity="warning",
    since="adopted",
    sources=("S3EC", "S3P"),
    summary=Message("nobody in the plan is named to steer it, to watch its progress or to revise it"),
    why=Message("A plan that nobody looks after is not carried out, and nobody may change it when things change."),
    remedies=(
        Message("give the role to a body, and say in its description how often it meets"),
        Message("create a body for it, and add it to the stakeholders"),
    ),
    incoherent="""
        stage: adopted
        stakeholders: [{id: s-region, name: The region, roles: [steering, monitoring]}]
    """,
    coherent="""
        stage: adopted
        stakeholders: [{id: s-region, name: The region, roles: [steering, monitoring, revision]}]
    """,
)
def no_steward(case: Case) -> Iterator[Judgement]:
    """Judge each of the roles of steering, monitoring and revision: some stakeholder holds it.

    A role that the region has taken out of its own vocabulary is not asked for.
    """
    held = {role for stakeholder in case.plan.stakeholders for role in stakeholder.roles}
    known = case.plan.words("role")
    for role in _STEWARDS:
        if role in held:
            yield HOLDS
        elif role in known:
            message = Message(
                'no stakeholder has the role "{role}" for the plan', role=word_name("role", role, case.plan)
            )
            yield fires(case.plan.id, witness=Set((role,)), message=message)
