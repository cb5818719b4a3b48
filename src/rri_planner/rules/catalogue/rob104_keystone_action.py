"""ROB104: an action that carries much of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from rri_planner.analysis import awaited
from rri_planner.errors import Message
from rri_planner.findings import Part, Sum
from rri_planner.model import Action
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import Threshold, rule

_MOST = 10_000


@frozen
class _Share:
    """How many of so many may rest on one action; a single one always may."""

    of: int
    share: Decimal

    @property
    def most(self) -> int:
        return max(1, int(self.of * self.share))

    def witness(self, ids: Iterable[str]) -> Sum:
        parts = tuple(Part(id_, Decimal(1)) for id_ in sorted(ids))
        return Sum(parts, Decimal(len(parts)), Decimal(self.most))


@rule(
    code="ROB104",
    name="keystone-action",
    severity="info",
    since="adopted",
    summary=Message("one action lies under most of the goals, or many others wait for it"),
    why=Message("Such an action is a lever and a risk at once; it deserves attention, not blame."),
    remedies=(
        Message("protect it: an owner, money and time in reserve"),
        Message("plan a smaller version of it that still lets the others begin"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, needs: any}, {id: g-jobs, needs: any}, {id: g-care, needs: any}]
        actions:
          - {id: a-net, title: Broadband, serves: [g-skills, g-jobs, g-care]}
          - {id: a-course, serves: [g-skills]}
          - {id: a-fair, serves: [g-jobs]}
          - {id: a-visits, serves: [g-care]}
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, needs: any}, {id: g-jobs, needs: any}, {id: g-care, needs: any}]
        actions:
          - {id: a-net, title: Broadband, serves: [g-skills]}
          - {id: a-course, serves: [g-skills]}
          - {id: a-fair, serves: [g-jobs]}
          - {id: a-visits, serves: [g-care]}
    """,
    thresholds={
        "goals": Threshold(Decimal("0.5"), Message("the share of goals that may rest on one action")),
        "waiting": Threshold(Decimal("0.3"), Message("the share of actions that may wait for one action")),
    },
)
def keystone_action(case: Case) -> Iterator[Judgement]:
    """Judge every action that counts and is not done: not too many goals or actions rest on it.

    It lies under a goal if it leads there by means that count; an action waits for it directly or by way of others.
    A single goal or action is never too many. Beyond 10,000 actions nobody can tell.
    """
    actions = [each for each in case.plan.actions if case.graph.is_means(each.id)]
    if len(actions) > _MOST:
        yield cannot_tell("smaller plan")
        return
    above = _goals_above(case)
    goals = _Share(sum(case.graph.is_live(goal.id) for goal in case.plan.goals), case.thresholds["ROB104.goals"])
    others = _Share(len(actions), case.thresholds["ROB104.waiting"])
    waiting = awaited(case.graph, more_than=others.most)
    for action in actions:
        carried, held_up = above.get(action.id, []), waiting.get(action.id, ())
        if case.graph.status(action.id) == "done":
            continue
        if len(carried) > goals.most:
            message = _carried(action, len(carried), goals, len(held_up))
            yield fires(action.id, witness=goals.witness(carried), message=message)
        elif held_up:
            yield fires(action.id, witness=others.witness(held_up), message=_held_up(action, len(held_up), others))
        else:
            yield HOLDS


def _goals_above(case: Case) -> Mapping[str, list[str]]:
    above: dict[str, list[str]] = {}
    for goal in case.plan.goals:
        for id_ in case.graph.reaches(goal.id) if case.graph.is_live(goal.id) else ():
            above.setdefault(id_, []).append(goal.id)
    return above


def _carried(action: Action, carried: int, goals: _Share, held_up: int) -> Message:
    message = Message(
        "{action} lies under {carried} of {goals} goals (limit: {limit})",
        action=called(action),
        carried=carried,
        goals=goals.of,
        limit=goals.most,
    )
    if not held_up:
        return message
    return Message("{sentence}, and {number} other actions wait for it", sentence=message, number=held_up)


def _held_up(action: Action, held_up: int, others: _Share) -> Message:
    return Message(
        "{number} of {actions} actions wait for {action} (limit: {limit})",
        number=held_up,
        actions=others.of,
        action=called(action),
        limit=others.most,
    )
