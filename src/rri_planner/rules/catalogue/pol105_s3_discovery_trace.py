"""POL105: a goal of smart specialisation without the steps that such strategies rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rri_planner.errors import Message
from rri_planner.findings import Table
from rri_planner.language import word_name
from rri_planner.model import Contribution, Event, Item, Policy, Stakeholder
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, fires
from rri_planner.rules._naming import Listing, called
from rri_planner.rules._rule import rule

_BUSINESS = "business"


@rule(
    code="POL105",
    name="s3-discovery-trace",
    severity="info",
    since="adopted",
    needs_level="D2",
    sources=("S3P", "S3EC", "WHEEL"),
    summary=Message("behind a goal of smart specialisation no firm appears, or a criterion has nothing that shows it"),
    why=Message("Such priorities are to be found together with firms; the list is a reminder and no mark."),
    remedies=(
        Message("name the event at which firms were heard, or hold one"),
        Message("record with the strategy what shows each criterion"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-bio, title: Bio-based materials}]
        actions: [{id: a-lab, serves: [g-bio]}]
        policies:
          - id: pol-s3
            title: Smart specialisation
            objectives: [{id: o-bio, title: Bio-economy}]
            criteria:
              - {criterion: bottleneck-analysis, evidence: A study}
              - {criterion: responsible-body, evidence: The council}
              - {criterion: monitoring-tools, evidence: Yearly report}
              - {criterion: entrepreneurial-discovery, evidence: Two workshops}
              - {criterion: research-innovation-system, evidence: The university's plan}
              - {criterion: industrial-transition, evidence: A programme for sawmills}
              - {criterion: international-collaboration, evidence: A network}
        alignments: [{of: g-bio, with: o-bio, sign: supports, because: The same materials}]
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-bio, title: Bio-based materials}]
        actions: [{id: a-lab, serves: [g-bio]}]
        events: [{id: e-workshop, informs: [g-bio], participants: {helix: {business: 5}},
          feedback: {date: 2026-06, channel: letter}}]
        policies:
          - id: pol-s3
            title: Smart specialisation
            objectives: [{id: o-bio, title: Bio-economy}]
            criteria:
              - {criterion: bottleneck-analysis, evidence: A study}
              - {criterion: responsible-body, evidence: The council}
              - {criterion: monitoring-tools, evidence: Yearly report}
              - {criterion: entrepreneurial-discovery, evidence: Two workshops}
              - {criterion: research-innovation-system, evidence: The university's plan}
              - {criterion: industrial-transition, evidence: A programme for sawmills}
              - {criterion: international-collaboration, evidence: A network}
        alignments: [{of: g-bio, with: o-bio, sign: supports, because: The same materials}]
    """,
)
def s3_discovery_trace(case: Case) -> Iterator[Judgement]:
    """Judge every goal that supports an objective of smart specialisation: firms and all criteria are behind it.

    A policy that names criteria of the enabling condition is such a strategy. Firms are behind a goal if an event
    or a contribution of theirs led to it or to something under it. This is a list of what is recorded, no mark.
    """
    for goal_id, policies in _specialised(case).items():
        goal = case.plan[goal_id]
        heard = {_BUSINESS: _is_of_firms(case, goal)} if _BUSINESS in case.plan.words("helix") else {}
        recorded = {**heard, **_criteria(case, policies)}
        yield HOLDS if all(recorded.values()) else _unrecorded(case, goal, recorded)


def _specialised(case: Case) -> Mapping[str, list[Policy]]:
    """Return the goals with the strategies whose objectives they support, each once."""
    strategies = {each.id: policy for policy in case.plan.policies if policy.criteria for each in policy.objectives}
    found: dict[str, list[Policy]] = {}
    for source, objective, alignment in case.alignments:
        strategy = strategies.get(objective.id)
        if source.item_kind == "goal" and alignment.sign == "supports" and strategy is not None:
            found.setdefault(source.id, [])
            if strategy not in found[source.id]:
                found[source.id].append(strategy)
    return found


def _criteria(case: Case, policies: list[Policy]) -> Mapping[str, bool]:
    """Return for each criterion whether every one of these strategies records what shows it."""
    shown = [{each.criterion for each in policy.criteria if each.evidence is not None} for policy in policies]
    return {word: all(word in criteria for criteria in shown) for word in case.plan.words("s3-criterion")}


def _is_of_firms(case: Case, goal: Item) -> bool:
    pending = [goal.id, *case.graph.below(goal.id)]
    seen: set[str] = set()
    while pending:
        here = pending.pop()
        if here in seen:
            continue
        seen.add(here)
        if _heard_firms(case, case.plan[here]):
            return True
        pending.extend(edge.source for name in ("answered_by", "informs") for edge in case.graph.edges_to(here, name))
        pending.extend(edge.target for edge in case.graph.edges_from(here, "raised_at"))
    return False


def _heard_firms(case: Case, item: Item) -> bool:
    if isinstance(item, Contribution):
        return item.by is not None and _is_of_business(case, item.by)
    if isinstance(item, Event):
        counted = 0 if item.participants is None else item.participants.helix.get(_BUSINESS, 0)
        return counted > 0 or any(_is_of_business(case, each) for each in item.attended_by)
    return False


def _is_of_business(case: Case, named: str) -> bool:
    item = case.plan.get(named)
    return named == _BUSINESS or (isinstance(item, Stakeholder) and item.helix == _BUSINESS)


def _unrecorded(case: Case, goal: Item, recorded: Mapping[str, bool]) -> Judgement:
    missing = (word for word, there in recorded.items() if not there)
    message = Message(
        "{goal} supports a strategy of smart specialisation; what the plan does not record for it: {missing}",
        goal=called(goal),
        missing=Listing(_wanted(case, word) for word in missing),
    )
    cells = tuple((int(there),) for there in recorded.values())
    return fires(goal.id, witness=Table(tuple(recorded), ("recorded",), cells), message=message)


def _wanted(case: Case, word: str) -> Message:
    if word == _BUSINESS:
        return Message("a firm that was heard on it")
    return Message('evidence for "{criterion}"', criterion=word_name("s3-criterion", word, case.plan))
