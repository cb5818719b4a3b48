"""What is on the map of a plan: its blocks, in columns, and what joins them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import count

from attrs import frozen

from rri_planner.render._figures.asked import Asked
from rri_planner.render._figures.status_look import in_order

MOST_BLOCKS = 200
_MOST_ON_PAPER = 60
_MOST_GROUPS = 120
_MOST_GROUPS_ON_PAPER = 30
_DEEPEST = 6


@frozen
class Spot:
    """A block of the map: an item, or the actions or pathways below one; ``counts`` are those of a group by status."""

    id: str
    kind: str
    column: int
    item: str | None = None
    counts: tuple[tuple[str | None, int], ...] = ()


@frozen
class MapContent:
    """Spots in the order of the plan, and joins from an end to its means.

    ``waits`` are pairs of actions of which the first waits for the second. ``grouped`` says that actions
    are counted instead of shown, ``further`` how many goals are left out.
    """

    spots: tuple[Spot, ...]
    joins: tuple[tuple[str, str], ...]
    waits: tuple[tuple[str, str], ...] = ()
    grouped: bool = False
    further: int = 0


def map_content(asked: Asked) -> MapContent:
    """Return everything while that is readable, else groups of actions, else the goals with what is below them."""
    ends, most = _ends(asked), asked.most(MOST_BLOCKS, on_paper=_MOST_ON_PAPER)
    columns = _columns(asked, ends)
    if len(ends) <= most and max(columns.values(), default=0) <= _DEEPEST:
        return _whole(asked, ends, columns)
    spots = _grouped_by_end(asked, ends, columns)
    if len(spots.spots) <= most and max(columns.values(), default=0) <= _DEEPEST:
        return spots
    return _goals_only(asked)


def _ends(asked: Asked) -> dict[str, tuple[str, ...]]:
    """Return what each shown item serves, in the order of the plan; the vision first."""
    plan, graph = asked.plan, asked.graph
    vision = () if plan.vision is None else (plan.vision,)
    goals = [goal for goal in plan.goals if graph.is_live(goal.id)]
    shown = [item.id for item in (*vision, *goals, *asked.pathways, *asked.actions)]
    if asked.of is not None:
        near = {asked.of, *graph.ends(asked.of), *graph.below(asked.of)}
        shown = [id_ for id_ in shown if id_ in near]
    known = set(shown)
    return {id_: _served(asked, id_, known) for id_ in shown}


def _served(asked: Asked, id_: str, known: Collection[str]) -> tuple[str, ...]:
    targets = [edge.target for edge in asked.graph.edges_from(id_, "serves")]
    return tuple(dict.fromkeys(each for each in targets if each in known and each != id_))


def _columns(asked: Asked, ends: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return the column of each item: the vision 0, then goals by their depth, pathways, actions last.

    Goals that lead to one another in a circle are taken one by one, the smallest id first. What is joined never
    stands in the same column.
    """
    goals = {id_: [*ends[id_]] for id_ in ends if asked.plan[id_].item_kind == "goal"}
    knotted = {id_ for knot in asked.graph.knots("serves") for id_ in knot.ids}
    columns = {id_: 0 for id_ in ends if asked.plan[id_].item_kind == "vision"}
    means: dict[str, list[str]] = defaultdict(list)
    for id_, served in goals.items():
        for end in served:
            means[end].append(id_)
    missing = {id_: sum(end in goals for end in served) for id_, served in goals.items()}
    ready = [id_ for id_ in goals if not missing[id_]]
    waiting = sorted((id_ for id_ in goals if missing[id_]), key=lambda id_: (id_ not in knotted, id_), reverse=True)
    while ready or waiting:
        id_ = ready.pop() if ready else waiting.pop()
        if id_ in columns:
            continue
        column = 1 + max((columns[end] for end in goals[id_] if end in columns), default=0)
        taken = {columns[each] for each in means[id_] if each in columns}
        columns[id_] = next(each for each in count(column) if each not in taken)
        for each in means[id_]:
            missing[each] -= 1
            if not missing[each]:
                ready.append(each)
    return _with_others(asked, ends, columns)


def _with_others(asked: Asked, ends: Iterable[str], columns: dict[str, int]) -> dict[str, int]:
    deepest = max(columns.values(), default=-1)
    kinds = {id_: asked.plan[id_].item_kind for id_ in ends}
    on_the_way = int("pathway" in kinds.values())
    after = {"pathway": deepest + 1, "action": deepest + on_the_way + 1}
    return {id_: columns[id_] if id_ in columns else after[kind] for id_, kind in kinds.items()}


def _whole(asked: Asked, ends: Mapping[str, Sequence[str]], columns: Mapping[str, int]) -> MapContent:
    spots = tuple([Spot(id_, asked.plan[id_].item_kind, columns[id_], id_) for id_ in ends])
    waits = [
        (edge.source, edge.target)
        for edge in asked.graph.edges("depends_on")
        if edge.source in ends and edge.target in ends and edge.source != edge.target
    ]
    return MapContent(spots, _joins(ends), tuple(dict.fromkeys(waits)))


def _joins(ends: Mapping[str, Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple([(end, id_) for id_, served in ends.items() for end in served])


def _grouped_by_end(asked: Asked, ends: Mapping[str, Sequence[str]], columns: Mapping[str, int]) -> MapContent:
    """Return the map with the actions below each end counted by status; one that serves two ends counts at both."""
    counts: dict[str, Counter[str | None]] = defaultdict(Counter)
    actions = {action.id for action in asked.actions}
    for id_, served in ends.items():
        for end in (served or ("",)) if id_ in actions else ():
            counts[end][asked.graph.status(id_)] += 1
    others = {id_: served for id_, served in ends.items() if id_ not in actions}
    last = max((columns[id_] for id_ in others), default=-1) + 1
    spots = [Spot(id_, asked.plan[id_].item_kind, columns[id_], id_) for id_ in others]
    spots += [Spot(f"{end}\0", "action", last, None, _sorted(found)) for end, found in counts.items()]
    joins = (*_joins(others), *((end, f"{end}\0") for end in counts if end))
    return MapContent(tuple(spots), joins, grouped=True)


def _sorted(found: Counter[str | None]) -> tuple[tuple[str | None, int], ...]:
    return tuple([(status, found[status]) for status in in_order(found)])


def _goals_only(asked: Asked) -> MapContent:
    """Return the vision and the goals at the top, as many as can be read, each with the actions below it counted."""
    plan, graph = asked.plan, asked.graph
    every = [goal.id for goal in plan.goals if graph.is_live(goal.id)]
    top = [id_ for id_ in every if all(edge.target not in every for edge in graph.edges_from(id_, "serves"))] or every
    goals = top[: asked.most(_MOST_GROUPS, on_paper=_MOST_GROUPS_ON_PAPER)]
    shown = {action.id for action in asked.actions}
    vision = [] if plan.vision is None else [Spot(plan.vision.id, "vision", 0, plan.vision.id)]
    spots, joins = [*vision], [(spot.id, id_) for spot in vision for id_ in goals]
    for id_ in goals:
        below = Counter(graph.status(each) for each in graph.below(id_) if each in shown)
        spots += [Spot(id_, "goal", len(vision), id_)]
        if below:
            spots += [Spot(f"{id_}\0", "action", len(vision) + 1, None, _sorted(below))]
            joins += [(id_, f"{id_}\0")]
    return MapContent(tuple(spots), tuple(joins), grouped=True, further=len(every) - len(goals))
