"""IND103: a target that lies on the wrong side of its baseline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from rri_planner.analysis import current_targets
from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.model import Indicator, Text
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule

_BEYOND: Mapping[str, str] = MappingProxyType({"up": "above", "down": "below", "hold": "at"})


@rule(
    code="IND103",
    name="target-wrong-way",
    severity="error",
    since="adopted",
    needs_level="D1",
    summary=Message("a target does not lie in the direction that is wanted"),
    why=Message(
        "It is the commonest slip in such tables, and nobody notices; it also shows goals that are already met."
    ),
    remedies=(
        Message("correct the value, or the direction"),
        Message("if the goal is already met, set a new target"),
        Message("say that the value is to hold"),
    ),
    incoherent="""
        stage: adopted
        indicators:
          - {id: i-women, title: Women in research, type: percent, direction: up,
             baseline: {value: 34}, targets: [{value: 31}]}
    """,
    coherent="""
        stage: adopted
        indicators:
          - {id: i-women, title: Women in research, type: percent, direction: up,
             baseline: {value: 34}, targets: [{value: 40}]}
    """,
)
def target_wrong_way(case: Case) -> Iterator[Judgement]:
    """Judge every indicator that is not qualitative: its last target lies beyond its baseline, the way it is to go."""
    yield from (_judged(each) for each in case.plan.indicators if each.type != "qualitative")


def _judged(indicator: Indicator) -> Judgement:
    baseline, target = indicator.baseline and indicator.baseline.value, _last_target(indicator)
    stated = {"direction": indicator.direction is not None, "baseline": _number(baseline), "targets": _number(target)}
    if not all(stated.values()):
        return cannot_tell(*(key for key, there in stated.items() if not there))
    assert isinstance(baseline, Decimal)
    assert isinstance(target, Decimal)
    if not _is_wrong_way(indicator, baseline=baseline, target=target):
        return HOLDS
    witness = Value("targets", target, f"{_BEYOND[indicator.direction or '']} {baseline}")
    return fires(indicator.id, witness=witness, message=_sentence(indicator, baseline=baseline, target=target))


def _is_wrong_way(indicator: Indicator, *, baseline: Decimal, target: Decimal) -> bool:
    match indicator.direction:
        case "up":
            return target <= baseline
        case "down":
            return target >= baseline
        case _:
            return abs(target - baseline) > (indicator.tolerance or 0)


def _sentence(indicator: Indicator, *, baseline: Decimal, target: Decimal) -> Message:
    facts: dict[str, Any] = {"indicator": called(indicator), "baseline": baseline, "target": target}
    match indicator.direction:
        case "up":
            return Message(
                "{indicator} is to rise, but its target ({target}) is not above its baseline ({baseline})", **facts
            )
        case "down":
            return Message(
                "{indicator} is to fall, but its target ({target}) is not below its baseline ({baseline})", **facts
            )
        case _:
            return Message(
                "{indicator} is to hold, but its target ({target}) is too far from its baseline ({baseline})", **facts
            )


def _last_target(indicator: Indicator) -> Decimal | Text | None:
    targets = current_targets(indicator)
    return targets[-1].value if targets else None


def _number(value: object) -> bool:
    return isinstance(value, Decimal)
