"""The plan: the aggregate that holds everything and knows every id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Self

from attrs import evolve, field, frozen

from rri_planner.errors import BadField, BadValue, Message, Problem, UnknownItem, UnreadablePlan, nearest
from rri_planner.model._actions import Action
from rri_planner.model._base import Item, Many, Nested, One, Provenance, Record, record, records
from rri_planner.model._bind import binding
from rri_planner.model._catalogues import Catalogue, as_catalogues, words_of
from rri_planner.model._dates import PartialDate, Period, as_date, as_period
from rri_planner.model._declare import declare, fields_of, means, per_class
from rri_planner.model._events import Contribution, Event, Theme
from rri_planner.model._fingerprint import fingerprint
from rri_planner.model._follow_up import Decision, FundingLine, Review, StatusUpdate, Waiver
from rri_planner.model._frozen_map import EMPTY, FrozenMap, as_free_map
from rri_planner.model._goals import Gap, Goal, Pathway
from rri_planner.model._indicators import Indicator
from rri_planner.model._integrity import Placed, id_problems, word_problems
from rri_planner.model._judgements import Assumption, Descriptor, Influence, Judgement
from rri_planner.model._numbers import as_currency, as_whole
from rri_planner.model._policies import Alignment, Policy
from rri_planner.model._region import Region
from rri_planner.model._stakeholders import Stakeholder
from rri_planner.model._text import UNKNOWN_LANGUAGE, Text, as_languages, as_text, as_texts
from rri_planner.model._vision import Vision
from rri_planner.model._words import as_id, as_string, as_strings

FORMAT = 1


def _vision(value: One[Vision]) -> Vision | None:
    return record(Vision, value)


def _region(value: One[Region]) -> Region | None:
    return record(Region, value)


def _provenance(value: One[Provenance]) -> Provenance | None:
    return record(Provenance, value)


def _goals(value: Many[Goal]) -> tuple[Goal, ...]:
    return records(Goal, value)


def _gaps(value: Many[Gap]) -> tuple[Gap, ...]:
    return records(Gap, value)


def _pathways(value: Many[Pathway]) -> tuple[Pathway, ...]:
    return records(Pathway, value)


def _actions(value: Many[Action]) -> tuple[Action, ...]:
    return records(Action, value)


def _indicators(value: Many[Indicator]) -> tuple[Indicator, ...]:
    return records(Indicator, value)


def _stakeholders(value: Many[Stakeholder]) -> tuple[Stakeholder, ...]:
    return records(Stakeholder, value)


def _events(value: Many[Event]) -> tuple[Event, ...]:
    return records(Event, value)


def _contributions(value: Many[Contribution]) -> tuple[Contribution, ...]:
    return records(Contribution, value)


def _themes(value: Many[Theme]) -> tuple[Theme, ...]:
    return records(Theme, value)


def _policies(value: Many[Policy]) -> tuple[Policy, ...]:
    return records(Policy, value)


def _alignments(value: Many[Alignment]) -> tuple[Alignment, ...]:
    return records(Alignment, value)


def _assumptions(value: Many[Assumption]) -> tuple[Assumption, ...]:
    return records(Assumption, value)


def _influences(value: Many[Influence]) -> tuple[Influence, ...]:
    return records(Influence, value)


def _variants(value: Many[Descriptor]) -> tuple[Descriptor, ...]:
    return records(Descriptor, value)


def _judgements(value: Many[Judgement]) -> tuple[Judgement, ...]:
    return records(Judgement, value)


def _funding(value: Many[FundingLine]) -> tuple[FundingLine, ...]:
    return records(FundingLine, value)


def _decisions(value: Many[Decision]) -> tuple[Decision, ...]:
    return records(Decision, value)


def _reviews(value: Many[Review]) -> tuple[Review, ...]:
    return records(Review, value)


def _updates(value: Many[StatusUpdate]) -> tuple[StatusUpdate, ...]:
    return records(StatusUpdate, value)


def _waivers(value: Many[Waiver]) -> tuple[Waiver, ...]:
    return records(Waiver, value)


def _format(value: int | str | None) -> int:
    number = FORMAT if value is None else as_whole(value)
    if number != FORMAT:
        raise BadValue(str(value), Message("a format that this version reads: 1"))
    return FORMAT


def _stage(value: str | None) -> str:
    return as_string(value) or "draft"


def _profile(value: str | None) -> str:
    return as_string(value) or "digiterri"


@frozen(kw_only=True, field_transformer=declare)
class Plan(Nested):
    """A region's action plan, whole.

    A plan cannot change: `evolve`, `with_items` and the other ``with_...`` methods return new plans. It loads
    as a draft: what is missing or does not hold together is for `rri_planner.check` to say. Refused with
    `UnreadablePlan`, all at once, is only what would make findings ambiguous: an id that two items share,
    an id that is a word of a vocabulary, a word that a vocabulary does not have.

    >>> plan = Plan(languages=["sv"], goals=[Goal(id="g-skills", title="Fler kan det digitala")])
    >>> plan["g-skills"].title.get("sv")
    'Fler kan det digitala'
    """

    format: int = field(default=FORMAT, converter=_format, metadata=means("whole", "The version of the file format"))
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
        default="draft", converter=_stage, metadata=means("word", "How far the plan has come", vocabulary="stage")
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
        converter=_profile,
        metadata=means("string", "Which rules it is checked by, and how strictly"),
    )
    region: Region | None = field(
        default=None, converter=_region, metadata=means("record", "The region that it is for", record=Region)
    )
    vision: Vision | None = field(
        default=None, converter=_vision, metadata=means("record", "The picture of the future it serves", record=Vision)
    )
    themes: tuple[Theme, ...] = field(
        default=(), converter=_themes, metadata=means("record", "Themes", many=True, record=Theme)
    )
    goals: tuple[Goal, ...] = field(
        default=(), converter=_goals, metadata=means("record", "Goals", many=True, record=Goal)
    )
    gaps: tuple[Gap, ...] = field(default=(), converter=_gaps, metadata=means("record", "Gaps", many=True, record=Gap))
    pathways: tuple[Pathway, ...] = field(
        default=(), converter=_pathways, metadata=means("record", "Pathways", many=True, record=Pathway)
    )
    actions: tuple[Action, ...] = field(
        default=(), converter=_actions, metadata=means("record", "Actions", many=True, record=Action)
    )
    indicators: tuple[Indicator, ...] = field(
        default=(), converter=_indicators, metadata=means("record", "Indicators", many=True, record=Indicator)
    )
    stakeholders: tuple[Stakeholder, ...] = field(
        default=(), converter=_stakeholders, metadata=means("record", "Stakeholders", many=True, record=Stakeholder)
    )
    events: tuple[Event, ...] = field(
        default=(), converter=_events, metadata=means("record", "Events", many=True, record=Event)
    )
    contributions: tuple[Contribution, ...] = field(
        default=(),
        converter=_contributions,
        metadata=means("record", "What people contributed", many=True, record=Contribution),
    )
    policies: tuple[Policy, ...] = field(
        default=(), converter=_policies, metadata=means("record", "Policies", many=True, record=Policy)
    )
    alignments: tuple[Alignment, ...] = field(
        default=(),
        converter=_alignments,
        metadata=means("record", "How it stands to policies", many=True, record=Alignment),
    )
    assumptions: tuple[Assumption, ...] = field(
        default=(), converter=_assumptions, metadata=means("record", "Assumptions", many=True, record=Assumption)
    )
    influences: tuple[Influence, ...] = field(
        default=(),
        converter=_influences,
        metadata=means("record", "What helps or hinders what", many=True, record=Influence),
    )
    variants: tuple[Descriptor, ...] = field(
        default=(), converter=_variants, metadata=means("record", "Open choices", many=True, record=Descriptor)
    )
    judgements: tuple[Judgement, ...] = field(
        default=(),
        converter=_judgements,
        metadata=means("record", "How the choices act on one another", many=True, record=Judgement),
    )
    funding: tuple[FundingLine, ...] = field(
        default=(), converter=_funding, metadata=means("record", "Funding lines", many=True, record=FundingLine)
    )
    decisions: tuple[Decision, ...] = field(
        default=(), converter=_decisions, metadata=means("record", "Decisions", many=True, record=Decision)
    )
    reviews: tuple[Review, ...] = field(
        default=(), converter=_reviews, metadata=means("record", "Reviews", many=True, record=Review)
    )
    updates: tuple[StatusUpdate, ...] = field(
        default=(),
        converter=_updates,
        metadata=means("record", "How far things have come", many=True, record=StatusUpdate),
    )
    waivers: tuple[Waiver, ...] = field(
        default=(),
        converter=_waivers,
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
        default=None, converter=_provenance, metadata=means("record", "Where it comes from", record=Provenance)
    )
    extra: FrozenMap[Any] = field(
        default=EMPTY, converter=as_free_map, metadata=means("free", "Whatever else the region wants to keep")
    )

    def __attrs_post_init__(self) -> None:
        for name, value in binding(self, self.languages, self.currency).items():
            object.__setattr__(self, name, value)
        problems = tuple(self._problems())
        if problems:
            raise UnreadablePlan(problems)

    def _problems(self) -> Iterator[Problem]:
        yield from id_problems(self.parts(), self.id)
        for placed in self.parts():
            yield from word_problems(placed, self.vocabularies)

    @property
    def language(self) -> str:
        """The code of the original language; ``und`` where the plan names none."""
        return self.languages[0] if self.languages else UNKNOWN_LANGUAGE

    def parts(self) -> Iterator[Placed]:
        """Yield every item and record of the plan with the way to it, in the plan's order."""
        for collection, entries in _collections(self):
            for path, part in entries:
                yield Placed((collection, *path), part)
                for key, inner in _items_inside(part):
                    for index, item in enumerate(inner):
                        yield Placed((collection, *path, key, index), item)

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
        """Return the words of a vocabulary (``rri``, ``helix``, ...) in this plan."""
        return words_of(vocabulary, self.vocabularies)

    def fingerprint(self, id_: str) -> str:
        """Return twelve digits that stand for what this item says; they change when it is reworded."""
        return fingerprint(self[id_])

    def evolve(self, **changes: Any) -> Self:
        """Return a plan with these fields changed."""
        return evolve(self, **changes)

    def with_items(self, *parts: Item | Record) -> Self:
        """Return a plan with these items and records: one of a known id takes the old one's place, others are added."""
        changed: dict[str, Any] = {}
        for part in parts:
            name = collection_of(type(part))
            if name is None:
                raise BadField("Plan", "with_items", _no_collection(part))
            if name == "vision":
                changed[name] = part
                continue
            entries = changed.setdefault(name, list(getattr(self, name)))
            known = {entry.id: index for index, entry in enumerate(entries) if isinstance(entry, Item)}
            if isinstance(part, Item) and part.id in known:
                entries[known[part.id]] = part
            else:
                entries.append(part)
        return evolve(self, **changed)

    @cached_property
    def _by_id(self) -> Mapping[str, Item]:
        return {placed.part.id: placed.part for placed in self.parts() if isinstance(placed.part, Item)}


