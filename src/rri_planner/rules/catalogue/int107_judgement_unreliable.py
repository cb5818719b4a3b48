"""INT107: scores on which people are far apart, or that only one person gave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from rri_planner.analysis import agreement
from rri_planner.errors import Message
from rri_planner.findings import Table
from rri_planner.model import Influence
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import Listing, called
from rri_planner.rules._rule import rule

_WEAK = 0.667
_SEVERAL = 2


@rule(
    code="INT107",
    name="judgement-unreliable",
    severity="info",
    since="consultation",
    needs_level="D3",
    sources=("CG", "JOD"),
    summary=Message("people scored an influence very differently, or all scores come from one person"),
    why=Message("A score shows how somebody sees it; where others see it differently, counting comes too early."),
    remedies=(
        Message("talk about it, and score again"),
        Message("record both views, and do not count this pair"),
        Message("ask a second person to score"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-visitors, title: More visitors}, {id: g-nature, title: Quiet nature}]
        actions: [{id: a-trails, serves: [g-visitors]}, {id: a-wardens, serves: [g-nature]}]
        influences:
          - {of: g-visitors, to: g-nature, score: 2, by: Tourist board}
          - {of: g-visitors, to: g-nature, score: -1, by: Nature society}
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-visitors, title: More visitors}, {id: g-nature, title: Quiet nature}]
        actions: [{id: a-trails, serves: [g-visitors]}, {id: a-wardens, serves: [g-nature]}]
        influences:
          - {of: g-visitors, to: g-nature, score: -1, by: Tourist board}
          - {of: g-visitors, to: g-nature, score: -1, by: Nature society}
    """,
)
def judgement_unreliable(case: Case) -> Iterator[Judgement]:
    """Judge every pair that two or more have scored: their scores are neither three apart nor of opposite signs.

    Where judges agree too little on the whole (Krippendorff's alpha for ordered scores below 0.667), every pair on
    which they differ is a finding. Where no pair has two scores, there is one finding about all of them; of single
    pairs with one score nobody can tell.
    """
    scored = {pair: tuple(each for each in said if each.score is not None) for pair, said in case.influences.items()}
    scored = {pair: said for pair, said in scored.items() if said}
    if not scored:
        yield cannot_tell("influences")
    elif all(len(said) < _SEVERAL for said in scored.values()):
        yield _one_judge(scored)
    else:
        yield from _pairs(case, scored)


def _pairs(case: Case, scored: Mapping[tuple[str, str], Sequence[Influence]]) -> Iterator[Judgement]:
    found = agreement(case.graph)
    far_apart = {(each.of, each.to) for each in found.pairs}
    weak = found.alpha is not None and found.alpha < _WEAK
    for pair, said in scored.items():
        differ = len({each.score for each in said}) > 1
        if len(said) < _SEVERAL:
            yield cannot_tell("influences")
        elif pair in far_apart or (weak and differ):
            yield _apart(case, pair, said)
        else:
            yield HOLDS


def _one_judge(scored: Mapping[tuple[str, str], Sequence[Influence]]) -> Fires:
    ids = sorted({id_ for pair in scored for id_ in pair})
    rows = tuple(" -> ".join(pair) for pair in scored)
    table = Table(rows, ("score",), tuple((said[0].score,) for said in scored.values()))
    message = Message(
        "each influence was scored by one person only (scores: {pairs}), so that nobody can see whether others agree",
        pairs=len(scored),
    )
    return fires(*ids, witness=table, message=message)


def _apart(case: Case, pair: tuple[str, str], said: Sequence[Influence]) -> Fires:
    ordered = sorted((each.score or 0, each.by or "") for each in said)
    message = Message(
        "what {of} does to {to} was scored {scores} by {judges} people: talk before you count",
        judges=len(ordered),
        of=called(case.plan[pair[0]]),
        to=called(case.plan[pair[1]]),
        scores=Listing(Decimal(score) for score, _ in ordered),
    )
    table = Table(tuple(by for _, by in ordered), ("score",), tuple((score,) for score, _ in ordered))
    return fires(*pair, witness=table, message=message)
