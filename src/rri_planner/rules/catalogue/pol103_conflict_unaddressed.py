"""POL103: something works against a policy, and nobody has said how to handle it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import fmean
from typing import TypeAlias

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.model import Alignment, Influence, Item
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule

_Pair: TypeAlias = tuple[str, str]
_PARTS_AND_OBJECTIVES = frozenset((part, "objective") for part in ("action", "goal", "pathway"))
_HINDERS = -1


@rule(
    code="POL103",
    name="conflict-unaddressed",
    severity="warning",
    since="consultation",
    needs_level="D3",
    sources=("CG",),
    summary=Message("something in the plan works against an objective, and nothing says how that is handled"),
    why=Message("To name a conflict is the first half; what is left open will be settled by whoever comes first."),
    remedies=(
        Message("say what is done to lessen it"),
        Message("decide openly, and record the decision"),
        Message("change what causes it"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-roads, title: Faster roads, own_because: Asked for by the villages}]
        actions: [{id: a-road, title: Widen the road, serves: [g-roads]}]
        policies: [{id: pol-nature, title: Biodiversity plan, objectives: [{id: o-moor, title: Keep the moor}]}]
        alignments: [{of: a-road, with: o-moor, sign: conflicts, because: It runs through the moor}]
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-roads, title: Faster roads, own_because: Asked for by the villages}]
        actions: [{id: a-road, title: Widen the road, serves: [g-roads]}]
        policies: [{id: pol-nature, title: Biodiversity plan, objectives: [{id: o-moor, title: Keep the moor}]}]
        alignments:
          - {of: a-road, with: o-moor, sign: conflicts, because: It runs through the moor,
             mitigation: A bridge leaves the water its way}
    """,
)
def conflict_unaddressed(case: Case) -> Iterator[Judgement]:
    """Judge every live part of the plan with every objective it is aligned with or has an influence on.

    The two are in conflict if an alignment says so, or if the mean score of the influence is -1 or worse. A
    conflict is handled by a mitigation on any of these records, or by a decision about the part of the plan.
    """
    aligned, influences = _aligned(case), _influences(case)
    for pair in dict.fromkeys((*aligned, *influences)):
        if not case.graph.is_live(pair[0]):
            continue
        signs, scores = aligned.get(pair, []), influences.get(pair, [])
        if _conflict(signs, scores):
            handled = _is_mitigated(signs, scores) or _is_decided(case, pair[0])
            yield HOLDS if handled else _unhandled(case.plan[pair[0]], case.plan[pair[1]])
        elif any(each.sign is None for each in signs):
            yield cannot_tell("sign")
        else:
            yield HOLDS


def _aligned(case: Case) -> Mapping[_Pair, list[Alignment]]:
    found: dict[_Pair, list[Alignment]] = {}
    for source, objective, alignment in case.alignments:
        found.setdefault((source.id, objective.id), []).append(alignment)
    return found


def _influences(case: Case) -> Mapping[_Pair, list[Influence]]:
    """Return the influences that somebody assessed, of parts of the plan on objectives."""
    found: dict[_Pair, list[Influence]] = {}
    for edge in case.graph.edges("influences"):
        ends, influence = (case.plan[edge.source].item_kind, case.plan[edge.target].item_kind), edge.link
        if isinstance(influence, Influence) and influence.score is not None and ends in _PARTS_AND_OBJECTIVES:
            found.setdefault((edge.source, edge.target), []).append(influence)
    return found


def _conflict(signs: list[Alignment], influences: list[Influence]) -> bool:
    scores = [each.score for each in influences if each.score is not None]
    return any(each.sign == "conflicts" for each in signs) or (bool(scores) and fmean(scores) <= _HINDERS)


def _is_mitigated(signs: list[Alignment], influences: list[Influence]) -> bool:
    return any(each.mitigation is not None for each in signs) or any(each.mitigation is not None for each in influences)


def _is_decided(case: Case, id_: str) -> bool:
    return any(case.plan[edge.source].item_kind == "decision" for edge in case.graph.edges_to(id_, "informs"))


def _unhandled(source: Item, objective: Item) -> Judgement:
    message = Message(
        "{item} works against {objective}, and the plan does not say how that is handled",
        item=called(source),
        objective=called(objective),
    )
    return fires(source.id, objective.id, witness=Value("mitigation"), message=message)
