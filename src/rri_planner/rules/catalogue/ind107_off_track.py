"""IND107: an indicator that is behind the way it was meant to go."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from rri_planner.analysis import IndicatorProgress, progress
from rri_planner.errors import Message
from rri_planner.findings import Part, Sum
from rri_planner.model import Indicator
from rri_planner.rules._case import Case
from rri_planner.rules._figures import figure
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import Threshold, rule

_WHOLE = 100
_DIGITS = 3
_TENTHS = 10


@rule(
    code="IND107",
    name="off-track",
    severity="info",
    since="running",
    needs_level="D4",
    summary=Message("an indicator has come less far than was planned for its last measurement"),
    why=Message("What is seen early can still be changed, be it the action or the target."),
    remedies=(
        Message("find out why"),
        Message("change the action, or the target with the reason for it"),
        Message("if it was never meant to go steadily, add a milestone"),
    ),
    incoherent="""
        stage: running
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        indicators:
          - {id: i-trained, title: People trained, measures: [g-skills], frequency: P3Y,
             baseline: {value: 100, date: 2024}, targets: [{value: 160, date: 2030}],
             observations: [{value: 118, date: 2027}]}
    """,
    coherent="""
        stage: running
        goals: [{id: g-skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        indicators:
          - {id: i-trained, title: People trained, measures: [g-skills], frequency: P3Y,
             baseline: {value: 100, date: 2024}, targets: [{value: 160, date: 2030}],
             observations: [{value: 128, date: 2027}]}
    """,
    thresholds={"share": Threshold(Decimal("0.8"), Message("the share of the planned way that still counts as on it"))},
)
def off_track(case: Case) -> Iterator[Judgement]:
    """Judge the last measurement of every indicator in numbers: it has come near enough to what was planned for then.

    The planned way goes through the milestones; without any it is a straight line, which is an assumption, and
    the finding is heuristic. A measurement that should have been followed by another by now tells nothing.
    """
    found = progress(case.graph, today=case.today).indicators
    for indicator in case.plan.indicators:
        each = found[indicator.id]
        if indicator.type != "qualitative" and not each.undefined:
            yield _judged(case, indicator, each)


def _judged(case: Case, indicator: Indicator, found: IndicatorProgress) -> Judgement:
    if found.p is None or found.q is None or found.planned is None:
        return cannot_tell(*(found.needs or ("targets.date",)))
    if found.stale is None:
        stated = {"frequency": indicator.frequency, "today": case.today}
        return cannot_tell(*(key for key, value in stated.items() if value is None))
    if found.stale:
        return cannot_tell("observations")
    share = case.thresholds["IND107.share"]
    if found.p >= found.planned * Fraction(share):
        return HOLDS
    return _behind(indicator, found, made=found.p, planned=found.planned, share=share)


def _behind(
    indicator: Indicator, found: IndicatorProgress, *, made: Fraction, planned: Fraction, share: Decimal
) -> Fires:
    so_far, limit = figure(made * _WHOLE), figure(planned * Fraction(share) * _WHOLE)
    message = Message(
        "{indicator} had come {made} % of its way by {date}, less than {share} % of the {planned} % that it was to "
        "reach by then {course}",
        indicator=called(indicator),
        made=_percent(made),
        date=found.as_of,
        share=_percent(Fraction(share)),
        planned=_percent(planned),
        course=Message("according to its milestones") if found.milestones else Message("at a steady pace"),
    )
    return fires(
        indicator.id,
        witness=Sum((Part(indicator.id, so_far),), so_far, limit),
        message=_with_rates(message, found),
        certainty="certain" if found.milestones else "heuristic",
    )


def _with_rates(message: Message, found: IndicatorProgress) -> Message:
    if found.needed_per_year is None or found.so_far_per_year is None:
        return message
    return Message(
        "{fact}. From then on {needed} a year would be needed; so far it was {so_far}",
        fact=message,
        needed=figure(found.needed_per_year, digits=_DIGITS),
        so_far=figure(found.so_far_per_year, digits=_DIGITS),
    )


def _percent(share: Fraction) -> Decimal:
    """Return a share in percent, to a tenth: whole percents could seem to be on the other side of the limit."""
    return figure(Fraction(round(share * _WHOLE * _TENTHS), _TENTHS))
