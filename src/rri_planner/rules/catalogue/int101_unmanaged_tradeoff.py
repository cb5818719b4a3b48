"""INT101: one part of the plan makes another harder, and nobody looks after it."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule

_STRONG = -2


@rule(
    code="INT101",
    name="unmanaged-tradeoff",
    severity="warning",
    since="consultation",
    needs_level="D3",
    sources=("NIL", "WEI"),
    summary=Message("one part of the plan makes another much harder, and nothing is said about what to do"),
    why=Message("Tension between good things is normal; left alone, the weaker of the two loses without a decision."),
    remedies=(
        Message("say what is done so that it hinders less"),
        Message("decide which of the two comes first, and record the decision"),
        Message("change one of the two"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-visitors, title: More visitors}, {id: g-nature, title: Quiet nature}]
        actions: [{id: a-trails, serves: [g-visitors]}, {id: a-wardens, serves: [g-nature]}]
        influences: [{of: g-visitors, to: g-nature, score: -2}]
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-visitors, title: More visitors}, {id: g-nature, title: Quiet nature}]
        actions: [{id: a-trails, serves: [g-visitors]}, {id: a-wardens, serves: [g-nature]}]
        influences: [{of: g-visitors, to: g-nature, score: -2, mitigation: Trails stay out of the nesting grounds}]
    """,
)
def unmanaged_tradeoff(case: Case) -> Iterator[Judgement]:
    """Judge every influence between live items: where it hinders strongly, a mitigation or a decision answers it.

    Several judges count by their mean; from -2 on it is strong. A decision answers it if it is about both items, or
    about the one of them that is part of the plan where the other is a policy objective or a fact of the region.
    """
    if not case.influences:
        yield cannot_tell("influences")
    decided = [{link.to for link in each.about} for each in case.plan.decisions]
    for pair, said in case.influences.items():
        score = case.scores.get(pair)
        if score is None:
            yield cannot_tell("score")
        elif score > _STRONG or any(each.mitigation for each in said) or _is_decided(case, pair, decided):
            yield HOLDS
        else:
            message = Message(
                "progress in {of} was judged to make {to} harder ({score}), and the plan names neither a mitigation "
                "nor a decision",
                of=called(case.plan[pair[0]]),
                to=called(case.plan[pair[1]]),
                score=score,
            )
            yield fires(*pair, witness=Value("score", score), message=message)


def _is_decided(case: Case, pair: tuple[str, str], decided: list[set[str]]) -> bool:
    ours = {id_ for id_ in pair if case.plan[id_].item_kind not in {"objective", "context"}}
    return bool(ours) and any(ours <= about for about in decided)
