"""A plan of any size, for figures that must stay readable."""

from __future__ import annotations

from rri_planner.model import VOCABULARIES, Action, Goal, Indicator, Influence, Pathway, Plan, Vision

_STATUSES = VOCABULARIES["action-status"].words


def large(actions: int, *, goals: int = 8, pathways: int = 20) -> Plan:
    """Return a plan of so many actions, each with a period, every third one waiting for the one before it."""
    return Plan(
        languages=["en"],
        vision=Vision(statement="A region for everyone", horizon=2035),
        goals=[Goal(id=f"g{i}", title=f"Goal {i} for the whole region", due=2028 + i % 4) for i in range(goals)],
        pathways=[_pathway(i, goals, pathways) for i in range(pathways)],
        actions=[_action(i, pathways) for i in range(actions)],
        indicators=[_indicator(i, goals) for i in range(actions // 10)],
        influences=[
            Influence(of=f"g{i}", to=f"g{(i + step) % goals}", score=(i + step) % 7 - 3)
            for i in range(goals)
            for step in (1, 3)
        ],
    )


def _pathway(number: int, goals: int, pathways: int) -> Pathway:
    return Pathway(
        id=f"p{number}",
        title=f"Pathway {number} with a name of its own",
        serves=f"g{number % goals}",
        sell_by=2030 + number % 5,
        transfers=[f"p{(number + 1) % pathways}"],
    )


def _action(number: int, pathways: int) -> Action:
    return Action(
        id=f"a{number}",
        title=f"Action {number} that does something useful together with others",
        serves=f"p{number % pathways}",
        status=_STATUSES[number % len(_STATUSES)],
        period=f"{2026 + number % 4}-{1 + number % 12:02}/{2029 + number % 5}",
        depends_on=[f"a{number - 1}"] if number % 3 == 1 else [],
        rri=["ethics"] if number % 2 else [],
    )


def _indicator(number: int, goals: int) -> Indicator:
    return Indicator(
        id=f"i{number}",
        title=f"Indicator {number}",
        measures=f"g{number % goals}",
        baseline={"value": number, "date": 2025},
        targets=[{"value": 2 * number + 5, "date": 2030}],
        observations=[{"value": number + 1, "date": 2026}],
    )
