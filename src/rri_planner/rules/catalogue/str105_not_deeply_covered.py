"""STR105: an end that looks served, while somewhere below it the chain breaks off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rri_planner.analysis import Covered
from rri_planner.errors import Message
from rri_planner.findings import Path
from rri_planner.model import Goal
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._naming import called
from rri_planner.rules._rule import rule


@rule(
    code="STR105",
    name="not-deeply-covered",
    severity="warning",
    since="consultation",
    sources=("OFT",),
    summary=Message("an end looks served, but further down the chain breaks off before any action"),
    why=Message("There are enough links to look at, yet nothing would actually be done."),
    remedies=(
        Message("add an action at the lowest point"),
        Message("drop the branch"),
        Message("say that the end above does not need all of its means"),
    ),
    incoherent="""
        stage: consultation
        vision: {statement: Everybody takes part, needs: all}
        goals: [{id: g-skills, title: Digital skills, needs: all}]
        pathways: [{id: p-schools, title: Through the schools, serves: [g-skills]}]
    """,
    coherent="""
        stage: consultation
        vision: {statement: Everybody takes part, needs: all}
        goals: [{id: g-skills, title: Digital skills, needs: all}]
        pathways: [{id: p-schools, title: Through the schools, serves: [g-skills]}]
        actions: [{id: a-course, serves: [p-schools]}]
    """,
)
def not_deeply_covered(case: Case) -> Iterator[Judgement]:
    """Judge every end that has means: each chain that it needs leads down to an action.

    There is one finding for each lowest end at which a chain breaks off. It is certain if an end above fails
    even where one means is taken to be enough, and possible if it fails only where all are taken to be needed.
    """
    broken_at: dict[str, dict[str, Covered]] = {}
    for id_, end in case.coverage.deep.items():
        if not end.shallow or end.circular or not case.graph.is_live(id_):
            continue
        if end.certain:
            yield HOLDS
        for lowest in end.lowest_uncovered:
            broken_at.setdefault(lowest, {})[id_] = end
    for lowest, above in broken_at.items():
        if not _left_to_others(case, lowest):
            yield _breaks_off(case, lowest, above)


def _left_to_others(case: Case, id_: str) -> bool:
    """Whether the region only watches this goal, or it is part of a circle, which is another rule's finding."""
    end = case.plan[id_]
    return case.coverage.of(id_).circular or (isinstance(end, Goal) and end.watch_only is not None)


def _breaks_off(case: Case, lowest: str, above: Mapping[str, Covered]) -> Fires:
    way = _way_down(case, lowest, above)
    certain = any(not end.possible for end in above.values())
    return fires(
        lowest,
        witness=Path(way),
        message=_sentence(case, way, certain=certain),
        certainty="certain" if certain else "possible",
    )


def _way_down(case: Case, lowest: str, above: Mapping[str, Covered]) -> tuple[str, ...]:
    way = [lowest]
    while further := [end for end in _served_by(case, way[-1]) if end in above and end not in way]:
        way.append(further[0])
    return tuple(reversed(way))


def _served_by(case: Case, id_: str) -> list[str]:
    return [edge.target for edge in case.graph.edges_from(id_, "serves")]


def _sentence(case: Case, way: tuple[str, ...], *, certain: bool) -> Message:
    top, lowest = called(case.plan[way[0]]), called(case.plan[way[-1]])
    if len(way) == 1:
        return Message("{end} has means, but not as many as it needs lead to an action", end=lowest)
    if certain:
        return Message("{top} looks served, but it rests on {end}, which no action stands behind", top=top, end=lowest)
    return Message(
        "{top} rests on {end}, which no action stands behind; unless its other means are enough, it is not served",
        top=top,
        end=lowest,
    )
