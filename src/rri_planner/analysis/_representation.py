"""Representation: how the groups of those who took part stand to the groups of the region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._inclusion_counts import Attendance
from rri_planner.graph import PlanGraph
from rri_planner.model import Plan

_NOT_STATED = "not-stated"


@frozen
class Represented:
    """One group: so many of so many attendances, against its share of the region.

    ``by`` is the way of telling people apart, ``gender`` or ``groups``. ``persons`` counts the attendances of events
    that tell them apart that way; 0 where none does. ``reference`` and ``apart`` are from 0 to 1: ``apart`` is the
    index of dissimilarity of all groups that are told apart that way, of which there are two (the group and all
    others) for any group but a gender. Source: Duncan and Duncan 1955 (doi:10.2307/2088328).
    """

    group: str
    by: str
    present: int
    persons: int
    reference: Decimal
    apart: Decimal

    @property
    def share(self) -> Decimal:
        """The share of the attendances, from 0 to 1; 0 where there are none."""
        return _share(self.present, self.persons)


def representation(plan: Plan | PlanGraph) -> tuple[Represented, ...]:
    """Return every group with a stated share of the region's population, in the order of the plan.

    Genders are counted among those whose gender is stated; any other group among all at the events that count it.

    >>> plan = Plan(region={"reference": [{"group": "under-30", "share": 28}]},
    ...     events=[{"id": "e-1", "participants": {"total": 50, "groups": {"under-30": 3}}}])
    >>> [(each.group, str(each.share), str(each.reference)) for each in representation(plan)]
    [('under-30', '0.06', '0.28')]
    """
    asked = graph_of(plan).plan
    stated = () if asked.region is None else asked.region.reference
    reference = {each.group: each.share / 100 for each in stated if each.group and each.share is not None}
    attendances = [Attendance.of(event.participants) for event in asked.events]
    genders = {*asked.words("gender"), *(gender for each in attendances for gender in each.gender)}
    of_genders = {group: share for group, share in reference.items() if group in genders}
    counts, persons = _genders(attendances)
    apart = _apart(of_genders, {group: _share(counts.get(group, 0), persons) for group in of_genders})
    return tuple(
        Represented(group, "gender", counts.get(group, 0), persons, share, apart)
        if group in genders
        else _group(group, share, attendances)
        for group, share in reference.items()
    )


def _genders(attendances: Iterable[Attendance]) -> tuple[Mapping[str, int], int]:
    counts: dict[str, int] = {}
    for each in attendances:
        for gender, count in each.gender.items():
            counts[gender] = counts.get(gender, 0) + count
    counts.pop(_NOT_STATED, None)
    return counts, sum(counts.values())


def _group(group: str, reference: Decimal, attendances: Iterable[Attendance]) -> Represented:
    counting = [(each.groups[group], each.total) for each in attendances if group in each.groups]
    known = [(present, total) for present, total in counting if total is not None]
    present, persons = sum(count for count, _ in known), sum(total for _, total in known)
    return Represented(
        group, "groups", present, persons, reference, _apart({group: reference}, {group: _share(present, persons)})
    )


def _apart(reference: Mapping[str, Decimal], found: Mapping[str, Decimal]) -> Decimal:
    """Return the index of dissimilarity; all groups that are not named are one more."""
    gaps = [found[group] - share for group, share in reference.items()]
    return (sum(map(abs, gaps), Decimal(0)) + abs(sum(gaps, Decimal(0)))) / 2


def _share(part: int, whole: int) -> Decimal:
    return Decimal(part) / whole if whole else Decimal(0)
