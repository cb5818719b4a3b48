"""Asking every rule about a plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from attrs import evolve

from rri_planner.coherence._asking import Answer, asked
from rri_planner.coherence._baseline import Baseline
from rri_planner.coherence._outcome import Untold
from rri_planner.coherence._profile import Profile
from rri_planner.coherence._profiles import PROFILES, load_profile, read_profile
from rri_planner.coherence._report import Report
from rri_planner.coherence._waivers import accepted_by, use_of
from rri_planner.errors import BadUsage, Message
from rri_planner.model import FrozenMap, Plan, Waiver, garbage_left_alone
from rri_planner.rules import RULES, Case, Rule, WaiverUse


def check(
    plan: Plan,
    *,
    today: date | str | None = None,
    profile: Profile | Mapping[str, Any] | str | None = None,
    rules: tuple[Rule, ...] = RULES,
    baseline: Baseline | None = None,
) -> Report:
    """Ask every rule about a plan, and report what does not hold together.

    A plan that can be read is always checked, and never changed. ``today`` (a date, or ``2027-06-15``) is the day
    for questions about now; without it they cannot be told. ``profile`` is one, its name, or what a file of
    one holds; without it the plan's own profile counts. ``baseline`` are findings that were known before.

    >>> from rri_planner.model import Goal
    >>> report = check(Plan(goals=[Goal(id="g-skills", title="Digital skills")]))
    >>> for finding in report:
    ...     print(finding)
    warning STR104 unserved-end: goal "Digital skills" has no pathway or action under it
    """
    chosen, unknown = _profile(plan, profile, rules)
    case = Case(chosen.worded(plan), _day(today), _thresholds(rules, chosen), chosen.requires, unknown)
    with garbage_left_alone():
        return _report(case, chosen, rules, baseline)


def _report(case: Case, profile: Profile, rules: tuple[Rule, ...], baseline: Baseline | None) -> Report:
    wanted = tuple(rule for rule in rules if profile.asks(rule))
    due = tuple(rule for rule in wanted if rule.is_due(case.plan.stage))
    answers = [asked(rule, case, profile) for rule in due if not rule.last]
    accepted, uses = _waived(case, answers, rules)
    answers += [asked(rule, evolve(case, waivers=uses), profile) for rule in due if rule.last]
    return Report(
        plan=case.plan,
        profile=profile.name,
        rules=rules,
        findings=tuple(sorted((each for answer in answers for each in answer.findings), key=lambda each: each.rank)),
        accepted=accepted,
        ran=tuple(answer.rule.code for answer in answers if answer.judged),
        cannot_tell=tuple(Untold(each.rule.code, each.needs, each.judged, each.of) for each in answers if each.needs),
        not_due=tuple(rule.code for rule in wanted if rule not in due),
        left_out=profile.left_out(rules),
        baseline=baseline,
    )


def _waived(
    case: Case, answers: Iterable[Answer], rules: Iterable[Rule]
) -> tuple[FrozenMap[Waiver], tuple[WaiverUse, ...]]:
    by_code = {rule.code: rule for rule in (*RULES, *rules)}
    findings = (finding for answer in answers for finding in answer.findings)
    accepted, used = accepted_by(case.plan.waivers, findings, rules=by_code, today=case.today)
    told = {answer.rule.code for answer in answers if not answer.needs}
    uses = (use_of(each, rules=by_code, today=case.today, used=used, told=told) for each in case.plan.waivers)
    return accepted, tuple(uses)


def _profile(
    plan: Plan, profile: Profile | Mapping[str, Any] | str | None, rules: Iterable[Rule]
) -> tuple[Profile, str | None]:
    if isinstance(profile, Profile):
        return profile, None
    if isinstance(profile, Mapping):
        return read_profile(profile, (*RULES, *rules)), None
    if profile is None and plan.profile not in PROFILES:
        return load_profile(PROFILES[0]), plan.profile
    return load_profile(profile or plan.profile), None


def _thresholds(rules: Iterable[Rule], profile: Profile) -> FrozenMap[Any]:
    ours = {f"{rule.code}.{name}": each.value for rule in rules for name, each in rule.thresholds.items()}
    return FrozenMap({**ours, **profile.thresholds})


def _day(today: date | str | None) -> date | None:
    if not isinstance(today, str):
        return today
    try:
        return date.fromisoformat(today)
    except ValueError:
        raise BadUsage(Message('"{today}" is not a day such as 2027-06-15', today=today)) from None
