"""STR109: links that are so many that they say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from rri_planner.analysis import Density, density
from rri_planner.errors import Message
from rri_planner.findings import Table
from rri_planner.model import Action
from rri_planner.rules._case import Case
from rri_planner.rules._figures import figure
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import Threshold, rule

_FEWEST_ACTIONS, _FEWEST_GOALS = 5, 3
_HUNDRED, _DIGITS = 100, 3


@rule(
    code="STR109",
    name="everything-serves-everything",
    severity="info",
    since="consultation",
    sources=("CG",),
    summary=Message("nearly every action serves nearly every goal, or one serves most for one and the same reason"),
    why=Message("Where everything is linked with everything, the links explain nothing, and no gap can be seen."),
    remedies=(
        Message("keep the links to the goals that an action contributes to most"),
        Message("write down for each link what the action does for that goal"),
    ),
    incoherent="""
        stage: consultation
        goals: [{id: g-skills}, {id: g-access}, {id: g-trust}]
        actions:
          - {id: a-course, serves: [g-skills, g-access, g-trust]}
          - {id: a-lab, serves: [g-skills, g-access, g-trust]}
          - {id: a-fair, serves: [g-skills, g-access, g-trust]}
          - {id: a-book, serves: [g-skills, g-access]}
          - {id: a-film, serves: [g-trust]}
    """,
    coherent="""
        stage: consultation
        goals: [{id: g-skills}, {id: g-access}, {id: g-trust}]
        actions:
          - {id: a-course, serves: [g-skills]}
          - {id: a-lab, serves: [g-skills]}
          - {id: a-fair, serves: [g-access, g-trust]}
          - {id: a-book, serves: [g-access]}
          - {id: a-film, serves: [g-trust]}
    """,
    thresholds={
        "density": Threshold(Decimal("0.6"), Message("the share of all possible links that may be stated")),
        "reach": Threshold(Decimal("0.75"), Message("the share of the goals that one reason may be good for")),
    },
)
def everything_serves_everything(case: Case) -> Iterator[Judgement]:
    """Judge how many of the possible links between actions and goals are stated, then each action that gives reasons.

    Only plans with at least five actions and three goals are judged. A goal that rests on other goals is left out:
    whoever serves those serves it as well.
    """
    found = density(case.graph)
    if found.more:
        yield cannot_tell("smaller plan")
    elif found.actions >= _FEWEST_ACTIONS and len(found.reached_by) >= _FEWEST_GOALS:
        yield _judged(case, found)
        for action in case.live_actions:
            if any(link.because for link in action.serves):
                yield _reasons(case, action, tuple(found.reached_by))


def _judged(case: Case, found: Density) -> Judgement:
    most = case.thresholds["STR109.density"]
    if found.share <= Fraction(most):
        return HOLDS
    message = Message(
        "{stated} % of all possible links between {actions} actions and {goals} goals are stated (more than {most} %); "
        "that every goal has actions under it says little then",
        stated=figure(_HUNDRED * found.share, digits=_DIGITS),
        actions=found.actions,
        goals=len(found.reached_by),
        most=_HUNDRED * most,
    )
    cells = tuple((number, found.actions) for number in found.reached_by.values())
    return fires(
        case.plan.id, witness=Table(tuple(found.reached_by), ("reached_by", "actions"), cells), message=message
    )


def _reasons(case: Case, action: Action, goals: tuple[str, ...]) -> Judgement:
    """Judge whether one reason, written on several links of an action, is to be good for most of the goals."""
    served: dict[str, list[str]] = {}
    for link in action.serves:
        if link.because is not None and link.to in case.plan:
            served.setdefault(str(link.because).strip().casefold(), []).append(link.to)
    most = case.thresholds["STR109.reach"]
    for targets in served.values():
        reached = {each for target in targets for each in (target, *case.graph.ends(target))}.intersection(goals)
        if len(targets) > 1 and len(reached) > most * len(goals):
            return _one_reason(case, action, len(reached), len(goals))
    return HOLDS


def _one_reason(case: Case, action: Action, reached: int, goals: int) -> Fires:
    message = Message(
        "{action} is linked with {reached} of {goals} goals (more than {most} %), always with the same reason",
        action=called(action),
        reached=reached,
        goals=goals,
        most=_HUNDRED * case.thresholds["STR109.reach"],
    )
    return fires(case.plan.id, witness=Table((action.id,), ("reached", "goals"), ((reached, goals),)), message=message)
