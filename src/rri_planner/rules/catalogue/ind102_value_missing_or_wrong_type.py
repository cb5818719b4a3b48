"""IND102: a baseline or target that is missing, or not of the sort that the indicator measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, TypeAlias

from rri_planner.analysis import current_targets
from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import field_name, word_name
from rri_planner.model import Indicator, Text
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule

_Measured: TypeAlias = Decimal | Text | None
_RANGES: Mapping[str, tuple[int, int | None]] = MappingProxyType(
    {"percent": (0, 100), "count": (0, None), "rank": (1, None)}
)


@rule(
    code="IND102",
    name="value-missing-or-wrong-type",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=("IATI",),
    summary=Message("a baseline or target is missing, or is not of the sort that the indicator measures"),
    why=Message("Change can only be seen from a value to a value, and both must be of the same sort."),
    remedies=(
        Message("correct or add the value"),
        Message("where the baseline is not known yet, say by when it will be measured"),
        Message("choose another sort of indicator"),
    ),
    incoherent="""
        stage: adopted
        indicators:
          - {id: i-women, title: Women in research, type: percent, baseline: {value: 34}, targets: [{value: 140}]}
    """,
    coherent="""
        stage: adopted
        indicators:
          - {id: i-women, title: Women in research, type: percent, baseline: {value: 34}, targets: [{value: 40}]}
    """,
)
def value_missing_or_wrong_type(case: Case) -> Iterator[Judgement]:
    """Judge the baseline and each current target of every indicator: they are there and of its type.

    A missing value is a warning, one of the wrong sort an error. Qualitative indicators may leave values out.
    """
    for indicator in case.plan.indicators:
        if indicator.type is None:
            yield cannot_tell("type")
            continue
        yield _judged(indicator, "baseline", None if indicator.baseline is None else indicator.baseline.value)
        for value in [target.value for target in current_targets(indicator)] or [None]:
            yield _judged(indicator, "targets", value)


def _judged(indicator: Indicator, key: str, value: _Measured) -> Judgement:
    sort = indicator.type or ""
    if value is None:
        return HOLDS if sort == "qualitative" else _missing(indicator, key)
    if isinstance(value, Decimal) != (sort == "qualitative") and _in_range(sort, value):
        return HOLDS
    return fires(
        indicator.id,
        witness=Value(key, str(value), _expected(sort)),
        message=Message(
            '{indicator} is of the type "{type}", but has {value} under "{field}"',
            indicator=called(indicator),
            type=word_name("indicator-type", sort),
            field=field_name("Indicator", key),
            value=value,
        ),
        severity="error",
    )


def _missing(indicator: Indicator, key: str) -> Judgement:
    facts: dict[str, Any] = {"indicator": called(indicator), "field": field_name("Indicator", key)}
    baseline = indicator.baseline if key == "baseline" else None
    if baseline is not None and baseline.due is not None:
        message = Message(
            "{indicator} will have a baseline by {due}; until then nobody can see it change", due=baseline.due, **facts
        )
    else:
        message = Message('{indicator} has no value under "{field}"', **facts)
    return fires(indicator.id, witness=Value(key, None, _expected(indicator.type or "")), message=message)


def _in_range(sort: str, value: Decimal | Text) -> bool:
    if isinstance(value, Text) or sort not in _RANGES:
        return True
    lowest, highest = _RANGES[sort]
    return value >= lowest and (highest is None or value <= highest)


def _expected(sort: str) -> str:
    if sort == "qualitative":
        return "text"
    lowest, highest = _RANGES.get(sort, (None, None))
    return "number" if lowest is None else f"{lowest}..{'' if highest is None else highest}"
