"""RES104: money that is spent when its source does not pay."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rri_planner.errors import Message
from rri_planner.findings import Statement, Statements
from rri_planner.model import Action, FundingLine, FundingShare, Period
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="RES104",
    name="ineligible-window",
    severity="error",
    since="adopted",
    needs_level="D1",
    sources=("IATI",),
    summary=Message("an action spends money when the funding line that pays for it is closed"),
    why=Message("A funding line pays inside its window only; what lies outside is not paid."),
    remedies=(
        Message("move the action into the window, or say when the money is spent"),
        Message("split the action, and pay the rest from another line"),
    ),
    incoherent="""
        stage: adopted
        funding: [{id: f-union, title: European fund, window: 2026/2027}]
        goals: [{id: g-skills}]
        actions:
          - {id: a-course, title: Evening course, serves: [g-skills], period: 2027/2029,
             funding: [{from: f-union, amount: 50000}]}
    """,
    coherent="""
        stage: adopted
        funding: [{id: f-union, title: European fund, window: 2026/2027}]
        goals: [{id: g-skills}]
        actions:
          - {id: a-course, title: Evening course, serves: [g-skills], period: 2027/2029, spending: 2027,
             funding: [{from: f-union, amount: 50000}]}
    """,
)
def ineligible_window(case: Case) -> Iterator[Judgement]:
    """Judge every settled action with every line that pays for it: it spends, or else runs, inside the line's window.

    A partial date lies outside only if all of its days do. A share of nothing pays for nothing.
    """
    lines = {line.id: line for line in case.plan.funding}
    for action in case.settled_actions:
        paying = dict.fromkeys(share.from_ for share in action.funding if _pays(share))
        for line in (lines[id_] for id_ in paying if id_ in lines):
            spent = action.spending or action.period
            if line.window is None or line.window.is_inverted:
                yield cannot_tell("window")
            elif spent is None:
                yield cannot_tell("period")
            else:
                missed = _days_outside(spent, line.window)
                yield _outside(action, line, spent, missed) if missed > 0 else HOLDS


def _pays(share: FundingShare) -> bool:
    return share.share != 0 if share.amount is None else share.amount.amount != 0


def _days_outside(spent: Period, window: Period) -> int:
    """Return how many days lie outside at least, at the worse of the two ends; 0 or less where none does."""
    dates = [each for each in (spent.start, spent.end) if each is not None]
    early = (window.start.earliest - each.latest for each in dates if window.start is not None)
    late = (each.earliest - window.end.latest for each in dates if window.end is not None)
    return max((each.days for each in (*early, *late)), default=0)


def _outside(action: Action, line: FundingLine, spent: Period, missed: int) -> Fires:
    facts: dict[str, Any] = {"action": called(action), "line": called(line), "spent": spent, "window": line.window}
    if action.spending is None:
        says = Message("{action} runs: {spent}", **facts)
        message = Message("{action} runs ({spent}) outside the time in which {line} pays for it ({window})", **facts)
    else:
        says = Message("{action} spends its money: {spent}", **facts)
        message = Message(
            "{action} spends its money ({spent}) outside the time in which {line} pays for it ({window})", **facts
        )
    statements = Statement(says, (action.id,)), Statement(Message("{line} pays: {window}", **facts), (line.id,))
    return fires(action.id, line.id, witness=Statements(statements, missed), message=message)
