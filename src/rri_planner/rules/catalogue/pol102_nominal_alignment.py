"""POL102: an alignment with a policy that is only a badge."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.model import Action, Goal, Item
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="POL102",
    name="nominal-alignment",
    severity="warning",
    since="adopted",
    sources=("CG",),
    summary=Message("something is said to serve a policy, without a reason or without an action behind it"),
    why=Message("To name a policy costs nothing; whether the two go together in substance is another question."),
    remedies=(
        Message("say in one sentence why it serves the objective"),
        Message("add an action"),
        Message("take the alignment away"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-clean, title: Clean transport}]
        actions: [{id: a-bus, serves: [g-clean]}]
        policies: [{id: pol-green, title: Green Deal, objectives: [{id: o-climate, title: Climate neutrality}]}]
        alignments: [{of: g-clean, with: o-climate, sign: supports}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-clean, title: Clean transport}]
        actions: [{id: a-bus, serves: [g-clean]}]
        policies: [{id: pol-green, title: Green Deal, objectives: [{id: o-climate, title: Climate neutrality}]}]
        alignments: [{of: g-clean, with: o-climate, sign: supports, because: Electric buses burn no oil}]
    """,
)
def nominal_alignment(case: Case) -> Iterator[Judgement]:
    """Judge every alignment of something live that supports an objective: it has a reason, and actions are behind it.

    Goals that the region only watches need no actions; circles are left to another rule.
    """
    for source, objective, alignment in case.alignments:
        if alignment.sign is None:
            yield cannot_tell("sign")
        elif alignment.sign == "supports" and case.graph.is_live(source.id):
            yield HOLDS if alignment.because is not None else _without_reason(source, objective)
            yield _acted_upon(case, source, objective)


def _without_reason(source: Item, objective: Item) -> Judgement:
    message = Message(
        "{item} is said to serve {objective}, and no reason is given", item=called(source), objective=called(objective)
    )
    return fires(source.id, objective.id, witness=Value("because"), message=message)


def _acted_upon(case: Case, source: Item, objective: Item) -> Judgement:
    if isinstance(source, Action) or (isinstance(source, Goal) and source.watch_only is not None):
        return HOLDS
    match case.coverage.of(source.id).depth:
        case "unsure":
            return cannot_tell("needs")
        case "not-deep":
            message = Message(
                "{item} is said to serve {objective}, and no action follows from that",
                item=called(source),
                objective=called(objective),
            )
            return fires(source.id, objective.id, witness=Value("serves"), message=message)
        case _:
            return HOLDS
