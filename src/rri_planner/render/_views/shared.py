"""What several regions share: what certainly corresponds, and what may."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from rri_planner.analysis import Comparison, Correspondence
from rri_planner.errors import Message
from rri_planner.model import Action, Goal, Objective, Policy
from rri_planner.render._values import Words
from rri_planner.render._views.told import Side, Told, told


@frozen
class Shared:
    """Goals or actions that belong together, with the reason, a side each; ``title`` is that of the first."""

    kind: str
    title: Words
    because: str
    sides: tuple[Told, ...]


@frozen
class Alike:
    """Two goals or actions whose titles are alike."""

    kind: str
    one: Told
    other: Told


def shared(comparison: Comparison, sides: Sequence[Side]) -> tuple[Shared, ...]:
    """Return what certainly corresponds."""
    return tuple(_shared(each, {side.id: side for side in sides}) for each in comparison.correspondences)


def alike(comparison: Comparison, sides: Sequence[Side]) -> tuple[Alike, ...]:
    """Return what may be alike."""
    by_id = {side.id: side for side in sides}
    order = {id_: number for number, id_ in enumerate(by_id)}
    pairs = ((each.kind, sorted((each.of, each.to), key=lambda one: order[one[0]])) for each in comparison.suggestions)
    return tuple(Alike(kind, _told(by_id, *one), _told(by_id, *other)) for kind, (one, other) in pairs)


def _shared(each: Correspondence, sides: Mapping[str, Side]) -> Shared:
    items = tuple(_told(sides, plan, id_) for plan in sides for id_ in each.items.get(plan, ()))
    return Shared(each.kind, items[0].title, _because(each, sides), items)


def _because(each: Correspondence, sides: Mapping[str, Side]) -> str:
    writer = next(iter(sides.values())).writer
    if each.by == "catalogue":
        return writer.say(each.sentence)
    plan, id_ = each.key.split("/")
    side = sides[plan]
    if each.by == "adoption":
        return writer.say(Message("It was taken over from {region}.", region=side.region.text))
    objective, policy = _objective(side, id_)
    names = side.writer.name(objective).text, side.writer.name(policy).text
    return writer.say(
        Message('They serve the same objective: "{objective}" of "{policy}".', objective=names[0], policy=names[1])
    )


def _objective(side: Side, id_: str) -> tuple[Objective, Policy]:
    found = ((each, policy) for policy in side.graph.plan.policies for each in policy.objectives if each.id == id_)
    return next(found)


def _told(sides: Mapping[str, Side], plan: str, id_: str) -> Told:
    item = sides[plan].graph.plan[id_]
    assert isinstance(item, Goal | Action)
    return told(sides[plan], item, {side.id: side.region for side in sides.values()})
