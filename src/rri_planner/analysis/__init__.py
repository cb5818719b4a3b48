"""Questions about a plan, with exact answers.

Each question is a function that takes a plan or its graph. Its answer names the method, says in a sentence what it
means, and names what the plan would have to say where nobody can tell. Nothing is loaded until it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rri_planner.analysis._agreement import Agreement, Disputed, agreement
    from rri_planner.analysis._agreement_alpha import krippendorff_alpha
    from rri_planner.analysis._balance import balance
    from rri_planner.analysis._balance_result import Balance, ChosenBundle, Consistent, Repair
    from rri_planner.analysis._cannot_tell import CannotTell
    from rri_planner.analysis._coverage import Coverage, Covered, coverage
    from rri_planner.analysis._dates import Conflict, Dates, dates
    from rri_planner.analysis._dates_arcs import TimeConstraint
    from rri_planner.analysis._dates_network import Contradiction, Contradictions, TemporalNetwork
    from rri_planner.analysis._deliberation import Deliberation, Dropped, deliberation
    from rri_planner.analysis._deliberation_constraints import Constraint
    from rri_planner.analysis._diff import Changed, Difference, Moved, Part, diff
    from rri_planner.analysis._diff_changes import FieldChange
    from rri_planner.analysis._diff_words import Rewording, Words
    from rri_planner.analysis._funnel import Funnel, funnel
    from rri_planner.analysis._funnel_outcomes import Outcomes
    from rri_planner.analysis._inclusion import inclusion
    from rri_planner.analysis._inclusion_counts import Attendance
    from rri_planner.analysis._inclusion_parity import fisher_exact
    from rri_planner.analysis._inclusion_result import Inclusion, Uptake, Variety
    from rri_planner.analysis._influence import influence
    from rri_planner.analysis._influence_result import InfluenceOf, Influences
    from rri_planner.analysis._influence_stability import Stability
    from rri_planner.analysis._levers import Levers, levers
    from rri_planner.analysis._levers_violator import Violator
    from rri_planner.analysis._matrix import Matrix
    from rri_planner.analysis._money import ActionMoney, Budget, LineMoney, Promise, money
    from rri_planner.analysis._money_people import EffortMonth, People, people
    from rri_planner.analysis._pathways import Pathways, Transfer, pathways
    from rri_planner.analysis._progress import progress
    from rri_planner.analysis._progress_path import current_targets
    from rri_planner.analysis._progress_result import IndicatorProgress, Progress
    from rri_planner.analysis._robustness import robustness
    from rri_planner.analysis._robustness_points import Irrelevance, Points, irrelevance, single_points
    from rri_planner.analysis._robustness_probability import Probability, probability
    from rri_planner.analysis._robustness_result import GoalRobustness, Reading, Robustness
    from rri_planner.analysis._schedule import Schedule, schedule
    from rri_planner.analysis._schedule_ends import Reached
    from rri_planner.analysis._schedule_network import Activity, CriticalPath, critical_path
    from rri_planner.analysis._schedule_times import Scheduled
    from rri_planner.analysis._selection import selection
    from rri_planner.analysis._selection_frontier import Frontier, frontier
    from rri_planner.analysis._selection_portfolios import Portfolios, portfolios
    from rri_planner.analysis._selection_result import Selection
    from rri_planner.analysis._selection_search import Chosen
    from rri_planner.analysis._surveys import ClaimMargin, SurveyMargin, Surveys, surveys
    from rri_planner.analysis._surveys_margin import margin_of_error
    from rri_planner.analysis._trace import Trace, Traced, trace
    from rri_planner.analysis._withheld import withheld

_HOMES = {
    "_agreement": (
        "Agreement",
        "Disputed",
        "agreement",
    ),
    "_agreement_alpha": ("krippendorff_alpha",),
    "_balance": ("balance",),
    "_balance_result": (
        "Balance",
        "ChosenBundle",
        "Consistent",
        "Repair",
    ),
    "_cannot_tell": ("CannotTell",),
    "_coverage": (
        "Coverage",
        "Covered",
        "coverage",
    ),
    "_dates": (
        "Conflict",
        "Dates",
        "dates",
    ),
    "_dates_arcs": ("TimeConstraint",),
    "_dates_network": (
        "Contradiction",
        "Contradictions",
        "TemporalNetwork",
    ),
    "_deliberation": (
        "Deliberation",
        "Dropped",
        "deliberation",
    ),
    "_deliberation_constraints": ("Constraint",),
    "_diff": (
        "Changed",
        "Difference",
        "Moved",
        "Part",
        "diff",
    ),
    "_diff_changes": ("FieldChange",),
    "_diff_words": (
        "Rewording",
        "Words",
    ),
    "_funnel": (
        "Funnel",
        "funnel",
    ),
    "_funnel_outcomes": ("Outcomes",),
    "_inclusion": ("inclusion",),
    "_inclusion_counts": ("Attendance",),
    "_inclusion_parity": ("fisher_exact",),
    "_inclusion_result": (
        "Inclusion",
        "Uptake",
        "Variety",
    ),
    "_influence": ("influence",),
    "_influence_result": (
        "InfluenceOf",
        "Influences",
    ),
    "_influence_stability": ("Stability",),
    "_levers": (
        "Levers",
        "levers",
    ),
    "_levers_violator": ("Violator",),
    "_matrix": ("Matrix",),
    "_money": (
        "ActionMoney",
        "Budget",
        "LineMoney",
        "Promise",
        "money",
    ),
    "_money_people": (
        "EffortMonth",
        "People",
        "people",
    ),
    "_pathways": (
        "Pathways",
        "Transfer",
        "pathways",
    ),
    "_progress": ("progress",),
    "_progress_path": ("current_targets",),
    "_progress_result": (
        "IndicatorProgress",
        "Progress",
    ),
    "_robustness": ("robustness",),
    "_robustness_points": (
        "Irrelevance",
        "Points",
        "irrelevance",
        "single_points",
    ),
    "_robustness_probability": (
        "Probability",
        "probability",
    ),
    "_robustness_result": (
        "GoalRobustness",
        "Reading",
        "Robustness",
    ),
    "_schedule": (
        "Schedule",
        "schedule",
    ),
    "_schedule_ends": ("Reached",),
    "_schedule_network": (
        "Activity",
        "CriticalPath",
        "critical_path",
    ),
    "_schedule_times": ("Scheduled",),
    "_selection": ("selection",),
    "_selection_frontier": (
        "Frontier",
        "frontier",
    ),
    "_selection_portfolios": (
        "Portfolios",
        "portfolios",
    ),
    "_selection_result": ("Selection",),
    "_selection_search": ("Chosen",),
    "_surveys": (
        "ClaimMargin",
        "SurveyMargin",
        "Surveys",
        "surveys",
    ),
    "_surveys_margin": ("margin_of_error",),
    "_trace": (
        "Trace",
        "Traced",
        "trace",
    ),
    "_withheld": ("withheld",),
}
__all__ = [
    "ActionMoney",
    "Activity",
    "Agreement",
    "Attendance",
    "Balance",
    "Budget",
    "CannotTell",
    "Changed",
    "Chosen",
    "ChosenBundle",
    "ClaimMargin",
    "Conflict",
    "Consistent",
    "Constraint",
    "Contradiction",
    "Contradictions",
    "Coverage",
    "Covered",
    "CriticalPath",
    "Dates",
    "Deliberation",
    "Difference",
    "Disputed",
    "Dropped",
    "EffortMonth",
    "FieldChange",
    "Frontier",
    "Funnel",
    "GoalRobustness",
    "Inclusion",
    "IndicatorProgress",
    "InfluenceOf",
    "Influences",
    "Irrelevance",
    "Levers",
    "LineMoney",
    "Matrix",
    "Moved",
    "Outcomes",
    "Part",
    "Pathways",
    "People",
    "Points",
    "Portfolios",
    "Probability",
    "Progress",
    "Promise",
    "Reached",
    "Reading",
    "Repair",
    "Rewording",
    "Robustness",
    "Schedule",
    "Scheduled",
    "Selection",
    "Stability",
    "SurveyMargin",
    "Surveys",
    "TemporalNetwork",
    "TimeConstraint",
    "Trace",
    "Traced",
    "Transfer",
    "Uptake",
    "Variety",
    "Violator",
    "Words",
    "agreement",
    "balance",
    "coverage",
    "critical_path",
    "current_targets",
    "dates",
    "deliberation",
    "diff",
    "fisher_exact",
    "frontier",
    "funnel",
    "inclusion",
    "influence",
    "irrelevance",
    "krippendorff_alpha",
    "levers",
    "margin_of_error",
    "money",
    "pathways",
    "people",
    "portfolios",
    "probability",
    "progress",
    "robustness",
    "schedule",
    "selection",
    "single_points",
    "surveys",
    "trace",
    "withheld",
]
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
