"""ADA102: an assumption that goals stand on, that may turn out false, and that nobody watches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rri_planner.analysis import ends_by_point
from rri_planner.errors import Message
from rri_planner.findings import Set
from rri_planner.model import Assumption, Goal, Indicator, Link
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, listed
from rri_planner.rules._rule import rule


@rule(
    code="ADA102",
    name="load-bearing-unwatched",
    severity="warning",
    since="adopted",
    needs_level="D3",
    sources=("ABP",),
    summary=Message("a goal fails if an assumption turns out false; it may, and nobody is prepared"),
    why=Message("Plans seldom fail because of what was done badly; they fail because the world was not as assumed."),
    remedies=(
        Message("name an indicator that would show early that it is no longer true"),
        Message("do something that makes it likelier"),
        Message("plan what helps if it turns out false"),
    ),
    incoherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        assumptions:
          - {id: u-time, title: Employers give time off, of: [a-course], load_bearing: true, vulnerable: true}
    """,
    coherent="""
        stage: adopted
        goals: [{id: g-skills, title: Digital skills}]
        actions: [{id: a-course, serves: [g-skills]}]
        assumptions:
          - {id: u-time, title: Employers give time off, of: [a-course], load_bearing: true, vulnerable: true,
             hedging: Courses in the evening}
    """,
)
def load_bearing_unwatched(case: Case) -> Iterator[Judgement]:
    """Judge every assumption on which something live rests, or that is said to bear load.

    It is watched by an indicator, made likelier, or hedged against; or no goal fails with it; or it is not vulnerable.
    Where the plan does not say whether it bears load, that follows from the goals that cannot be reached without it.
    """
    if not case.plan.assumptions:
        return
    resting = _resting(case)
    needed_by = ends_by_point(case.shared_points, certain=True)
    for assumption in case.plan.assumptions:
        on_it = resting.get(assumption.id, [])
        if any(map(case.graph.is_live, on_it)) or (assumption.load_bearing and not on_it):
            yield _judged(case, assumption, on_it, needed_by.get(assumption.id, ()))


def _resting(case: Case) -> Mapping[str, list[str]]:
    """Return the items that rest on each assumption, themselves or by a link of theirs."""
    pairs = {(edge.target, edge.source) for edge in case.graph.edges("rests_on")}
    for edge in case.graph.edges("serves"):
        if isinstance(edge.link, Link):
            pairs |= {(assumption, edge.source) for assumption in edge.link.assumptions}
    found: dict[str, list[str]] = {}
    for assumption, holder in sorted(pairs):
        found.setdefault(assumption, []).append(holder)
    return found


def _judged(case: Case, assumption: Assumption, on_it: list[str], needing: tuple[str, ...]) -> Judgement:
    watched = any(isinstance(case.plan.get(id_), Indicator) for id_ in assumption.signpost)
    if watched or assumption.shaping or assumption.hedging:
        return HOLDS
    if assumption.load_bearing is False or assumption.vulnerable is False:
        return HOLDS
    if assumption.vulnerable is None:
        return cannot_tell("vulnerable")
    if assumption.load_bearing is None and not needing:
        return cannot_tell("load_bearing")
    return _unwatched(case, assumption, needing or _live_goals_above(case, on_it) or on_it)


def _live_goals_above(case: Case, ids: list[str]) -> list[str]:
    above = sorted({end for id_ in ids if case.graph.is_live(id_) for end in (id_, *case.graph.ends(id_))})
    return [id_ for id_ in above if isinstance(case.plan[id_], Goal) and case.graph.is_live(id_)]


def _unwatched(case: Case, assumption: Assumption, needing: Sequence[str]) -> Fires:
    if needing:
        message = Message(
            "the plan needs {assumption} for {ends}, and it may turn out false; "
            "nobody watches it, makes it likelier or has a fallback",
            ends=listed(case.plan[id_] for id_ in needing),
            assumption=called(assumption),
        )
    else:
        message = Message(
            "{assumption} bears load and may turn out false; nobody watches it, makes it likelier or has a fallback",
            assumption=called(assumption),
        )
    return fires(assumption.id, witness=Set(needing), message=message)
