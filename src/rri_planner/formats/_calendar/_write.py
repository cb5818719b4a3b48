"""A plan's dates as an iCalendar file. Source: RFC 5545, with RFC 7986 for the name of the calendar."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.formats._calendar._entries import Entry, entries
from rri_planner.formats._calendar._lines import escaped, folded
from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised, format_date, kind_label, say
from rri_planner.model import PartialDate, Plan

_WRITTEN_BY = "-//rri_planner//action plans//EN"
_NEVER = dt.date(1970, 1, 1)


def calendar(plan: Plan, *, language: str | None = None, public: bool = False) -> str:
    """Return the plan's occasions, milestones and deadlines as an iCalendar text, whole days each.

    A date that is known to the month only covers the month and says so. An entry keeps its name (UID) when its date
    is moved, so that a calendar that is read again changes and does not grow. `language` is that of texts and
    explanations; None is the plan's own. With `public` the plan is as in public documents. The same plan gives the
    same text on every day: the time stamp is the date of issue, else the first day of 1970.
    """
    if public:
        from rri_planner.analysis import public as for_everybody

        plan = for_everybody(plan)
    writing = _Writing(plan, language or plan.language)
    return "".join(f"{folded(line)}\r\n" for line in writing.lines())


@frozen
class _Writing:
    plan: Plan
    language: str

    def lines(self) -> Iterator[str]:
        """Yield the lines of the calendar, before they are folded."""
        title = self.plan.title
        name = capitalised(kind_label("plan", self.language)) if title is None else say(title, self.language)
        yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_WRITTEN_BY}", "CALSCALE:GREGORIAN")
        yield from (f"NAME:{escaped(name)}", f"X-WR-CALNAME:{escaped(name)}")
        seen: Counter[str] = Counter()
        for entry in entries(PlanGraph(self.plan)):
            seen[f"{entry.item.id}.{entry.key}"] += 1
            yield from self._entry(entry, seen[f"{entry.item.id}.{entry.key}"])
        yield "END:VCALENDAR"

    def _entry(self, entry: Entry, number: int) -> Iterator[str]:
        date = entry.date
        after = date.latest.toordinal() + 1
        yield "BEGIN:VEVENT"
        yield f"UID:{self.plan.id}.{entry.item.id}.{entry.key}{'' if number == 1 else f'.{number}'}@rri-planner"
        yield f"DTSTAMP:{_compact(_stamp(self.plan))}T000000Z"
        yield f"DTSTART;VALUE=DATE:{_compact(date.earliest)}"
        if after <= dt.date.max.toordinal():
            yield f"DTEND;VALUE=DATE:{_compact(dt.date.fromordinal(after))}"
        yield f"SUMMARY:{escaped(say(entry.summary, self.language))}"
        about = "\n\n".join(self._about(entry))
        if about:
            yield f"DESCRIPTION:{escaped(about)}"
        if entry.place is not None:
            yield f"LOCATION:{escaped(say(entry.place, self.language))}"
        yield f"CATEGORIES:{escaped(capitalised(kind_label(entry.item.item_kind, self.language)))}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"

    def _about(self, entry: Entry) -> Iterator[str]:
        if entry.about is not None and str(entry.about).strip():
            yield say(entry.about, self.language)
        if entry.done:
            yield say(Message("This has been reached."), self.language)
        if entry.date.precision != "day":
            whole = Message("The plan says {date}, no day; the entry covers all of it.", date=self._said(entry.date))
            yield say(whole, self.language)

    def _said(self, date: PartialDate) -> str:
        return format_date(date, self.language)


def _stamp(plan: Plan) -> dt.date:
    return _NEVER if plan.issued is None else plan.issued.earliest


def _compact(day: dt.date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"
