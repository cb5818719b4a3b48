"""IND104: an indicator that nobody could measure from what the plan says about it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rri_planner.analysis import current_targets
from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.language import field_name
from rri_planner.model import Indicator, PartialDate
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._naming import Listing, called
from rri_planner.rules._rule import Threshold, rule

_DESCRIBING = ("unit", "definition", "source", "frequency", "reporter")
_WITHOUT_UNIT = frozenset({"percent", "rank", "qualitative"})
_DAYS_A_YEAR = Decimal("365.25")


@rule(
    code="IND104",
    name="indicator-underdescribed",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=("CBD",),
    summary=Message("an indicator does not say what is counted, from which source, how often, by whom or by when"),
    why=Message("What nobody knows how to measure will not be measured, and two people would count two things."),
    remedies=(
        Message("add what is missing"),
        Message("take out an indicator that nobody can report"),
    ),
    incoherent="""
        stage: adopted
        period: 2026/2028
        stakeholders: [{id: s-region, name: The region}]
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        indicators:
          - {id: i-trained, title: People trained, measures: [g-skills], type: count, unit: people,
             definition: People who finished a course, frequency: P1Y,
             baseline: {value: 0, date: 2026-01}, targets: [{value: 300, date: 2028-06}]}
    """,
    coherent="""
        stage: adopted
        period: 2026/2028
        stakeholders: [{id: s-region, name: The region}]
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        indicators:
          - {id: i-trained, title: People trained, measures: [g-skills], type: count, unit: people,
             definition: People who finished a course, source: Register of courses, frequency: P1Y, reporter: s-region,
             baseline: {value: 0, date: 2026-01}, targets: [{value: 300, date: 2028-06}]}
    """,
    thresholds={"years": Threshold(Decimal(3), Message("the years after which a milestone on the way is wanted"))},
)
def indicator_underdescribed(case: Case) -> Iterator[Judgement]:
    """Judge every indicator: its description is complete, its values have dates, and a long way has a milestone.

    Percentages, ranks and words need no unit. A baseline or target that is missing altogether is another
    rule's finding; where there is one, it has a date. The way begins with the baseline, else with the plan.
    """
    for indicator in case.plan.indicators:
        missing = (*_undescribed(indicator), *_undated(indicator))
        years = case.thresholds["IND104.years"]
        if _lacks_milestone(case, indicator, years):
            missing = (
                *missing,
                ("milestone", Message("a milestone (it is to take more than {years} years)", years=years)),
            )
        yield _lacking(indicator, missing) if missing else HOLDS


def _undescribed(indicator: Indicator) -> Iterator[tuple[str, object]]:
    for key in _DESCRIBING:
        if getattr(indicator, key) is None and not (key == "unit" and indicator.type in _WITHOUT_UNIT):
            yield key, field_name("Indicator", key)


def _undated(indicator: Indicator) -> Iterator[tuple[str, object]]:
    baseline = indicator.baseline
    if baseline is not None and baseline.value is not None and baseline.date is None:
        yield "baseline.date", Message("the date of the baseline")
    if any(target.value is not None and target.date is None for target in current_targets(indicator)):
        yield "targets.date", Message("the date of a target")


def _lacks_milestone(case: Case, indicator: Indicator, years: Decimal) -> bool:
    dates = [target.date for target in current_targets(indicator) if target.date is not None]
    start = _start(case, indicator)
    return len(dates) == 1 and start is not None and (dates[0].earliest - start.latest).days > years * _DAYS_A_YEAR


def _start(case: Case, indicator: Indicator) -> PartialDate | None:
    baseline, period = indicator.baseline, case.plan.period
    stated = None if baseline is None else baseline.date or baseline.due
    return stated or (None if period is None else period.start)


def _lacking(indicator: Indicator, missing: tuple[tuple[str, object], ...]) -> Fires:
    message = Message(
        "{indicator} is not fully described; what is missing: {fields}",
        indicator=called(indicator),
        fields=Listing(name for _, name in missing),
    )
    return fires(indicator.id, witness=Set(key for key, _ in missing), message=message)
