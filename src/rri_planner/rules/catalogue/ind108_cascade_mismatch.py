"""IND108: a target that is to follow from others, and does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rri_planner.analysis import current_targets
from rri_planner.errors import Message
from rri_planner.findings import Part, Sum
from rri_planner.model import Aggregate, Indicator, PartialDate
from rri_planner.rules._case import Case
from rri_planner.rules._figures import figure
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule


@rule(
    code="IND108",
    name="cascade-mismatch",
    severity="error",
    since="adopted",
    needs_level="D1",
    summary=Message("the target of an indicator is not what the targets of its parts come to"),
    why=Message("A plan that promises five hundred while its parts promise three hundred breaks its word on one side."),
    remedies=(
        Message("change one of the targets"),
        Message("add the part that is missing"),
        Message("if parts overlap, say how far the sum may be off"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}, {id: a-fair, serves: [g-skills]}]
        indicators:
          - {id: i-all, title: People trained, measures: [g-skills], type: count, baseline: {value: 0},
             targets: [{value: 500}], aggregate: {method: sum, of: [i-course, i-fair]}}
          - {id: i-course, measures: [a-course], type: count, baseline: {value: 0}, targets: [{value: 210}]}
          - {id: i-fair, measures: [a-fair], type: count, baseline: {value: 0}, targets: [{value: 100}]}
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}, {id: a-fair, serves: [g-skills]}]
        indicators:
          - {id: i-all, title: People trained, measures: [g-skills], type: count, baseline: {value: 0},
             targets: [{value: 310}], aggregate: {method: sum, of: [i-course, i-fair]}}
          - {id: i-course, measures: [a-course], type: count, baseline: {value: 0}, targets: [{value: 210}]}
          - {id: i-fair, measures: [a-fair], type: count, baseline: {value: 0}, targets: [{value: 100}]}
    """,
)
def cascade_mismatch(case: Case) -> Iterator[Judgement]:
    """Judge every indicator that follows from others: their units agree, and its last target is what theirs come to.

    Of each part that target counts which is for the same date; a part whose target is surely for another date
    cannot be compared. Without a stated tolerance a mean may be rounded as the target is, and nothing else may.
    """
    for indicator in case.plan.indicators:
        if indicator.aggregate is not None:
            yield _judged(case, indicator, indicator.aggregate)


def _judged(case: Case, parent: Indicator, aggregate: Aggregate) -> Judgement:
    ids = tuple(dict.fromkeys(aggregate.of))
    parts = [each for id_ in ids if isinstance(each := case.plan.get(id_), Indicator)]
    if aggregate.method is None:
        return cannot_tell("aggregate.method")
    if not parts or len(parts) < len(ids):
        return cannot_tell("aggregate.of")
    others = [each for each in parts if _is_in_other_unit(each, parent)]
    if others:
        return _other_units(parent, others)
    target, *values = (_target_of(each, parent) for each in (parent, *parts))
    known = [value for value in values if value is not None]
    if target is None or len(known) < len(parts):
        return cannot_tell("targets")
    total = _combined(aggregate.method, known)
    if abs(total - Fraction(target)) <= _allowed(aggregate, target):
        return HOLDS
    summands = tuple(Part(each.id, value) for each, value in zip(parts, known, strict=True))
    return fires(
        parent.id,
        witness=Sum(summands, figure(total), target),
        message=_sentence(parent, aggregate.method, target=target, total=figure(total)),
    )


def _is_in_other_unit(part: Indicator, parent: Indicator) -> bool:
    if part.unit is None or parent.unit is None:
        return False
    return str(part.unit).strip().casefold() != str(parent.unit).strip().casefold()


def _target_of(part: Indicator, parent: Indicator) -> Decimal | None:
    """Return the target of a part for the date of the parent's last target; None where there is none to compare."""
    targets, wanted = current_targets(part), current_targets(parent)
    if not targets or not wanted:
        return None
    date = wanted[-1].date
    chosen = next((each for each in targets if each.date == date), targets[-1])
    if date is not None and chosen.date is not None and _are_apart(date, chosen.date):
        return None
    return chosen.value if isinstance(chosen.value, Decimal) else None


def _are_apart(one: PartialDate, other: PartialDate) -> bool:
    return one.surely_before(other) or other.surely_before(one)


def _combined(method: str, values: Sequence[Decimal]) -> Fraction:
    exact = [Fraction(value) for value in values]
    match method:
        case "sum":
            return sum(exact, Fraction())
        case "mean":
            return sum(exact, Fraction()) / len(exact)
        case _:
            return max(exact)


def _allowed(aggregate: Aggregate, target: Decimal) -> Fraction:
    if aggregate.tolerance is not None:
        return Fraction(aggregate.tolerance)
    exponent = target.as_tuple().exponent
    assert isinstance(exponent, int)
    return Fraction(10) ** min(0, exponent) / 2 if aggregate.method == "mean" else Fraction()


def _sentence(parent: Indicator, method: str, *, target: Decimal, total: Decimal) -> Message:
    facts: dict[str, Any] = {"indicator": called(parent), "target": target, "total": total}
    match method:
        case "sum":
            return Message("{indicator} has the target {target}, but its parts add up to {total}", **facts)
        case "mean":
            return Message("{indicator} has the target {target}, but the mean of its parts is {total}", **facts)
        case _:
            return Message("{indicator} has the target {target}, but the highest of its parts is {total}", **facts)


def _other_units(parent: Indicator, others: Sequence[Indicator]) -> Fires:
    message = Message(
        '{indicator} is in "{unit}" and is made from {others}, which are in other units',
        indicator=called(parent),
        unit=parent.unit,
        others=listed(others),
    )
    return fires(
        parent.id, witness=Sum(tuple(Part(each.id, _target_of(each, parent)) for each in others)), message=message
    )
