"""EVT101: something that was said and got no answer."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.model import Contribution
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="EVT101",
    name="idea-without-answer",
    severity="warning",
    since="consultation",
    needs_level="D2",
    sources=("INV", "OECDP"),
    summary=Message("somebody contributed something and got no answer, or a no without a reason"),
    why=Message("Who takes part should be told what became of it; where it was not taken up, the reason is due."),
    remedies=(
        Message("adopt it, or merge it into something that is in the plan"),
        Message("park it until a date"),
        Message("decline it, with one sentence that says why"),
    ),
    incoherent="""
        stage: consultation
        contributions: [{id: c-bus, kind: idea, text: A digital bus}]
    """,
    coherent="""
        stage: consultation
        contributions: [{id: c-bus, kind: idea, text: A digital bus, outcome: declined, because: Too dear}]
    """,
)
def idea_without_answer(case: Case) -> Iterator[Judgement]:
    """Judge every contribution: it was adopted, merged, declined with a reason, or parked for a time not yet past."""
    yield from (_judged(case, each) for each in case.plan.contributions)


def _judged(case: Case, said: Contribution) -> Judgement:
    match said.outcome:
        case None:
            return fires(said.id, witness=Value("outcome"), message=Message("{what} has no answer", what=called(said)))
        case "declined" if said.because is None:
            message = Message("{what} was declined without a reason", what=called(said))
            return fires(said.id, witness=Value("because"), message=message)
        case "parked" if said.until is not None and case.today is None:
            return cannot_tell("today")
        case "parked" if said.until is not None and case.today is not None and said.until.latest < case.today:
            message = Message("{what} was parked until {until}, and that is past", what=called(said), until=said.until)
            return fires(said.id, witness=Value("until", str(said.until)), message=message)
        case _:
            return HOLDS
