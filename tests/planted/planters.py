"""How to plant the defect of every rule."""

from __future__ import annotations

from typing import Any

from tests.planted.defect import Planter
from tests.planted.other_policy import OTHER_POLICY
from tests.planted.other_process import OTHER_PROCESS
from tests.planted.other_structure import OTHER_STRUCTURE
from tests.planted.plant_evidence import EVIDENCE
from tests.planted.plant_policy import POLICY
from tests.planted.plant_process import PROCESS
from tests.planted.plant_robustness import ROBUSTNESS
from tests.planted.plant_structure import STRUCTURE
from tests.planted.plant_time import RESOURCES, TIME
from tests.planted.plant_upkeep import UPKEEP

PLANTERS: tuple[Planter[Any], ...] = (
    *STRUCTURE,
    *TIME,
    *RESOURCES,
    *PROCESS,
    *EVIDENCE,
    *POLICY,
    *ROBUSTNESS,
    *UPKEEP,
    *OTHER_STRUCTURE,
    *OTHER_PROCESS,
    *OTHER_POLICY,
)
"""One planter a rule at least, in the order of the catalogue, then further ones."""
