"""The plan: the aggregate that holds everything and knows every id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Self

from attrs import evolve, frozen

from rri_planner.errors import UnknownItem, UnreadablePlan, nearest
from rri_planner.model._answering import ContributionLike, adopting, declining, merging, parking, splitting
from rri_planner.model._as_of import after, known
from rri_planner.model._base import Item, Reference
from rri_planner.model._bind import binding
from rri_planner.model._catalogues import words_of
from rri_planner.model._ceilings import ShareLike, with_ceilings
from rri_planner.model._choosing import choosing
from rri_planner.model._collections import placed_in
from rri_planner.model._dates import DateLike
from rri_planner.model._declare import declare, fields_of
from rri_planner.model._delayed import DurationLike, delayed
from rri_planner.model._fingerprint import fingerprint
from rri_planner.model._follow_up import Light
from rri_planner.model._frozen_map import EMPTY
from rri_planner.model._integrity import id_problems, word_problems
from rri_planner.model._links import Link, LinksLike, reviewed
from rri_planner.model._numbers import MoneyLike, Numeric
from rri_planner.model._parts import Part, Placed, parts
from rri_planner.model._plan_content import PlanContent
from rri_planner.model._running import observing, retargeting, updating
from rri_planner.model._shown import shown_as_table
from rri_planner.model._text import UNKNOWN_LANGUAGE, TextLike
from rri_planner.model._without import without


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Plan(PlanContent):
    """A region's action plan, whole.

    A plan cannot change: `evolve`, `with_items`, `without` and the like return new plans. It loads as a draft: what
    is missing or does not hold together is for `rri_planner.check` to say. Refused with `UnreadablePlan`, all at
    once, is only what would make findings ambiguous: an id that is taken or a word of a vocabulary, an unknown word.

    >>> from rri_planner.model import Goal
    >>> plan = Plan(languages=["sv"], goals=[Goal(id="g-skills", title="Fler kan det digitala")])
    >>> plan["g-skills"].title.get("sv")
    'Fler kan det digitala'
    """

    def __attrs_post_init__(self) -> None:
        for name, value in binding(self, self.languages, self.currency).items():
            object.__setattr__(self, name, value)
        placed = (Placed((), self), *self.parts())
        problems = (
            *id_problems(placed, self.vocabularies),
            *(problem for each in placed[1:] for problem in word_problems(each, self.vocabularies)),
        )
        if problems:
            raise UnreadablePlan(problems)

    def __repr__(self) -> str:
        return f"<Plan {self.id!r} of {len(self)} items>"

    def _repr_html_(self) -> str:
        """Show in a notebook what the plan is called and how much there is in it."""
        listed = (
            (each.key, getattr(self, each.name))
            for each in fields_of(type(self))
            if each.declared.many and each.declared.record
        )
        rows = [{"in the plan": key, "number": len(found)} for key, found in listed if found]
        return shown_as_table(str(self.title or self.id), rows)

    @property
    def language(self) -> str:
        """The code of the original language; ``und`` where the plan names none."""
        return self.languages[0] if self.languages else UNKNOWN_LANGUAGE

    def parts(self) -> Iterator[Placed]:
        """Yield every item and record of the plan with the way to it, in the plan's order."""
        return parts(self)

    def __iter__(self) -> Iterator[Item]:
        """Yield every item of the plan, in the plan's order."""
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._by_id

    def __getitem__(self, id_: str) -> Item:
        """Return the item of this id; raise `UnknownItem`, with the nearest id, where there is none."""
        try:
            return self._by_id[id_]
        except KeyError:
            raise UnknownItem(id_, nearest(id_, self._by_id)) from None

    def get(self, id_: str) -> Item | None:
        """Return the item of this id, or None."""
        return self._by_id.get(id_)

    def of_kind(self, *kinds: str) -> tuple[Item, ...]:
        """Return the items of these kinds (``goal``, ``action``, ...), in the plan's order."""
        return tuple(item for item in self if item.item_kind in kinds)

    def words(self, vocabulary: str) -> tuple[str, ...]:
        """Return the words of a vocabulary (``rri``, ``helix``, ...) in this plan; raise `UnknownWord` for another."""
        return words_of(vocabulary, self.vocabularies)

    def fingerprint(self, id_: str) -> str:
        """Return twelve digits that stand for what this item says; they change when it is reworded."""
        return fingerprint(self[id_])

    def evolve(self, **changes: Any) -> Self:  # noqa: ANN401 - each field has its own type, which its converter checks
        """Return a plan with these fields changed."""
        return evolve(self, **changes)

    def with_items(self, *parts: Part) -> Self:
        """Return a plan with these items and records: one of a known id takes the old one's place, others are added."""
        return self.evolve(**placed_in(self, parts))

    def reviewed(self, id_: str, target: str) -> Self:
        """Return a plan in which the links from this item to `target` say that somebody has looked at them now."""
        return self.with_items(reviewed(self[id_], target, self.fingerprint(target)))

    def without(self, *ids: str) -> Self:
        """Return a plan without these items, the links to them and the records about them; see `rri_planner.diff`."""
        return without(self, *(self[id_] for id_ in ids))

    def delayed(self, id_: str, by: DurationLike) -> Self:
        """Return a plan in which the period and the steps of this action are later by a duration such as ``P6M``."""
        return self.with_items(delayed(self[id_], by))

    def with_budget(self, *, by: ShareLike | None = None, to: MoneyLike = None, line: str | None = None) -> Self:
        """Return a plan with ceilings changed by a share (-0.2), or to an amount in all; all lines, or this one."""
        lines = self.funding if line is None else (self[line],)
        return self.with_items(*with_ceilings(lines, by=by, to=to, currency=self.currency))

    def choosing(self, id_: str) -> Self:
        """Return a plan in which this pathway is chosen and those that it excludes are rejected."""
        return self.evolve(**choosing(self[id_], self.pathways, self.updates))

    def as_of(self, day: DateLike) -> Self:
        """Return the plan without what is dated after a day: updates, measurements, decisions, events, answers."""
        return without(self.evolve(**known(day, self.updates, self.indicators, self.contributions)), *after(day, self))

    def adopting(
        self, id_: str, *, into: LinksLike[Link], on: DateLike | None = None, because: TextLike = None
    ) -> Self:
        """Return a plan in which this contribution went into items of the plan, beside those it went into before."""
        return self.with_items(adopting(self, id_, into=into, on=on, because=because))

    def merging(self, *ids: str, into: LinksLike[Link], on: DateLike | None = None, because: TextLike = None) -> Self:
        """Return a plan in which these contributions went into another one, or into an item together with others."""
        return self.with_items(*merging(self, ids, into=into, on=on, because=because))

    def splitting(
        self, id_: str, *, into: Iterable[ContributionLike], on: DateLike | None = None, because: TextLike = None
    ) -> Self:
        """Return a plan in which this contribution went into new ones, each a part of it with an outcome of its own."""
        return self.with_items(*splitting(self, id_, into=into, on=on, because=because))

    def parking(self, id_: str, *, until: DateLike, because: TextLike = None, on: DateLike | None = None) -> Self:
        """Return a plan in which this contribution is put off until a date."""
        return self.with_items(parking(self, id_, until=until, because=because, on=on))

    def declining(self, id_: str, *, because: TextLike, on: DateLike | None = None) -> Self:
        """Return a plan in which this contribution is declined, with the reason."""
        return self.with_items(declining(self, id_, because=because, on=on))

    def updating(  # noqa: PLR0913 - one argument for each field of the record
        self,
        id_: str,
        *,
        on: DateLike,
        status: str | None = None,
        completion: Numeric | None = None,
        light: Light | Mapping[str, Any] | str | None = None,
        comment: TextLike = None,
        by: Reference = None,
    ) -> Self:
        """Return a plan with one more update about this item; what the item itself states stays as it is written."""
        reported = updating(self, id_, on=on, status=status, completion=completion, light=light, comment=comment, by=by)
        return self.with_items(reported)

    def observing(
        self,
        id_: str,
        *,
        value: Numeric | TextLike,
        date: DateLike,
        source: TextLike = None,
        groups: Mapping[str, Numeric] = EMPTY,
    ) -> Self:
        """Return a plan in which this indicator has one more measurement."""
        return self.with_items(observing(self, id_, value=value, date=date, source=source, groups=groups))

    def retargeting(
        self, id_: str, *, value: Numeric | TextLike, date: DateLike, set_on: DateLike, because: TextLike
    ) -> Self:
        """Return a plan in which this indicator has one more target, set on a day for a reason; the old ones stay."""
        return self.with_items(retargeting(self, id_, value=value, date=date, set_on=set_on, because=because))

    @cached_property
    def _by_id(self) -> Mapping[str, Item]:
        return {placed.part.id: placed.part for placed in self.parts() if isinstance(placed.part, Item)}
