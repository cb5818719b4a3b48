"""What planting a defect means, and what a check says of a plan with one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from random import Random
from typing import Any, Generic, TypeAlias, TypeVar

from attrs import evolve, field, frozen

import rri_planner as rri
from rri_planner.model import Item, Plan, Record

P = TypeVar("P")
Seen: TypeAlias = tuple[str, tuple[str, ...]]
"""A finding as far as it matters here: the code of the rule, and whom it is about, sorted."""


def seen(code: str, *subjects: str) -> Seen:
    """Return a finding of a rule about these subjects."""
    return code, _sorted(subjects)


def _sorted(subjects: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(subjects)))


def _all(explained: Iterable[Seen]) -> frozenset[Seen]:
    return frozenset(explained)


@frozen
class Planted:
    """A plan with one defect: whom the finding must be about, and the other findings that it brings about.

    ``explained`` are true of this plan as well; the planter says why, in a comment.
    """

    plan: Plan
    subjects: tuple[str, ...] = field(converter=_sorted)
    explained: frozenset[Seen] = field(default=(), converter=_all)


@frozen
class Planter(Generic[P]):
    """One way to break one rule. ``name`` tells it from others, ``what`` says in a sentence what is wrong then.

    ``places`` are where in a plan it can be planted; ``plant`` is a pure function of the plan and the place.
    """

    code: str
    name: str
    what: str
    places: Callable[[Plan], Iterable[P]]
    plant: Callable[[Plan, P], Planted]

    def planted(self, plan: Plan, *, most: int, seed: int) -> Iterator[Planted]:
        """Yield a plan with the defect for each place, at most so many, drawn by the seed."""
        places = list(self.places(plan))
        Random(f"{self.name}:{seed}").shuffle(places)  # noqa: S311  # places, no secret
        yield from (self.plant(plan, place) for place in places[:most])


def plants(code: str, places: Callable[[Plan], Iterable[P]]) -> Callable[[Callable[[Plan, P], Planted]], Planter[P]]:
    """Make a planter of the function below; its docstring says what is wrong with the plan that it returns."""
    return partial(_planter, code, places)


def _planter(code: str, places: Callable[[Plan], Iterable[P]], plant: Callable[[Plan, P], Planted]) -> Planter[P]:
    return Planter(code, plant.__name__, plant.__doc__ or "", places, plant)


@frozen
class Harvest:
    """What a check made of a planted defect: whether it was found, and what else was, explained or not.

    ``idle`` are explanations of findings that were not made.
    """

    was_found: bool
    explained: frozenset[Seen]
    unexplained: frozenset[Seen]
    idle: frozenset[Seen]


def findings(plan: Plan, today: str) -> frozenset[Seen]:
    """Return what the whole catalogue finds in a plan and nobody has waived."""
    return frozenset(seen(each.code, *each.subjects) for each in rri.check(plan, today=today))


def harvest(before: Plan, planted: Planted, *, code: str, today: str) -> Harvest:
    """Return what the whole catalogue says of a plan with a defect, which had none before."""
    found, wanted = findings(planted.plan, today), (code, planted.subjects)
    others = found - {wanted}
    explained = (planted.explained | suspects(before, planted.plan)) - {wanted}
    return Harvest(wanted in found, others & explained, others - explained, explained - others)


def suspects(before: Plan, after: Plan) -> frozenset[Seen]:
    """Return what any change explains: who looked at a link saw other words at its end."""
    links = ((pathway.id, link) for pathway in before.pathways for link in pathway.serves if link.reviewed)
    ends = ((id_, link.to) for id_, link in links if before.fingerprint(link.to) != after.fingerprint(link.to))
    return frozenset(seen("EVT105", *each) for each in ends)


def changed(plan: Plan, item: Item, **changes: Any) -> Plan:  # noqa: ANN401  # each field has its own type
    """Return the plan with some fields of an item changed."""
    return plan.with_items(evolve(item, **changes))


def restated(plan: Plan, collection: str, record: Record, **changes: Any) -> Plan:  # noqa: ANN401  # the same
    """Return the plan with some fields of a record of a collection changed."""
    records = (evolve(each, **changes) if each is record else each for each in getattr(plan, collection))
    return plan.evolve(**{collection: tuple(records)})
