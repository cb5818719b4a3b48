"""RRI105: a gender equality plan that lacks one of its four elements."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import field_name
from rri_planner.model import GenderPlan, Stakeholder, fields_of
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import Listing, called, quoted
from rri_planner.rules._rule import rule


@rule(
    code="RRI105",
    name="gender-plan-minimum",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=("GEP",),
    summary=Message("a gender equality plan lacks one of the four elements that Horizon Europe asks for"),
    why=Message(
        "Horizon Europe asks some organisations (public bodies, universities, research bodies) for four elements; "
        "it does not ask regions."
    ),
    remedies=(
        Message("add the element to the gender equality plan"),
        Message("leave the gender equality plan out if nothing rests on it"),
    ),
    incoherent="""
        stage: adopted
        stakeholders:
          - {id: s-university, name: University,
             gender_plan: {public: true, resources: true, data: true, training: false}}
    """,
    coherent="""
        stage: adopted
        stakeholders:
          - {id: s-university, name: University,
             gender_plan: {public: true, resources: true, data: true, training: true}}
    """,
)
def gender_plan_minimum(case: Case) -> Iterator[Judgement]:
    """Judge every gender equality plan that a stakeholder states: it has all its elements."""
    for stakeholder in case.plan.stakeholders:
        if stakeholder.gender_plan is not None:
            yield _judged(stakeholder, stakeholder.gender_plan)


def _judged(stakeholder: Stakeholder, plan: GenderPlan) -> Judgement:
    stated = {each.key: getattr(plan, each.name) for each in fields_of(GenderPlan)}
    missing = [key for key, there in stated.items() if there is False]
    unsaid = [key for key, there in stated.items() if there is None]
    if not missing:
        return cannot_tell(*(f"gender_plan.{key}" for key in unsaid)) if unsaid else HOLDS
    message = Message(
        "the gender equality plan of {stakeholder} is recorded as lacking {elements}; Horizon Europe asks "
        "organisations for {number} elements",
        stakeholder=called(stakeholder),
        elements=Listing(quoted(field_name("GenderPlan", key)) for key in missing),
        number=len(stated),
    )
    return fires(stakeholder.id, witness=Set(missing), message=message)
