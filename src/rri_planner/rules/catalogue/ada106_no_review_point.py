"""ADA106: a long plan without a date at which it may be changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.model import PartialDate, Period, Plan, Review
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._rule import Threshold, rule


@rule(
    code="ADA106",
    name="no-review-point",
    severity="warning",
    since="adopted",
    needs_level="D1",
    sources=("S3P", "STIL"),
    summary=Message("a plan of several years has no review that may change it, or only late ones"),
    why=Message("The world changes while a plan runs; without an agreed date nobody is entitled to change it."),
    remedies=(
        Message("set a mid-term review of the plan, with what it looks at and the right to change goals"),
        Message("move a review to an earlier date"),
    ),
    incoherent="""
        stage: adopted
        period: 2026/2035
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
    """,
    coherent="""
        id: valley-plan
        stage: adopted
        period: 2026/2035
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        reviews: [{id: r-half, of: [valley-plan], date: 2030, inputs: [The indicators], may_change: true}]
    """,
    thresholds={"years": Threshold(Decimal(3), Message("the years that a plan may run without a review"))},
)
def no_review_point(case: Case) -> Iterator[Judgement]:
    """Judge the plan as a whole: one that runs for more than three years is reviewed before two thirds of the time.

    A review counts if it is of the plan itself, has a date in the time of the plan, says what it looks at, and may
    change the plan. Dates are read so that they speak for the plan.
    """
    period = case.plan.period
    if period is None or period.start is None or period.end is None:
        yield cannot_tell("period")
        return
    first, last = period.start.earliest, period.end.latest
    years = last.year - first.year + ((last.month, last.day) >= (first.month, first.day))
    if years <= case.thresholds["ADA106.years"]:
        yield HOLDS
        return
    limit = dt.date.fromordinal(first.toordinal() + 2 * (last - first).days // 3)
    dates = sorted(each.date for each in case.plan.reviews if each.date and _may_change(each, case.plan, period))
    if dates and dates[0].earliest <= limit:
        yield HOLDS
    else:
        yield _too_late(case, period, dates[0], limit) if dates else _none(case, period, limit)


def _may_change(review: Review, plan: Plan, period: Period) -> bool:
    """Whether a review is of the plan, in its time, with something to look at and the right to change it."""
    inside = (
        review.date is not None
        and not (period.start is not None and review.date.surely_before(period.start))
        and not (period.end is not None and period.end.surely_before(review.date))
    )
    of_plan = plan.id in {link.to for link in review.of}
    return inside and of_plan and bool(review.inputs) and review.may_change is True


def _none(case: Case, period: Period, limit: dt.date) -> Fires:
    years = int(case.thresholds["ADA106.years"])
    message = Message(
        "the plan runs for more than {years} years ({period}), and names no review of itself that has a date, says "
        "what it looks at and may change the plan",
        years=years,
        period=period,
    )
    return fires(case.plan.id, witness=Value("reviews", None, limit.isoformat()), message=message)


def _too_late(case: Case, period: Period, date: PartialDate, limit: dt.date) -> Fires:
    message = Message(
        "the first review that may change the plan ({date}) comes when more than two thirds of its time ({period}) are "
        "over",
        date=date,
        period=period,
    )
    return fires(case.plan.id, witness=Value("reviews", str(date), limit.isoformat()), message=message)
