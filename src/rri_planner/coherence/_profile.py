"""A profile: which rules a plan is asked, how grave their findings are, what fields it must have."""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen

from rri_planner.findings import Severity
from rri_planner.model import FrozenMap, Text
from rri_planner.rules import AskedField, Rule


@frozen
class Profile:
    """How plans of one sort are checked.

    ``only`` and ``without`` hold codes of rules (``STR104``) or of groups (``STR``); an empty ``only`` means all
    rules. ``severities`` take the place of the rules' own, by code; ``thresholds`` too, by code and name
    (``TIM107.share``).
    """

    name: str
    title: Text | None = None
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    severities: FrozenMap[Severity] = field(factory=FrozenMap)
    thresholds: FrozenMap[Decimal] = field(factory=FrozenMap)
    requires: tuple[AskedField, ...] = ()

    def asks(self, rule: Rule) -> bool:
        """Whether plans are asked this rule."""
        names = {rule.code, rule.group}
        return (not self.only or not names.isdisjoint(self.only)) and names.isdisjoint(self.without)
