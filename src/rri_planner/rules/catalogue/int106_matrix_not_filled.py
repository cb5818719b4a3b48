"""INT106: influences of which too many were never looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import Any

from rri_planner.errors import Message
from rri_planner.findings import Certainty, Part, Sum
from rri_planner.model import Influence
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._rule import Threshold, rule


@rule(
    code="INT106",
    name="matrix-not-filled",
    severity="info",
    since="consultation",
    needs_level="D3",
    sources=("WEI",),
    summary=Message("too many pairs of items were not looked at when influences were scored"),
    why=Message("A zero says that there is no influence, a blank that nobody looked; a ranking would mix up the two."),
    remedies=(
        Message("score the missing pairs, with 0 where there is no influence"),
        Message("score fewer items"),
        Message("say who judged the zeros, or why they are zeros"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-visitors}, {id: g-nature}]
        actions: [{id: a-trails, serves: [g-visitors]}, {id: a-wardens, serves: [g-nature]}]
        influences: [{of: g-visitors, to: g-nature, score: -1}]
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-visitors}, {id: g-nature}]
        actions: [{id: a-trails, serves: [g-visitors]}, {id: a-wardens, serves: [g-nature]}]
        influences:
          - {of: g-visitors, to: g-nature, score: -1}
          - {of: g-nature, to: g-visitors, score: 0, by: Tourist board}
    """,
    thresholds={"share": Threshold(Decimal("0.2"), Message("the share of pairs that may be left blank"))},
)
def matrix_not_filled(case: Case) -> Iterator[Judgement]:
    """Judge the influences of the plan as a whole: most of the pairs of items that they name were looked at.

    A zero that nobody put a name, a reason, evidence or a confidence to may be a blank; where such zeros tip the
    balance, the finding is a guess.
    """
    ids = sorted({id_ for pair in case.influences for id_ in pair})
    if not ids:
        yield cannot_tell("influences")
        return
    pairs = len(ids) * (len(ids) - 1)
    limit = int(pairs * case.thresholds["INT106.share"])
    bare = {pair for pair, said in case.influences.items() if all(map(_is_bare, said))}
    named = case.scores.keys() - bare
    if pairs - len(case.scores) > limit:
        yield _unfilled(case, ids, case.scores.keys(), limit, "certain")
    else:
        yield _unfilled(case, ids, named, limit, "heuristic") if pairs - len(named) > limit else HOLDS


def _unfilled(
    case: Case, ids: Sequence[str], looked_at: Collection[tuple[str, str]], limit: int, certainty: Certainty
) -> Fires:
    filled = Counter(source for source, _ in looked_at)
    parts = tuple(Part(id_, Decimal(len(ids) - 1 - filled[id_])) for id_ in ids)
    pairs = len(ids) * (len(ids) - 1)
    missing = pairs - len(looked_at)
    gaps: dict[str, Any] = {"missing": missing, "pairs": pairs, "limit": limit}
    witness = Sum(parts, Decimal(missing), Decimal(limit))
    message = _blanks(gaps) if certainty == "certain" else _zeros(gaps)
    return fires(case.plan.id, witness=witness, message=message, certainty=certainty)


def _is_bare(said: Influence) -> bool:
    """Whether this is a zero of which nobody says that it was looked at."""
    return said.score == 0 and not (said.by or said.because or said.evidence or said.confidence)


def _blanks(gaps: dict[str, Any]) -> Message:
    return Message(
        "{missing} of {pairs} pairs of items were not looked at (limit: {limit}); "
        "a ranking now would only rank what was discussed",
        **gaps,
    )


def _zeros(gaps: dict[str, Any]) -> Message:
    return Message(
        "{missing} of {pairs} pairs of items are blank, or zeros to which nobody put a name or a reason "
        "(limit: {limit}); they may never have been looked at",
        **gaps,
    )
