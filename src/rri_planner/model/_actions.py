"""Actions: who does what, when, with whose money, and how responsibly."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from attrs import field, frozen

from rri_planner.model._base import Item, Many, Nested, One, ShortMany, record, records, reference
from rri_planner.model._dates import PartialDate, Period, as_date, as_period
from rri_planner.model._declare import declare, means
from rri_planner.model._durations import Duration, as_duration
from rri_planner.model._goals import KeyLink, key_links
from rri_planner.model._links import Dependency, Exclusion, Link, dependencies, exclusions, links
from rri_planner.model._numbers import Money, as_money, as_number, as_truth
from rri_planner.model._text import Text, as_text, as_texts
from rri_planner.model._words import as_string, as_strings, as_sustainable_development_goals, as_unstated_strings


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Involvement(Nested):
    """What a stakeholder has to do with an action, and whether it has agreed."""

    end = "who"

    who: str | None = field(
        default=None, converter=reference, metadata=means("reference", "The stakeholder", kinds=("stakeholder",))
    )
    as_: str | None = field(
        default=None, converter=as_string, metadata=means("word", "Its part in the action", vocabulary="involvement")
    )
    commitment: str | None = field(
        default=None, converter=as_string, metadata=means("word", "Whether it has agreed", vocabulary="commitment")
    )
    since: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it agreed"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Step(Nested):
    """A milestone on the way."""

    short = "title"

    title: Text | None = field(default=None, converter=as_text, metadata=means("text", "What is reached"))
    date: PartialDate | None = field(default=None, converter=as_date, metadata=means("date", "When it is reached"))
    done: bool | None = field(default=None, converter=as_truth, metadata=means("truth", "Whether it has been reached"))


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Effort(Nested):
    """The work that a stakeholder puts into an action."""

    who: str | None = field(
        default=None, converter=reference, metadata=means("reference", "The stakeholder", kinds=("stakeholder",))
    )
    posts: Decimal | None = field(
        default=None, converter=as_number, metadata=means("number", "How many posts", unit="full-time posts")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class FundingShare(Nested):
    """What a funding line pays of an action: an amount, or a share of its cost."""

    end = "from_"

    from_: str | None = field(
        default=None, converter=reference, metadata=means("reference", "The funding line", kinds=("funding",))
    )
    amount: Money | None = field(default=None, converter=as_money, metadata=means("money", "The amount it pays"))
    share: Decimal | None = field(
        default=None, converter=as_number, metadata=means("number", "The share of the cost it pays", unit="percent")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Safeguard(Nested):
    """A step that keeps an action ethical or open, and who takes care of it."""

    short = "title"

    title: Text | None = field(default=None, converter=as_text, metadata=means("text", "What is done"))
    who: str | None = field(
        default=None, converter=reference, metadata=means("reference", "Who takes care of it", kinds=("stakeholder",))
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Screening(Nested):
    """Whether an action harms one environmental objective, and what is done about it."""

    objective: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "The environmental objective", vocabulary="environmental-objective"),
    )
    finding: str | None = field(
        default=None, converter=as_string, metadata=means("word", "What was found", vocabulary="screening-finding")
    )
    mitigation: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "What is done about the harm")
    )


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Adoption(Nested):
    """The action of another region's plan that this one was taken over from."""

    plan: str | None = field(default=None, converter=as_string, metadata=means("string", "The id of the other plan"))
    action: str | None = field(
        default=None, converter=as_string, metadata=means("string", "The id of the action there")
    )


def _involvements(value: Many[Involvement]) -> tuple[Involvement, ...]:
    return records(Involvement, value)


def _steps(value: ShortMany[Step, str]) -> tuple[Step, ...]:
    return records(Step, value)


def _efforts(value: Many[Effort]) -> tuple[Effort, ...]:
    return records(Effort, value)


def _shares(value: Many[FundingShare]) -> tuple[FundingShare, ...]:
    return records(FundingShare, value)


def _safeguards(value: ShortMany[Safeguard, str]) -> tuple[Safeguard, ...]:
    return records(Safeguard, value)


def _screenings(value: Many[Screening]) -> tuple[Screening, ...]:
    return records(Screening, value)


def _adoption(value: One[Adoption]) -> Adoption | None:
    return record(Adoption, value)


