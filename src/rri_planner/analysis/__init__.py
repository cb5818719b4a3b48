"""Questions about a plan, with exact answers.

Each question is a function that takes a plan or its graph. Its answer names the method, says in a sentence what it
means, and names what the plan would have to say where nobody can tell. Nothing is loaded until it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rri_planner.analysis._adopt import Adopted, adopt
    from rri_planner.analysis._agreement import Agreement, Disputed, agreement
    from rri_planner.analysis._agreement_alpha import krippendorff_alpha
    from rri_planner.analysis._awaited import awaited
    from rri_planner.analysis._balance import balance
    from rri_planner.analysis._balance_result import Balance, ChosenBundle, Consistent, Repair
    from rri_planner.analysis._balance_support import Support, support
    from rri_planner.analysis._budget_stress import Thrift, thrift
    from rri_planner.analysis._cannot_tell import CannotTell
    from rri_planner.analysis._compare import Comparison, compare
    from rri_planner.analysis._compare_blanks import Blank
    from rri_planner.analysis._compare_coverage import CoverageRow, CoverageTable, theme_of
    from rri_planner.analysis._compare_likeness import Likeness
    from rri_planner.analysis._compare_matches import Correspondence
    from rri_planner.analysis._compare_money import Amounts, PlanMoney, Rate, RatesLike
    from rri_planner.analysis._compare_process import Involved
    from rri_planner.analysis._coverage import Coverage, Covered, coverage
    from rri_planner.analysis._dates import Conflict, Dates, dates
    from rri_planner.analysis._dates_arcs import TimeConstraint
    from rri_planner.analysis._dates_network import Contradiction, Contradictions, TemporalNetwork
    from rri_planner.analysis._deadlines import Deadline, due_dates, effect_dates, held_back_by
    from rri_planner.analysis._deliberation import Deliberation, Dropped, deliberation
    from rri_planner.analysis._deliberation_constraints import Constraint
    from rri_planner.analysis._density import Density, density
    from rri_planner.analysis._diff import Changed, Difference, Moved, Part, diff
    from rri_planner.analysis._diff_changes import FieldChange
    from rri_planner.analysis._diff_words import Rewording, Words
    from rri_planner.analysis._evaluation import Answered, Evaluation, evaluation
    from rri_planner.analysis._exclusions import conflicts_in
    from rri_planner.analysis._funnel import Funnel, funnel
    from rri_planner.analysis._funnel_outcomes import Outcomes
    from rri_planner.analysis._hearing import Hearing, hearing
    from rri_planner.analysis._inclusion import inclusion
    from rri_planner.analysis._inclusion_counts import Attendance
    from rri_planner.analysis._inclusion_parity import fisher_exact
    from rri_planner.analysis._inclusion_result import Inclusion, Uptake, Variety
    from rri_planner.analysis._influence import influence
    from rri_planner.analysis._influence_result import InfluenceOf, Influences
    from rri_planner.analysis._influence_stability import Stability
    from rri_planner.analysis._levers import Levers, levers, violators
    from rri_planner.analysis._levers_violator import Violator
    from rri_planner.analysis._matrix import Matrix
    from rri_planner.analysis._merge import merge
    from rri_planner.analysis._merge_result import Merge, MergeConflict
    from rri_planner.analysis._money import ActionMoney, Budget, LineMoney, Promise, money
    from rri_planner.analysis._money_people import EffortMonth, People, people
    from rri_planner.analysis._money_sums import paid_by
    from rri_planner.analysis._pathways import Pathways, Transfer, pathways
    from rri_planner.analysis._priorities import Priorities, priorities
    from rri_planner.analysis._process import process
    from rri_planner.analysis._process_catalogue import ProcessCatalogue, read_process
    from rri_planner.analysis._process_result import Process, ProcessInput, ProcessStep
    from rri_planner.analysis._progress import progress
    from rri_planner.analysis._progress_path import current_targets
    from rri_planner.analysis._progress_result import IndicatorProgress, Progress
    from rri_planner.analysis._public import public
    from rri_planner.analysis._redact import Occurrence, Redaction, redact
    from rri_planner.analysis._representation import Represented, representation
    from rri_planner.analysis._robustness import robustness
    from rri_planner.analysis._robustness_points import (
        Irrelevance,
        Points,
        ends_by_point,
        irrelevance,
        single_points,
    )
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
    from rri_planner.analysis._unreachable import unreachable
    from rri_planner.analysis._withheld import withheld

_HOMES = {
    "_adopt": ("Adopted", "adopt"),
    "_agreement": (
        "Agreement",
        "Disputed",
        "agreement",
    ),
    "_agreement_alpha": ("krippendorff_alpha",),
    "_awaited": ("awaited",),
    "_balance": ("balance",),
    "_balance_result": (
        "Balance",
        "ChosenBundle",
        "Consistent",
        "Repair",
    ),
    "_balance_support": (
        "Support",
        "support",
    ),
    "_budget_stress": (
        "Thrift",
        "thrift",
    ),
    "_cannot_tell": ("CannotTell",),
    "_compare": ("Comparison", "compare"),
    "_compare_blanks": ("Blank",),
    "_compare_coverage": ("CoverageRow", "CoverageTable", "theme_of"),
    "_compare_likeness": ("Likeness",),
    "_compare_matches": ("Correspondence",),
    "_compare_money": ("Amounts", "PlanMoney", "Rate", "RatesLike"),
    "_compare_process": ("Involved",),
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
    "_deadlines": (
        "Deadline",
        "due_dates",
        "effect_dates",
        "held_back_by",
    ),
    "_deliberation": (
        "Deliberation",
        "Dropped",
        "deliberation",
    ),
    "_deliberation_constraints": ("Constraint",),
    "_density": (
        "Density",
        "density",
    ),
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
    "_evaluation": ("Answered", "Evaluation", "evaluation"),
    "_exclusions": ("conflicts_in",),
    "_funnel": (
        "Funnel",
        "funnel",
    ),
    "_funnel_outcomes": ("Outcomes",),
    "_hearing": (
        "Hearing",
        "hearing",
    ),
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
        "violators",
    ),
    "_levers_violator": ("Violator",),
    "_matrix": ("Matrix",),
    "_merge": ("merge",),
    "_merge_result": (
        "Merge",
        "MergeConflict",
    ),
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
    "_money_sums": ("paid_by",),
    "_pathways": (
        "Pathways",
        "Transfer",
        "pathways",
    ),
    "_priorities": (
        "Priorities",
        "priorities",
    ),
    "_process": ("process",),
    "_process_catalogue": ("ProcessCatalogue", "read_process"),
    "_process_result": ("Process", "ProcessInput", "ProcessStep"),
    "_progress": ("progress",),
    "_progress_path": ("current_targets",),
    "_progress_result": (
        "IndicatorProgress",
        "Progress",
    ),
    "_public": ("public",),
    "_redact": (
        "Occurrence",
        "Redaction",
        "redact",
    ),
    "_representation": (
        "Represented",
        "representation",
    ),
    "_robustness": ("robustness",),
    "_robustness_points": (
        "Irrelevance",
        "Points",
        "ends_by_point",
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
        "unreachable",
    ),
    "_unreachable": ("unreachable",),
    "_withheld": ("withheld",),
}
__all__ = [
    "ActionMoney",
    "Activity",
    "Adopted",
    "Agreement",
    "Amounts",
    "Answered",
    "Attendance",
    "Balance",
    "Blank",
    "Budget",
    "CannotTell",
    "Changed",
    "Chosen",
    "ChosenBundle",
    "ClaimMargin",
    "Comparison",
    "Conflict",
    "Consistent",
    "Constraint",
    "Contradiction",
    "Contradictions",
    "Correspondence",
    "Coverage",
    "CoverageRow",
    "CoverageTable",
    "Covered",
    "CriticalPath",
    "Dates",
    "Deadline",
    "Deliberation",
    "Density",
    "Difference",
    "Disputed",
    "Dropped",
    "EffortMonth",
    "Evaluation",
    "FieldChange",
    "Frontier",
    "Funnel",
    "GoalRobustness",
    "Hearing",
    "Inclusion",
    "IndicatorProgress",
    "InfluenceOf",
    "Influences",
    "Involved",
    "Irrelevance",
    "Levers",
    "Likeness",
    "LineMoney",
    "Matrix",
    "Merge",
    "MergeConflict",
    "Moved",
    "Occurrence",
    "Outcomes",
    "Part",
    "Pathways",
    "People",
    "PlanMoney",
    "Points",
    "Portfolios",
    "Priorities",
    "Probability",
    "Process",
    "ProcessCatalogue",
    "ProcessInput",
    "ProcessStep",
    "Progress",
    "Promise",
    "Rate",
    "RatesLike",
    "Reached",
    "Reading",
    "Redaction",
    "Repair",
    "Represented",
    "Rewording",
    "Robustness",
    "Schedule",
    "Scheduled",
    "Selection",
    "Stability",
    "Support",
    "SurveyMargin",
    "Surveys",
    "TemporalNetwork",
    "Thrift",
    "TimeConstraint",
    "Trace",
    "Traced",
    "Transfer",
    "Uptake",
    "Variety",
    "Violator",
    "Words",
    "adopt",
    "agreement",
    "awaited",
    "balance",
    "compare",
    "conflicts_in",
    "coverage",
    "critical_path",
    "current_targets",
    "dates",
    "deliberation",
    "density",
    "diff",
    "due_dates",
    "effect_dates",
    "ends_by_point",
    "evaluation",
    "fisher_exact",
    "frontier",
    "funnel",
    "hearing",
    "held_back_by",
    "inclusion",
    "influence",
    "irrelevance",
    "krippendorff_alpha",
    "levers",
    "margin_of_error",
    "merge",
    "money",
    "paid_by",
    "pathways",
    "people",
    "portfolios",
    "priorities",
    "probability",
    "process",
    "progress",
    "public",
    "read_process",
    "redact",
    "representation",
    "robustness",
    "schedule",
    "selection",
    "single_points",
    "support",
    "surveys",
    "theme_of",
    "thrift",
    "trace",
    "unreachable",
    "violators",
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
