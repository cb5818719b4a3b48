"""A profile: which rules a plan is asked, how grave their findings are, what fields it must have."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from attrs import field, frozen

from rri_planner.findings import Severity
from rri_planner.model import Catalogue, FrozenMap, Plan, Text
from rri_planner.rules import AskedField, Rule


@frozen
class LeftOut:
    """A rule that a profile switches off, and why."""

    code: str
    because: Text | None


@frozen
class Profile:
    """How plans of one sort are checked.

    ``only`` and ``without`` hold codes of rules (``STR104``) or of groups (``STR``); an empty ``only`` means all
    rules. ``severities`` take the place of the rules' own, by code; ``thresholds`` too, by code and name
    (``TIM107.share``). ``because`` says why a rule or group is left out, by its code; ``vocabularies`` are words of
    the region's own, for plans that say nothing of their own about that vocabulary.
    """

    name: str
    title: Text | None = None
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    severities: FrozenMap[Severity] = field(factory=FrozenMap)
    thresholds: FrozenMap[Decimal] = field(factory=FrozenMap)
    requires: tuple[AskedField, ...] = ()
    because: FrozenMap[Text] = field(factory=FrozenMap)
    vocabularies: FrozenMap[Catalogue] = field(factory=FrozenMap)

    def asks(self, rule: Rule) -> bool:
        """Whether plans are asked this rule."""
        names = {rule.code, rule.group}
        return (not self.only or not names.isdisjoint(self.only)) and names.isdisjoint(self.without)

    def left_out(self, rules: Iterable[Rule]) -> tuple[LeftOut, ...]:
        """Return the rules that this profile switches off by name, with the reason where it gives one."""
        return tuple(
            LeftOut(rule.code, self.because.get(rule.code) or self.because.get(rule.group))
            for rule in rules
            if rule.code in self.without or rule.group in self.without
        )

    def worded(self, plan: Plan) -> Plan:
        """Return the plan with the words of this profile where it has none of its own."""
        missing = {name: each for name, each in self.vocabularies.items() if name not in plan.vocabularies}
        return plan.evolve(vocabularies={**plan.vocabularies, **missing}) if missing else plan
