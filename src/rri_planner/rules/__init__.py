"""The rules: what a coherent plan is, one documented question after the other."""

from rri_planner.rules._asked import AskedField
from rri_planner.rules._case import Case, Standing, WaiverUse
from rri_planner.rules._groups import GROUPS
from rri_planner.rules._judgements import HOLDS, CannotTell, Fires, Holds, Judgement, cannot_tell, fires
from rri_planner.rules._naming import Listing, called, listed, quoted, shortened
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import STAGES, DataLevel, Judge, Rule, Threshold, rule
from rri_planner.rules._rules import RULES
from rri_planner.rules._sources import SOURCES
from rri_planner.rules._stated import Stated, stated

__all__ = [
    "GROUPS",
    "HOLDS",
    "RULES",
    "SOURCES",
    "STAGES",
    "AskedField",
    "CannotTell",
    "Case",
    "DataLevel",
    "Fires",
    "Holds",
    "Judge",
    "Judgement",
    "Listing",
    "Rule",
    "Standing",
    "Stated",
    "Threshold",
    "WaiverUse",
    "called",
    "cannot_tell",
    "described",
    "fires",
    "listed",
    "quoted",
    "rule",
    "shortened",
    "stated",
    "subjects_of",
]
