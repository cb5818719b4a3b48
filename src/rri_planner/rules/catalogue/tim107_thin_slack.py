"""TIM107: actions that have no time to spare although much waits for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from rri_planner.analysis import Points
from rri_planner.errors import Message
from rri_planner.findings import Certainty, Value
from rri_planner.model import Action, Period
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import Threshold, rule

_HUNDRED = 100


@rule(
    code="TIM107",
    name="thin-slack",
    severity="info",
    since="adopted",
    needs_level="D1",
    sources=("CPM",),
    summary=Message("an action that a goal cannot do without has hardly any time to spare, or most actions have none"),
    why=Message("Where there is no time to spare, a delay of one becomes the delay of all that wait for it."),
    remedies=(
        Message("start the action earlier, or split it"),
        Message("prepare a substitute for it"),
        Message("give those that wait for it more time"),
    ),
    incoherent="""
        stage: adopted
        period: 2027/2030
        goals: [{id: g-skills, title: Digital skills, needs: all}]
        actions:
          - {id: a-book, title: Write the book, serves: [g-skills], period: 2027/2028-05}
          - {id: a-course, title: Hold the course, serves: [g-skills], depends_on: [a-book], period: 2028-06/2029-06}
          - {id: a-fair, serves: [g-skills], period: 2028}
    """,
    coherent="""
        stage: adopted
        period: 2027/2030
        goals: [{id: g-skills, title: Digital skills, needs: all}]
        actions:
          - {id: a-book, title: Write the book, serves: [g-skills], period: 2027/2027-12}
          - {id: a-course, title: Hold the course, serves: [g-skills], depends_on: [a-book], period: 2028-06/2029-06}
          - {id: a-fair, serves: [g-skills], period: 2028}
    """,
    thresholds={
        "share": Threshold(
            Decimal("0.05"), Message("the share of the plan's time that an action should have to spare")
        ),
        "critical": Threshold(Decimal("0.5"), Message("the share of the actions that may have no time to spare")),
    },
)
def thin_slack(case: Case) -> Iterator[Judgement]:
    """Judge every settled action that is not done, then all of them: what a goal cannot do without has time to spare.

    Time to spare is how much later an action could end before a date of another one must move, or the end of the plan
    or of what lasts longer. What ends too late already is the finding of another rule, and what goes on after the plan
    has no end there.
    """
    length = _days_of(case.plan.period)
    waiting = _goals_by_action(case.single_points)
    spares: list[tuple[Action, int]] = []
    for action in _unfinished(case):
        spare = case.schedule.of(action.id).spare
        if length is None or spare is None:
            yield cannot_tell("period")
            continue
        spares.append((action, spare))
        if spare >= 0:
            thin = spare < case.thresholds["TIM107.share"] * length
            yield _thin(case, action, spare, waiting[action.id]) if thin and action.id in waiting else HOLDS
    if spares:
        yield _most_critical(case, spares)


def _days_of(period: Period | None) -> int | None:
    if period is None or period.start is None or period.end is None:
        return None
    return max(0, (period.end.latest - period.start.earliest).days + 1)


def _unfinished(case: Case) -> Iterator[Action]:
    for action in case.settled_actions:
        if case.graph.status(action.id) != "done" and action.continues_after is None:
            yield action


def _goals_by_action(points: Mapping[str, Points]) -> Mapping[str, dict[str, bool]]:
    """Return for each action the goals that may fail with it, and whether they surely do."""
    found: dict[str, dict[str, bool]] = {}
    for goal, those in points.items():
        for action in those.possible:
            found.setdefault(action, {})[goal] = action in those.certain
    return found


def _thin(case: Case, action: Action, spare: int, goals: Mapping[str, bool]) -> Fires:
    certain = [goal for goal, surely in goals.items() if surely]
    message = Message(
        "{action} is needed for {goals} and has {spare} day to spare (less than {share} % of the plan's time)",
        plural="{action} is needed for {goals} and has {spare} days to spare (less than {share} % of the plan's time)",
        count=spare,
        action=called(action),
        spare=spare,
        share=_HUNDRED * case.thresholds["TIM107.share"],
        goals=listed(case.plan[goal] for goal in certain or goals),
    )
    certainty: Certainty = "certain" if certain else "possible"
    return fires(action.id, witness=Value("spare", spare), message=message, certainty=certainty)


def _most_critical(case: Case, spares: Sequence[tuple[Action, int]]) -> Judgement:
    critical = [action for action, spare in spares if spare <= 0]
    if len(critical) <= case.thresholds["TIM107.critical"] * len(spares):
        return HOLDS
    message = Message(
        "{critical} of {actions} actions have no time to spare (more than {most} %): {names}",
        critical=len(critical),
        actions=len(spares),
        most=_HUNDRED * case.thresholds["TIM107.critical"],
        names=listed(critical),
    )
    witness = Value("critical", len(critical), len(spares))
    return fires(*(action.id for action in critical), witness=witness, message=message)
