"""RES106: money that does not go where the plan says that it matters most."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from rri_planner.analysis import Priorities, priorities
from rri_planner.errors import Message
from rri_planner.findings import Table
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import Threshold, rule

_FEWEST = 4
_HUNDRED = 100


@rule(
    code="RES106",
    name="money-against-priority",
    severity="info",
    since="adopted",
    needs_level="D1",
    sources=("HR",),
    summary=Message("the goals that are called most important get less of the money than others"),
    why=Message(
        "Priorities and money that pull in different ways weaken each other; some priorities are cheap, though."
    ),
    remedies=(
        Message("explain why the priority costs little"),
        Message("change the order of the priorities"),
        Message("move money to the actions that serve it"),
    ),
    incoherent="""
        stage: adopted
        currency: EUR
        goals:
          - {id: g-trust, title: Trust, priority: 1}
          - {id: g-skills, title: Digital skills, priority: 2}
          - {id: g-access, title: Access, priority: 3}
          - {id: g-firms, title: Firms, priority: 4}
        actions:
          - {id: a-talks, serves: [g-trust], cost: 3000, seeking_funds: true}
          - {id: a-course, serves: [g-skills], cost: 40000, seeking_funds: true}
          - {id: a-lines, serves: [g-access], cost: 30000, seeking_funds: true}
          - {id: a-advice, serves: [g-firms], cost: 27000, seeking_funds: true}
    """,
    coherent="""
        stage: adopted
        currency: EUR
        goals:
          - {id: g-trust, title: Trust, priority: 1}
          - {id: g-skills, title: Digital skills, priority: 2}
          - {id: g-access, title: Access, priority: 3}
          - {id: g-firms, title: Firms, priority: 4}
        actions:
          - {id: a-talks, serves: [g-trust], cost: 40000, seeking_funds: true}
          - {id: a-course, serves: [g-skills], cost: 30000, seeking_funds: true}
          - {id: a-lines, serves: [g-access], cost: 27000, seeking_funds: true}
          - {id: a-advice, serves: [g-firms], cost: 3000, seeking_funds: true}
    """,
    thresholds={
        "least": Threshold(Decimal("0.05"), Message("the share of the money that a first priority should get"))
    },
)
def money_against_priority(case: Case) -> Iterator[Judgement]:
    """Judge the goals of the highest priority, then the order of all: the more important, the more money.

    Only plans with at least four goals that state a priority are judged. What a settled action costs is split
    equally over the goals that it serves.
    """
    if sum(goal.priority is not None and case.graph.is_live(goal.id) for goal in case.plan.goals) < _FEWEST:
        return
    found = priorities(case.graph, only=case.settled)
    if found.needs is not None:
        yield cannot_tell(found.needs)
        return
    least = case.thresholds["RES106.least"]
    for goal in found.first:
        yield _too_little(case, found, goal, least) if found.shares[goal] < Fraction(least) else HOLDS
    yield _opposed(case, found) if found.is_opposed else HOLDS


def _too_little(case: Case, found: Priorities, goal: str, least: Decimal) -> Fires:
    message = Message(
        "{goal} has the highest priority and gets {share} % of the money (less than {least} %), "
        "where the cost of an action is split equally over the goals that it serves",
        goal=called(case.plan[goal]),
        share=int(found.shares[goal] * _HUNDRED),
        least=least * _HUNDRED,
    )
    return fires(goal, witness=_table(found), message=message)


def _opposed(case: Case, found: Priorities) -> Fires:
    message = Message(
        "by and large, the higher the priority of a goal ({goals}, in this order), the less money it gets; "
        "the cost of an action is split equally over the goals that it serves",
        goals=listed(case.plan[goal] for goal in found.order),
    )
    return fires(*found.order, witness=_table(found), message=message)


def _table(found: Priorities) -> Table:
    cells = tuple((found.ranks[goal], int(found.shares[goal] * _HUNDRED)) for goal in found.order)
    return Table(found.order, ("priority", "percent_of_money"), cells)
