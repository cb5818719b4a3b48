"""StratML (ISO 17469): strategic plans and performance reports as administrations exchange them."""

from rri_planner.formats._stratml._format import STRATML_1, STRATML_2, read_stratml
from rri_planner.formats._stratml._notes import NotUnderstood, Understood

__all__ = ["STRATML_1", "STRATML_2", "NotUnderstood", "Understood", "read_stratml"]
