"""Defects of upkeep: languages, updates, the profile, waivers."""

from __future__ import annotations

from typing import Any

from rri_planner.model import Action, Goal, Plan, StatusUpdate, Waiver
from tests.planted.defect import Planted, Planter, changed, plants, seen
from tests.planted.places import actions, goals


@plants("LNG101", goals)
def untranslated_text(plan: Plan, goal: Goal) -> Planted:
    """The title of a goal is written in English only."""
    return Planted(changed(plan, goal, title={"en": str(goal.title)}), [goal.id])


@plants("LNG102", goals)
def stale_translation(plan: Plan, goal: Goal) -> Planted:
    """The Swedish title of a goal follows another wording of the English one."""
    assert goal.title is not None
    title = {"en": str(goal.title), "sv": {"text": goal.title.get("sv"), "of": "0" * 12}}
    return Planted(changed(plan, goal, title=title), [goal.id])


@plants("LNG103", actions)
def undeclared_language(plan: Plan, action: Action) -> Planted:
    """The title of an action is written in Danish, too, which the plan does not list."""
    return Planted(changed(plan, action, title={"en": str(action.title), "da": f"Kursus: {action.title}"}), [plan.id])


@plants("LNG104", goals)
def number_differs(plan: Plan, goal: Goal) -> Planted:
    """The Swedish title of a goal promises 15 more than the English one."""
    assert goal.title is not None
    title = {"en": str(goal.title), "sv": f"{goal.title.get('sv')}, och 15 till"}
    return Planted(changed(plan, goal, title=title), [goal.id])


@plants("LNG105", lambda _: ["sv", "de", "fr"])
def asked_language_missing(plan: Plan, language: str) -> Planted:
    """The profile asks for a summary in English, and the plan has one in another of its languages."""
    spoken = plan.evolve(profile="interreg-europe", languages=("en", "sv", language), summary={language: "Sex orter"})
    return Planted(spoken, [plan.id], [seen("LNG106", plan.id)])  # English is the first language, too


@plants("LNG106", lambda _: ["title", "summary", "description", "mission"])
def original_missing(plan: Plan, name: str) -> Planted:
    """What is said of the plan as a whole is written in Swedish only, and its first language is English."""
    return Planted(plan.evolve(**{name: {"sv": "Sex orter, en skola"}}), [plan.id])


@plants("UPD101", lambda plan: [each for each in plan.updates if each.status == "running"])
def status_differs_from_update(plan: Plan, update: StatusUpdate) -> Planted:
    """An action is said to be selected, and its latest update says that it is running."""
    action = plan[update.of or ""]
    return Planted(changed(plan, action, status="selected"), [action.id])


@plants("PRF101", actions)
def field_asked_by_profile(plan: Plan, action: Action) -> Planted:
    """The profile is another, which asks for the nature of every action, and an action has none."""
    return Planted(changed(plan.evolve(profile="interreg-europe"), action, nature=None), [action.id])


@plants("PRF102", lambda _: ["digitery", "s3", "interreg", "profiles/none"])
def unknown_profile(plan: Plan, name: str) -> Planted:
    """The plan names a profile that nobody knows."""
    return Planted(plan.evolve(profile=name), [plan.id])


def _waivers(plan: Plan) -> list[dict[str, Any]]:
    goal, action = plan.goals[0].id, plan.actions[0].id
    return [
        {"rule": "STR104", "subject": goal, "because": "Nothing to waive"},
        {"rule": "STR999", "subject": goal, "because": "No such rule"},
        {"rule": "TIM103", "subject": action, "because": "Cannot be waived"},
        {"rule": "RSP101", "subject": plan.waivers[0].subject[0]},  # without a reason
        {"rule": "EVT101", "subject": plan.contributions[-1].id, "because": "Past", "until": "2020-01-01"},
        {"because": "Neither rule nor finding", "subject": goal},
    ]


@plants("WVR101", _waivers)
def stale_waiver(plan: Plan, waiver: dict[str, Any]) -> Planted:
    """A waiver more has nothing to waive, gives no reason, is past, or names no rule."""
    return Planted(plan.evolve(waivers=(*plan.waivers, Waiver(**waiver))), [waiver["subject"]])


UPKEEP: tuple[Planter[Any], ...] = (
    untranslated_text,
    stale_translation,
    undeclared_language,
    number_differs,
    asked_language_missing,
    original_missing,
    status_differs_from_update,
    field_asked_by_profile,
    unknown_profile,
    stale_waiver,
)