@frozen(kw_only=True, repr=False, field_transformer=declare)
class Action(Item):
    """Something that somebody does."""

    item_kind: ClassVar[str] = "action"

    serves: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means(
            "record",
            "The pathways or goals it serves",
            many=True,
            record=Link,
            kinds=("pathway", "goal"),
            relation="serves",
        ),
    )
    closes: tuple[Link, ...] = field(
        default=(),
        converter=links,
        metadata=means("record", "The gaps it closes", many=True, record=Link, kinds=("gap",), relation="closes"),
    )
    status: str | None = field(
        default=None, converter=as_string, metadata=means("word", "How far it has come", vocabulary="action-status")
    )
    depends_on: tuple[Dependency, ...] = field(
        default=(),
        converter=dependencies,
        metadata=means(
            "record",
            "The actions that must end first",
            many=True,
            record=Dependency,
            kinds=("action",),
            relation="depends_on",
        ),
    )
    excludes: tuple[Exclusion, ...] = field(
        default=(),
        converter=exclusions,
        metadata=means(
            "record",
            "The actions that cannot be done as well",
            many=True,
            record=Exclusion,
            kinds=("action",),
            relation="excludes",
        ),
    )
    period: Period | None = field(default=None, converter=as_period, metadata=means("period", "When it runs"))
    duration: Duration | None = field(
        default=None, converter=as_duration, metadata=means("duration", "How long it takes")
    )
    involved: tuple[Involvement, ...] = field(
        default=(),
        converter=_involvements,
        metadata=means(
            "record", "Who has to do with it, and as what", many=True, record=Involvement, relation="involves"
        ),
    )
    steps: tuple[Step, ...] = field(
        default=(), converter=_steps, metadata=means("record", "Milestones on the way", many=True, record=Step)
    )
    success: tuple[Text, ...] = field(
        default=(), converter=as_texts, metadata=means("text", "What shows that it has worked", many=True)
    )
    obstacles: tuple[Text, ...] = field(
        default=(), converter=as_texts, metadata=means("text", "What may stand in the way", many=True)
    )
    resources: tuple[Text, ...] = field(
        default=(), converter=as_texts, metadata=means("text", "What it takes", many=True)
    )
    effort: tuple[Effort, ...] = field(
        default=(), converter=_efforts, metadata=means("record", "Who puts in how much work", many=True, record=Effort)
    )
    cost: Money | None = field(default=None, converter=as_money, metadata=means("money", "What it costs in all"))
    funding: tuple[FundingShare, ...] = field(
        default=(),
        converter=_shares,
        metadata=means("record", "Who pays what", many=True, record=FundingShare, relation="funded_by"),
    )
    rri: tuple[KeyLink, ...] = field(
        default=(),
        converter=key_links,
        metadata=means("record", "The keys of responsible research it meets, and how", many=True, record=KeyLink),
    )
    sustainability: tuple[str, ...] = field(
        default=(),
        converter=as_strings,
        metadata=means("word", "The dimensions of sustainability it serves", many=True, vocabulary="sustainability"),
    )
    sdg: tuple[str, ...] = field(
        default=(),
        converter=as_sustainable_development_goals,
        metadata=means("word", "The Sustainable Development Goals it serves", many=True, vocabulary="sdg"),
    )
    flags: tuple[str, ...] | None = field(
        default=None,
        converter=as_unstated_strings,
        metadata=means(
            "word",
            "What calls for care; an empty list says that somebody looked and found none",
            many=True,
            vocabulary="flag",
        ),
    )
    ethics: tuple[Safeguard, ...] = field(
        default=(),
        converter=_safeguards,
        metadata=means("record", "What keeps it ethical", many=True, record=Safeguard),
    )
    openness: tuple[Safeguard, ...] = field(
        default=(),
        converter=_safeguards,
        metadata=means("record", "How its results are opened", many=True, record=Safeguard),
    )
    screening: tuple[Screening, ...] = field(
        default=(),
        converter=_screenings,
        metadata=means("record", "Whether it harms the environment", many=True, record=Screening),
    )
    merged_into: str | None = field(
        default=None,
        converter=reference,
        metadata=means("reference", "The action that it has become part of", kinds=("action",)),
    )
    adopted_from: Adoption | None = field(
        default=None,
        converter=_adoption,
        metadata=means("record", "The action of another region it was taken over from", record=Adoption),
    )
    nature: str | None = field(
        default=None, converter=as_string, metadata=means("word", "What sort of action it is", vocabulary="nature")
    )
    delivery: str | None = field(
        default=None,
        converter=as_string,
        metadata=means("word", "By which mechanism it is delivered", vocabulary="delivery"),
    )
    continues_after: Text | None = field(
        default=None,
        converter=as_text,
        metadata=means("text", "Why it goes on after the plan ends, and who carries it"),
    )
    before_plan: Text | None = field(
        default=None, converter=as_text, metadata=means("text", "Why it began before the plan does")
    )
    participatory: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Whether it claims to come from what people said")
    )
    seeking_funds: bool | None = field(
        default=None, converter=as_truth, metadata=means("truth", "Whether the rest of the money is still being sought")
    )
    spending: Period | None = field(
        default=None, converter=as_period, metadata=means("period", "When the money is spent, if not while it runs")
    )
