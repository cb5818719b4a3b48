"""IND105: dates of an indicator that cannot be right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from rri_planner.analysis import current_targets
from rri_planner.errors import Message
from rri_planner.findings import Statement, Statements
from rri_planner.model import Indicator, PartialDate
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="IND105",
    name="dates-impossible",
    severity="error",
    since="adopted",
    needs_level="D1",
    sources=("IATI",),
    summary=Message("a target is not after its baseline or lies outside the plan, or a value is of an impossible date"),
    why=Message(
        "A value that was measured before the baseline or in the future is a slip, and others will build on it."
    ),
    remedies=(
        Message("correct the date"),
        Message("if a target lies after the plan, say that the indicator continues"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        indicators:
          - {id: i-trained, title: People trained, measures: [g-skills], baseline: {value: 0, date: 2026},
             targets: [{value: 300, date: 2025}]}
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        indicators:
          - {id: i-trained, title: People trained, measures: [g-skills], baseline: {value: 0, date: 2026},
             targets: [{value: 300, date: 2028}]}
    """,
)
def dates_impossible(case: Case) -> Iterator[Judgement]:
    """Judge the dates of current targets and of observations: against the baseline, and against the plan or today.

    A target comes after the baseline and lies in the plan's period (later, if the indicator continues); an
    observation is not before the baseline and not in the future. A partial date is wrong only if all its days are.
    """
    for indicator in case.plan.indicators:
        since = None if indicator.baseline is None else indicator.baseline.date
        for date in [target.date for target in current_targets(indicator) if target.date is not None]:
            yield cannot_tell("baseline.date") if since is None else _target_after(indicator, date, since)
            yield _target_within(case, indicator, date)
        for date in [each.date for each in indicator.observations if each.date is not None]:
            yield cannot_tell("baseline.date") if since is None else _seen_after(indicator, date, since)
            yield cannot_tell("today") if case.today is None else _seen_by(case, indicator, date, case.today)


def _target_after(indicator: Indicator, target: PartialDate, since: PartialDate) -> Judgement:
    days = (since.earliest - target.latest).days
    if days < 0:
        return HOLDS
    message = Message(
        "{indicator} has a target for {target}, which is not after its baseline ({baseline})",
        indicator=called(indicator),
        target=target,
        baseline=since,
    )
    return _clash(indicator, message, _baseline(indicator, since), _target(indicator, target), days=days)


def _target_within(case: Case, indicator: Indicator, target: PartialDate) -> Judgement:
    period = case.plan.period
    if period is None or period.is_inverted:
        return cannot_tell("period")
    too_early = 0 if period.start is None else (period.start.earliest - target.latest).days
    too_late = 0 if period.end is None or indicator.continues else (target.earliest - period.end.latest).days
    if max(too_early, too_late) <= 0:
        return HOLDS
    message = Message(
        "{indicator} has a target for {target}, outside the time of the plan ({period})",
        indicator=called(indicator),
        target=target,
        period=period,
    )
    plan_runs = Statement(Message("the plan is in force: {period}", period=period), (case.plan.id,))
    return _clash(indicator, message, plan_runs, _target(indicator, target), days=max(too_early, too_late))


def _seen_after(indicator: Indicator, seen: PartialDate, since: PartialDate) -> Judgement:
    days = (since.earliest - seen.latest).days
    if days <= 0:
        return HOLDS
    message = Message(
        "{indicator} has a value dated {seen}, before its baseline ({baseline})",
        indicator=called(indicator),
        seen=seen,
        baseline=since,
    )
    return _clash(indicator, message, _baseline(indicator, since), _value(indicator, seen), days=days)


def _seen_by(case: Case, indicator: Indicator, seen: PartialDate, today: dt.date) -> Judgement:
    days = (seen.earliest - today).days
    if days <= 0:
        return HOLDS
    message = Message(
        "{indicator} has a measured value dated {seen}, but today is {today}",
        indicator=called(indicator),
        seen=seen,
        today=today,
    )
    now = Statement(Message("today is {date}", date=today), (case.plan.id,))
    return _clash(indicator, message, now, _value(indicator, seen), days=days)


def _baseline(indicator: Indicator, date: PartialDate) -> Statement:
    return Statement(Message("the baseline is dated {date}", date=date), (indicator.id,))


def _target(indicator: Indicator, date: PartialDate) -> Statement:
    return Statement(Message("a target is for {date}", date=date), (indicator.id,))


def _value(indicator: Indicator, date: PartialDate) -> Statement:
    return Statement(Message("a value is dated {date}", date=date), (indicator.id,))


def _clash(indicator: Indicator, message: Message, *statements: Statement, days: int) -> Fires:
    return fires(indicator.id, witness=Statements(statements, short_by=days), message=message)
