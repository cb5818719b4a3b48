"""The groups of rules, by the letters of their codes, and the question that each asks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rri_planner.errors import Message

GROUPS: Mapping[str, Message] = MappingProxyType(
    {
        "STR": Message("Structure: does the chain from means to ends hold together?"),
        "TIM": Message("Time: can the dates all be true together?"),
        "RES": Message("Resources: is it paid for, and can the people do it?"),
        "RSP": Message("Responsibility: does somebody own it?"),
        "RRI": Message("Responsible research and innovation: is it done, or only named?"),
        "INC": Message("Inclusion: who is in, and does it matter that they are?"),
        "EVT": Message("Evidence: where does it come from, and what became of what people said?"),
        "IND": Message("Indicators: could you tell whether it works?"),
        "POL": Message("Policy: does it fit with what is already decided?"),
        "INT": Message("Interactions: do the parts help or hinder one another?"),
        "ROB": Message("Robustness: what if something does not happen?"),
        "ADA": Message("Adaptivity: can the plan learn and change?"),
        "LNG": Message("Languages: can everybody read it in their own?"),
        "UPD": Message("Updates: does the plan say the same thing twice?"),
        "PRF": Message("Profile: does it say what its profile asks for?"),
        "WVR": Message("Waivers: do the accepted findings still stand?"),
    }
)
"""The groups in the order of the catalogue."""
