"""Coherence: every rule is asked about a plan, and a report says what does not hold together."""

from rri_planner.coherence._baseline import Baseline, Known
from rri_planner.coherence._check import check
from rri_planner.coherence._diff import PlanDifference, diff
from rri_planner.coherence._explain import explain
from rri_planner.coherence._level import data_level, level_meaning
from rri_planner.coherence._needed import needed
from rri_planner.coherence._outcome import Untold
from rri_planner.coherence._places import Places, place_of
from rri_planner.coherence._profile import LeftOut, Profile
from rri_planner.coherence._profiles import PROFILES, load_profile, read_profile
from rri_planner.coherence._report import Report
from rri_planner.coherence._severity import doubt_word, severity_word

__all__ = [
    "PROFILES",
    "Baseline",
    "Known",
    "LeftOut",
    "Places",
    "PlanDifference",
    "Profile",
    "Report",
    "Untold",
    "check",
    "data_level",
    "diff",
    "doubt_word",
    "explain",
    "level_meaning",
    "load_profile",
    "needed",
    "place_of",
    "read_profile",
    "severity_word",
]
