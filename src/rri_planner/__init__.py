"""Turns what a region said in its workshops into an action plan that holds together.

>>> import rri_planner as rri
>>> plan = rri.Plan(languages=["en"], goals=[rri.Goal(id="g-skills", title="More people master the digital")])
>>> for finding in rri.check(plan):
...     print(finding.code, finding.subjects)
STR104 ('g-skills',)

Nothing is loaded until it is used: each name below is fetched from its home the first time.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rri_planner.analysis import Adopted, Comparison, Merge, Redaction, adopt, compare, merge, public, redact
    from rri_planner.branding import house_style, load_theme
    from rri_planner.coherence import PlanDifference, Report, check, diff
    from rri_planner.errors import (
        BadField,
        BadTemplate,
        BadUsage,
        BadValue,
        Message,
        MissingExtra,
        Place,
        PlannerError,
        Problem,
        UnknownItem,
        UnknownWord,
        UnreadablePlan,
    )
    from rri_planner.findings import Finding
    from rri_planner.formats import load, loads, save
    from rri_planner.graph import PlanGraph
    from rri_planner.model import (
        Action,
        Adoption,
        Aggregate,
        Alignment,
        Assumption,
        Baseline,
        Capacity,
        Catalogue,
        Claim,
        ContextItem,
        Contribution,
        Criterion,
        Crossing,
        Decision,
        Dependency,
        Descriptor,
        Duration,
        Effort,
        Event,
        Exclusion,
        Feedback,
        FundingLine,
        FundingShare,
        Gap,
        GenderPlan,
        Goal,
        Indicator,
        Influence,
        Involvement,
        Item,
        Judgement,
        KeyLink,
        LeadTime,
        Light,
        Link,
        Money,
        Needs,
        Objective,
        Observation,
        PartialDate,
        Participants,
        Pathway,
        Period,
        Plan,
        Policy,
        Population,
        Prospect,
        Provenance,
        Reason,
        Record,
        ReferenceShare,
        Region,
        Review,
        Safeguard,
        Screening,
        Signpost,
        Span,
        Stakeholder,
        StatusUpdate,
        Step,
        Survey,
        SurveyResult,
        Target,
        Term,
        Text,
        Theme,
        Translation,
        Vision,
        Waiver,
    )
    from rri_planner.portfolio import Portfolio
    from rri_planner.render import Document, Figure, draw, figure, render
    from rri_planner.rules import RULES

__version__ = "0.1.0"

_HOMES = {
    "analysis": ("Adopted", "Comparison", "Merge", "Redaction", "adopt", "compare", "merge", "public", "redact"),
    "branding": ("house_style", "load_theme"),
    "coherence": ("PlanDifference", "Report", "check", "diff"),
    "errors": (
        "BadField",
        "BadTemplate",
        "BadUsage",
        "BadValue",
        "Message",
        "MissingExtra",
        "Place",
        "PlannerError",
        "Problem",
        "UnknownItem",
        "UnknownWord",
        "UnreadablePlan",
    ),
    "findings": ("Finding",),
    "formats": ("load", "loads", "save"),
    "portfolio": ("Portfolio",),
    "graph": ("PlanGraph",),
    "render": ("Document", "Figure", "draw", "figure", "render"),
    "rules": ("RULES",),
}
__all__ = [
    "RULES",
    "Action",
    "Adopted",
    "Adoption",
    "Aggregate",
    "Alignment",
    "Assumption",
    "BadField",
    "BadTemplate",
    "BadUsage",
    "BadValue",
    "Baseline",
    "Capacity",
    "Catalogue",
    "Claim",
    "Comparison",
    "ContextItem",
    "Contribution",
    "Criterion",
    "Crossing",
    "Decision",
    "Dependency",
    "Descriptor",
    "Document",
    "Duration",
    "Effort",
    "Event",
    "Exclusion",
    "Feedback",
    "Figure",
    "Finding",
    "FundingLine",
    "FundingShare",
    "Gap",
    "GenderPlan",
    "Goal",
    "Indicator",
    "Influence",
    "Involvement",
    "Item",
    "Judgement",
    "KeyLink",
    "LeadTime",
    "Light",
    "Link",
    "Merge",
    "Message",
    "MissingExtra",
    "Money",
    "Needs",
    "Objective",
    "Observation",
    "PartialDate",
    "Participants",
    "Pathway",
    "Period",
    "Place",
    "Plan",
    "PlanDifference",
    "PlanGraph",
    "PlannerError",
    "Policy",
    "Population",
    "Portfolio",
    "Problem",
    "Prospect",
    "Provenance",
    "Reason",
    "Record",
    "Redaction",
    "ReferenceShare",
    "Region",
    "Report",
    "Review",
    "Safeguard",
    "Screening",
    "Signpost",
    "Span",
    "Stakeholder",
    "StatusUpdate",
    "Step",
    "Survey",
    "SurveyResult",
    "Target",
    "Term",
    "Text",
    "Theme",
    "Translation",
    "UnknownItem",
    "UnknownWord",
    "UnreadablePlan",
    "Vision",
    "Waiver",
    "adopt",
    "check",
    "compare",
    "diff",
    "draw",
    "figure",
    "house_style",
    "load",
    "load_theme",
    "loads",
    "merge",
    "public",
    "redact",
    "render",
    "save",
]
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME_OF.get(name, 'model')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """This package, in which `render` is the function also after the package of that name has been imported."""

    @property
    def render(self) -> object:
        """The function that writes a document from a plan."""
        return import_module(f"{__name__}.render").render

    @render.setter
    def render(self, _package: ModuleType) -> None:
        """Ignore the package, which the import system would put here."""


sys.modules[__name__].__class__ = _Package
