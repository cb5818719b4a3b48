"""Defects planted in a made-up plan, to see that a check finds each of them and nothing else of its kind."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import cycle, islice

from made_up import Tree

CODES = ("STR101", "STR106", "TIM101", "TIM103")


def plant(plan: Tree, count: int, *, seed: int = 7) -> dict[str, list[list[str]]]:
    """Plant so many defects for each rule in `CODES`; return, rule by rule, the ids that each finding is about.

    Each defect has actions of its own, so that none hides another; a small plan has room for fewer.
    """
    actions = {action["id"]: action for action in plan["actions"]}
    found: dict[str, list[list[str]]] = {code: [] for code in CODES}
    for action, code in islice(zip(_apart(actions, seed), cycle(CODES), strict=False), count * len(CODES)):
        found[code].append(_spoil(action, code, actions))
    return {code: sorted(subjects) for code, subjects in found.items()}


def _apart(actions: dict[str, Tree], seed: int) -> Iterator[Tree]:
    """Yield actions, each waiting for another, with no action in common."""
    waiting = [action for action in actions.values() if action["depends_on"]]
    random.Random(f"defects:{seed}").shuffle(waiting)
    used: set[str] = set()
    for action in waiting:
        together = {action["id"], action["depends_on"][0]}
        if used.isdisjoint(together):
            used |= together
            yield action


def _spoil(action: Tree, code: str, actions: dict[str, Tree]) -> list[str]:
    """Make the action break this rule; return the ids of all that then break it."""
    match code:
        case "STR101":
            action["depends_on"].append("a-missing")
        case "STR106":
            action["serves"].clear()
        case "TIM101":
            action["period"] = "/".join(reversed(action["period"].split("/")))
        case "TIM103":
            other = actions[action["depends_on"][0]]
            other["depends_on"].append(action["id"])
            return sorted((action["id"], other["id"]))
    return [action["id"]]
