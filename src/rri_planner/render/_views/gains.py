"""What one region can take over from others: their actions where it has none itself, with who and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from rri_planner.analysis import Blank, Comparison
from rri_planner.language import capitalised
from rri_planner.model import Action
from rri_planner.render._values import Words
from rri_planner.render._views.actions import KeyUse
from rri_planner.render._views.told import Side, Told, told
from rri_planner.render._writer import Writer


@frozen
class Offer:
    """An action of another region, and what it would bring: the words at which this region has none, and how."""

    action: Told
    brings: tuple[KeyUse, ...]


@frozen
class Gain:
    """What a region has no action for, in words, and the actions of others that stand there, by region."""

    region: Words
    lacks: tuple[str, ...]
    offers: tuple[Offer, ...]


@frozen
class Alone:
    """The actions of a region to which nothing elsewhere certainly corresponds."""

    region: Words
    actions: tuple[Told, ...]


def gains(comparison: Comparison, sides: Sequence[Side]) -> tuple[Gain, ...]:
    """Return what each region can take over; regions that lack nothing which others have are left out."""
    lacking = {side.id: [each for each in comparison.blanks if each.plan == side.id] for side in sides}
    return tuple(_gain(side, lacking[side.id], comparison, sides) for side in sides if lacking[side.id])


def alone(comparison: Comparison, sides: Sequence[Side]) -> tuple[Alone, ...]:
    """Return what only one region has; regions without such an action are left out."""
    names = {side.id: side.region for side in sides}
    found = ((side, [side.graph.plan[id_] for id_ in comparison.alone[side.id]]) for side in sides)
    listed = ((side, [each for each in items if isinstance(each, Action)]) for side, items in found)
    return tuple(
        Alone(side.region, tuple(told(side, each, names) for each in items)) for side, items in listed if items
    )


def _gain(side: Side, lacking: Sequence[Blank], comparison: Comparison, sides: Sequence[Side]) -> Gain:
    words = tuple(capitalised(_label(each, side.writer)) for each in lacking)
    names = {each.id: each.region for each in sides}
    known = _counterparts(side.id, comparison)
    offers = []
    for other in sides:
        brought = _brought(lacking, other.id)
        for action in other.graph.plan.actions:
            if action.id in brought and (other.id, action.id) not in known:
                brings = tuple(_use(each, action, other.writer) for each in brought[action.id])
                offers.append(Offer(told(other, action, names), brings))
    return Gain(side.region, words, tuple(offers))


def _counterparts(plan: str, comparison: Comparison) -> frozenset[tuple[str, str]]:
    """Return the items that correspond to something that this plan has: it need not take them over."""
    return frozenset(named for each in comparison.correspondences if plan in each.items for named in each.named)


def _brought(lacking: Iterable[Blank], plan: str) -> Mapping[str, list[Blank]]:
    found: dict[str, list[Blank]] = {}
    for blank in lacking:
        for id_ in blank.elsewhere.get(plan, ()):
            found.setdefault(id_, []).append(blank)
    return found


def _use(blank: Blank, action: Action, writer: Writer) -> KeyUse:
    how = next((link.how for link in action.rri if link.key == blank.word), None) if blank.table == "rri" else None
    return KeyUse(capitalised(_label(blank, writer)), writer.words(how))


def _label(blank: Blank, writer: Writer) -> str:
    return writer.word(blank.table, blank.word)
