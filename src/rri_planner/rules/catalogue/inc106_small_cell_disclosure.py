"""INC106: counts so small that somebody could be recognised in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from rri_planner.analysis import Attendance, withheld
from rri_planner.errors import Message
from rri_planner.findings import Table
from rri_planner.language import field_name, word_name
from rri_planner.model import Event, Participants, Plan, Text
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._naming import Listing, called, quoted
from rri_planner.rules._rule import rule

_Cell: TypeAlias = tuple[tuple[str, str], ...]


@rule(
    code="INC106",
    name="small-cell-disclosure",
    severity="info",
    since="consultation",
    needs_level="D2",
    sources=("GDPR",),
    summary=Message("an event has counts so small that publication keeps them back"),
    why=Message(
        "Those who took part must not be recognisable; protecting them comes before showing how varied they were. "
        "With a small count goes another one, or it could be worked out from the total."
    ),
    remedies=(
        Message("merge the groups until each has five persons or more"),
        Message("leave it as it is: public documents and tables do not show these counts"),
    ),
    incoherent="""
        stage: consultation
        events: [{id: e-workshop, title: Workshop in Lund, participants: {gender: {women: 1, men: 12}}}]
    """,
    coherent="""
        stage: consultation
        events: [{id: e-workshop, title: Workshop in Lund, participants: {gender: {women: 11, men: 12}}}]
    """,
)
def small_cell_disclosure(case: Case) -> Iterator[Judgement]:
    """Judge every event that counts participants by gender, by other group or by several at once.

    Nothing of it is so small that publication keeps it back. Strands of the helix alone are no personal data.
    """
    for event in case.plan.events:
        counted = event.participants
        if counted is None or not (counted.gender or counted.groups or counted.cross):
            continue
        hidden = _hidden(counted)
        yield _kept_back(case.plan, event, hidden) if hidden else HOLDS


def _hidden(counted: Participants) -> Mapping[_Cell, int | None]:
    """Return the counts that publication keeps back; crossings are never published, and the small ones are named."""
    attendance = Attendance.of(counted)
    row, kept_back = attendance.to_row(), attendance.kept_back()
    hidden = {(column.partition(".")[::2],): row[column] for column in row if column in kept_back}
    crossed = {tuple(sorted(each.by.items())): each.count for each in counted.cross if each.count}
    return hidden | {cell: count for cell, count in crossed.items() if withheld({"": count})}


def _kept_back(plan: Plan, event: Event, hidden: Mapping[_Cell, int | None]) -> Fires:
    message = Message(
        "publication keeps back {number} count of {event}, so that nobody can be recognised: {counts}",
        plural="publication keeps back {number} counts of {event}, so that nobody can be recognised: {counts}",
        count=len(hidden),
        number=len(hidden),
        event=called(event),
        counts=Listing(quoted(Listing(_label(plan, by, group) for by, group in cell)) for cell in hidden),
    )
    columns = tuple(" + ".join(f"{by}.{group}" if group else by for by, group in cell) for cell in hidden)
    return fires(event.id, witness=Table((event.id,), columns, (tuple(hidden.values()),)), message=message)


def _label(plan: Plan, by: str, group: str) -> Text:
    return word_name(by, group, plan) if group else field_name("Participants", by)
