"""A rule: one question that every plan is asked, with all that a person wants to know about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial
from importlib import import_module
from typing import Literal, TypeAlias

from attrs import field, frozen

from rri_planner.errors import Message
from rri_planner.findings import Severity
from rri_planner.model import VOCABULARIES, FrozenMap
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import Judgement

STAGES = VOCABULARIES["stage"].words
"""The stages of a plan, the first one first."""

DataLevel: TypeAlias = Literal["D0", "D1", "D2", "D3", "D4"]

Judge: TypeAlias = Callable[[Case], Iterable[Judgement]]


@frozen
class Threshold:
    """A number of our own choosing that a profile may change; findings show it."""

    value: Decimal
    meaning: Message


def _by_stage(severity: Severity | Mapping[str, Severity]) -> FrozenMap[Severity]:
    return FrozenMap({STAGES[0]: severity} if isinstance(severity, str) else severity)


@frozen
class Rule:
    """One rule of the catalogue.

    ``severities`` hold from a stage on, ``since`` is the first stage at which the rule is due, ``needs_level``
    the data level (D0 to D4) that it needs. ``sources`` are keys of `SOURCES`; none means that the rule is our
    own. ``incoherent`` and ``coherent`` are plan files in YAML, one that the rule fires on and one that it does
    not fire on. A rule that is ``last`` judges after all others and sees how the plan's waivers stand. ``judge`` yields
    exactly one judgement for each thing that it looks at.
    """

    judge: Judge = field(eq=False)
    code: str
    name: str
    severities: FrozenMap[Severity] = field(converter=_by_stage)
    since: str
    needs_level: DataLevel
    sources: tuple[str, ...]
    summary: Message
    why: Message
    remedies: tuple[Message, ...]
    incoherent: str
    coherent: str
    thresholds: FrozenMap[Threshold]
    waivable: bool
    last: bool

    def __reduce__(self) -> tuple[Callable[[str, str], Rule], tuple[str, str]]:
        """Send a rule to another process by its name: the function that judges stands there too."""
        return _rule_of, (self.judge.__module__, self.judge.__name__)

    @property
    def group(self) -> str:
        """The letters of the code: a key of `GROUPS`."""
        return self.code.rstrip("0123456789")

    def is_due(self, stage: str) -> bool:
        """Whether a plan of this stage is asked."""
        return STAGES.index(stage) >= STAGES.index(self.since)

    def severity_at(self, stage: str) -> Severity:
        """How grave a finding of this rule is in a plan of this stage."""
        reached = STAGES[: STAGES.index(stage) + 1]
        return next(self.severities[each] for each in reversed(reached) if each in self.severities)

    def __call__(self, case: Case) -> Iterable[Judgement]:
        """Judge a case."""
        return self.judge(case)


def _rule_of(module: str, name: str) -> Rule:
    found = getattr(import_module(module), name)
    assert isinstance(found, Rule)
    return found


def rule(  # noqa: PLR0913  # each fact about a rule has its name here
    *,
    code: str,
    name: str,
    severity: Severity | Mapping[str, Severity],
    since: str = "draft",
    needs_level: DataLevel = "D0",
    sources: tuple[str, ...] = (),
    summary: Message,
    why: Message,
    remedies: tuple[Message, ...],
    incoherent: str,
    coherent: str,
    thresholds: Mapping[str, Threshold] | None = None,
    waivable: bool = True,
    last: bool = False,
) -> Callable[[Judge], Rule]:
    """Make a rule of the function below: what the function yields are its judgements.

    ``severity`` is one for all stages, or a map of stage and severity; see `Rule` for the rest.
    """
    return partial(
        Rule,
        code=code,
        name=name,
        severities=severity,
        since=since,
        needs_level=needs_level,
        sources=sources,
        summary=summary,
        why=why,
        remedies=remedies,
        incoherent=incoherent,
        coherent=coherent,
        thresholds=FrozenMap(thresholds),
        waivable=waivable,
        last=last,
    )
