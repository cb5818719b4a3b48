"""The plan: the aggregate that holds everything and knows every id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Self

from attrs import evolve, field, frozen

from rri_planner.errors import UnknownItem, UnreadablePlan, nearest
from rri_planner.model._actions import Action
from rri_planner.model._as_of import after, known
from rri_planner.model._base import Item, Nested, Provenance, as_provenance
from rri_planner.model._bind import binding
from rri_planner.model._catalogues import Catalogue, as_catalogues, words_of
from rri_planner.model._ceilings import ShareLike, with_ceilings
from rri_planner.model._choosing import choosing
from rri_planner.model._collections import placed_in
from rri_planner.model._dates import DateLike, PartialDate, Period, as_date, as_period
from rri_planner.model._declare import declare, means
from rri_planner.model._delayed import DurationLike, delayed
from rri_planner.model._events import Contribution, Event, Theme
from rri_planner.model._fingerprint import fingerprint
from rri_planner.model._follow_up import Decision, FundingLine, Review, StatusUpdate, Waiver
from rri_planner.model._frozen_map import EMPTY, FrozenMap
from rri_planner.model._goals import Gap, Goal, Pathway
from rri_planner.model._indicators import Indicator
from rri_planner.model._integrity import id_problems, word_problems
from rri_planner.model._judgements import Assumption, Descriptor, Influence, Judgement
from rri_planner.model._links import reviewed
from rri_planner.model._maps import as_free_map
from rri_planner.model._numbers import MoneyLike, as_currency
from rri_planner.model._parts import Part, Placed, parts
from rri_planner.model._plan_fields import (
    FORMAT,
    as_actions,
    as_alignments,
    as_assumptions,
    as_contributions,
    as_decisions,
    as_events,
    as_format,
    as_funding,
    as_gaps,
    as_goals,
    as_indicators,
    as_influences,
    as_judgements,
    as_pathways,
    as_policies,
    as_profile,
    as_region,
    as_reviews,
    as_stage,
    as_stakeholders,
    as_themes,
    as_updates,
    as_variants,
    as_vision,
    as_waivers,
)
from rri_planner.model._policies import Alignment, Policy
from rri_planner.model._region import Region
from rri_planner.model._stakeholders import Stakeholder
from rri_planner.model._text import UNKNOWN_LANGUAGE, Text, as_languages, as_text, as_texts
from rri_planner.model._vision import Vision
from rri_planner.model._without import without
from rri_planner.model._words import as_id, as_strings


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Plan(Nested):
    """A region's action plan, whole.

    A plan cannot change: `evolve`, `with_items`, `without` and the like return new plans. It loads as a draft: what
    is missing or does not hold together is for `rri_planner.check` to say. Refused with `UnreadablePlan`, all at
    once, is only what would make findings ambiguous: an id that is taken or a word of a vocabulary, an unknown word.

    >>> plan = Plan(languages=["sv"], goals=[Goal(id="g-skills", title="Fler kan det digitala")])
    >>> plan["g-skills"].title.get("sv")
    'Fler kan det digitala'
    """

    format: int = field(default=FORMAT, converter=as_format, metadata=means("whole", "The version of the file format"))
    id: str = field(default="plan", converter=as_id, metadata=means("id", "The name of the plan"))
    title: Text | None = field(default=None, converter=as_text, metadata=means("text", "The title"))
    description: Text | None = field(default=None, converter=as_text, metadata=means("text", "What the plan is"))
    summary: Text | None = field(default=None, converter=as_text, metadata=means("text", "The plan in a few sentences"))
    mission: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "What those behind it are there for")
    )
    values: tuple[Text, ...] = field(
        default=(), converter=as_texts, metadata=means("text", "What those behind it hold dear", many=True)
    )
    languages: tuple[str, ...] = field(
        default=(),
        converter=as_languages,
        metadata=means("language", "The languages of the plan, the original first", many=True),
    )
    stage: str = field(
        default="draft", converter=as_stage, metadata=means("word", "How far the plan has come", vocabulary="stage")
    )
    issued: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it was issued"))
    period: Period | None = field(default=None, converter=as_period, metadata=means("period", "When it is in force"))
    currency: str | None = field(
        default=None,
        converter=as_currency,
        metadata=means("currency", "The currency of amounts that name none (ISO 4217)"),
    )
    profile: str = field(
        default="digiterri",
        converter=as_profile,
        metadata=means("string", "Which rules it is checked by, and how strictly"),
    )
    region: Region | None = field(
        default=None, converter=as_region, metadata=means("record", "The region that it is for", record=Region)
    )
    vision: Vision | None = field(
        default=None, converter=as_vision, metadata=means("record", "The future that it serves", record=Vision)
    )
    themes: tuple[Theme, ...] = field(
        default=(), converter=as_themes, metadata=means("record", "Themes", many=True, record=Theme)
    )
    goals: tuple[Goal, ...] = field(
        default=(), converter=as_goals, metadata=means("record", "Goals", many=True, record=Goal)
    )
    gaps: tuple[Gap, ...] = field(
        default=(), converter=as_gaps, metadata=means("record", "Gaps", many=True, record=Gap)
    )
    pathways: tuple[Pathway, ...] = field(
        default=(), converter=as_pathways, metadata=means("record", "Pathways", many=True, record=Pathway)
    )
    actions: tuple[Action, ...] = field(
        default=(), converter=as_actions, metadata=means("record", "Actions", many=True, record=Action)
    )
    indicators: tuple[Indicator, ...] = field(
        default=(), converter=as_indicators, metadata=means("record", "Indicators", many=True, record=Indicator)
    )
    stakeholders: tuple[Stakeholder, ...] = field(
        default=(), converter=as_stakeholders, metadata=means("record", "Stakeholders", many=True, record=Stakeholder)
    )
    events: tuple[Event, ...] = field(
        default=(), converter=as_events, metadata=means("record", "Events", many=True, record=Event)
    )
    contributions: tuple[Contribution, ...] = field(
        default=(),
        converter=as_contributions,
        metadata=means("record", "What people contributed", many=True, record=Contribution),
    )
    policies: tuple[Policy, ...] = field(
        default=(), converter=as_policies, metadata=means("record", "Policies", many=True, record=Policy)
    )
    alignments: tuple[Alignment, ...] = field(
        default=(),
        converter=as_alignments,
        metadata=means("record", "How it stands to policies", many=True, record=Alignment),
    )
    assumptions: tuple[Assumption, ...] = field(
        default=(), converter=as_assumptions, metadata=means("record", "Assumptions", many=True, record=Assumption)
    )
    influences: tuple[Influence, ...] = field(
        default=(),
        converter=as_influences,
        metadata=means("record", "What helps or hinders what", many=True, record=Influence),
    )
    variants: tuple[Descriptor, ...] = field(
        default=(), converter=as_variants, metadata=means("record", "Open choices", many=True, record=Descriptor)
    )
    judgements: tuple[Judgement, ...] = field(
        default=(),
        converter=as_judgements,
        metadata=means("record", "How the choices act on one another", many=True, record=Judgement),
    )
    funding: tuple[FundingLine, ...] = field(
        default=(), converter=as_funding, metadata=means("record", "Funding lines", many=True, record=FundingLine)
    )
    decisions: tuple[Decision, ...] = field(
        default=(), converter=as_decisions, metadata=means("record", "Decisions", many=True, record=Decision)
    )
    reviews: tuple[Review, ...] = field(
        default=(), converter=as_reviews, metadata=means("record", "Reviews", many=True, record=Review)
    )
    updates: tuple[StatusUpdate, ...] = field(
        default=(),
        converter=as_updates,
        metadata=means("record", "How far things have come", many=True, record=StatusUpdate),
    )
    waivers: tuple[Waiver, ...] = field(
        default=(),
        converter=as_waivers,
        metadata=means("record", "Findings that are accepted, with reasons", many=True, record=Waiver),
    )
    vocabularies: FrozenMap[Catalogue] = field(
        default=EMPTY,
        converter=as_catalogues,
        metadata=means("vocabularies", "Words added to our vocabularies or put in their place", record=Catalogue),
    )
    tags: tuple[str, ...] = field(
        default=(), converter=as_strings, metadata=means("string", "Free words to find it by", many=True)
    )
    provenance: Provenance | None = field(
        default=None, converter=as_provenance, metadata=means("record", "Where it comes from", record=Provenance)
    )
    extra: FrozenMap[Any] = field(
        default=EMPTY, converter=as_free_map, metadata=means("free", "Whatever else the region wants to keep")
    )

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

    @cached_property
    def _by_id(self) -> Mapping[str, Item]:
        return {placed.part.id: placed.part for placed in self.parts() if isinstance(placed.part, Item)}
