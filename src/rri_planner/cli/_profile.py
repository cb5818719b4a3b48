"""The profile that a plan is checked by: one of ours by its name, or a file in the plan's folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from rri_planner.errors import BadUsage, Message, Place, Problem, UnreadablePlan

if TYPE_CHECKING:
    from rri_planner.coherence import Profile
    from rri_planner.model import Plan


def find_profile(wanted: str | None, plan: Plan, at: Path) -> Profile | None:
    """Return the profile asked for, else the one that the plan names; None where the plan names one that nobody has.

    `at` is where the plan lies. A file is looked for in its folder and nowhere else, so that a plan from
    elsewhere cannot make us read other files. Raises `UnknownWord` where what was asked for does not exist.
    """
    from rri_planner.coherence import PROFILES, load_profile, read_profile
    from rri_planner.formats import read_mapping

    name = wanted or plan.profile
    if name in PROFILES:
        return load_profile(name)
    folder = (at if at.is_dir() else at.parent).resolve()
    file = (folder / name).resolve()
    if not file.is_file():
        return None if wanted is None else load_profile(name)
    if not file.is_relative_to(folder):
        raise BadUsage(Message('the profile "{path}" does not lie in the folder of the plan', path=name))
    try:
        return read_profile(read_mapping(file))
    except UnreadablePlan as error:
        raise UnreadablePlan(tuple(_addressed(problem, file) for problem in error.problems)) from None


def _addressed(problem: Problem, file: Path) -> Problem:
    return problem if problem.place else evolve(problem, place=Place(str(file)))
