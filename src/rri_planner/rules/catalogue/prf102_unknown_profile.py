"""PRF102: a plan that names a profile nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._rule import rule


@rule(
    code="PRF102",
    name="unknown-profile",
    severity="warning",
    summary=Message("the plan names a profile that does not exist"),
    why=Message("The plan was checked by the usual profile, which may ask for more or less than was meant."),
    remedies=(
        Message("write the name of a profile that exists"),
        Message("put the profile into the folder of the plan, and write its path"),
    ),
    incoherent="profile: digitery",
    coherent="profile: digiterri",
)
def unknown_profile(case: Case) -> Iterator[Judgement]:
    """Judge the plan: its profile was found."""
    name = case.unknown_profile
    if name is None:
        yield HOLDS
    else:
        message = Message('the plan is to be checked by the profile "{name}", which does not exist', name=name)
        yield fires(case.plan.id, witness=Value("profile", name), message=message)
