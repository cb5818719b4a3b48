"""Pathways over time: the ways to the horizon, where they end too early, and by when to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from rri_planner.analysis._asked import graph_of, in_english
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._dates_calendar import iso_day, length_of
from rri_planner.analysis._pathways_map import PathwayMap, map_of
from rri_planner.errors import Message
from rri_planner.findings import Say
from rri_planner.graph import PlanGraph
from rri_planner.model import FrozenMap, LeadTime, PartialDate, Pathway, Plan, ShownAsTable


@frozen
class Transfer:
    """A change from one pathway to another that works for longer.

    ``decide_by`` is the last day, as `datetime.date.toordinal` counts, on which deciding may begin so that the
    other can be used when this one stops working; None where nobody has said how long that takes.
    """

    source: str
    target: str
    decide_by: int | None


@frozen
class Pathways(ShownAsTable):
    """The pathways of a plan as a map over time.

    ``ways`` lead from the pathways in use to the ``horizon``, in the order of their ids; there are
    ``number_of_ways``, of which no more are listed than was asked for. ``dead_ends`` stop working before it and
    lead nowhere. ``decide_by`` is for each pathway that has to be left the last day on which some way on is still
    open; `transfers` have the day for each.
    """

    ways: tuple[tuple[str, ...], ...]
    number_of_ways: int
    dead_ends: tuple[str, ...]
    on_every_way: tuple[str, ...]
    transfers: tuple[Transfer, ...]
    works_until: FrozenMap[PartialDate | None]
    horizon: PartialDate | None
    sentence: Message
    cannot_tell: tuple[CannotTell, ...]

    @property
    def decide_by(self) -> FrozenMap[int]:
        """The last day on which leaving a pathway in time is still possible, by id; only where that is known."""
        days: dict[str, int] = {}
        for each in self.transfers:
            if each.decide_by is not None:
                days[each.source] = max(each.decide_by, days.get(each.source, each.decide_by))
        return FrozenMap(days)

    @property
    def method(self) -> Message:
        """How the ways were found."""
        listed, number = len(self.ways), self.number_of_ways
        if listed < number:
            return Message(
                "transfers to pathways that work for longer; {listed} of {number} ways", listed=listed, number=number
            )
        return Message("transfers to pathways that work for longer, all ways")

    def to_dict(self, say: Say = in_english) -> dict[str, object]:
        """Return what JSON holds, days as ISO dates."""
        return {
            "ways": [list(way) for way in self.ways],
            "number_of_ways": self.number_of_ways,
            "dead_ends": list(self.dead_ends),
            "decide_by": {id_: iso_day(day) for id_, day in self.decide_by.items()},
            "on_every_way": list(self.on_every_way),
            "transfers": [
                {"from": each.source, "to": each.target, "decide_by": _shown(each)} for each in self.transfers
            ],
            "horizon": None if self.horizon is None else str(self.horizon),
            "method": say(self.method),
            "sentence": say(self.sentence),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row a pathway, by id: until when it works, where it leads, by when to decide."""
        return [
            {
                "id": id_,
                "works_until": None if until is None else str(until),
                "leads_to": ", ".join(each.target for each in self.transfers if each.source == id_),
                "decide_by": iso_day(self.decide_by[id_]) if id_ in self.decide_by else None,
                "dead_end": id_ in self.dead_ends,
            }
            for id_, until in self.works_until.items()
        ]


def _shown(transfer: Transfer) -> str | None:
    return None if transfer.decide_by is None else iso_day(transfer.decide_by)


def pathways(plan: Plan | PlanGraph, *, horizon: PartialDate | None = None, limit: int = 1000) -> Pathways:
    """Return the ways over the pathways of a plan to the horizon, at most `limit` of them.

    The horizon is that of the vision, else the end of the plan, unless it is given. A transfer is possible to a
    pathway that works for longer. It takes the lead time that the other pathway states, else that of the one
    that is left, at its longest. Rejected pathways do not count, considered ones do.

    Source: Haasnoot et al. 2013, Dynamic adaptive policy pathways, doi:10.1016/j.gloenvcha.2012.12.006.

    >>> from rri_planner.model import Pathway
    >>> rail = Pathway(id="rail", sell_by=2060, lead_time={"decide": "P1Y", "build": "P3Y"})
    >>> bus = Pathway(id="bus", sell_by=2034, transfers=rail)
    >>> plan = Plan(pathways=[bus, rail], vision={"horizon": 2050})
    >>> pathways(plan).ways, pathways(plan).to_dict()["decide_by"]
    ((('bus', 'rail'),), {'bus': '2030-12-31'})
    """
    graph = graph_of(plan)
    live = {each.id: each for each in graph.plan.pathways if graph.is_live(each.id)}
    drawn = map_of(live, [id_ for id_ in live if graph.is_means(id_)], horizon or _horizon(graph.plan))
    transfers = tuple(_transfers(drawn))
    return Pathways(
        ways=drawn.ways(limit=limit),
        number_of_ways=drawn.number_of_ways,
        dead_ends=drawn.dead_ends,
        on_every_way=drawn.on_every_way,
        transfers=transfers,
        works_until=FrozenMap({id_: each.sell_by for id_, each in drawn.pathways.items()}),
        horizon=drawn.horizon,
        sentence=_sentence(drawn),
        cannot_tell=tuple(_cannot_tell(graph.plan, drawn, transfers)),
    )


def _horizon(plan: Plan) -> PartialDate | None:
    if plan.vision is not None and plan.vision.horizon is not None:
        return plan.vision.horizon
    return None if plan.period is None else plan.period.end


def _transfers(drawn: PathwayMap) -> Iterator[Transfer]:
    for id_, others in drawn.onward.items():
        for other in () if drawn.arrives(id_) else others:
            yield Transfer(id_, other, _decide_by(drawn.pathways[id_], drawn.pathways[other]))


def _decide_by(left: Pathway, taken: Pathway) -> int | None:
    lead = taken.lead_time or left.lead_time or LeadTime()
    if left.sell_by is None or lead.decide is None or lead.build is None:
        return None
    end = left.sell_by.latest.toordinal() + 1
    for duration in (lead.build, lead.decide):
        end = length_of(duration.longest, anchored=True).latest_start(end)
    return end - 1


def _sentence(drawn: PathwayMap) -> Message:
    if not drawn.pathways:
        return Message("No pathway says until when it works, or which others one can change to.")
    if drawn.horizon is None:
        return Message("Ways: {number}. Nobody has said how far they have to reach.", number=drawn.number_of_ways)
    return Message(
        "Ways that reach {horizon}: {number}. Pathways that stop before and lead nowhere: {dead_ends}.",
        horizon=drawn.horizon, number=drawn.number_of_ways, dead_ends=len(drawn.dead_ends),
    )  # fmt: skip


def _cannot_tell(plan: Plan, drawn: PathwayMap, transfers: Iterable[Transfer]) -> Iterator[CannotTell]:
    hurried = tuple(sorted({each.source for each in transfers if each.decide_by is None}))
    endless = tuple(id_ for id_, pathway in drawn.pathways.items() if pathway.sell_by is None)
    if hurried:
        yield CannotTell("lead_time", hurried)
    if endless:
        yield CannotTell("sell_by", endless)
    if drawn.pathways and drawn.horizon is None:
        yield CannotTell("vision.horizon", (plan.id,))
