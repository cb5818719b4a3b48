"""A plan to a StratML document that its schema accepts."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from rri_planner.errors import MissingExtra
from rri_planner.formats._stratml._elements import Elements
from rri_planner.formats._stratml._held import held
from rri_planner.formats._stratml._identifiers import identifier
from rri_planner.formats._stratml._layout import Layout, layout
from rri_planner.formats._stratml._names import DEFAULT_TYPE, FIRST, SECOND, Part
from rri_planner.formats._stratml._names import REGION as REGION_ID
from rri_planner.formats._stratml._people import DESCRIBED_ROLES, ROLE_TYPES, is_submitter, labels
from rri_planner.formats._stratml._slots import (
    ADMINISTRATION,
    DOCUMENT,
    GOAL,
    MISSION,
    OBJECTIVE,
    REGION,
    STAKEHOLDER,
    STAKEHOLDER_TYPE,
    SUBMITTER,
    VISION,
)
from rri_planner.formats._stratml._write_indicators import IndicatorWriter
from rri_planner.model import Action, Involvement, Item, Plan, Stakeholder

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMELESS = 2  # a Goal that has nothing but an empty name and an empty description


def dumps(plan: Plan, *, part: Part = 2, language: str | None = None) -> bytes:
    """Return the plan as a StratML document (UTF-8): part 2, a PerformancePlanOrReport, or part 1, a StrategicPlan.

    StratML has one language: each text is written in `language` where it has that, else in its original. What
    the document cannot hold is left out; `cannot_hold` says what that is.
    """
    try:
        from lxml import etree
    except ImportError:
        raise MissingExtra("stratml", "lxml") from None
    root = _Writer(held(plan, part=part, language=language), part).document()
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


class _Writer:
    """Writes a plan that StratML holds whole."""

    def __init__(self, plan: Plan, part: Part) -> None:
        self._plan, self._part = plan, part
        self._make = Elements(part)
        self._measures = IndicatorWriter(self._make)
        self._layout: Layout = layout(plan)
        self._marks = self._layout.marks(plan)
        self._labels = labels(plan.stakeholders)

    def document(self) -> _Element:
        root = self._make.root()
        if self._part == SECOND:
            root.set("Type", DEFAULT_TYPE)
        self._make.slots(root, DOCUMENT.before, self._plan)
        self._core(self._make.inside(root, "StrategicPlanCore"))
        administration = self._make.inside(root, "AdministrativeInformation")
        self._make.slots(administration, ADMINISTRATION.before, self._plan)
        for each in self._plan.stakeholders:
            if is_submitter(each, self._part):
                submitter = self._make.inside(root if self._part == SECOND else administration, "Submitter")
                self._make.slots(submitter, SUBMITTER.before, each)
        return root

    def _core(self, core: _Element) -> None:
        self._organisations(core)
        if self._plan.vision is not None:
            self._make.slots(self._make.inside(core, "Vision"), VISION.before, self._plan.vision)
        if self._plan.mission is not None:
            self._make.slots(self._make.inside(core, "Mission"), MISSION.before, self._plan)
        for value in self._plan.values:
            self._make.inside(self._make.inside(core, "Value"), "Name", str(value))
        self._goals(core)

    def _organisations(self, core: _Element) -> None:
        if (region := self._plan.region) is not None:
            element = self._make.inside(core, "Organization")
            self._make.slots(element, REGION.before[:2], region)
            self._make.inside(element, "Identifier", REGION_ID)
            self._make.slots(element, REGION.before[2:], region)
        for each in self._plan.stakeholders:
            if not is_submitter(each, self._part):
                element = self._make.inside(core, "Organization")
                self._make.slots(element, STAKEHOLDER.before, each)
                self._roles(element, each)

    def _roles(self, parent: _Element, each: Stakeholder) -> None:
        described = [(field, value) for field in DESCRIBED_ROLES for value in _strings(getattr(each, field))]
        kind = STAKEHOLDER_TYPE.of(each)
        if not (each.roles or described or kind):
            return
        element = self._make.inside(parent, "Stakeholder")
        self._make.slots(element, (STAKEHOLDER_TYPE,), each)
        self._make.inside(element, "Name", str(each.name or identifier(each.id)))
        for role, value in (*((role, "") for role in each.roles), *described):
            self._role(element, role, value)

    def _role(self, parent: _Element, name: str, description: str) -> None:
        role = self._make.inside(parent, "Role")
        self._make.inside(role, "Name", name)
        if description:
            self._make.inside(role, "Description", description)
        if name in ROLE_TYPES:
            self._make.inside(role, "RoleType", ROLE_TYPES[name])

    def _goals(self, core: _Element) -> None:
        element = core
        for holder, group in groupby(self._layout.written(), itemgetter(0)):
            goal, *objectives = (item for _, item in group)
            element = self._make.inside(core, "Goal")
            self._goal(element, goal)
            for each in objectives:
                assert each is not None  # only the Goal at the head of a group may have no name
                self._objective(self._make.inside(element, "Objective"), each, holder)
        if self._layout.goals and len(element) == _NAMELESS:
            core.remove(element)

    def _goal(self, element: _Element, goal: Item | None) -> None:
        """Write the head of a Goal, and an Objective without a name for what measures it and what it is linked to."""
        if goal is None:
            self._make.inside(element, "Name")
            self._make.inside(element, "Description")
        else:
            self._make.slots(element, (*GOAL.before, *GOAL.behind), goal)
        objective = self._make.inside(element, "Objective")
        self._measured(objective, goal, None)
        if not len(objective):
            element.remove(objective)

    def _objective(self, element: _Element, item: Item, goal: str | None) -> None:
        self._make.slots(element, OBJECTIVE.before, item)
        if item.id in self._marks:
            self._make.inside(element, "SequenceIndicator", self._marks[item.id])
        if isinstance(item, Action):
            for each in item.involved:
                self._involvement(element, each)
        self._make.slots(element, OBJECTIVE.behind, item)
        self._measured(element, item, goal)

    def _involvement(self, parent: _Element, each: Involvement) -> None:
        element = self._make.inside(parent, "Stakeholder")
        self._make.inside(element, "Name", self._labels[each.who or ""])
        if each.as_ or each.commitment:
            self._role(element, each.as_ or "", each.commitment or "")

    def _measured(self, element: _Element, item: Item | None, goal: str | None) -> None:
        if self._part == FIRST:
            return
        if item is not None:
            self._measures.own(element, item, goal)
        holder = None if item is None else item.id
        for each in self._layout.indicators.get(holder, ()):
            self._measures.indicator(element, each, holder, self._marks.get(each.id))


def _strings(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()
