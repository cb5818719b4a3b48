"""What can go wrong when a plan is read or a call makes no sense: facts as fields, the sentence composed."""

from rri_planner.errors._errors import (
    BadField,
    BadTemplate,
    BadUsage,
    BadValue,
    MissingExtra,
    PlannerError,
    UnknownItem,
    UnknownWord,
    UnreadablePlan,
)
from rri_planner.errors._messages import Message
from rri_planner.errors._nearest import nearest
from rri_planner.errors._problems import Place, Problem

__all__ = [
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
    "nearest",
]