def _no_collection(part: Nested) -> Message:
    return Message("a {owner} stands inside another item, not in the plan itself", owner=type(part).__name__)


def collection_of(owner: type[Nested]) -> str | None:
    """Return the name of the plan's field that holds parts of this class, or None."""
    return next((each.name for each in fields_of(Plan) if each.declared.record is owner), None)


def _collections(plan: Plan) -> Iterator[tuple[str, Iterable[tuple[tuple[int, ...], Nested]]]]:
    for each in fields_of(Plan):
        record_class = each.declared.record
        if record_class is None or not issubclass(record_class, Item | Record | Region):
            continue
        value = getattr(plan, each.name)
        if each.declared.many:
            yield each.key, (((index,), part) for index, part in enumerate(value))
        elif value is not None:
            yield each.key, (((), value),)


def _items_inside(part: Nested) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for name in _holding_items(type(part)):
        yield name, getattr(part, name)


@per_class
def _holding_items(owner: type) -> tuple[str, ...]:
    return tuple(
        each.name for each in fields_of(owner) if each.declared.record and issubclass(each.declared.record, Item)
    )


def name_of(part: Nested) -> Text | str:
    """Return what a message calls a part of the plan: its title, else its name, its text, its id."""
    for field_name in ("title", "name", "text", "statement"):
        said = getattr(part, field_name, None)
        if isinstance(said, Text):
            return said
    return getattr(part, "id", None) or type(part).__name__
