"""ROB105: less money, and nobody has said what goes first."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rri_planner.analysis import Thrift, thrift
from rri_planner.errors import Message
from rri_planner.findings import Certainty, Table
from rri_planner.model import Goal
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._rule import rule

_CUTS = (10, 20, 30)
_MOST = 100
_CHOICE_BEGINS_AT = 2


@rule(
    code="ROB105",
    name="budget-stress",
    severity="info",
    since="adopted",
    needs_level="D1",
    sources=("RPM",),
    summary=Message("with less money goals are lost, and the plan does not say which go first"),
    why=Message("Budgets are cut at short notice; who has settled the order of retreat beforehand keeps what matters."),
    remedies=(
        Message("rank the goals by priority, so that the order of retreat is written down"),
        Message("plan cheaper versions of some actions"),
    ),
    incoherent="""
        stage: adopted
        currency: EUR
        goals: [{id: g-skills}, {id: g-jobs}]
        actions: [{id: a-course, serves: [g-skills], cost: 60000}, {id: a-fair, serves: [g-jobs], cost: 40000}]
    """,
    coherent="""
        stage: adopted
        currency: EUR
        goals: [{id: g-skills, priority: 1}, {id: g-jobs, priority: 2}]
        actions: [{id: a-course, serves: [g-skills], cost: 60000}, {id: a-fair, serves: [g-jobs], cost: 40000}]
    """,
)
def budget_stress(case: Case) -> Iterator[Judgement]:
    """Judge the budget as a whole: with 10, 20 and 30 percent less the same number of goals can be reached.

    The budget is the sum of the ceilings, or of all costs where none is stated. It holds if the goals have priorities
    that differ, for they say which go first; one goal alone needs none. The search is exact, single funding lines left
    aside; beyond 100 actions, or where there are too many ways, nobody can tell. A finding is possible if it depends
    on needs that are not stated.
    """
    goals = [goal for goal in case.plan.goals if case.graph.is_live(goal.id) and not goal.watch_only]
    if len(goals) < _CHOICE_BEGINS_AT or not case.live_actions:
        return
    if len(case.live_actions) > _MOST:
        yield cannot_tell("smaller plan")
    elif _are_ranked(goals):
        yield HOLDS
    else:
        yield _judged(case, goals)


def _are_ranked(goals: list[Goal]) -> bool:
    ranks = [goal.priority for goal in goals]
    return None not in ranks and len({*ranks}) > 1


def _judged(case: Case, goals: list[Goal]) -> Judgement:
    strict = thrift(case.graph, unstated="all")
    easy = strict if strict.is_one_reading else thrift(case.graph, unstated="any")
    if strict.unknown_cost:
        return cannot_tell("cost")
    if strict.least is None or easy.least is None:
        return cannot_tell("smaller plan")
    losing = [each for each in (easy, strict) if _kept(each)[-1] < _kept(each)[0]]
    certainty: Certainty = "certain" if len(losing) > 1 else "possible"
    return _lost(case, losing[0], len(goals), certainty) if losing else HOLDS


def _kept(found: Thrift) -> tuple[int, ...]:
    """Return how many goals can be reached with all the money, and with each of the cuts."""
    return tuple(found.reached(_left(found, cut)) for cut in (0, *_CUTS))


def _left(found: Thrift, cut: int) -> Decimal:
    return found.total * (100 - cut) / 100


def _lost(case: Case, found: Thrift, goals: int, certainty: Certainty) -> Fires:
    kept = _kept(found)
    cut, left = next((cut, left) for cut, left in zip(_CUTS, kept[1:], strict=True) if left < kept[0])
    message = Message(
        "with {cut} % less money at most {left} of {goals} goals can be reached, instead of {kept}; "
        "the plan does not say which go first",
        cut=cut,
        left=left,
        kept=kept[0],
        goals=goals,
    )
    budgets = [_left(found, each) for each in (0, *_CUTS)]
    table = Table(
        tuple(f"-{each} %" for each in (0, *_CUTS)),
        ("budget", "goals"),
        tuple(zip(budgets, kept, strict=True)),
    )
    return fires(case.plan.id, witness=table, message=message, certainty=certainty)
