"""ADA105: a pathway after which no way goes on, or that no way can do without."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.analysis import Pathways, pathways
from rri_planner.errors import Message
from rri_planner.findings import Path
from rri_planner.model import PartialDate, Pathway
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="ADA105",
    name="dead-end-path",
    severity="info",
    since="adopted",
    needs_level="D3",
    sources=("DAPP",),
    summary=Message("a pathway stops working before the plan ends and leads nowhere, or every way must pass it"),
    why=Message("What is built today closes some ways and opens others; it helps to see where no choice is left."),
    remedies=(
        Message("name a pathway that one can change to from there"),
        Message("keep another option open"),
    ),
    incoherent="""
        stage: adopted
        period: 2026/2050
        goals: [{id: g-travel, title: Travel without a car}]
        pathways: [{id: p-bus, title: More buses, serves: [g-travel], sell_by: 2040}]
        actions: [{id: a-lines, serves: [p-bus]}]
    """,
    coherent="""
        stage: adopted
        period: 2026/2050
        goals: [{id: g-travel, title: Travel without a car}]
        pathways:
          - {id: p-bus, title: More buses, serves: [g-travel], sell_by: 2040, transfers: [p-rail, p-bike]}
          - {id: p-rail, title: Light rail, serves: [g-travel], status: considered, sell_by: 2060}
          - {id: p-bike, title: Cycle ways, serves: [g-travel], status: considered, sell_by: 2055}
        actions: [{id: a-lines, serves: [p-bus]}]
    """,
)
def dead_end_path(case: Case) -> Iterator[Judgement]:
    """Judge every live pathway: it works until the plan ends or leads on, and some way to there can do without it.

    That every way begins with the pathways in use goes without saying. Of a pathway that does not say until when it
    works nobody can tell, nor of one that can only be changed to such a pathway.
    """
    live = [each for each in case.plan.pathways if case.graph.is_live(each.id)]
    horizon = case.plan.period.end if case.plan.period is not None else None
    if horizon is None:
        yield from (cannot_tell("period") for each in live if each.sell_by is not None)
        return
    found = pathways(case.graph, horizon=horizon, limit=1)
    leading_on = {each.source for each in found.transfers}
    for each in live:
        if each.id in found.dead_ends:
            yield _dead_end(case, each, found)
        elif each.id in found.on_every_way and found.ways[0][0] != each.id:
            yield _lock_in(case, each.id, found.ways[0], horizon)
        elif each.id in leading_on or (each.sell_by is not None and not each.sell_by.surely_before(horizon)):
            yield HOLDS
        else:
            yield cannot_tell("sell_by")


def _dead_end(case: Case, pathway: Pathway, found: Pathways) -> Fires:
    way = [pathway.id]
    while before := [each.source for each in found.transfers if each.target == way[0]]:
        way.insert(0, before[0])
    message = Message(
        "{pathway} works until {date}, the plan goes on until {end}, and no way on that works longer is drawn",
        pathway=called(case.plan[pathway.id]),
        date=pathway.sell_by,
        end=found.horizon,
    )
    return fires(pathway.id, witness=Path(tuple(way)), message=message)


def _lock_in(case: Case, id_: str, way: tuple[str, ...], horizon: PartialDate) -> Fires:
    message = Message(
        "every way that is drawn until {end} passes {pathway}, so that nothing is left to choose there",
        end=horizon,
        pathway=called(case.plan[id_]),
    )
    return fires(id_, witness=Path(way), message=message)
